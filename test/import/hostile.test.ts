import {Readable} from 'node:stream';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hostileRows} from '../../bench/hostile/rows.ts';
import type {FormatName} from '../../source/import/formats.ts';
import {type ReadResult, readSource} from '../../source/import/read.ts';

const read = (text: string, from: FormatName): Promise<ReadResult> =>
  readSource({kind: 'stdin', stream: Readable.from([Buffer.from(text)])}, {from});

/** What was said of a text: its warnings, or why it was refused. */
async function said(text: string, from: FormatName): Promise<readonly string[]> {
  const result = await read(text, from);
  return result.ok ? result.document.warnings : [result.message.replace('standard input: ', '')];
}

const unsafe = /[[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]--[\n\t]]/v;

/** That a text was read into a sound document, or refused in one safe line. */
function expectSound(result: ReadResult): void {
  if (!result.ok) {
    expect(result.message).not.toMatch(/\n|[[\p{Cc}\p{Cs}\p{Bidi_Control}]--[\n]]/v);
    return;
  }
  const {text, blocks} = result.document;
  expect(text).not.toMatch(unsafe);
  let at = 0;
  for (const {kind, span, marks} of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThanOrEqual(kind === 'rule' ? span.start : span.start + 1);
    at = span.end;
    for (const mark of marks) {
      expect(mark.span.start).toBeGreaterThanOrEqual(span.start);
      expect(mark.span.end).toBeLessThanOrEqual(span.end);
      expect(mark.span.start).toBeLessThan(mark.span.end);
    }
  }
  expect(at).toBeLessThanOrEqual(text.length);
}

describe('a hostile text is read or refused, and never throws', () => {
  const imports = hostileRows.filter(({step}) => step === 'import');

  test.each(imports.map(row => [row.format, row.name, row] as const))(
    '%s: %s',
    async (_, __, {make, format}) => {
      expectSound(await read(make(6000), format));
    },
  );
});

