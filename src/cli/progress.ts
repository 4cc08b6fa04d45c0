import { milliseconds } from '../batch/clock.js';
import type { Io } from './session.js';

/** Tells how far a run is: a line that is redrawn on a terminal, a line now and then elsewhere. */
export interface Progress {
  readonly step: (failed: boolean) => void;
  /** Makes room for other output. */
  readonly clear: () => void;
  readonly end: () => void;
}

/** How often a terminal is redrawn, and how often a line is written elsewhere. */
const REDRAW = 200;
const LINE = 10_000;
const BAR = 24;
const CLEAR = '\r\u001b[2K';

/** Progress for nobody. */
export const NO_PROGRESS: Progress = { step: () => {}, clear: () => {}, end: () => {} };

/** Progress on standard error; `total` is null where nobody knows how many inputs there are. */
export function createProgress({ stderr }: Io, total: number | null): Progress {
  const started = milliseconds();
  const isTerminal = stderr.isTTY === true;
  let done = 0;
  let failures = 0;
  let shownAt = started;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write(CLEAR);
    isShown = false;
  };
  return {
    step: (failed) => {
      done++;
      if (failed) failures++;
      const now = milliseconds();
      if (now - shownAt < (isTerminal ? REDRAW : LINE)) return;
      shownAt = now;
      const line = describe({ done, failures, total, seconds: (now - started) / 1000 });
      stderr.write(isTerminal ? `${CLEAR}${line}` : `${line}\n`);
      isShown = isTerminal;
    },
    clear,
    end: clear,
  };
}

interface State {
  readonly done: number;
  readonly failures: number;
  readonly total: number | null;
  readonly seconds: number;
}

function describe({ done, failures, total, seconds }: State): string {
  const rate = done / seconds;
  const facts = `${rate.toFixed(0)}/s, ${failures} failed`;
  if (total === null || total < done) return `${done} inputs, ${facts}`;
  const share = total === 0 ? 1 : done / total;
  const full = Math.round(share * BAR);
  const bar = `[${'#'.repeat(full)}${' '.repeat(BAR - full)}]`;
  return `${bar} ${done}/${total}, ${facts}, ${duration((total - done) / rate)} left`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
