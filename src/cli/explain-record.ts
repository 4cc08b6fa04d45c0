import type { NianbaoRecord } from '../record/schema.js';
import { printable } from '../text/printable.js';
import type { Paint } from './color.js';
import type { Locate } from './explanation.js';

type Tables = NianbaoRecord['tables'];
type Tree = NonNullable<Tables['requests']>;
type Cell = NonNullable<Tables['statistics']>[string];
type Stated = Pick<NianbaoRecord['figures'][number], 'low' | 'high' | 'qualifier'>;

const LABEL_WIDTH = 13;

/** Each statement of an indicator: value, words, rule, place. */
export function explainFigures(record: NianbaoRecord, locate: Locate): string[] {
  return record.figures.map((figure) => {
    const { indicator, value, unit, scope, scope_note: note, evidence, rule } = figure;
    const part = scope === 'part' ? ` part${note === null ? '' : ` (${printable(note)})`}` : '';
    const amount = `${value}${unit === null ? '' : ` ${unit}`}${describeBounds(figure)}${part}`;
    return `${locate(evidence.span)} ${indicator} = ${amount}  «${printable(evidence.quote)}»  ${rule}`;
  });
}

/** Qualifier and interval of an approximate figure, empty for an exact one. */
function describeBounds({ low, high, qualifier }: Stated): string {
  if (qualifier === 'exact') return '';
  return ` ${qualifier} [${low ?? ''}..${high ?? ''}]`;
}

/** The value chosen for each indicator, and where it comes from. */
export function explainIndicators(record: NianbaoRecord): string[] {
  return Object.entries(record.indicators).map(
    ([key, { value, status, from }]) => `${key} = ${value ?? 'null'} (${status}) from ${from}`,
  );
}

/** Each cell of each table by its key. */
export function explainTables({ tables }: NianbaoRecord, locate: Locate): string[] {
  const { proactive, requests, remedies, statistics, other } = tables;
  return [
    ...explainTree('proactive', proactive, locate),
    ...explainTree('requests', requests, locate),
    ...explainTree('remedies', remedies, locate),
    ...explainTree('statistics', statistics, locate),
    ...other.flatMap(({ title, columns, rows }) => [
      `other: ${printable(title ?? 'untitled')} (${printable(columns.join(' | '))})`,
      ...rows.map(
        ({ label, unit, indicator, cells }) =>
          `  ${printable(label)}${unit === null ? '' : ` (${printable(unit)})`}: ${cells.map(describeCell).join(' | ')}${indicator === null ? '' : ` -> ${indicator}`}`,
      ),
    ]),
  ];
}

function isCell(node: Cell | Tree): node is Cell {
  return typeof node['raw'] === 'string';
}

function explainTree(path: string, tree: Tree | null, locate: Locate): string[] {
  if (tree === null) return [];
  return Object.entries(tree).flatMap(([key, node]) =>
    isCell(node)
      ? [`${locate(node.span)} ${path}.${key} = ${describeCell(node)}`]
      : explainTree(`${path}.${key}`, node, locate),
  );
}

function describeCell({ value, unit, status, raw }: Cell): string {
  if (value === null) return status;
  const printed = raw === String(value) ? '' : ` «${printable(raw)}»`;
  return `${value}${unit === null ? '' : ` ${unit}`}${printed}`;
}

/** Each rule that could be applied, and what came of it. */
export function explainChecks({ checks }: NianbaoRecord, paint: Paint): string[] {
  return checks.flatMap(({ rule, status, message, suggestions }) => [
    `${paint(status === 'fail' ? 'error' : 'good', status.padEnd(LABEL_WIDTH))} ${rule}: ${printable(message)}`,
    ...suggestions.map(({ cell, value, why }) => `  perhaps ${cell} = ${value}: ${printable(why)}`),
  ]);
}