describe('random markup', () => {
  const piece = {
    html: fc.constantFrom(
      ...['<', '>', '</', '<p>', '</p>', '<b>', '</b>', '<a href="http://a.example">', '</a>'],
      ...['<table>', '<tr>', '<td>', '</table>', '<ul>', '<ol start=-1>', '<li>', '</ul>', '<br>'],
      ...['<!--', '-->', '<![CDATA[', '<?', '&', '&amp;', '&#x1b;', '&#0;', '"', "'", '=', ' '],
      ...['<pre>', '</pre>', '<script>', '</script>', '<title>', '<h1>', '<blockquote>', '<q>'],
      ...['<hr>', '<body>', '<html>', '<svg>', '<p hidden>', 'words', '\n', '\0', '\ud83d'],
    ),
    markdown: fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```',
        '[',
        ']',
        '](',
        '(',
        ')',
        '![',
        '<',
        '>',
        '<b>',
        '&amp;',
      ],
      ...['# ', '- ', '* ', '1. ', '> ', '|', '|-|', '---', '===', '\n', '\n\n', '    ', '\t', ' '],
      ...[
        '[a]: x',
        '[^a]',
        'http://a.example',
        'a@b.example',
        '<!--',
        '-->',
        '<div>',
        '\\',
        'words',
      ],
      ...['\r', '\u001b[2J', '\ud83d', '  \n', '"'],
    ),
    text: fc.constantFrom(
      ...[
        'words ',
        'WORDS',
        '- ',
        '1. ',
        '> ',
        '>',
        '* * *',
        '---',
        '===',
        '\n',
        '\n\n',
        '\r',
        '\t',
      ],
      ...['    ', '\f', '\u3000', '\0', '\u001b[2J', '\ud83d', '\u202e', 'Related: ', 'Chapter 1'],
    ),
  };

  test.each(Object.keys(piece) as FormatName[])(
    'of %s never throws',
    async format => {
      await fc.assert(
        fc.asyncProperty(fc.array(piece[format], {maxLength: 40}), async pieces => {
          expectSound(await read(pieces.join(''), format));
        }),
        {numRuns: 500, seed: 1},
      );
    },
    60_000,
  );
});

describe('a page', () => {
  const tooMany = [
    'has more than the 300000 elements, attributes and pieces of text that onrecord reads',
  ];
  const tooDeep = ['is nested too deeply'];
  const count = (length: number, piece: (at: number) => string): string =>
    Array.from({length}, (_, at) => piece(at)).join('');

  test.each([
    ['attributes', `<p ${count(310_000, at => `a${at} `)}>x`, tooMany],
    ['character references', '&amp;'.repeat(200_000), tooMany],
    ['signs that the extractor would write as references', '& '.repeat(160_000), tooMany],
    ['comments', '<!---->'.repeat(310_000), tooMany],
    ['elements', '<b>x</b>'.repeat(160_000), tooMany],
    ['end tags of nothing', '</b>'.repeat(700_000), tooMany],
    ['unclosed tags', '<div>'.repeat(3000), tooDeep],
    ['items and paragraphs that do not end one another', '<li><p>x'.repeat(3000), tooDeep],
  ])('of too many %s is refused', async (_, body, reason) => {
    expect(await said(`<!doctype html><html><body>${body}`, 'html')).toEqual(reason);
  });

  const sentence = 'The council voted on Tuesday to close the pool, and then went home. ';
  const paragraph = `<p>${sentence.repeat(8)}</p>\n`;

  test('of megabytes of prose is read as the article in it', async () => {
    const result = await read(`<title>Pool</title><article>${paragraph.repeat(4000)}`, 'html');
    expect(result.ok && result.document.warnings).toEqual([]);
    expect(result.ok && result.document.blocks.length).toBeGreaterThanOrEqual(4000);
  });

  test('with large scripts is read as the article in it', async () => {
    const script = `<script>${'if (a < b && c > d) e("<p>");'.repeat(20_000)}</script>`;
    const article = `<title>Pool</title><article>${paragraph.repeat(20)}</article>`;
    expect(await said(`<!doctype html><html><body>${script}${article}`, 'html')).toEqual([]);
  });

  test.each([
    ['much text in deep elements', `${'<div>'.repeat(150)}${sentence.repeat(40_000)}`],
    ['deep elements, again and again', `${'<div>'.repeat(150)}x${'</div>'.repeat(150)}`.repeat(60)],
    ['one element of many attributes', `<p ${count(20_000, at => `a${at} `)}>${sentence}`],
  ])('of %s is shown whole', async (_, body) => {
    expect(await said(`<!doctype html><html><body>${body}`, 'html')).toEqual([
      'the page is too large to look for the article: all of its text is shown',
    ]);
  });
});

describe('Markdown', () => {
  const tooMuch = ['too long or intricate to be read as Markdown: shown as plain text'];

  test.each([
    ['emphasis that does not end', '*a_ '.repeat(6000)],
    ['brackets that do not begin', ']'.repeat(6000)],
    ['pictures in pictures', `${'!['.repeat(2000)}${'](x)'.repeat(2000)}`],
    ['comments that do not end', 'a <!-- '.repeat(6000)],
    ['titles of links that do not end', '[x](y "'.repeat(6000)],
    ['lines of one paragraph', 'words and words\n'.repeat(6000)],
    ['quotations in quotations', `${'>'.repeat(20_000)} a`],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['lists ever deeper', Array.from({length: 700}, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['cells', `|${'a|'.repeat(110_000)}\n|${'-|'.repeat(110_000)}`],
    ['lines, ended by a CR alone', `a\n${'words and words\r'.repeat(6000)}`],
  ])('of too many %s is shown as plain text', async (_, text) => {
    const result = await read(text, 'markdown');
    expect(result.ok && result.document.warnings).toEqual(tooMuch);
    expect(result.ok && result.document.text.slice(0, 6)).toBe(text.slice(0, 6));
  });

  const sentence = 'The council *voted* on [Tuesday](https://a.example/b) to close the pool. ';

  test.each([
    ['300 KB of prose', `${sentence.repeat(5)}\n\n`.repeat(800), 'paragraph'],
    [
      'a list of 1,500 links',
      '- [The pool](https://a.example/pool) – closed\n'.repeat(1500),
      'listItem',
    ],
    ['a table of 1,000 rows', `|a|b|c|\n|-|-|-|\n${'|one|two|three|\n'.repeat(1000)}`, 'tableRow'],
    ['2,000 lines of code', `\`\`\`\n${'const a = b;\n'.repeat(2000)}\`\`\``, 'code'],
  ])('of %s is read as Markdown', async (_, text, kind) => {
    const result = await read(text, 'markdown');
    expect(result.ok && result.document.warnings).toEqual([]);
    expect(result.ok && result.document.blocks.at(-1)?.kind).toBe(kind);
  });
});
