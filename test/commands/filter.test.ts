import {describe, expect, it, test} from 'vitest';
import {analyses} from '../../source/commands/analyze.ts';
import {answerTo, type Filter, filterLines, strings} from '../../source/commands/filter.ts';
import type {Span} from '../../source/model/span.ts';

/** Without a model, which a filter of lines has no need of. */
const filter = analyses(async () => null);

const wanted = 'each line must be one object, like {"id":"1","text":"…"}';

async function run(input: string) {
  const written: string[] = [];
  const status = await filterLines(
    (async function* () {
      yield Buffer.from(input);
    })(),
    async line => {
      written.push(line);
    },
    filter,
  );
  return {status, answers: written.map(line => JSON.parse(line)), written};
}

test('a line whose answer fails gets the error in its place, and the next line is answered', async () => {
  const filter: Filter<{readonly text: string}> = {
    example: '{}',
    read: strings('text'),
    answer: async ({text}) => {
      if (text === 'bad') throw new Error('too bad');
      return {text};
    },
  };
  expect(await answerTo('{"id":1,"text":"bad"}', filter)).toEqual({id: 1, error: 'too bad'});
  expect(await answerTo('{"id":2,"text":"good"}', filter)).toEqual({id: 2, text: 'good'});
});

describe('analyze --jsonl', () => {
  it('answers each line in order, and ends well when all could be read', async () => {
    const {status, answers} = await run(
      '{"id":1,"text":"Ada Brook spoke."}\n{"id":"b","text":""}\n\n{"text":"No id."}\n',
    );
    expect(status).toBe(0);
    expect(answers.map(({id}) => id)).toEqual([1, 'b', null]);
    expect(Object.keys(answers[0])).toEqual([
      'id',
      'language',
      'entities',
      'quotes',
      'claims',
      'relations',
    ]);
  });

  it.each([
    ['{"id": 1, "text": ', {id: null, error: `not valid JSON: ${wanted}`}],
    ['[1]', {id: null, error: `not a JSON object: ${wanted}`}],
    ['null', {id: null, error: `not a JSON object: ${wanted}`}],
    ['{"id": 3}', {id: 3, error: '"text" is missing'}],
    ['{"id": "x", "text": 4}', {id: 'x', error: '"text" must be a string'}],
  ])('says in its place what is wrong with %s, and goes on', async (line, answer) => {
    const {status, answers} = await run(`${line}\n{"id":9,"text":"Fine."}\n`);
    expect(status).toBe(1);
    expect(answers[0]).toEqual(answer);
    expect(answers[1].id).toBe(9);
  });

  it('reads a line after a byte order mark', async () => {
    expect((await run('\ufeff{"id":1,"text":"Fine."}\n')).status).toBe(0);
  });

  it('writes nothing that a terminal would act on, and the same value', async () => {
    const id = '\u001b]0;title\u0007\u009b2J\u202e\u2028';
    const {written, answers} = await run(`${JSON.stringify({id, text: `Ada \u001b[2J Brook`})}\n`);
    expect(answers[0].id).toBe(id);
    expect(written.join('').replaceAll('\n', '')).not.toMatch(/[\p{C}\u2028]/u);
  });

  it('points into the text exactly as it was given', async () => {
    const text = 'A line.\r\n\r\n“We \u0007 stay,” said Ada Brook.\r\n';
    const {quotes} = JSON.parse(
      JSON.stringify(await answerTo(JSON.stringify({id: 1, text}), filter)),
    );
    expect(quotes.map(({start, end}: Span) => text.slice(start, end))).toEqual(['We \u0007 stay,']);
  });
});
