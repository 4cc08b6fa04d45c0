import type { Context } from '../types.js';

const FRAME = /<i?frame\b[^<>]{0,2000}/giu;
const ADDRESS =
  /\ssrc\s{0,8}=\s{0,8}(?:"(?<double>[^"]{1,500})"|'(?<single>[^']{1,500})'|(?<bare>[^\s"'<>]{1,500}))/iu;
/** Empty frames, and those that a script fills. */
const LEADS_NOWHERE = /^(?:about:|javascript:|#|data:)/iu;
const AMPERSAND = /&amp;/giu;
const MOST_FRAMES = 12;

/** Reports the addresses of the pages that this one shows in frames. */
export function reportFrames({ source, report }: Context): void {
  if (source.mediaType !== 'text/html') return;
  let count = 0;
  const seen = new Set<string>();
  for (const frame of source.text.matchAll(FRAME)) {
    const match = ADDRESS.exec(frame[0]);
    const { double, single, bare } = match?.groups ?? {};
    const written = double ?? single ?? bare;
    if (match === null || written === undefined) continue;
    const address = written.replace(AMPERSAND, '&').trim();
    if (address === '' || LEADS_NOWHERE.test(address) || seen.has(address)) continue;
    seen.add(address);
    const start = frame.index + match.index + match[0].indexOf(written);
    report('strip/body-in-frame', { address }, { start, end: start + written.length });
    if (++count === MOST_FRAMES) return;
  }
}
