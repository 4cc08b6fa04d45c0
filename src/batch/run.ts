import { crc32 } from 'node:zlib';
import type { Item } from '../inputs/item.js';
import type { Task } from './outcome.js';
import type { Pool } from './pool.js';
import type { Processed } from './processor.js';

/** Documents that go to a worker at once: a message each would cost a quarter of the time. */
const BATCH_TASKS = 16;
const BATCH_BYTES = 2 ** 22;
/** Batches whose results may wait for those of an earlier one. */
const WINDOW = 256;

/** What becomes of inputs, in their order. */
export interface RunEvents {
  readonly processed: (result: Processed) => Promise<void>;
  readonly problem: (item: Extract<Item, { kind: 'problem' }>) => Promise<void>;
}

type Outcome = readonly Processed[] | Extract<Item, { kind: 'problem' }>;
interface Pending {
  readonly outcome: Promise<Outcome>;
  settled: boolean;
}

/** Takes every input through the pool and tells what became of each in the order of the inputs. */
export async function runBatches(
  items: AsyncIterable<Item>,
  pool: Pool,
  events: RunEvents,
): Promise<void> {
  const queue = createQueue(events);
  let tasks: Task[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    if (tasks.length === 0) return;
    const batch = tasks;
    tasks = [];
    bytes = 0;
    await pool.ready();
    queue.push(pool.submit(batch));
  };
  for await (const item of items) {
    if (item.kind === 'problem') {
      await send();
      queue.push(Promise.resolve(item));
    } else {
      const task = taskOf(item);
      tasks.push(task);
      bytes += task.content?.length ?? 0;
      if (tasks.length >= BATCH_TASKS || bytes >= BATCH_BYTES) await send();
    }
    await queue.drain(WINDOW);
  }
  await send();
  await queue.drain(0);
}

interface Queue {
  readonly push: (outcome: Promise<Outcome>) => void;
  /** Tells what is ready, and waits where more than `most` outcomes are left. */
  readonly drain: (most: number) => Promise<void>;
}

/** Outcomes are told in the order in which they were pushed, whichever is ready first. */
function createQueue(events: RunEvents): Queue {
  const pending: Pending[] = [];
  return {
    push: (outcome) => {
      const entry: Pending = { outcome, settled: false };
      const settle = (): void => {
        entry.settled = true;
      };
      outcome.then(settle, settle);
      pending.push(entry);
    },
    drain: async (most) => {
      while (pending.length > most || pending[0]?.settled === true) {
        const outcome = await pending.shift()?.outcome;
        if (outcome === undefined) return;
        if ('kind' in outcome) await events.problem(outcome);
        else for (const result of outcome) await events.processed(result);
      }
    },
  };
}

function taskOf(item: Extract<Item, { kind: 'file' | 'content' }>): Task {
  const content = item.kind === 'content' ? exactly(item.content) : null;
  return { path: item.path, content, hints: item.hints ?? {} };
}

/** Bytes in a buffer of their own: a message copies the whole buffer that a view looks into. */
function exactly(content: Uint8Array | string): Uint8Array | string {
  if (typeof content === 'string' || content.byteLength === content.buffer.byteLength)
    return content;
  return new Uint8Array(content);
}

/** The inputs of one shard: told by the names alone, so that order and number of the others do not matter. */
export async function* takeShard(
  items: AsyncIterable<Item>,
  { index, count }: { readonly index: number; readonly count: number },
): AsyncGenerator<Item> {
  for await (const item of items) if (crc32(item.path) % count === index - 1) yield item;
}
