import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { DoneTable } from './done-table.js';
import { type DocumentOptions, givenUp, type Task } from './outcome.js';
import type { Processed } from './processor.js';
import type { Answer, WorkerStart } from './worker.js';

/** How a pool works. */
export interface PoolOptions {
  readonly folder: string;
  /** Gives the numbers of files in the spool. */
  readonly nextFile: () => number;
  readonly document: DocumentOptions;
  readonly done: DoneTable | null;
  /** Worker threads; 0: everything in this thread, without a time limit. */
  readonly jobs: number;
  /** Seconds for one document. */
  readonly timeout: number;
}

/** Parses batches of documents, in as many threads as it has. */
export interface Pool {
  /** Waits until a batch would find a worker with little to do. */
  readonly ready: () => Promise<void>;
  readonly submit: (tasks: readonly Task[]) => Promise<readonly Processed[]>;
  readonly close: () => Promise<void>;
}

/** Batches that a worker has at once: one in work and one to go on with. */
const QUEUE = 2;
const TICK = 100;
/** Workers that may end one after another without having done anything before the run is given up. */
const FALSE_STARTS = 5;
const HEAP_MEGABYTES = 1024;
/** A page and all that is made of it fit in; twice the room takes 15 MB a worker more and is hardly faster. */
const YOUNG_MEGABYTES = 24;
/** What is alive when garbage has been collected may grow by this share before it is collected again; V8 would let it double. */
const GROWTH_PERCENT = 30;

/** Results cannot be kept: no document is to blame, and the run ends. */
export class SpoolError extends Error {}

interface Job {
  readonly tasks: readonly Task[];
  readonly resolve: (results: readonly Processed[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Slot {
  worker: Worker;
  progress: Int32Array;
  readonly jobs: Job[];
  /** What the worker was at when last looked at, and for how many looks. */
  at: number;
  looks: number;
  end: string | null;
}

/** A pool with its workers started. */
export async function openPool(options: PoolOptions): Promise<Pool> {
  return options.jobs === 0 ? openInline(options) : openWorkers(options);
}

async function openInline({ folder, nextFile, document, done }: PoolOptions): Promise<Pool> {
  // Beside workers, this thread needs nothing of what parses a page: it is loaded here alone.
  const { openProcessor } = await import('./processor.js');
  const processor = openProcessor({ folder, file: nextFile(), document, done });
  return {
    ready: () => Promise.resolve(),
    submit: async (tasks) => {
      try {
        return processor.run(tasks, () => undefined);
      } catch (error) {
        throw new SpoolError(error instanceof Error ? error.message : String(error));
      }
    },
    close: async () => processor.close(),
  };
}

function openWorkers(options: PoolOptions): Pool {
  const { jobs, timeout, document } = options;
  const slots: Slot[] = [];
  let waiting: (() => void)[] = [];
  let falseStarts = 0;
  let closing = false;
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);

  const submit = (tasks: readonly Task[]): Promise<readonly Processed[]> =>
    new Promise((resolve, reject) => {
      const slot = slots.reduce((a, b) => (b.jobs.length < a.jobs.length ? b : a));
      slot.jobs.push({ tasks, resolve, reject });
      slot.worker.postMessage(tasks);
    });
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const resume of woken) resume();
  };
  const settle = (slot: Slot, answer: Answer): void => {
    falseStarts = 0;
    const job = slot.jobs.shift();
    if ('failed' in answer) job?.reject(new SpoolError(answer.failed));
    else job?.resolve(answer);
    wake();
  };

  const begin = (slot: Slot): void => {
    const { worker } = slot;
    worker.on('message', (answer: Answer) => settle(slot, answer));
    worker.on('error', (error) => {
      slot.end ??= error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      if (!closing) replace(slot);
    });
  };

  /** A worker has ended: another takes its place, its documents are done one by one, the one it was at is given up. */
  const replace = (slot: Slot): void => {
    const [current, ...queued] = slot.jobs.splice(0);
    const culprit = Atomics.load(slot.progress, 1) - 1;
    const reason = slot.end ?? 'without a word';
    if (culprit < 0 && ++falseStarts > FALSE_STARTS) {
      for (const job of [current, ...queued]) job?.reject(new Error(`workers end: ${reason}`));
      return;
    }
    Object.assign(slot, startWorker(options));
    begin(slot);
    const giveUp = ({ path }: Task): Processed[] => {
      const outcome = givenUp(
        path,
        (report) =>
          slot.end === TIMED_OUT
            ? report('batch/timeout', { seconds: timeout })
            : report('batch/crash', { reason }),
        document.rendering,
      );
      return [
        { note: outcome.note, told: outcome.told, file: 0, offset: 0, length: 0, reused: false },
      ];
    };
    if (current !== undefined) {
      const parts = current.tasks.map((task, index) =>
        index === culprit ? giveUp(task) : submit([task]),
      );
      Promise.all(parts).then((results) => current.resolve(results.flat()), current.reject);
    }
    slot.end = null;
    for (const job of queued) submit(job.tasks).then(job.resolve, job.reject);
  };

  for (let number = 0; number < jobs; number++) {
    const slot: Slot = { ...startWorker(options), jobs: [], at: -1, looks: 0, end: null };
    slots.push(slot);
    begin(slot);
  }
  const clock = setInterval(() => {
    for (const slot of slots) if (isStuck(slot, timeout)) stop(slot);
  }, TICK);
  clock.unref();
  return {
    ready: async () => {
      while (slots.every((slot) => slot.jobs.length >= QUEUE)) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    submit,
    close: async () => {
      closing = true;
      clearInterval(clock);
      await Promise.all(slots.map(({ worker }) => worker.terminate()));
    },
  };
}

const TIMED_OUT = 'timed out';

function stop(slot: Slot): void {
  slot.end = TIMED_OUT;
  slot.looks = 0;
  void slot.worker.terminate();
}

/** Looks are counted rather than time: a machine that sleeps makes no document slow. */
function isStuck(slot: Slot, timeout: number): boolean {
  const task = Atomics.load(slot.progress, 1);
  const at = task === 0 ? -1 : Atomics.load(slot.progress, 0) * 2 ** 20 + task;
  slot.looks = at === slot.at && at >= 0 ? slot.looks + 1 : 0;
  slot.at = at;
  return slot.looks * TICK >= timeout * 1000;
}

function startWorker({
  folder,
  nextFile,
  document,
  done,
}: PoolOptions): Pick<Slot, 'worker' | 'progress'> {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const workerData: WorkerStart = {
    options: { folder, file: nextFile(), document, done },
    progress,
  };
  const worker = new Worker(workerScript(), {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: HEAP_MEGABYTES,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  return { worker, progress };
}

function workerScript(): URL {
  return new URL('../batch/worker.cjs', import.meta.url);
}

/** A digest of the script that parses, so that what another build has done is done again, whatever it calls its version. */
export function programDigest(): string {
  return hash('sha256', readFileSync(workerScript()));
}

/** Whether worker threads can be started: the build makes their script, the sources alone have none. */
export function canStartWorkers(): boolean {
  return !import.meta.url.endsWith('.ts');
}
