import type { Regime, Section, TableReading } from '../types.js';

const STANDARD_FORM = /总体情况|收到和处理.{0,8}申请|其[他它]需要报告的?事项/u;
const FEWEST_HEADINGS = 2;
const FIRST_YEAR = 2019;
const REVISED_YEAR = 2021;

/** The form that the body follows: that of its tables, else that of its outline; prose in free sections is the form of 2008. */
export function regimeOf(
  tables: TableReading,
  sections: readonly Section[],
  year: number | null,
): Regime {
  if (tables.regime !== null) return tables.regime;
  if (year === null || year < FIRST_YEAR) return '2008';
  const standard = sections.filter((section) => STANDARD_FORM.test(section.heading ?? ''));
  if (standard.length < FEWEST_HEADINGS) return '2008';
  return year < REVISED_YEAR ? '2019' : '2021';
}
