/*
Looks for texts that the analysis cannot take:

    npm run fuzz -- [--seed N] [--from N] [--count N]

Analyses changed texts with the model and prints each that goes wrong, with what is wrong. Exits
with 1 where there is one.
*/

import {parseArgs} from 'node:util';
import {createEncoder} from '../../../source/analysis/encoder/document-encoder.ts';
import {fuzz} from './fuzz.ts';

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    from: {type: 'string', default: '0'},
    count: {type: 'string', default: '2000'},
  },
});
const [seed, from, count] = [values.seed, values.from, values.count].map(Number);
if (![seed, from, count].every(Number.isSafeInteger)) {
  console.error('fuzz: --seed, --from and --count take whole numbers');
  process.exit(2);
}
const [first = 0, many = 0] = [from, count];

/** Texts between two lines of progress. */
const step = 1000;
const kinds = new Map<string, number>();
let faulty = 0;
const read = createEncoder();
for (let start = first; start < first + many; start += step) {
  const end = Math.min(start + step, first + many);
  for await (const {number, text, faults} of fuzz(read, seed ?? 1, start, end)) {
    faulty++;
    console.log(JSON.stringify({number, faults: faults.slice(0, 5), text: text.slice(0, 300)}));
    for (const fault of new Set(faults.map(line => line.replaceAll(/\d+|".*"/g, '')))) {
      kinds.set(fault, (kinds.get(fault) ?? 0) + 1);
    }
  }
  console.error(`${end - first} texts, ${faulty} faulty`);
}
for (const [fault, times] of [...kinds].sort((a, b) => b[1] - a[1]))
  console.log(`${times}  ${fault}`);
process.exit(faulty === 0 ? 0 : 1);
