import { divisionsIn } from '../../src/divisions/index.js';
import { pathOf } from '../../src/divisions/path.js';

/** What a comparison with the reference list found. */
export interface DivisionComparison {
  readonly compared: number;
  readonly disagreements: readonly string[];
}

interface Row {
  readonly name: string;
  readonly level: string;
  readonly parents: string;
}

const FIRST_YEAR = 2008;
const LAST_YEAR = 2025;

/** Compares name, level, parents and validity of every code in every covered year with a reference list in tab-separated columns. */
export function compareWithReference(tsv: string): DivisionComparison {
  const disagreements: string[] = [];
  let compared = 0;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const theirs = referenceIn(tsv, year);
    const ours = oursIn(year);
    for (const code of new Set([...theirs.keys(), ...ours.keys()])) {
      compared++;
      const expected = JSON.stringify(theirs.get(code) ?? null);
      const actual = JSON.stringify(ours.get(code) ?? null);
      if (expected !== actual) {
        disagreements.push(`${code} ${year}: reference ${expected}, here ${actual}`);
      }
    }
  }
  return { compared, disagreements };
}

function referenceIn(tsv: string, year: number): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const line of tsv.trimEnd().split('\n').slice(1)) {
    const [code = '', name = '', level = '', province = '', prefecture = '', from, to] =
      line.split('\t');
    if (Number(from) > year || (to !== '' && Number(to) <= year)) continue;
    const above = level === 'county' && prefecture !== '直辖' ? [prefecture] : [];
    rows.set(code, {
      name,
      level,
      parents: level === 'province' ? '' : [province, ...above].join('>'),
    });
  }
  return rows;
}

function oursIn(year: number): Map<string, Row> {
  return new Map(
    divisionsIn(year).map((division) => {
      const parents = pathOf(division, year).slice(0, -1);
      return [
        division.code,
        {
          name: division.name,
          level: division.level,
          parents: parents.map(({ name }) => name).join('>'),
        },
      ];
    }),
  );
}
