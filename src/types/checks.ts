export type CheckStatus = 'pass' | 'fail' | 'not_assessable';

/** A consistency rule applied to one report. */
export interface Check {
  readonly rule: string;
  readonly status: CheckStatus;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly operands: readonly string[];
  readonly assumption?: string;
  readonly verdict: 'source' | 'extraction' | 'undetermined' | null;
  readonly suggestions: readonly {
    readonly cell: string;
    readonly value: number;
    readonly why: string;
  }[];
}
