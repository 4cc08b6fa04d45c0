import { runGenerated } from '../test/support/generated-pages.js';

// Twenty shapes of page for every division of a year, or of every nth: node … [year] [step].
const [year = '2013', step = '1'] = process.argv.slice(2);
let pages = 0;
let wrong = 0;
for (const [shape, result] of runGenerated(Number(year), Number(step))) {
  pages += result.pages;
  wrong += result.wrong.length;
  const { right, listed, undecided } = result;
  process.stdout.write(
    `${shape.padEnd(22)} ${result.pages} pages: ${right} right, ${listed} listed, ${undecided.length} undecided, ${result.wrong.length} wrong\n`,
  );
  for (const line of [...result.wrong, ...undecided].slice(0, 8))
    process.stdout.write(`    ${line}\n`);
}
process.stdout.write(`${pages} pages, ${wrong} wrong (${((100 * wrong) / pages).toFixed(3)} %)\n`);
