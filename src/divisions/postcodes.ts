import { countyPostcodes } from '../tables/postcodes.js';

let counties: ReadonlyMap<string, string> | undefined;

/** The code of the county whose seat has a postcode of these first four digits; null where none or several have. */
export function countyByPostcode(digits: string): string | null {
  counties ??= readPostcodes();
  return counties.get(digits) ?? null;
}

function readPostcodes(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [prefecture, list] of Object.entries(countyPostcodes)) {
    for (const entry of list.split(' ')) map.set(entry.slice(3), prefecture + entry.slice(0, 2));
  }
  return map;
}
