/** Loads a module from where this file stands: peers of the benchmarks are installed beside it, and the bundle is not. */
export function loadPeer(name) {
  return import(name);
}
