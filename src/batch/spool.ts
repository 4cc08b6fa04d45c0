import { closeSync, createReadStream, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { splitLines } from '../inputs/lines.js';
import { addDone, createDoneTable, type DoneTable, findDone } from './done-table.js';
import type { Note, Outcome } from './outcome.js';
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
  /** Takes an outcome and gives its place, which it has from the next `flush` on at the latest. */
  readonly add: (outcome: Outcome) => Spooled;
  readonly flush: () => void;
  readonly close: () => void;
}

/** Bytes of records that wait to be written. */
const WAITING = 2 ** 19;
/** Bytes that one unit of a string can take in UTF-8. */
const MOST_BYTES = 3;
const NEWLINE = 0x0a;

/** Opens the pair with a number that no other has. */
export function openSpoolWriter(folder: string, file: number): SpoolWriter {
  const records = openSync(recordsPath(folder, file), 'ax');
  const notes = openSync(notesPath(folder, file), 'ax');
  // Records become bytes at once: sixteen of them as strings would outlive the young generation.
  const waiting = Buffer.allocUnsafeSlow(WAITING);
  let filled = 0;
  let offset = 0;
  let lines: string[] = [];
  const flush = (): void => {
    append(records, waiting.subarray(0, filled));
    filled = 0;
    append(notes, Buffer.from(lines.join('')));
    lines = [];
  };
  const addRecord = (record: string): number => {
    const most = record.length * MOST_BYTES + 1;
    if (filled + most > WAITING) flush();
    if (most > WAITING) {
      const bytes = Buffer.from(`${record}\n`);
      append(records, bytes);
      return bytes.length - 1;
    }
    const length = waiting.write(record, filled);
    filled += length;
    waiting[filled++] = NEWLINE;
    return length;
  };
  return {
    add: ({ note, record, told }) => {
      const length = record === null ? 0 : addRecord(record);
      const spooled: Spooled = { note, told, file, offset, length };
      if (record !== null) offset += length + 1;
      if (isWorthKeeping(spooled)) lines.push(noteLine(spooled));
      return spooled;
    },
    flush,
    close: () => {
      closeSync(records);
      closeSync(notes);
    },
  };
}

function append(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** What went wrong outside the document may go right the next time. */
function isWorthKeeping({ note }: Spooled): boolean {
  return note.key !== '' && note.bug === null;
}

function noteLine({ note, offset, length }: Spooled): string {
  const line: NoteLine = { ...note, offset, length };
  return `${JSON.stringify(line)}\n`;
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
