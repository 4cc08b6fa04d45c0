import { closeSync, createReadStream, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { splitLines } from '../inputs/lines.js';
import type { Note, Outcome } from './document.js';
import { addDone, createDoneTable, type DoneTable, findDone } from './done-table.js';
import type { PlaceReader } from './read-at.js';

/** A document that is spooled: its note, and where its record lies. */
export interface Spooled {
  readonly note: Note;
  readonly told: string;
  /** The number of the pair of files. */
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

/** A line of the notes: a note with the place of its record. */
interface NoteLine extends Note {
  readonly offset: number;
  readonly length: number;
}

const NOTES_NAME = /^notes-(\d+)\.ndjson$/u;
const LONGEST_NOTE = 2 ** 26;

/** The file of the records with a number. */
export function recordsPath(folder: string, file: number): string {
  return join(folder, `records-${file}.ndjson`);
}

function notesPath(folder: string, file: number): string {
  return join(folder, `notes-${file}.ndjson`);
}

/** The numbers of the pairs of files in the folder, in order. */
export function spoolFiles(folder: string): readonly number[] {
  return readdirSync(folder)
    .flatMap((name) => Number(NOTES_NAME.exec(name)?.[1] ?? []))
    .filter((number) => Number.isInteger(number) && number > 0)
    .sort((a, b) => a - b);
}

/** Appends outcomes to a pair of files of its own: first records, then notes, so that a note that is whole has its record. */
export interface SpoolWriter {
  readonly add: (outcomes: readonly Outcome[]) => readonly Spooled[];
  readonly close: () => void;
}

/** Opens the pair with a number that no other has. */
export function openSpoolWriter(folder: string, file: number): SpoolWriter {
  const records = openSync(recordsPath(folder, file), 'ax');
  const notes = openSync(notesPath(folder, file), 'ax');
  let offset = 0;
  const append = (target: number, lines: readonly string[]): void => {
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at);
  };
  return {
    add: (outcomes) => {
      const spooled = outcomes.map(({ note, record, told }): Spooled => {
        const length = record === null ? 0 : Buffer.byteLength(record);
        const place = { note, told, file, offset, length };
        if (record !== null) offset += length + 1;
        return place;
      });
      append(
        records,
        outcomes.flatMap(({ record }) => record ?? []),
      );
      append(notes, spooled.filter(isWorthKeeping).map(noteLine));
      return spooled;
    },
    close: () => {
      closeSync(records);
      closeSync(notes);
    },
  };
}

/** What went wrong outside the document may go right the next time. */
function isWorthKeeping({ note }: Spooled): boolean {
  return note.key !== '' && note.bug === null;
}

function noteLine({ note, offset, length }: Spooled): string {
  const line: NoteLine = { ...note, offset, length };
  return JSON.stringify(line);
}

/** The notes that lie in the folder; a last line that was cut off by the end of a run is none. */
export async function readDone(folder: string): Promise<DoneTable> {
  const files = spoolFiles(folder);
  let count = 0;
  for (const file of files) {
    for await (const _ of splitLines(createReadStream(notesPath(folder, file)), LONGEST_NOTE))
      count++;
  }
  const table = createDoneTable(count);
  for (const file of files) {
    const stream = createReadStream(notesPath(folder, file));
    for await (const { start, bytes } of splitLines(stream, LONGEST_NOTE)) {
      const note = bytes === null ? null : parseNote(bytes);
      if (note === null || bytes === null) continue;
      addDone(table, note.key, { file, offset: start, length: bytes.length });
    }
  }
  return table;
}

function parseNote(bytes: Buffer): NoteLine | null {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

/** The spooled document with a key, null where no earlier run has it. */
export function findSpooled(
  folder: string,
  table: DoneTable,
  key: string,
  reader: PlaceReader,
): Omit<Spooled, 'told'> | null {
  const place = findDone(table, key);
  if (place === null) return null;
  const { file } = place;
  const line = parseNote(reader.read(notesPath(folder, file), place.offset, place.length));
  if (line === null || line.key !== key) return null;
  const { offset, length, ...note } = line;
  return { note, file, offset, length };
}
