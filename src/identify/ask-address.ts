import { type Division, isInForce } from '../divisions/division.js';
import { divisionsIn } from '../divisions/name-index.js';
import { covers } from '../divisions/path.js';
import { spells } from '../divisions/spelling.js';
import { domainProvinces } from '../tables/area-codes.js';
import type { Level } from '../types.js';
import { fitsRelative, type PlaceDecision, type PlaceQuestion } from './rank-places.js';

const HOST = /^(?:[a-z]+:)?(?:\/\/)?(?<labels>[a-z\d.-]+)\.gov\.cn(?=[:/?#]|$)/iu;
const CONFIDENCE = { picked: 0.75, full: 0.65, initials: 0.55 } as const;

/**
 * Asks the host of the page's address where nothing on the page decides: among rivals it picks the one
 * that it spells; where there are none it names the place that it alone can spell and whose level fits.
 */
export function askAddress(decision: PlaceDecision, question: PlaceQuestion): PlaceDecision {
  for (const address of question.addresses()) {
    const labels = HOST.exec(address)?.groups?.['labels']?.toLowerCase().split('.') ?? [];
    if (labels.length === 0) continue;
    const answer = answerOf(labels, decision, question);
    if (answer === null) continue;
    const { division, confidence } = answer;
    const host = `the host ${labels.join('.')}.gov.cn`;
    const evidence = {
      about: 'jurisdiction' as const,
      value: division.name,
      from: host,
      weight: confidence,
      span: null,
    };
    return {
      division,
      rivals: [],
      confidence,
      evidence: [...decision.evidence, evidence],
      host,
    };
  }
  return decision;
}

interface Answer {
  readonly division: Division;
  readonly confidence: number;
}

function answerOf(
  labels: readonly string[],
  { rivals }: PlaceDecision,
  question: PlaceQuestion,
): Answer | null {
  const read = readHost(labels, question.year);
  if (read === null) return null;
  const { divisions, form } = read;
  const picked = rivals
    .map(({ division }) => division)
    .filter(({ code }) => divisions.some((one) => covers(one.code, code)));
  if (rivals.length > 0) {
    const [only] = picked;
    return picked.length === 1 && only !== undefined
      ? { division: only, confidence: CONFIDENCE.picked }
      : null;
  }
  const fitting = divisions.filter((division) => fits(division, question));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined
    ? { division: only, confidence: CONFIDENCE[form] }
    : null;
}

/** Whether a place can be what the report speaks as: 我县 is a county, 我镇 lies in one, and someone has to speak at all. */
function fits(division: Division, { chosen, self }: PlaceQuestion): boolean {
  const kind = chosen?.reading.kind ?? null;
  if (kind === 'town') return division.level === 'county' || isWithoutCounties(division.code);
  const called = chosen?.reading.relative ?? self().relative;
  if (called === null) {
    return (kind === 'department' || kind === 'institution') && !isWideProvince(division);
  }
  return fitsRelative(division, called);
}

// A province's host carries pages of its cities and counties too.
function isWideProvince({ code, level }: Division): boolean {
  return level === 'province' && !MUNICIPALITY.test(code);
}

const MUNICIPALITY = /^(?:11|12|31|50)/u;

// 东莞, 中山, 儋州 and 嘉峪关 have towns and no counties.
function isWithoutCounties(code: string): boolean {
  return ['441900', '442000', '460400', '620200'].includes(code);
}

interface HostReading {
  readonly divisions: readonly Division[];
  readonly form: 'full' | 'initials';
}

/** The divisions of a year that a host may spell: huichang, tunchang.hainan, zjwy for 浙江 武义. */
function readHost(labels: readonly string[], year: number): HostReading | null {
  const inForce = divisionsIn(year);
  const [last = '', inner = ''] = labels.toReversed();
  const outer = inForce.filter((division) => isOuter(last, division));
  if (inner !== '' && outer.length > 0) {
    const inside = inForce.filter(
      (division) =>
        outer.some(({ code }) => code !== division.code && covers(code, division.code)) &&
        spells(inner, division) === 'full',
    );
    if (inside.length > 0) return { divisions: inside, form: 'full' };
  }
  const full = inForce.filter((division) => spells(last, division) === 'full');
  if (full.length > 0) return { divisions: full, form: 'full' };
  const compound = inForce.filter(
    (division) => isInForce(division, year) && spellsInside(last, division, inForce),
  );
  return compound.length === 0 ? null : { divisions: compound, form: 'initials' };
}

function isOuter(label: string, division: Division): boolean {
  if (division.level === 'county') return false;
  return provinceLabels(division).includes(label) || spells(label, division) === 'full';
}

function provinceLabels({ code, level }: { code: string; level: Level }): readonly string[] {
  if (level !== 'province') return [];
  const digits = code.slice(0, 2);
  return Object.keys(domainProvinces).filter((label) => domainProvinces[label] === digits);
}

const SHORTEST_INITIALS = 4;

/** Whether a label is a province or prefecture in short with the division's name behind it: gs + gz, mas + hsq, bj + tzh. */
function spellsInside(label: string, division: Division, all: readonly Division[]): boolean {
  if (label.length < SHORTEST_INITIALS || division.level === 'province') return false;
  for (let cut = 2; cut <= label.length - 2; cut++) {
    if (spells(label.slice(cut), division) === null) continue;
    const front = label.slice(0, cut);
    const isParent = all.some(
      (parent) =>
        parent.level !== 'county' &&
        parent.code !== division.code &&
        covers(parent.code, division.code) &&
        (provinceLabels(parent).includes(front) || spells(front, parent) !== null),
    );
    if (isParent) return true;
  }
  return false;
}
