import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseHtml} from '../../source/import/html.ts';
import type {Parsed} from '../../source/import/parsed.ts';

const page = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8');

function read(html: string): Parsed {
  const result = parseHtml(html);
  if (!result.ok) throw new Error(result.reason);
  return result.parsed;
}

const outline = ({text, blocks}: Parsed): string[] =>
  blocks.map(({kind, span}) => `${kind}: ${text.slice(span.start, span.end)}`);

const paragraph =
  'The council voted on Tuesday to close the pool, a decision that had long been put off, and then went home.';
const article = (body: string): string =>
  `<!doctype html><html><head><title>Pool</title></head><body><article>${`<p>${paragraph}</p>`.repeat(4)}${body}</article></body></html>`;

describe('a news page', () => {
  const parsed = read(page('news.html'));

  test('says who wrote it, when, and where', () => {
    expect(parsed.metadata).toEqual({
      title: 'Harbour bridge to close for a year',
      byline: 'Ada Lindqvist',
      published: '2024-03-05T06:30:00Z',
      site: 'The Northport Courier',
      url: 'https://northport-courier.example/news/harbour-bridge',
      language: 'en-GB',
    });
  });

  test('is its article: headings, paragraphs, quotations, lists and tables in order', () => {
    expect(parsed.blocks.map(({kind}) => kind).filter(kind => kind !== 'furniture')).toEqual([
      ...['heading', 'paragraph', 'paragraph', 'paragraph', 'heading', 'paragraph'],
      ...['quotation', 'listItem', 'listItem', 'tableRow', 'tableRow', 'tableRow', 'paragraph'],
    ]);
    expect(parsed.text).toContain('“Nobody is in danger today,” said Petra Voss');
  });

  test('keeps captions, the byline and related links as furniture', () => {
    expect(outline(parsed).filter(block => block.startsWith('furniture'))).toEqual([
      'furniture: By Ada Lindqvist',
      'furniture: The bridge at dawn. Photograph: Jo Okafor/Courier',
      'furniture: Related: Ferry to run every ten minutes, council decides',
    ]);
  });

  test.each([
    'Weather',
    'cookies',
    'user77',
    'Ten bridges',
    'newsletter',
    'never shown',
    'color: red',
  ])('shows nothing of what stands around the article: %s', word => {
    expect(parsed.text).not.toContain(word);
  });

  test('resolves its links against its address, and marks emphasis', () => {
    const voss = parsed.blocks.find(({span}) =>
      parsed.text.slice(span.start, span.end).includes('Petra Voss'),
    );
    expect(
      voss?.marks.map(({kind, span}) => [kind, parsed.text.slice(span.start, span.end)]),
    ).toEqual([
      ['link', 'Petra Voss'],
      ['emphasis', 'will not wait'],
    ]);
    expect(voss?.marks[0]).toMatchObject({
      href: 'https://northport-courier.example/people/petra-voss',
    });
  });
});

test('a blog with unclosed tags keeps its verse, lists and code', () => {
  const blocks = outline(read(page('blog.html')));
  expect(blocks[0]).toBe('heading: On mending clocks');
  expect(blocks).toContain(
    'verse: The verse inside its door, in pencil, reads\nWind me on Sunday, set me at noon,\nwho trusts me on Monday trusts me too soon.',
  );
  expect(blocks).toContain('code: pinion   8 leaves\nwheel   96 teeth');
  expect(blocks.filter(block => block.startsWith('listItem'))).toHaveLength(5);
  expect(blocks.join()).not.toContain('Archive');
});

