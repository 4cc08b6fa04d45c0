/** Half-open range of UTF-16 offsets into `Source.text`. The only kind of position we store. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Id of a row in `src/tables`, `<table>/<thing>`. */
export type RuleId = `${string}/${string}`;
