import {describe, expect, it, vi} from 'vitest';
import {analyzeDocument} from '../../source/analysis/analyze.ts';
import type {Encode} from '../../source/analysis/encoder/document-encoder.ts';
import {answerTo, filterLines} from '../../source/commands/filter.ts';
import {relatedRecord, toldRelationRecords} from '../../source/commands/output/relations-json.ts';
import {relatedPage} from '../../source/commands/output/relations-markdown.ts';
import {relatedText} from '../../source/commands/output/relations-text.ts';
import {screenOf} from '../../source/commands/output/screen.ts';
import {type Article, related} from '../../source/commands/relate/articles.ts';
import {relating} from '../../source/commands/relate/filter.ts';
import {documentFromText} from '../../source/import/document.ts';
import {columnsOf} from '../../source/reader/columns.ts';
import {type Chance, towerSaying} from '../analysis/claims/towers.ts';
import {linkedEncoding} from '../analysis/encoder/linked.ts';

vi.mock(
  '../../source/analysis/claims/calibration.data.ts',
  () => import('../analysis/claims/plain-calibration.ts'),
);

const sold = 'Carl Dean said: “Ada Brook sold the harbour to investors.”';
const kept = 'It rained a little.\n\nEmma Reed said: “Ada Brook kept the harbour.”';
const cost = 'The harbour cost the town of Leeds nine million pounds.';

/** Two claims that hold these words stand to each other so; others not at all. */
type Rows = readonly (readonly [string, string, Chance])[];

const towerOf = (rows: Rows) =>
  towerSaying((a, b) => {
    const row = rows.find(
      ([one, other]) =>
        (a.includes(one) && b.includes(other)) || (b.includes(one) && a.includes(other)),
    );
    return row?.[2] ?? {};
  }).tower;

const clash: Rows = [['sold', 'kept', {disputes: 0.99}]];

/** The relations of each text are read with the same tower. */
const encodeWith =
  (rows: Rows) =>
  async ({text}: {readonly text: string}) => ({
    ...linkedEncoding(text, {
      everywhere: {'Ada Brook': 'PER', 'Carl Dean': 'PER', 'Emma Reed': 'PER', Leeds: 'LOC'},
    }),
    pairs: async () => towerOf(rows),
  });

const filter = (rows: Rows) => relating(encodeWith(rows), towerOf(rows));

const answer = async (asked: object, rows: Rows = clash) =>
  JSON.parse(JSON.stringify(await answerTo(JSON.stringify(asked), filter(rows))));

type Sent = {readonly text: string; readonly title?: string; readonly published?: string};

async function relatedIn(sent: readonly Sent[], rows: Rows = clash) {
  const articles = await Promise.all(
    sent.map(async ({text, ...metadata}, at): Promise<Article> => {
      const read = documentFromText(text, {kind: 'file', path: `news/${at}.txt`});
      const document = {...read, metadata};
      const analysis = await analyzeDocument(document, encodeWith(rows));
      return {id: `news/${at}.txt`, document, analysis};
    }),
  );
  return related(articles, towerOf(rows));
}

