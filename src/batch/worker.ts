import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './outcome.js';
import { openProcessor, type Processed, type ProcessorOptions } from './processor.js';

/** What a worker is started with. */
export interface WorkerStart {
  readonly options: ProcessorOptions;
  /** What it is at: the number of its batch and, from 1, of the task; 0 between batches. */
  readonly progress: Int32Array;
}

/** What a worker gives for a batch: its results, or why it cannot keep them. */
export type Answer = readonly Processed[] | { readonly failed: string };

const start: WorkerStart = workerData;
const { options, progress } = start;
const processor = openProcessor(options);
const port = parentPort;
if (port === null) throw new Error('worker.js runs in a worker thread');
port.on('message', (tasks: readonly Task[]) => {
  Atomics.add(progress, 0, 1);
  let answer: Answer;
  try {
    answer = processor.run(tasks, (index) => void Atomics.store(progress, 1, index + 1));
  } catch (error) {
    // What goes wrong with a document is in its outcome: this is the spool.
    answer = { failed: error instanceof Error ? error.message : String(error) };
  }
  Atomics.store(progress, 1, 0);
  port.postMessage(answer);
});
