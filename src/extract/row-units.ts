import { unitClasses } from '../tables/indicators/row.js';
import type { Quantity } from '../types.js';
import type { NumberRow } from './number-rows.js';
import type { Sentence } from './sentence.js';

const HAN = /\p{Script=Han}/u;
/** 依申请公开4次, 收到公开申请2次: small reports count their requests so. */
const ON_REQUEST =
  /(?:^|[,;:、年])依申请公开(?:政府信息)?(?:共|为|:)?$|(?:收到|受理|接到|接收)(?![^,;:]{0,24}(?:重复|同一|一人|多次|反复))[^,;:]{0,24}公开(?:的)?(?:申请|政府信息|信息)(?:共|为|:)?$/u;
/** A number that goes on behind a stray comma or space. */
const BROKEN = /^[,.] ?\d/u;
const NAMES = Object.keys(unitClasses);
const EVERY = (1 << NAMES.length) - 1;
const SHARE = classBit('share');
const MONEY = classBit('money');
const CLASSES = classesByUnit();

/** The bit of a class of units. */
export function classBit(name: keyof typeof unitClasses): number {
  return 1 << NAMES.indexOf(name);
}

function classesByUnit(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [index, units] of Object.values(unitClasses).entries()) {
    for (const unit of units) classes.set(unit, (classes.get(unit) ?? 0) | (1 << index));
  }
  return classes;
}

/** The classes of units that a number may be counted in, as bits: by rows that never count by times, and by the others. */
export interface AllowedUnits {
  readonly casesOnly: number;
  readonly others: number;
}

/** What the unit of a number, or its lack of one, allows. */
export function allowedUnits(sentence: Sentence, quantity: Quantity): AllowedUnits {
  const { unit } = quantity;
  const classes = unit === null ? withoutUnit(sentence, quantity) : (CLASSES.get(unit) ?? 0);
  if (unit !== '次') return { casesOnly: classes, others: classes };
  const isRequest = ON_REQUEST.test(sentence.text.slice(sentence.start, quantity.start));
  return { casesOnly: isRequest ? EVERY : 0, others: classes };
}

/** A number without a unit counts what its words say, unless another word or number goes on behind it. */
function withoutUnit({ text, end }: Sentence, quantity: Quantity): number {
  if (BROKEN.test(text.slice(quantity.end, quantity.end + 3))) return 0;
  const isClosed = quantity.end >= end || !HAN.test(text.charAt(quantity.end));
  const money = quantity.value === 0 ? MONEY : 0;
  return money | (isClosed ? EVERY & ~(SHARE | MONEY) : 0);
}

/** Whether the row counts in one of the allowed units. */
export function hasUnit(row: NumberRow, { casesOnly, others }: AllowedUnits): boolean {
  return ((row.isCasesOnly ? casesOnly : others) & row.unit) !== 0;
}
