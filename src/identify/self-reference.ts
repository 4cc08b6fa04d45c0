import type { Block, IssuerKind, Page } from '../types.js';

/** What a report calls itself: 我县, 我局, 本镇. */
export interface SelfReference {
  /** The kind of body that it speaks as; null where it does not say. */
  readonly kind: IssuerKind | null;
  /** 县, 区, 市 and the like where it speaks as a place. */
  readonly relative: string | null;
}

const SELF =
  /(?:[我本](?<body>局|委(?!员)|办(?!法|理)|厅|院|校|中心|处|所|站|公司|馆|部门|单位|机关)|[我本](?<town>镇|乡(?!镇)|街道|街(?!道)|苏木)|[我本](?<zone>开发区|高新区|经开区|新区|园区|管委会)|[我本全](?<place>省|自治区|自治州|州|盟|市|县|区|旗)(?![a-z]))/gu;
const PLACE_OFFICE =
  /(?<place>[县区市省州旗])(?:委、|人民政府|政府)(?<!\p{Script=Han}.(?:委、|人民政府|政府))/gu;
const MOST_BLOCKS = 60;

/** Counts how a report speaks of itself in its first paragraphs. */
export function readSelfReference(page: Page): SelfReference {
  const counts = new Map<string, number>();
  for (const { text } of paragraphsOf(page)) {
    for (const { groups } of text.text.matchAll(SELF)) countSelf(counts, groups ?? {});
    for (const { groups } of text.text.matchAll(PLACE_OFFICE)) {
      count(counts, `=${groups?.['place']}`, 0.5);
    }
  }
  const relative = most(counts, (key) => key.startsWith('='));
  const body = most(counts, (key) => !key.startsWith('='));
  return {
    kind: body === 'department' || body === 'town' || body === 'zone' ? body : null,
    relative: relative?.slice(1).replace('自治', '') ?? null,
  };
}

function paragraphsOf(page: Page): readonly Block[] {
  return page.blocks
    .filter(({ dropped, cell, text }) => dropped === null && cell === null && text.text.length >= 8)
    .slice(0, MOST_BLOCKS);
}

function countSelf(
  counts: Map<string, number>,
  groups: Readonly<Record<string, string | undefined>>,
): void {
  const { body, town, zone, place } = groups;
  if (body !== undefined) count(counts, 'department', BODY_WEIGHT[body] ?? 1);
  else if (town !== undefined) count(counts, 'town', 2);
  else if (zone !== undefined) count(counts, 'zone', 2);
  else if (place !== undefined) count(counts, `=${place}`, 1);
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

// Any body may call itself 本机关 or 本单位.
const BODY_WEIGHT: Readonly<Record<string, number>> = { 部门: 0.2, 单位: 0.2, 机关: 0.2 };

function most(counts: ReadonlyMap<string, number>, keep: (key: string) => boolean): string | null {
  let best: string | null = null;
  for (const [key, count] of counts) {
    if (keep(key) && count >= 1 && count > (best === null ? 0 : (counts.get(best) ?? 0)))
      best = key;
  }
  return best;
}
