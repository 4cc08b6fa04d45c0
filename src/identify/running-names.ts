import { townsNamed } from '../divisions/towns.js';
import { toSource } from '../text/mapped-text.js';
import type { Block, Page } from '../types.js';
import type { Naming } from './name-sources.js';
import { type IssuerReading, parseIssuer } from './parse-issuer.js';

// Where a clause begins whose subject may be the issuer: after a stop, a year or an opening bracket of a title.
const CLAUSE =
  /(?:^|[。;,:“《]|年度?,?|以来,?|截[至止][^。,;]{2,12}[,日]|[)）、] ?|了)(?=(?<name>[\p{Script=Han}]{3,30}))/gu;
// The last characters of the bodies that report; the government itself is named otherwise.
const LAST = /[局委办厅院校司心处所站馆会室队团庭部署道镇乡木区]/gu;
// 各乡镇, 县直部门: many bodies and no issuer. 县委: the party has no report of this kind.
const NOT_ONE =
  /^(?:各|全|有关|相关|其他|本|我|该|每|市直|县直|区直|上级|及|和)|(?:县|市|区|州|省|旗|党)委$|部门$|单位$|[市县区]级|图书馆$|档案馆$|博物馆$|文化馆$|小组$|大会$|委员会会$|人大|政协|社区$/u;
// 办公室 begins with an office, 委员会 with a committee.
const GOES_ON = /^(?:公[室厅]|事处|员会)/u;
// 市人民政府办公室: on a line of its own is whom the report is sent to.
const ADDRESSEE = /^[^,。;]{2,40}:$/u;
const MOST_PARAGRAPHS = 24;
const LONGEST = 600;
const MOST_CLAUSES = 80;
const WEIGHT = 4;

/** The bodies that sentences are about: 2021年,某县乡村振兴局以…, 《某市教育局信息公开审查制度》. The most frequent first. */
export function runningNamings(page: Page, afterBlock: number): readonly Naming[] {
  const found = new Map<string, { readonly naming: Naming; count: number }>();
  let clauses = 0;
  for (const block of paragraphs(page, afterBlock)) {
    const text = block.text.text.slice(0, LONGEST);
    for (const { index, 0: whole, groups } of text.matchAll(CLAUSE)) {
      if (clauses++ >= MOST_CLAUSES) return sorted(found);
      const name = groups?.['name'] ?? '';
      const reading = subjectOf(name);
      if (reading === null) continue;
      const known = found.get(reading.text);
      if (known !== undefined) {
        known.count++;
        continue;
      }
      const start = index + whole.length;
      const span = toSource(block.text, start, start + reading.text.length);
      found.set(reading.text, {
        naming: { reading, from: 'running', weight: WEIGHT, span },
        count: 1,
      });
    }
  }
  return sorted(found);
}

function sorted(
  found: ReadonlyMap<string, { readonly naming: Naming; readonly count: number }>,
): readonly Naming[] {
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ naming }) => naming);
}

function paragraphs(page: Page, afterBlock: number): readonly Block[] {
  const found: Block[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (index <= afterBlock || block.dropped !== null || block.cell !== null) continue;
    if (block.text.text.length < 8 || ADDRESSEE.test(block.text.text)) continue;
    found.push(block);
    if (found.length === MOST_PARAGRAPHS) break;
  }
  return found;
}

/** The body whose name a clause begins with; the shortest reading, for what follows may end in 办 or 会 too. */
function subjectOf(clause: string): IssuerReading | null {
  if (NOT_ONE.test(clause.slice(0, 2))) return null;
  for (const { index } of clause.matchAll(LAST)) {
    if (index < 2) continue;
    const name = clause.slice(0, index + 1);
    if (NOT_ONE.test(name) || GOES_ON.test(clause.slice(index + 1))) continue;
    const reading = parseIssuer(name);
    if (reading !== null && isBody(reading)) return reading;
  }
  return null;
}

function isBody({ kind, places, relative, town, text }: IssuerReading): boolean {
  if (kind === 'government') return false;
  if (kind === 'town') return town !== null && (places.length > 0 || townsNamed(town).length > 0);
  if (places.length > 0) return true;
  return relative !== null && text.length > relative.length + 1;
}
