import { stemOf } from '../tables/division-short-names.js';
import type { Identity } from '../types.js';
import type { IssuerReading } from './parse-issuer.js';
import type { PlaceDecision } from './rank-places.js';
import type { SelfReference } from './self-reference.js';

type Issuer = Identity['issuer'];

/** The issuer's name in full: a place alone stands for its government. */
export function nameIssuer(reading: IssuerReading | null, decision: PlaceDecision): Issuer {
  const place = decision.division?.name ?? sharedName(decision.rivals) ?? '';
  if (reading === null) return government(place);
  const { kind, places, town, zone, text, body, relative } = reading;
  const written = places.some(({ form }) => form !== 'stem') ? reading.placeText : '';
  const front = written || place || (relative ?? '');
  if (isSelfName(text)) return { name: text, kind };
  if (kind === 'government') return government(front);
  if (kind === 'zone') {
    const name = zone?.name ?? text;
    const isDistrict = zone?.row?.kind === 'district' && name.endsWith('区');
    return { name: isDistrict ? `${name}人民政府` : zoneBody(name), kind };
  }
  if (town !== null) return { name: `${written}${town}${townBody(town)}`, kind };
  return { name: places.length > 0 ? text : front + body, kind };
}

const SELF_NAME = /^(?:[我本全].{1,3}|街道)$/u;

/** Whether a name is only what a body calls itself: 我局, 本镇. */
export function isSelfName(name: string): boolean {
  return SELF_NAME.test(name);
}

/** The government of a place that nothing names: it calls itself 我市. */
export function unnamedGovernment({ kind, word }: SelfReference): Issuer {
  return kind === null && word !== null ? { name: word, kind: 'government' } : null;
}

function government(place: string): Issuer {
  return place === '' ? null : { name: `${place}人民政府`, kind: 'government' };
}

// The production corps, its divisions and farms, and administrative committees have no committee of management.
const OWN_BODY = /(?:兵团|师|市|团|团场|农场|林场|牧场|委员会|行委)$/u;

function zoneBody(zone: string): string {
  return OWN_BODY.test(zone) ? zone : `${zone}管理委员会`;
}

const STREET = /(?:街道|街|办事处)$/u;

function townBody(town: string): string {
  return STREET.test(town) ? '办事处' : '人民政府';
}

/** The name that all rivals have; null where only codes point to them. */
export function sharedName(rivals: PlaceDecision['rivals']): string | null {
  const stems = new Set(rivals.map(({ division }) => stemOf(division.name)));
  return stems.size === 1 ? (rivals[0]?.division.name ?? null) : null;
}
