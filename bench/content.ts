import { clean } from '../src/pipeline.js';
import { normalizeText } from '../src/text/normalize.js';
import { HARD_LOOKS, makeHardPage } from '../test/support/hard-pages.js';
import { makePage, TEMPLATES } from '../test/support/page-generator.js';
import { linesOf, makeReport } from '../test/support/report-generator.js';

/** Something that finds the body of a page and gives its text. */
interface Finder {
  readonly name: string;
  readonly find: (html: string) => string | Promise<string>;
}

interface Sample {
  readonly html: string;
  readonly body: string;
}

const REPORTS = 4;
/** Rounds, the best of which counts: until the program has been compiled for what it does. */
const ROUNDS = 3;
const MILLISECONDS = 2000;
/** Beside this directory's files, seen from the bundle. */
const PEERS = new URL('../../bench/load-peer.mjs', import.meta.url).href;
const INSTALL =
  'npm i --prefix bench --no-save @mozilla/readability linkedom@0.18.12 defuddle@0.6 jsdom';
const SPACE = /\s+/gu;
const TAG = /<[^>]*>/gu;

function fold(text: string): string {
  return normalizeText(text).replace(SPACE, '');
}

function makeSamples(): { readonly normal: readonly Sample[]; readonly hard: readonly Sample[] } {
  const reports = Array.from({ length: REPORTS }, (_, index) => makeReport(index + 1));
  const looks = Object.keys(TEMPLATES).filter((look) => look !== 'plain');
  const normal = reports.flatMap((report, seed) =>
    looks.map((look) => ({
      html: makePage(report, look, [], seed + 1).content,
      body: fold(linesOf(report.parts).join('')),
    })),
  );
  const hard = reports.flatMap((report) =>
    Object.values(HARD_LOOKS).map((look) => ({
      html: makeHardPage(report, look),
      body: fold(linesOf(report.parts).join('')),
    })),
  );
  return { normal, hard };
}

/** Characters in common, however ordered. */
function countShared(a: string, b: string): number {
  const bag = new Map<string, number>();
  for (const character of a) bag.set(character, (bag.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of b) {
    const left = bag.get(character) ?? 0;
    if (left > 0) shared++;
    bag.set(character, left - 1);
  }
  return shared;
}

async function measure(
  { find }: Finder,
  samples: readonly Sample[],
): Promise<{ f1: number; perSecond: number }> {
  let shared = 0;
  let total = 0;
  for (const { html, body } of samples) {
    const text = fold(await find(html));
    shared += countShared(body, text);
    total += body.length + text.length;
  }
  let best = Number.POSITIVE_INFINITY;
  const begun = performance.now();
  for (let round = 0; round < ROUNDS || performance.now() - begun < MILLISECONDS; round++) {
    const start = performance.now();
    for (const { html } of samples) await find(html);
    best = Math.min(best, performance.now() - start);
  }
  return { f1: (2 * shared) / total, perSecond: (samples.length / best) * 1000 };
}

/** The body alone, as `nianbao clean` gives it. */
const ours: Finder = {
  name: 'nianbao clean',
  find: (html) => clean({ path: 'page.html', content: Buffer.from(html) }).text,
};

/** A module of a peer, null where it is not installed. */
async function load(name: string): Promise<unknown> {
  try {
    const peers: unknown = await import(PEERS);
    return await call(peers, 'loadPeer', name);
  } catch {
    return null;
  }
}

function member(value: unknown, key: string): unknown {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? Reflect.get(value, key)
    : undefined;
}

function call(value: unknown, key: string, ...parameters: readonly unknown[]): unknown {
  const method = member(value, key);
  return typeof method === 'function' ? Reflect.apply(method, value, parameters) : undefined;
}

async function loadReadability(): Promise<Finder | null> {
  const linkedom = await load('linkedom');
  const readability = await load('@mozilla/readability');
  const Reader =
    member(readability, 'Readability') ?? member(member(readability, 'default'), 'Readability');
  if (linkedom === null || typeof Reader !== 'function') return null;
  return {
    name: '@mozilla/readability with linkedom',
    find: (html) => {
      const document = member(call(linkedom, 'parseHTML', html), 'document');
      const reader: unknown = Reflect.construct(Reader, [document]);
      const article = call(reader, 'parse');
      return `${String(member(article, 'title') ?? '')}${String(member(article, 'textContent') ?? '')}`;
    },
  };
}

async function loadDefuddle(): Promise<Finder | null> {
  const defuddle = await load('defuddle/node');
  if (typeof member(defuddle, 'Defuddle') !== 'function') return null;
  return {
    name: 'defuddle',
    find: async (html) => {
      const found = await call(
        defuddle,
        'Defuddle',
        html,
        'https://www.example.gov.cn/report.html',
      );
      return `${String(member(found, 'title') ?? '')}${String(member(found, 'content') ?? '').replace(TAG, ' ')}`;
    },
  };
}

/** Content F1 and documents per second on the same made pages, beside the peers that are installed. */
export async function benchContent(say: (line: string) => void): Promise<void> {
  const { normal, hard } = makeSamples();
  say(
    `content: ${normal.length} normal and ${hard.length} hard pages, character F1 of the body with its title`,
  );
  const peers = [await loadReadability(), await loadDefuddle()];
  if (peers.includes(null)) say(`  not all peers are installed: ${INSTALL}`);
  for (const finder of [ours, ...peers]) {
    if (finder === null) continue;
    const easy = await measure(finder, normal);
    const difficult = await measure(finder, hard);
    say(
      `  ${finder.name.padEnd(36)} F1 ${easy.f1.toFixed(4)} normal, ${difficult.f1.toFixed(4)} hard; ${easy.perSecond.toFixed(0)} and ${difficult.perSecond.toFixed(0)} documents/s`,
    );
  }
}
