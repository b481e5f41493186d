import {describe, expect, it} from 'vitest';
import {runFilter} from '../../../bench/score/filter.ts';

/** A filter of lines as a program of Node's: what it does with each parsed line. */
const filter = (each: string): string =>
  `"${process.execPath}" -e "require('readline').createInterface({input: process.stdin}).on('line', line => { const record = JSON.parse(line); ${each} })"`;

type Answer = {readonly text: string};

describe('running a filter', () => {
  it('gives each record the answer that bears its place, in whatever order they come', async () => {
    const command = filter(
      'if (record.id === `0`) setTimeout(() => console.log(line), 50); else console.log(line);',
    ).replaceAll('`', '\\`');
    const records = ['one', 'Fußball 😀', 'three'].map(text => ({text}));
    const answers = await runFilter<Answer>(command, records);
    expect([...answers.keys()]).toEqual([1, 2, 0]);
    expect(records.map((_, at) => answers.get(at)?.text)).toEqual(records.map(({text}) => text));
  });

  it('has no answer where there is an error or none', async () => {
    const command = filter(
      'if (record.id === `0`) console.log(JSON.stringify({id: `0`, error: `no`})); if (record.id === `2`) console.log(line);',
    ).replaceAll('`', '\\`');
    const answers = await runFilter<Answer>(command, [{}, {}, {}]);
    expect([...answers.keys()]).toEqual([2]);
  });

  it('rejects with what the program complains of', async () => {
    await expect(runFilter('echo "no such command" >&2; exit 2', [{}])).rejects.toThrow(
      'no such command',
    );
  });
});
