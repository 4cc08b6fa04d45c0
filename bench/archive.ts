import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { ROOT } from '../test/support/case.js';
import { writeCorpus } from './corpus.js';

const PAGES = 10_000;
const MANY_PAGES = 100_000;
/** Looked at so often: the peak of a run is what the system says of it then, threads included. */
const LOOK = 100;
const PEAK = /VmHWM:\s+(\d+) kB/u;

interface Run {
  readonly seconds: number;
  readonly peak: number;
}
type Say = (line: string) => void;

/** Ten thousand pages as files, WARC.gz and NDJSON, by one worker and by all, beside a parser pass over the same bytes. */
export async function benchArchive(say: Say): Promise<void> {
  const root = openRoot(say);
  if (root === null) return;
  const { folder, warc, ndjson, bytes } = writeCorpus(root, PAGES);
  const floor = parserPass(folder);
  say(`${PAGES} pages, ${(bytes / 1e6).toFixed(0)} MB; start-up and output included`);
  say(`  htmlparser2, no handlers, one thread  ${floor.toFixed(1)} s`);
  const jobs = [...new Set([1, availableParallelism()])];
  for (const [name, input] of Object.entries({ files: folder, 'WARC.gz': warc, NDJSON: ndjson })) {
    let first: number | null = null;
    for (const count of jobs) {
      const { seconds, peak } = await extract(root, input, count);
      first ??= seconds;
      const rate = `${(PAGES / seconds).toFixed(0)} documents/s, ${(bytes / seconds / 1e6).toFixed(1)} MB/s`;
      const ratio =
        count === 1
          ? `${(seconds / floor).toFixed(2)} times the parser`
          : `${(first / seconds).toFixed(2)} times one worker`;
      say(
        `  ${name.padEnd(8)} ${count} worker${count === 1 ? ' ' : 's'}  ${seconds.toFixed(1)} s, ${rate}, ${ratio}, peak ${peak.toFixed(0)} MB`,
      );
    }
  }
  rmSync(root, { recursive: true });
}

/** Peak memory at ten and at a hundred thousand small documents. */
export async function benchArchiveMemory(say: Say): Promise<void> {
  const peaks: number[] = [];
  for (const count of [PAGES, MANY_PAGES]) {
    const root = openRoot(say);
    if (root === null) return;
    const { folder, warc } = writeCorpus(root, count, true);
    const files = await extract(root, folder, availableParallelism());
    const packed = await extract(root, warc, availableParallelism());
    peaks.push(Math.max(files.peak, packed.peak));
    say(
      `  ${count} documents: peak ${files.peak.toFixed(0)} MB as files (${(count / files.seconds).toFixed(0)}/s), ${packed.peak.toFixed(0)} MB as WARC.gz`,
    );
    rmSync(root, { recursive: true });
  }
  const [few = 1, many = 0] = peaks;
  say(`  ${(many / few).toFixed(2)} times the memory for ten times the documents`);
}

function openRoot(say: Say): string | null {
  if (existsSync(join(ROOT, 'dist', 'cli', 'main.cjs'))) {
    return mkdtempSync(join(tmpdir(), 'nianbao-archive-'));
  }
  say('archive: not measured, dist/ is missing (npm run build)');
  return null;
}

/** Seconds for reading the files and parsing them, without doing anything with what is read. */
function parserPass(folder: string): number {
  let seconds = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const start = performance.now();
    new Parser({}).end(text);
    seconds += (performance.now() - start) / 1000;
  }
  return seconds;
}

function extract(root: string, input: string, jobs: number): Promise<Run> {
  // Extra certificates, where set, are read at each start.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const out = join(root, 'out.ndjson');
  const argv = ['extract', input, '-o', out, '--jobs', String(jobs), '--quiet'];
  const start = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'nianbao.js'), ...argv], {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let peak = 0;
  const clock = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, LOOK);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(clock);
      resolve({ seconds: (performance.now() - start) / 1000, peak });
    });
  });
}

/** Peak memory of a process in MB, where the system has it in a file; else 0. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(PEAK.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
