import {describe, expect, it} from 'vitest';
import {documentRecord, findingsRecord, safeJson} from '../../source/commands/output/json.ts';
import {markdownPage} from '../../source/commands/output/markdown.ts';
import {plainText} from '../../source/commands/output/plain.ts';
import {documentFromText} from '../../source/import/document.ts';
import {
  type Analysis,
  type Claim,
  emptyAnalysis,
  type RelationLabel,
} from '../../source/model/analysis.ts';
import {taken} from '../../source/reader/citation.ts';
import {openReader} from '../../source/reader/state.ts';
import {foundByModel} from '../analysis/found.ts';
import {documentOf} from '../helpers.ts';

const text = [
  'Ada Brook, the mayor of Aldermouth, spoke on Monday.',
  '“We will not sell the harbour to *anyone*,” said Brook. She said the plan was dead.',
].join('\n\n');

const document = documentFromText(text, {kind: 'file', path: '/tmp/some_notes.txt'});
const analysis = await foundByModel(document);

describe('an article in plain text', () => {
  const printed = plainText(document, analysis, null);

  it('keeps its words, with quotes and names numbered where they stand', () => {
    expect(printed).toContain('Ada Brook{1}');
    expect(printed).toContain('“We will not sell the harbour to *anyone*,”[1] said Brook.');
    expect(printed.replaceAll(/\[\d+\]|\{\d+\}/g, '')).toContain(text.split('\n\n')[0]);
  });

  it('lists who said each quote, and who is named', () => {
    expect(printed).toContain('Quotes\n[1] Ada Brook: “We will not sell the harbour to *anyone*,”');
    expect(printed).toMatch(/People\n\{1\} Ada Brook; .*says \[1\]/);
  });
});

describe('an analysis as a page', () => {
  const page = markdownPage(document, analysis);

  it('has the people, what each said, and the paragraph where', () => {
    expect(page).toContain('## People');
    expect(page).toMatch(/- \*\*Ada Brook\*\*: /);
    expect(page).toContain('### Ada Brook');
    expect(page).toContain('In the words of the writer:');
    expect(page).toContain('(paragraph 2)');
  });

  it('counts paragraphs as the screen and the citation do: what is not the article’s is none', async () => {
    const lines = [
      'The council met on Monday to hear about the old harbour.',
      'Related: Mayor doubles reward for news of the harbour',
      '“We will not sell the harbour to anyone,” said Ada Brook.',
    ].join('\n\n');
    const article = documentFromText(lines, {kind: 'stdin'});
    expect(article.blocks.map(({kind}) => kind)).toContain('furniture');
    const found = await foundByModel(article);
    const at = lines.indexOf('“We');
    const state = {...openReader(article, {columns: 80, rows: 24}), analysis: found, place: at};
    expect(taken(state)?.citation).toContain('¶2');
    expect(markdownPage(article, found)).toContain('(paragraph 2)');
  });

  it('makes no markup of the words of the article or its file', () => {
    expect(page).toContain('# some\\_notes.txt');
    expect(page).toContain('to \\*anyone\\*');
  });
});

describe('how the claims of an article stand to each other', () => {
  const lines = [
    'Carl Dean said the harbour was sold.',
    'On Friday Emma *Reed* said it was not.',
    'The council met on Monday.',
    'The council met on Monday.',
  ].join('\n\n');
  const starts = [...lines.matchAll(/^.+$/gm)].map(({index}) => index);
  const told = (line: number, who: string | null): Claim => {
    const start = starts[line] ?? 0;
    const end = lines.indexOf('.', start);
    const at = who === null ? -1 : lines.indexOf(who);
    const isFriday = lines.startsWith('On Friday', start);
    return {
      id: `c${line}`,
      span: {start, end},
      text: lines.slice(start, end),
      claimant:
        who === null
          ? {kind: 'writer'}
          : {kind: 'source', span: {start: at, end: at + who.length}, entity: null},
      quote: null,
      polarity: 'positive',
      modality: 'asserted',
      quantities: [],
      time: isFriday ? {start: start + 3, end: start + 9} : null,
      about: [],
      confidence: 0.9,
      evidence: [],
    };
  };
  const claims = [told(0, 'Carl Dean'), told(1, 'Emma *Reed*'), told(2, null), told(3, null)];
  const relation = (from: number, to: number, label: RelationLabel, confidence: number) => ({
    from: `c${from}` as const,
    to: `c${to}` as const,
    label,
    direction: null,
    confidence,
    score: 0.5,
    evidence: [{reason: 'Dean said *it*, Reed denied it.', spans: []}],
  });
  const found: Analysis = {
    ...emptyAnalysis,
    language: 'en',
    claims,
    relations: [
      relation(0, 1, 'disputes', 0.6),
      relation(0, 2, 'related', 0.9),
      relation(2, 3, 'repeats', 0.9),
    ],
  };

  it('is a summary: disputes first, with who says it, since when and why', () => {
    expect(markdownPage(documentOf(lines), found)).toContain(
      [
        '## How its claims stand to each other',
        '',
        '### Disputed here',
        '',
        '- **may dispute**: Dean said \\*it\\*, Reed denied it.',
        '  - Carl Dean said the harbour was sold (Carl Dean, paragraph 1)',
        '  - On Friday Emma \\*Reed\\* said it was not (Emma \\*Reed\\*, Friday, paragraph 2)',
        '',
        '### Said more than once',
        '',
        '- **said twice**:',
        '  - The council met on Monday (the article, paragraph 3)',
        '  - The council met on Monday (the article, paragraph 4)',
      ].join('\n'),
    );
  });

  it('leaves out the merely related', () => {
    expect(markdownPage(documentOf(lines), found)).not.toContain('related');
  });

  it('is left out where there is nothing', () => {
    expect(markdownPage(documentOf(lines), {...found, relations: []})).not.toContain(
      'stand to each',
    );
  });
});