describe('relate --jsonl', () => {
  it('answers with how the claims of two texts stand to each other, and where they stand', async () => {
    const {id, relations} = await answer({
      id: 7,
      texts: [
        {id: 'x', text: sold, published: '2026-03-01'},
        {id: 'y', text: kept},
      ],
    });
    expect(id).toBe(7);
    expect(relations).toHaveLength(1);
    const [{from, to, label, evidence}] = relations;
    expect(label).toBe('disputes');
    expect([from.text, sold.slice(from.start, from.end)]).toEqual([
      'x',
      'Ada Brook sold the harbour to investors',
    ]);
    expect([to.text, kept.slice(to.start, to.end)]).toEqual(['y', 'Ada Brook kept the harbour']);
    const words = evidence[1].spans.map((span: {text: string; start: number; end: number}) =>
      (span.text === 'x' ? sold : kept).slice(span.start, span.end),
    );
    expect(new Set(words)).toEqual(new Set(['Ada', 'Brook', 'harbour']));
  });

  it('answers with those within a text too, after those across', async () => {
    const {relations} = await answer({
      id: 1,
      texts: [
        {id: 'x', text: `${sold}\n\n${kept}`},
        {id: 'y', text: kept},
      ],
    });
    const ends = relations.map(({from, to}: {from: {text: string}; to: {text: string}}) => [
      from.text,
      to.text,
    ]);
    expect(ends).toEqual([
      ['x', 'y'],
      ['x', 'x'],
    ]);
  });

  it.each([
    [{}, '"texts" is missing'],
    [{texts: 'x'}, '"texts" must be a list'],
    [{texts: [4]}, 'text 1: must be an object with "id" and "text"'],
    [{texts: [{id: 'x', text: sold}, {text: sold}]}, 'text 2: "id" is missing'],
    [{texts: [{id: 1, text: sold}]}, 'text 1: "id" must be a string'],
    [{texts: [{id: 'x', text: null}]}, 'text 1: "text" must be a string'],
    [{texts: [{id: 'x', text: sold, published: 2026}]}, 'text 1: "published" must be a string'],
    [
      {
        texts: [
          {id: 'x', text: sold},
          {id: 'x', text: kept},
        ],
      },
      'texts 1 and 2 have the same "id"',
    ],
  ])('says in its place what is wrong with %j', async (asked, error) => {
    expect(await answer({id: 3, ...asked})).toEqual({id: 3, error});
  });

  it('goes on after a line that cannot be read, and ends with 1', async () => {
    const written: string[] = [];
    const good = JSON.stringify({id: 2, texts: []});
    const status = await filterLines(
      (async function* () {
        yield Buffer.from(`{"id":1,"texts":[7]}\n${good}\n`);
      })(),
      async line => {
        written.push(line);
      },
      filter(clash),
    );
    expect(status).toBe(1);
    expect(written.map(line => JSON.parse(line))).toEqual([
      {id: 1, error: 'text 1: must be an object with "id" and "text"'},
      {id: 2, relations: []},
    ]);
  });

  it('writes of hostile ids and dates nothing that a terminal would act on', async () => {
    const id = '\u001b]0;title\u0007';
    const written: string[] = [];
    const line = JSON.stringify({
      id: 1,
      texts: [
        {id, text: sold, published: '\u001b[2J2026-03-01'},
        {id: 'y', text: kept},
      ],
    });
    await filterLines(
      (async function* () {
        yield Buffer.from(`${line}\n`);
      })(),
      async answered => {
        written.push(answered);
      },
      filter(clash),
    );
    expect(written.join('').replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(JSON.parse(written.join('')).relations[0].from.text).toBe(id);
  });

  it('says which pass failed in which text', async () => {
    const failing: Encode = async document => ({
      ...(await encodeWith([])(document)),
      pairs: async () => {
        throw new Error('out of memory');
      },
    });
    const texts = [{id: 'x', text: sold}];
    const line = JSON.stringify({id: 1, texts});
    expect(await answerTo(line, relating(failing, towerOf([])))).toEqual({
      id: 1,
      relations: [],
      warnings: [{text: 'x', pass: 'relations', message: 'out of memory'}],
    });
  });
});

const wide = screenOf({}, {});

describe('relate for a person', () => {
  it('tells of each claim who says it, in which article, and when', async () => {
    const found = await relatedIn([
      {text: sold, title: 'Harbour sold', published: '2026-03-01T08:00:00Z'},
      {text: kept},
    ]);
    expect(relatedText(found, wide)).toBe(
      [
        '2 articles, and how their claims stand to each other',
        '  Harbour sold, 2026-03-01',
        '  1.txt',
        '',
        'Ada Brook, harbour',
        '  Ada Brook sold the harbour to investors.',
        '  Carl Dean, Harbour sold, 2026-03-01, paragraph 1',
        '    ≠ disputes',
        '      Ada Brook kept the harbour.',
        '      Emma Reed, 1.txt, paragraph 2',
        '',
      ].join('\n'),
    );
  });

  it('puts disputes before repeats, and what stands within one article after both', async () => {
    const found = await relatedIn(
      [{text: `${cost}\n\n${sold}\n\n${kept}`}, {text: kept}, {text: cost}],
      [
        ['cost', 'cost', {repeats: 0.99}],
        ['sold', 'kept', {disputes: 0.99}],
      ],
    );
    const lines = relatedText(found, wide).split('\n');
    const marks = lines.filter(line => /^ {4}\S|^Within/.test(line)).map(line => line.trim());
    expect(marks).toEqual(['≠ disputes', '= repeats', 'Within one article', '≠ disputes']);
  });

  it('says so where there is nothing', async () => {
    const found = await relatedIn([{text: sold}, {text: kept}], []);
    const none = 'No claim of one stands to a claim of another.';
    expect(relatedText(found, wide)).toContain(none);
    expect(relatedPage(found)).toContain(none);
  });

  it('heads with a claim what shares no words, and cuts a long name where there is no room', async () => {
    const rain = `Heavy rain fell on the roofs of the old town during the whole of that night.`;
    const title = 'A very long title of an article that is all about the rain over the old town';
    const found = await relatedIn(
      [{text: rain, title}, {text: 'Water poured down everywhere.'}],
      [['rain', 'Water', {repeats: 0.99}]],
    );
    const lines = relatedText(found, wide).split('\n');
    expect(lines).toContain('Heavy rain fell on the roofs of the old town …');
    expect(lines).toContain('  the article, A very long title of an article that i…, paragraph 1');
  });

  it('words doubt', async () => {
    const found = await relatedIn([{text: sold}, {text: kept}]);
    const [relation] = found.across;
    if (relation === undefined) throw new Error('nothing found');
    const unsure = {...found, across: [{...relation, confidence: 0.5}]};
    expect(relatedText(unsure, wide)).toContain('≠? may dispute');
    expect(relatedPage(unsure)).toContain('**may dispute**');
  });

  it('tells articles of one name apart', async () => {
    const title = 'Harbour';
    const found = await relatedIn([
      {text: sold, title},
      {text: kept, title},
    ]);
    expect(relatedText(found, wide)).toMatch(/Carl Dean, Harbour \(1\).+Emma Reed, Harbour \(2\)/s);
  });

  it.each([20, 33, 60, 100])('fits into %i columns', async columns => {
    const long = {
      title: 'Harbour 港口 of Leeds sold to investors '.repeat(4),
      published: 'x'.repeat(90),
    };
    const found = await relatedIn([
      {text: sold, ...long},
      {text: kept, ...long},
    ]);
    const screen = screenOf({}, {COLUMNS: String(columns)});
    const lines = relatedText(found, screen).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
  });

  it('is coloured on a terminal only, and there not where colour is not wanted', async () => {
    const found = await relatedIn([{text: sold}, {text: kept}]);
    const shownOn = (isTTY: boolean, environment: Record<string, string>) =>
      relatedText(found, screenOf({isTTY, columns: 80}, environment));
    expect(shownOn(false, {TERM: 'xterm-256color'})).not.toContain('\u001b');
    expect(shownOn(true, {TERM: 'xterm-256color'})).toContain('\u001b[38;5;');
    expect(shownOn(true, {TERM: 'xterm-256color', NO_COLOR: '1'})).not.toContain('\u001b[38;');
  });
});

describe('the width for a person', () => {
  it.each([
    [{columns: 90}, {COLUMNS: '60'}, 90],
    [{}, {COLUMNS: '60'}, 60],
    [{}, {}, 80],
    [{}, {COLUMNS: ''}, 80],
    [{}, {COLUMNS: 'wide'}, 80],
    [{columns: 0}, {}, 80],
    [{columns: 240}, {}, 100],
    [{}, {COLUMNS: '3'}, 20],
  ])('of %j with %j is %i', (output, environment, columns) => {
    expect(screenOf(output, environment).columns).toBe(columns);
  });
});

describe('relate in other formats', () => {
  it('writes a page in which the words of an article make no markup', async () => {
    const found = await relatedIn([
      {text: sold, title: 'Sold *now* <b>'},
      {text: kept, published: '2026-03-02'},
    ]);
    expect(relatedPage(found)).toBe(
      [
        '# 2 articles, and how their claims stand to each other',
        '- Sold \\*now\\* \\<b\\>\n- 1\\.txt, 2026-03-02',
        '## Between the articles',
        '### Ada Brook, harbour',
        [
          '- Ada Brook sold the harbour to investors. (Carl Dean, Sold \\*now\\* \\<b\\>, paragraph 1)',
          '  - **disputes**: Ada Brook kept the harbour. (Emma Reed, 1.txt, 2026-03-02, paragraph 2)\n',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('writes JSON with the articles, and of each claim what it says and who says it', async () => {
    const found = await relatedIn([{text: sold, title: 'Sold'}, {text: kept}]);
    const {texts, relations} = relatedRecord(found);
    expect(texts).toEqual([
      {id: 'news/0.txt', metadata: {title: 'Sold'}, language: 'en'},
      {id: 'news/1.txt', metadata: {}, language: 'en'},
    ]);
    expect(relations).toMatchObject([
      {
        from: {
          text: 'news/0.txt',
          claim: 'Ada Brook sold the harbour to investors.',
          by: 'Carl Dean',
          time: null,
        },
        to: {text: 'news/1.txt', claim: 'Ada Brook kept the harbour.', by: 'Emma Reed'},
        label: 'disputes',
      },
    ]);
    expect(toldRelationRecords(found)).toEqual(relations);
  });
});
