// Runs write-good over texts. Reads a JSON list of strings from standard input and writes, for each, its
// suggestions as [start, end] in code points. The arguments name the checks to run.
const writeGood = require('write-good');

const off = ['weasel', 'illusion', 'so', 'thereIs', 'passive', 'adverb', 'tooWordy', 'cliches', 'eprime'];
const options = Object.fromEntries(off.map((name) => [name, process.argv.slice(2).includes(name)]));
const points = (text) => Array.from(text).length;

const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const found = texts.map((text) => writeGood(text, options).map(({ index, offset }) => {
  const start = points(text.slice(0, index));
  return [start, start + points(text.slice(index, index + offset))];
}));
process.stdout.write(JSON.stringify(found));
