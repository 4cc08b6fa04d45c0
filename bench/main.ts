/** A benchmark by name; its module is loaded only when it is run. */
interface Bench {
  readonly name: string;
  readonly run: (say: (line: string) => void) => Promise<void> | void;
  /** It takes long: only when it is named. */
  readonly onRequest?: true;
}

const BENCHES: readonly Bench[] = [
  {
    name: 'throughput',
    run: async (say) => (await import('./throughput.js')).benchThroughput(say),
  },
  { name: 'startup', run: async (say) => (await import('./startup.js')).benchStartup(say) },
  {
    name: 'tables',
    run: async (say) => (await import('./tables.js')).benchTables(say),
    onRequest: true,
  },
  {
    name: 'quantities',
    run: async (say) => (await import('./quantities.js')).benchQuantities(say),
    onRequest: true,
  },
  {
    name: 'content',
    run: async (say) => (await import('./content.js')).benchContent(say),
    onRequest: true,
  },
  {
    name: 'archive',
    run: async (say) => (await import('./archive.js')).benchArchive(say),
    onRequest: true,
  },
  {
    name: 'archive-memory',
    run: async (say) => (await import('./archive.js')).benchArchiveMemory(say),
    onRequest: true,
  },
];

// npm run bench [-- <name>…]: the named benchmarks, without a name all that do not take long.
const names = process.argv.slice(2);
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `no such benchmark: ${unknown.join(', ')} (there are ${BENCHES.map(({ name }) => name).join(', ')})\n`,
  );
  process.exit(2);
}
for (const { name, run, onRequest } of BENCHES) {
  if (names.length > 0 ? !names.includes(name) : onRequest === true) continue;
  await run((line) => void process.stdout.write(`${line}\n`));
}
