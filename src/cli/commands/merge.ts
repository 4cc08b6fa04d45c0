import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { mergeEntries, parseRecord } from '../../batch/merge-entries.js';
import { createPlaceReader } from '../../batch/read-at.js';
import { createSortedIndex, type SortedIndex } from '../../batch/sorted-index.js';
import { openPartial } from '../../export/partial-file.js';
import { readRecords } from '../../inputs/read-records.js';
import { openOutput } from '../output-file.js';
import { print, tell } from '../print.js';
import { EXIT, type Session, UsageError } from '../session.js';

/** `nianbao merge`: records from anywhere to one a jurisdiction and year. */
export function define(command: Command, session: Session): void {
  command
    .argument('<records...>', 'NDJSON files as extract writes them, - for standard input')
    .option('-o, --out <file>', 'write the records there instead of to standard output')
    .action((paths: readonly string[], values: Record<string, unknown>) =>
      mergeFiles(paths, typeof values['out'] === 'string' ? values['out'] : null, session),
    );
}

async function mergeFiles(
  paths: readonly string[],
  out: string | null,
  session: Session,
): Promise<void> {
  for (const path of paths) checkFile(path);
  const output = out === null ? null : openOutput(out);
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-merge-'));
  try {
    const index = createSortedIndex(folder);
    const files: string[] = [];
    const counts = { read: 0, bad: 0, written: 0 };
    for (const path of paths) await addFile(path, { folder, files, index, counts }, session);
    const reader = createPlaceReader();
    const read = ({ file, offset, length }: { file: number; offset: number; length: number }) =>
      reader.read(files[file] ?? '', offset, length);
    for (const merged of mergeEntries(index.entries, read)) {
      const record = 'record' in merged ? merged.record : parseRecord(merged.bytes);
      const line = `${JSON.stringify(record)}\n`;
      if (output === null) await print(session.io.stdout, line);
      else output.write(Buffer.from(line));
      counts.written++;
    }
    reader.close();
    output?.commit();
    const { read: given, bad, written } = counts;
    await tell(session.io, `${given} records: ${written} after merging, ${bad} lines left out\n`);
    if (bad > 0) session.end(EXIT.failed);
  } catch (error) {
    output?.discard();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkFile(path: string): void {
  if (path === '-') return;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${path}: there is no such file`);
  if (stats.isDirectory()) throw new UsageError(`${path} is a folder; give files`);
}

interface Run {
  readonly folder: string;
  readonly files: string[];
  readonly index: SortedIndex;
  readonly counts: { read: number; bad: number };
}

/** Puts the records of a file into the index; what cannot be read twice is copied. */
async function addFile(path: string, run: Run, { io }: Session): Promise<void> {
  const { folder, files, index, counts } = run;
  const file = files.length;
  const isPlain = path !== '-' && statSync(path).isFile();
  const copy = isPlain ? null : openPartial(join(folder, `copy-${file}`));
  files.push(copy === null ? path : join(folder, `copy-${file}`));
  let copied = 0;
  for await (const found of readRecords(path, io.stdin)) {
    if ('problem' in found) {
      counts.bad++;
      await tell(io, `${path}:${found.line} error ${found.problem}\n`);
      continue;
    }
    const { bytes, start, record } = found;
    index.add({
      id: record.id,
      file,
      offset: copy === null ? start : copied,
      length: bytes.length,
    });
    copy?.write(bytes);
    copied += bytes.length;
    counts.read++;
  }
  copy?.commit();
}
