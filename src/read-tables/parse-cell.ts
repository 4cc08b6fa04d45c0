import { scaleDecimal } from '../text/decimal.js';

/** What a cell says. `tens` is the power of ten that its own unit adds (万 is 4). */
export interface CellContent {
  readonly value: number | null;
  readonly status: 'number' | 'stated_none' | 'blank' | 'not_applicable';
  /** Unit printed in the cell, without its power; null where there is none. */
  readonly unit: string | null;
  readonly tens: number;
  /** The digits before scaling, for exact shifts. */
  readonly digits: string;
  /** A sign or a word for up and down stood before the number. */
  readonly signed: boolean;
}

const NONE = /^[(（]?(?:无|没有|零|未发生|暂无)(?:此项|发生)?[)）]?$/u;
const NOT_APPLICABLE = /^(?:[/\\／]|[-—–−－_一]{1,6}|N\/?A|不适用|不涉及)+$/iu;
const FOOTNOTE = /(?:\[\d{1,2}\]|[①-⑳*※#]|[(（]注\d?[)）]|注\d?)+$/u;
const NUMBER =
  /^(?:约|共|计|合计|[¥￥])?(?<sign>增加|减少|增长|新增|下降|[增减升降+\-−–—－↑↓])?(?<digits>\d{1,3}(?:[,，' ]\d{3})+|\d+)(?:[.．](?<decimals>\d+))?(?<power>[十百千万亿]*)(?<unit>元|条|件|次|篇|个|项|人|人次|份|期|宗|起|场|部|名|家|处|点|%)?(?:人民币)?(?:[(（][^\d()（）]*[)）])?[。;；]?$/u;
const DOWN = /^[减降下−–—－\-↓]/u;
const GROUPING = /[,，' ]/gu;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const MAY_BE_VALUE = /^[\d+\-−–—－/\\／_增减新升降下无没零未暂约共计合¥￥(（N不一↑↓]/iu;

function plain(value: number | null, status: CellContent['status']): CellContent {
  return { value, status, unit: null, tens: 0, digits: '', signed: false };
}

const BLANK = plain(null, 'blank');

/** Most cells are a few digits and nothing else. */
function digitsOf(text: string): CellContent | null {
  if (text.length > 15) return null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return null;
  }
  const value = Number(text);
  return { value, status: 'number', unit: null, tens: 0, digits: text, signed: false };
}

/** Reads a normalized cell; null where it is neither a number nor a sign for none. */
export function parseCell(text: string): CellContent | null {
  const trimmed = text.trim();
  if (trimmed === '') return BLANK;
  const plainDigits = digitsOf(trimmed);
  if (plainDigits !== null) return plainDigits;
  if (trimmed.length > 40 || !MAY_BE_VALUE.test(trimmed)) return null;
  if (trimmed === '一') return null;
  if (NOT_APPLICABLE.test(trimmed)) return plain(null, 'not_applicable');
  if (NONE.test(trimmed)) return plain(0, 'stated_none');
  const bare = trimmed.replace(FOOTNOTE, '');
  const match = NUMBER.exec(bare) ?? NUMBER.exec(bare.replaceAll(' ', ''));
  const groups = match?.groups;
  if (groups === undefined) return null;
  const digits = (groups['digits'] ?? '').replace(GROUPING, '');
  const decimals = groups['decimals'] ?? '';
  const mantissa = Number(digits + decimals);
  let tens = 0;
  for (const power of groups['power'] ?? '') tens += POWERS[power] ?? 0;
  const sign = groups['sign'];
  const size = scaleDecimal(mantissa, tens - decimals.length);
  const value = sign !== undefined && DOWN.test(sign) && size !== 0 ? -size : size;
  return {
    value,
    status: 'number',
    unit: groups['unit'] ?? null,
    tens,
    digits: decimals === '' ? digits : `${digits}.${decimals}`,
    signed: sign !== undefined,
  };
}

/** The value of a parsed cell times ten to the power `exponent`, exactly. */
export function shiftCell(content: CellContent, exponent: number): number | null {
  if (content.value === null) return null;
  if (content.digits === '' || exponent === 0) return content.value;
  const [whole = '', decimals = ''] = content.digits.split('.');
  const size = scaleDecimal(Number(whole + decimals), content.tens + exponent - decimals.length);
  return content.value < 0 ? -size : size;
}
