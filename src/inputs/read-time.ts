const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** ISO 8601 as crawlers write it, with or without a time of the day. */
const ISO =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}:\d{2})(?:\.\d+)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/u;
/** Fourteen digits, as web archives name their captures. */
const CAPTURE = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/u;
/** `Wed, 21 Oct 2015 07:28:00 GMT` (RFC 9110, 5.6.7). */
const HTTP =
  /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/u;

/** A moment as ISO 8601, without what only this machine's clock could add; null for what is none. */
export function readTime(text: string): string | null {
  const given = text.trim();
  const iso = ISO.exec(given)?.groups;
  if (iso !== undefined) {
    const { day = '', time, zone = '' } = iso;
    return isDay(day) ? (time === undefined ? day : `${day}T${time}${zone}`) : null;
  }
  const [, year, month, day, ...time] = CAPTURE.exec(given) ?? [];
  if (year !== undefined) {
    const date = `${year}-${month}-${day}`;
    return isDay(date) ? `${date}T${time.join(':')}Z` : null;
  }
  const http = HTTP.exec(given)?.groups;
  if (http === undefined) return null;
  const number = MONTHS.indexOf(http['month'] ?? '') / 3 + 1;
  const date = `${http['year']}-${String(number).padStart(2, '0')}-${http['day']}`;
  return isDay(date) ? `${date}T${http['time']}Z` : null;
}

/** 2015-02-30 is none. */
function isDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}