describe('a hostile page', () => {
  const {text, metadata, blocks} = read(page('hostile.html'));

  test('reaches neither text nor metadata with a control character', () => {
    for (const shown of [text, ...Object.values(metadata)]) {
      expect(shown).not.toMatch(/[[\p{Cc}\p{Bidi_Control}\u2028\u2029]--\n]/v);
    }
    expect(metadata.title).toBe('Quiet␛]0;owned␇ harbour \ufffddesrever');
    expect(metadata.byline).toBe('Eve␛[2J Adams␈␈');
    expect(text).toContain('␛[1mbold␛[0m');
  });

  test('links only to the web, and claims no address or language that is none', () => {
    const links = blocks
      .flatMap(({marks}) => marks)
      .flatMap(mark => ('href' in mark ? [mark.href] : []));
    expect(links).toEqual(['https://port.example/a%1Bb']);
    expect(metadata.url).toBeUndefined();
    expect(metadata.language).toBeUndefined();
  });
});

describe('pages that are no articles', () => {
  test('are shown whole', () => {
    expect(read(page('no-article.html')).text).toMatch(/One\nTwo$/);
  });

  test('of more elements than can be searched are shown whole, which is said', () => {
    const parsed = read(article('<span>x</span> '.repeat(40_000)));
    expect(parsed.warnings).toEqual([expect.stringContaining('too large')]);
    expect(parsed.text).toContain(paragraph);
  });

  test('of tags nested a hundred thousand deep are refused', () => {
    expect(parseHtml('<div>'.repeat(100_000))).toEqual({ok: false, reason: 'is nested too deeply'});
    expect(parseHtml('<div></x>'.repeat(100_000))).toEqual({
      ok: false,
      reason: 'is nested too deeply',
    });
  });

  test('of moderately deep nesting are read without looking for an article', () => {
    expect(read(`<body>${'<div>'.repeat(1500)}<p>${paragraph}</p>`).text).toBe(paragraph);
  });

  test.each([
    ['half a tag', '<p>words<'],
    ['an unclosed comment', '<p>words</p><!-- more'],
    ['an unclosed script', '<p>words</p><script>x'],
    ['tags in the wrong order', '<b><p>words</b></p></i>'],
    ['a frame with nothing around it', 'words'],
  ])('of %s are read as far as they go', (_, html) => {
    expect(read(html).text).toContain('words');
  });
});

test.each([
  [
    'a list starts where it says',
    '<ol start="3"><li>a</li><li><p>b</p><p>c</p></li></ol>',
    ['3. a', '4. b', '   c'].map(item => item),
  ],
])('%s', (_, body, items) => {
  const {text, blocks} = read(article(body));
  const found = blocks.flatMap(block =>
    block.kind === 'listItem'
      ? `${block.marker} ${text.slice(block.span.start, block.span.end)}`
      : [],
  );
  expect(found).toEqual(items);
});

test('a look in a look of its kind is one look, however deep, and the inner link leads on', () => {
  const bold = `${'<b>'.repeat(50)}<p>One ${'<b>'.repeat(50)}two</p><p>three</p>${'</b>'.repeat(100)}`;
  const links = '<a href="https://a.example/">One <a href="https://b.example/">two</a> three</a>';
  const {text, blocks} = read(article(`${bold}<p>${links}</p>`));
  const marks = blocks.flatMap(block => block.marks);
  const shown = marks.map(mark => [
    'href' in mark ? mark.href : mark.kind,
    text.slice(mark.span.start, mark.span.end),
  ]);
  expect(shown).toEqual([
    ['strong', 'One '],
    ['strong', 'two'],
    ['strong', 'three'],
    ['https://a.example/', 'One '],
    ['https://b.example/', 'two'],
    ['https://a.example/', ' three'],
  ]);
});

test('an address of thousands of signs is no link', () => {
  const body = `<p><a href="https://a.example/${'b'.repeat(3000)}">One</a></p>`;
  expect(read(article(body)).blocks.flatMap(({marks}) => marks)).toEqual([]);
});

test('a table that only lays out the page is read as paragraphs', () => {
  const body = `<table><tr><td><p>${paragraph}</p><p>${paragraph}</p></td></tr></table>`;
  expect(read(article(body)).blocks.every(({kind}) => kind !== 'tableRow')).toBe(true);
});
