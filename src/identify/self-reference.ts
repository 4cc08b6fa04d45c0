import type { Block, IssuerKind, Page } from '../types.js';

/** What a report calls itself: 我县, 我局, 本镇. */
export interface SelfReference {
  /** The kind of body that it speaks as; null where it does not say. */
  readonly kind: IssuerKind | null;
  /** 县, 区, 市 and the like where it speaks as a place. */
  readonly relative: string | null;
  /** The words that it uses most for that body, else for that place: 我局, 我市. */
  readonly word: string | null;
  /** Whether it says 我县, 全县: governments do, and bodies that report about their line of work. */
  readonly speaksAsPlace: boolean;
}

const SELF =
  /[我本](?<body>局|委(?!员)|办(?!法|理)|厅|中心|处(?!理)|所(?![在有列])|站|馆|部门|单位|机关)|[我本](?<school>校|院|园(?!区)|公司|集团|医院|学院|大学|学校)|[我本全](?<town>镇|乡(?!镇)|街道|街(?!道)|苏木)|[我本](?<zone>开发区|高新区|经开区|新区|园区|管委会)|[我本全](?<place>省|自治区|自治州|州|盟|市|县|区|旗)(?![a-z])/gu;
const PLACE_OFFICE =
  /(?<place>[县区市省州旗])(?:委、|人民政府|政府)(?<!\p{Script=Han}.(?:委、|人民政府|政府))/gu;
// 街道累计主动公开: the street that speaks of itself without 我.
const STREET =
  /(?<![^。;:,、\s])街道(?=共|未|没有|累计|主动|收到|受理|办理|认真|严格|通过|积极|始终|坚持|高度|切实|不断)/gu;
const COURT = /(?:人民|级)法院|检察院|审判|公诉/u;
const HOSPITAL = /医院|门诊|患者|诊疗|医务/u;
const MOST_BLOCKS = 60;
const LONGEST = 1500;

/** Counts how a report speaks of itself in its first paragraphs. */
export function readSelfReference(page: Page): SelfReference {
  const { counts, words, isCourt } = countReferences(page);
  const relative = most(counts, (key) => key.startsWith('='));
  const said = most(counts, (key) => !key.startsWith('='));
  // One 我局 among many 我县 is quoted from somewhere.
  const body = (counts.get(said ?? '') ?? 0) * OUTNUMBERED >= ownPlaces(words) ? said : null;
  const key = body ?? relative ?? '';
  const word = most(words, (one) => one.startsWith(`${key} `));
  // 我院 is a hospital or a court: the court speaks of its trials.
  const kind =
    body === 'institution' && isCourt && word !== 'institution 我校' ? 'department' : body;
  return {
    kind: isBody(kind) ? kind : null,
    relative: relative?.slice(1).replace('自治', '') ?? null,
    word: word?.slice(key.length + 1) ?? null,
    speaksAsPlace: [...words.keys()].some((one) => one.startsWith('=')),
  };
}

const OUTNUMBERED = 4;
const OWN_PLACE = /^=\S+ [我本]/u;

function ownPlaces(words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, times] of words) if (OWN_PLACE.test(key)) sum += times;
  return sum;
}

interface References {
  /** Weights by kind of body, and by `=县` for a place. */
  readonly counts: ReadonlyMap<string, number>;
  /** Occurrences by kind and wording. */
  readonly words: ReadonlyMap<string, number>;
  readonly isCourt: boolean;
}

function countReferences(page: Page): References {
  const counts = new Map<string, number>();
  const words = new Map<string, number>();
  let isCourt = false;
  let isHospital = false;
  for (const { text: mapped } of paragraphsOf(page)) {
    const text = mapped.text.slice(0, LONGEST);
    for (const { 0: word, groups } of text.matchAll(SELF)) {
      countSelf(counts, words, word, groups ?? {});
    }
    countPlaceOffices(counts, text);
    if (text.includes('街道')) {
      for (const [word] of text.matchAll(STREET)) countWord(counts, words, 'town', word);
    }
    if (text.includes('院') && COURT.test(text)) isCourt = true;
    if (HOSPITAL.test(text)) isHospital = true;
  }
  return { counts, words, isCourt: isCourt && !isHospital };
}

function countPlaceOffices(counts: Map<string, number>, text: string): void {
  if (!text.includes('政府') && !text.includes('委、')) return;
  for (const { groups } of text.matchAll(PLACE_OFFICE)) {
    count(counts, `=${groups?.['place']}`, 0.5);
  }
}

function isBody(kind: string | null): kind is IssuerKind {
  return kind === 'department' || kind === 'town' || kind === 'zone' || kind === 'institution';
}

function paragraphsOf(page: Page): readonly Block[] {
  const found: Block[] = [];
  for (const block of page.blocks) {
    if (block.dropped !== null || block.cell !== null || block.text.text.length < 8) continue;
    found.push(block);
    if (found.length === MOST_BLOCKS) break;
  }
  return found;
}

function countSelf(
  counts: Map<string, number>,
  words: Map<string, number>,
  word: string,
  groups: Readonly<Record<string, string | undefined>>,
): void {
  const { body, school, town, zone, place } = groups;
  if (body !== undefined) countWord(counts, words, 'department', word, BODY_WEIGHT[body] ?? 1);
  else if (school !== undefined) countWord(counts, words, 'institution', word);
  else if (town !== undefined) countWord(counts, words, 'town', word, 2);
  else if (zone !== undefined) countWord(counts, words, 'zone', word, 2);
  else if (place !== undefined) countWord(counts, words, `=${place}`, word);
}

function countWord(
  counts: Map<string, number>,
  words: Map<string, number>,
  key: string,
  word: string,
  by = 1,
): void {
  count(counts, key, by);
  count(words, `${key} ${word}`, 1);
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
