/** Milliseconds by the clock that only goes forward. `performance` tells them, too, but takes a while to load. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
