import { describe, expect, it } from 'vitest';
import { findRow, indexRows } from '../../src/tables/forms/find-row.js';
import { type FormRow, rowLabel } from '../../src/tables/forms/form-row.js';
import { localRows } from '../../src/tables/forms/local.js';
import { proactiveColumns, proactiveRows } from '../../src/tables/forms/proactive.js';
import { remedyBlocks, remedyResults } from '../../src/tables/forms/remedies.js';
import { requestColumns, requestGroups, requestRows } from '../../src/tables/forms/requests.js';
import { statisticsGroups, statisticsRows } from '../../src/tables/forms/statistics.js';
import { normalizeText } from '../../src/text/normalize.js';

const tables: Readonly<Record<string, readonly FormRow[]>> = {
  localRows,
  requestRows,
  requestGroups,
  requestColumns,
  remedyBlocks,
  remedyResults,
  proactiveRows,
  proactiveColumns,
  statisticsRows,
  statisticsGroups,
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  const index = indexRows(rows);
  it('has unique ids and keys', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });
  it.each(rows.map((row) => [row.id, row] as const))('%s claims its wordings alone', (_id, row) => {
    const group = row.group ?? null;
    for (const wording of row.matches) {
      expect(row.pattern.test(rowLabel(normalizeText(wording))), wording).toBe(true);
      expect(findRow(index, normalizeText(wording), group)?.id, wording).toBe(row.id);
    }
    for (const wording of row.rejects) {
      expect(findRow(index, normalizeText(wording), group)?.id, wording).not.toBe(row.id);
    }
  });
});
