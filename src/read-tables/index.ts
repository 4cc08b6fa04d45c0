import type { Context, Page, Regime, TableReading } from '../types.js';
import { claimBlocks } from './claim-blocks.js';
import { mayHoldTables, pageSegments } from './page-segments.js';
import { LocalReader } from './read-local.js';
import { ProactiveReader } from './read-proactive.js';
import { RemediesReader } from './read-remedies.js';
import { RequestsReader } from './read-requests.js';
import { StatisticsReader } from './read-statistics.js';
import { formOfYear, reportPictures } from './report-pictures.js';
import { Sheet, treeOf } from './sheet.js';

const NOTHING: TableReading = {
  tables: { proactive: null, requests: null, remedies: null, statistics: null, other: [] },
  regime: null,
  blocks: new Set(),
};
/** Fewer rows or cells than these are a coincidence, not a table. */
const FEWEST_REQUEST_ROWS = 3;
const FEWEST_REMEDY_CELLS = 4;
const FEWEST_PROACTIVE_CELLS = 2;

/** Reads the standard tables and local tables of a page, says which form they follow, and which blocks they are made of. */
export function readTables(page: Page, context: Context): TableReading {
  if (!mayHoldTables(page)) return { ...NOTHING, regime: reportPictures(page, context, {}) };
  const segments = pageSegments(page);
  const sheets = {
    requests: new Sheet(page, context),
    remedies: new Sheet(page, context),
    proactive: new Sheet(page, context),
    statistics: new Sheet(page, context),
  };
  const requests = new RequestsReader(sheets.requests);
  const remedies = new RemediesReader(sheets.remedies);
  const proactive = new ProactiveReader(sheets.proactive, page);
  const statistics = new StatisticsReader(sheets.statistics);
  const local = new LocalReader();
  const readers = [
    [requests, sheets.requests],
    [remedies, sheets.remedies],
    [proactive, sheets.proactive],
    [statistics, sheets.statistics],
  ] as const;
  for (const segment of segments) {
    local.read(segment);
    for (const [reader, sheet] of readers) {
      if (!reader.read(segment)) continue;
      sheet.segments.add(segment);
      // Values belong to one table; words may belong to the headers of two.
      if (segment.values.length > 0) break;
    }
  }
  requests.finish();
  proactive.finish(requests.losesBlanks);
  const accepted = {
    requests: rowCount(sheets.requests) >= FEWEST_REQUEST_ROWS,
    remedies: sheets.remedies.cells.size >= FEWEST_REMEDY_CELLS,
    proactive: sheets.proactive.cells.size >= FEWEST_PROACTIVE_CELLS,
    statistics: statistics.isForm,
  };
  const blocks = new Set<number>();
  for (const name of ['requests', 'remedies', 'proactive', 'statistics'] as const) {
    if (!accepted[name]) continue;
    sheets[name].accept();
    claimBlocks(blocks, segments, sheets[name].segments);
  }
  // A table that follows the form of 2014 is no local one.
  const other = accepted.statistics ? null : local.finish(page, context);
  if (other !== null && other.tables.length > 0) claimBlocks(blocks, segments, other.segments);
  return {
    tables: {
      requests: accepted.requests ? treeOf(sheets.requests.cells) : null,
      remedies: accepted.remedies ? treeOf(sheets.remedies.cells) : null,
      proactive: accepted.proactive ? treeOf(sheets.proactive.cells) : null,
      statistics: accepted.statistics ? Object.fromEntries(sheets.statistics.cells) : null,
      other: other?.tables ?? [],
    },
    regime: regimeOf(page, sheets, accepted) ?? reportPictures(page, context, accepted),
    blocks,
  };
}

/** Number of rows that have a cell, counted as far as it matters. */
function rowCount(sheet: Sheet): number {
  const rows = new Set<string>();
  for (const key of sheet.cells.keys()) {
    rows.add(key.slice(0, key.lastIndexOf('.')));
    if (rows.size >= FEWEST_REQUEST_ROWS) break;
  }
  return rows.size;
}

type Name = 'requests' | 'remedies' | 'proactive' | 'statistics';
const ONLY_2021 = /^other\.|\.(?:issued|repealed|in_force|amount)$/u;
const ONLY_2019 =
  /^other\.[a-z_]+$|\.(?:made|newly_disclosed|total_disclosed|previous_items|change|projects)$/u;

function regimeOf(
  page: Page,
  sheets: Readonly<Record<Name, Sheet>>,
  accepted: Readonly<Record<Name, boolean>>,
): Regime | null {
  if (!accepted.requests && !accepted.remedies && !accepted.proactive) {
    return accepted.statistics ? '2014' : null;
  }
  const keys = [
    ...(accepted.proactive ? sheets.proactive.cells.keys() : []),
    ...(accepted.requests ? sheets.requests.cells.keys() : []),
  ];
  if (keys.some((key) => key.startsWith('other.') && key.split('.').length === 3)) return '2021';
  if (keys.some((key) => ONLY_2019.test(key))) return '2019';
  if (keys.some((key) => ONLY_2021.test(key))) return '2021';
  // The form of remedies is the same in both: the first year in the text decides.
  return formOfYear(page);
}
