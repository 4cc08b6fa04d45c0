import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findFigures } from '../../src/extract/find-figures.js';
import { findQuantities } from '../../src/extract/find-quantities.js';
import type { Statement } from '../../src/extract/reading-state.js';
import type { Topic } from '../../src/tables/indicators/row.js';
import { mapSlice } from '../../src/text/mapped-text.js';
import { normalizeText } from '../../src/text/normalize.js';
import { toSimplified } from '../../src/text/script.js';

const figure = z.object({
  indicator: z.string(),
  value: z.number(),
  qualifier: z.string(),
  stated_as: z.string().optional(),
});

const sentence = z.object({
  text: z.string(),
  section: z
    .enum([
      'preamble',
      'overview',
      'proactive',
      'response',
      'requests',
      'consultations',
      'fees',
      'remedies',
      'institution',
      'issues',
      'other',
      'annex',
    ])
    .nullable(),
  year: z.number(),
  figures: z.array(figure),
  optional: z.array(figure).optional(),
  note: z.string().optional(),
});

/** One labelled sentence. */
export type LabelledSentence = z.infer<typeof sentence>;

/** Reads a file of labelled sentences. */
export function readLabelled(path: URL): LabelledSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => sentence.parse(JSON.parse(line)));
}

/** What the rules find in a labelled sentence, read line by line as blocks are; lines that end openly and hold no number are headings. */
export function readLines({ text, section, year }: LabelledSentence): Statement[] {
  const lines = text.split('\n').map((line) => toSimplified(mapSlice(normalizeText(line), 0)).text);
  const found: Statement[] = [];
  let heading: string | null = null;
  let topic: Topic | null = null;
  for (const line of lines) {
    const isHeading =
      lines.length > 1 &&
      !/[。;:]$/u.test(line) &&
      findQuantities(line).length === 0 &&
      !/无|没有|未/u.test(line);
    if (isHeading) {
      heading = line;
      topic = null;
      continue;
    }
    const reading = findFigures(line, { section, heading, year, topic });
    topic = reading.topic;
    found.push(...reading.statements);
  }
  return found;
}

/** How the figures found agree with the labels. */
export interface Agreement {
  right: number;
  wrong: number;
  missed: number;
  readonly misses: string[];
}

/** Compares what was found with the labels as the scoreboard does: a true figure found again is no error. */
export function compareSentence(labelled: LabelledSentence, agreement: Agreement): void {
  const key = (f: { indicator: string; value: number; qualifier: string }) =>
    `${f.indicator}=${f.value}/${f.qualifier}`;
  const left = readLines(labelled)
    .filter((statement) => statement.scope === 'total')
    .map(key);
  const wanted = labelled.figures.map(key);
  const fine = new Set([...wanted, ...(labelled.optional ?? []).map(key)]);
  const notes: string[] = [];
  for (const want of wanted) {
    const at = left.indexOf(want);
    if (at >= 0) {
      left.splice(at, 1);
      agreement.right++;
    } else {
      agreement.missed++;
      notes.push(`-${want}`);
    }
  }
  for (const got of left) {
    if (fine.has(got)) continue;
    agreement.wrong++;
    notes.push(`+${got}`);
  }
  if (notes.length > 0)
    agreement.misses.push(
      `${notes.join(' ')}  ‹${labelled.section} ${labelled.year}› ${labelled.text}`,
    );
}
