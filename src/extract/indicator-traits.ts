/** What the key of an indicator says to the rules of the engine. */
export interface IndicatorTraits {
  /** All reviews, or all lawsuits. */
  readonly isCaseTotal: boolean;
  /** A result of reviews or lawsuits. */
  readonly isCaseResult: boolean;
  /** Lawsuits. */
  readonly isLitigation: boolean;
  /** Events of the whole jurisdiction: the office that a case is brought against is no scope. */
  readonly isAnywhere: boolean;
  /** Places and what is handed to them: an office named before is where, not whose. */
  readonly isPlace: boolean;
  /** A sum over the year: that of some months is a part. */
  readonly isByYear: boolean;
  /** Reports also give it from the beginning on. */
  readonly grows: boolean;
  /** Never counted by times. */
  readonly isCasesOnly: boolean;
}

const CASE_TOTAL = /^(?:reconsideration|litigation)\.total$/u;
const CASE_RESULT = /^(?:reconsideration|litigation)\.(?!total)/u;
const LITIGATION = /^litigation\./u;
const ANYWHERE = /^(?:reconsideration|litigation|complaints)\./u;
const PLACE = /^(?:institution\.(?:access|request)_points|access\.)/u;
const BY_YEAR = /^(?:disclosure|requests|website|interaction|consultations)\./u;
const GROWS = /^(?:disclosure\.total|website\.visits)$/u;
const CASES_ONLY = /^(?:requests\.|(?:reconsideration|litigation)\.(?!total))/u;

const TRAITS = new Map<string, IndicatorTraits>();

/** The traits of an indicator; each key is looked at once. */
export function traitsOf(indicator: string): IndicatorTraits {
  const known = TRAITS.get(indicator);
  if (known !== undefined) return known;
  const traits: IndicatorTraits = {
    isCaseTotal: CASE_TOTAL.test(indicator),
    isCaseResult: CASE_RESULT.test(indicator),
    isLitigation: LITIGATION.test(indicator),
    isAnywhere: ANYWHERE.test(indicator),
    isPlace: PLACE.test(indicator),
    isByYear: BY_YEAR.test(indicator),
    grows: GROWS.test(indicator),
    isCasesOnly: CASES_ONLY.test(indicator),
  };
  TRAITS.set(indicator, traits);
  return traits;
}
