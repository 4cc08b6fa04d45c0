import type { Identity, Source } from '../types.js';

const PLACE_PREFIX =
  /^(?:.{1,12}?(?:省|自治区|特别行政区|自治州|地区|盟|市|自治县|县|自治旗|旗|区|林区|特区))(?=.{2})/u;
const SELF_NAME = /^(?:[我本全].{1,3}|街道)$/u;
// 武汉市场监督管理局 is of 武汉: its body begins with 市场.
const MARKET = /^场[监和物]/u;
const UNSAFE = /[\s/\\]+/gu;

/**
 * The record's id: `code-year`; a body inside the place, or a town without a code of its own, after a slash:
 * `430922/教育局-2013`; an unknown place, or a body in a known one that only calls itself 我局, by the input's
 * hash: `unknown:<12 hex>-2013`, `410102/unknown:<12 hex>-2020`.
 */
export function recordId(identity: Identity, source: Source): string {
  const year = identity.year ?? 'unknown';
  const code = identity.jurisdiction?.code ?? null;
  const body = bodyName(identity);
  const unknown = `unknown:${source.sha256.slice(0, 12)}`;
  if (code === null) return `${unknown}-${year}`;
  // Two bureaus of one county that both say 我局 are not one.
  if (body !== null && SELF_NAME.test(body)) return `${code}/${unknown}-${year}`;
  return body === null ? `${code}-${year}` : `${code}/${body}-${year}`;
}

function bodyName(identity: Identity): string | null {
  const { issuer, jurisdiction } = identity;
  const isOwnCode = jurisdiction?.level === 'town' && jurisdiction.code?.length === 9;
  if (issuer === null || issuer.kind === 'government' || (issuer.kind === 'town' && isOwnCode)) {
    return issuer === null && jurisdiction?.level === 'zone' ? jurisdiction.name : null;
  }
  if (issuer.kind === 'town' || issuer.kind === 'zone') return jurisdiction?.name ?? issuer.name;
  return withoutPlace(issuer.name, identity).replace(UNSAFE, '');
}

/** The name of a body without the places in front of it. */
function withoutPlace(name: string, identity: Identity): string {
  let rest = name;
  for (const division of identity.jurisdiction?.path ?? []) {
    const cut = rest.slice(division.name.length);
    if (rest.startsWith(division.name) && cut.length > 1) {
      rest = MARKET.test(cut) ? division.name.slice(-1) + cut : cut;
    }
  }
  return rest === name ? name.replace(PLACE_PREFIX, '') : rest;
}