describe('what went wrong', () => {
  const warnings = [{pass: 'claims', message: 'out of *memory*'}] as const;
  const failed = {...analysis, claims: [], relations: [], warnings};

  it('stands in a record: the pass that failed, and what was odd about the input', () => {
    expect(findingsRecord(failed).warnings).toEqual(warnings);
    const odd = {...document, warnings: ['read as Windows-1252']};
    expect(documentRecord(odd, failed).warnings).toEqual([
      {pass: 'import', message: 'read as Windows-1252'},
      ...warnings,
    ]);
  });

  it('is left out where all went well', () => {
    expect(findingsRecord(analysis)).not.toHaveProperty('warnings');
    expect(documentRecord(document, analysis)).not.toHaveProperty('warnings');
  });

  it('stands on the page in one line', () => {
    const page = markdownPage(document, failed);
    expect(page).toContain('\n\nNot everything was found: claims failed: out of \\*memory\\*\n\n');
  });
});

describe('an analysis as JSON', () => {
  const record = JSON.parse(safeJson(documentRecord(document, analysis)));

  it('says from which file it is, and nothing where it is from none', () => {
    expect(record.source).toBe('/tmp/some_notes.txt');
    const piped = {...document, origin: {kind: 'stdin'} as const};
    expect(documentRecord(piped, analysis)).not.toHaveProperty('source');
  });

  it('carries the text that its offsets point into, and its language', () => {
    const [quote] = record.quotes;
    expect(record.text.slice(quote.start, quote.end)).toBe(
      'We will not sell the harbour to *anyone*,',
    );
    expect(record.text.slice(quote.speaker.start, quote.speaker.end)).toBe('Brook');
    expect(quote.speakerEntity).toBe(record.entities[0].id);
    expect(record.language).toBe('en');
  });

  it('says how sure each mention, quote, speaker, claim and relation is, and why', async () => {
    const twice = [
      '“Ada Brook sold the harbour to foreign investors,” said Carl Dean.',
      'The weather was mild in the afternoon. Two trains were late because of snow.',
      '“Ada Brook never sold the harbour to foreign investors,” said Emma Reed.',
    ].join('\n\n');
    const found = JSON.parse(safeJson(findingsRecord(await foundByModel(documentOf(twice)))));
    const findings = [
      found.entities.flatMap((entity: {mentions: unknown}) => entity.mentions),
      found.quotes,
      found.quotes.map((quote: {speaker: unknown}) => quote.speaker),
      found.claims,
      found.relations,
    ];
    for (const list of findings) {
      expect(list).not.toEqual([]);
      for (const {confidence, evidence} of list) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(evidence).not.toEqual([]);
      }
    }
  });

  it('lists the pieces of a speech that is interrupted, as one quote that its claims point at', async () => {
    const interrupted =
      '“The harbour,” said Ada Brook, “is not for sale. It never was.” “Go on.”\n';
    const {quotes, claims} = findingsRecord(await foundByModel(documentOf(interrupted)));
    const [quote, next] = quotes;
    expect(quote?.spans?.map(([start, end]) => interrupted.slice(start, end))).toEqual([
      'The harbour,',
      'is not for sale. It never was.',
    ]);
    expect(interrupted.slice(quote?.start, quote?.end)).toMatch(/^The harbour.*never was\.$/);
    expect(next).not.toHaveProperty('spans');
    const ids = quotes.map(({id}) => id);
    for (const claim of claims) expect([null, ...ids]).toContain(claim.quote);
  });
});
