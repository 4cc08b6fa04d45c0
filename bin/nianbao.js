#!/usr/bin/env node
const words = process.argv.slice(2);

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  // Answered before anything is loaded.
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  const { loadProgram } = require('./load-program.js');
  loadProgram()
    .main(words, process)
    .then((status) => {
      process.exitCode = status;
    });
}
