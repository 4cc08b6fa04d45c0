import type { Topic } from '../tables/indicators/row.js';
import type { Term } from '../tables/indicators/terms.js';
import type { SectionKey } from '../types.js';
import { findTerms, type TermMark, termId } from './read-terms.js';

/** What a section is about. */
const BY_SECTION: Readonly<Partial<Record<SectionKey, readonly Topic[]>>> = {
  proactive: ['atDisclosure'],
  response: ['atResponse'],
  requests: ['atRequests'],
  consultations: ['atConsultations'],
  fees: ['atFees'],
  remedies: ['atRemedies'],
  institution: ['atInstitution'],
};

/** Topics that the beginning of an indicator's key stands for; the longest beginning wins. */
const BY_INDICATOR: readonly (readonly [string, Topic])[] = [
  ['disclosure.gazette', 'atGazette'],
  ['disclosure.website', 'atChannels'],
  ['disclosure.we', 'atChannels'],
  ['disclosure.new_media', 'atChannels'],
  ['disclosure.other_channels', 'atChannels'],
  ['disclosure.platform', 'atChannels'],
  ['disclosure.cumulative', 'atCumulative'],
  ['disclosure.', 'atDisclosure'],
  ['documents.', 'atDisclosure'],
  ['requests.replied.denied', 'atDenied'],
  ['requests.received', 'atReceived'],
  ['requests.replied', 'atReplies'],
  ['requests.', 'atRequests'],
  ['reconsideration.', 'atReconsideration'],
  ['litigation.', 'atLitigation'],
  ['complaints.', 'atRemedies'],
  ['fees.', 'atFees'],
  ['institution.staff', 'atStaff'],
  ['institution.', 'atInstitution'],
  ['training.', 'atTraining'],
  ['interaction.', 'atLetters'],
  ['consultations.', 'atConsultations'],
  ['response.press', 'atPress'],
  ['response.interviews', 'atInterviews'],
  ['response.', 'atResponse'],
];

/** Topics that a section brings with it. */
export function topicsOfSection(section: SectionKey | null): readonly Topic[] {
  return (section === null ? undefined : BY_SECTION[section]) ?? [];
}

/** The topic after a figure of the indicator. */
export function topicOfIndicator(indicator: string, before: Topic | null): Topic | null {
  let topic = KNOWN_TOPICS.get(indicator);
  if (topic === undefined) {
    topic = BY_INDICATOR.find(([prefix]) => indicator.startsWith(prefix))?.[1] ?? null;
    KNOWN_TOPICS.set(indicator, topic);
  }
  return topic ?? before;
}

/** Topics of the indicators met so far. */
const KNOWN_TOPICS = new Map<string, Topic | null>();

/** Topics that a heading's words stand for. */
const BY_TERM: readonly (readonly [Term, Topic])[] = [
  ['request', 'atRequests'],
  ['reconsideration', 'atRemedies'],
  ['litigation', 'atRemedies'],
  ['complaint', 'atRemedies'],
  ['fee', 'atFees'],
  ['consult', 'atConsultations'],
  ['active', 'atDisclosure'],
  ['disclose', 'atDisclosure'],
  ['train', 'atTraining'],
  ['staff', 'atInstitution'],
  ['respond', 'atResponse'],
  ['letters', 'atLetters'],
  ['gazette', 'atGazette'],
];

const BY_ID = BY_TERM.map(([term, topic]) => [termId(term), topic] as const);

/** Topics that a heading names. */
export function topicsOfHeading(heading: string | null): readonly Topic[] {
  if (heading === null) return [];
  const marks: TermMark[] = [];
  findTerms(heading, 0, heading.length, marks);
  const topics = new Set<Topic>();
  for (const [id, topic] of BY_ID) {
    if (marks.some((mark) => mark.terms.includes(id))) topics.add(topic);
  }
  return [...topics];
}
