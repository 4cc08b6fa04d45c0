import { disclosureRows } from './disclosure.js';
import { institutionRows } from './institution.js';
import { remedyRows } from './remedies.js';
import { requestRows } from './requests.js';
import { responseRows } from './response.js';
import type { IndicatorRow } from './row.js';

export { allRows } from './all.js';
export { noneRows } from './none.js';

/** Every wording of a counted indicator. The first that holds wins, so the order is part of the table. */
export const indicatorRows: readonly IndicatorRow[] = [
  ...requestRows,
  ...remedyRows,
  ...institutionRows,
  ...responseRows,
  ...disclosureRows,
];
