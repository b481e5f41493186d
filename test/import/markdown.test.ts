import {describe, expect, test} from 'vitest';
import {parseMarkdown} from '../../source/import/markdown.ts';
import type {Parsed} from '../../source/import/parsed.ts';
import type {Block} from '../../source/model/document.ts';

function read(text: string): Parsed & {readonly lines: readonly number[]} {
  const result = parseMarkdown(text);
  if (!result.ok) throw new Error(result.reason);
  return {...result.parsed, lines: result.lines.kind === 'perBlock' ? result.lines.lines : []};
}

/** What a block is, in a word or two. */
function sort(block: Block): string {
  if (block.kind === 'heading') return `heading ${block.level}`;
  if (block.kind === 'quotation') return `quotation ${block.depth}`;
  return block.kind === 'listItem' ? `${block.depth} ${block.marker}` : block.kind;
}

const outline = (text: string): string[] => {
  const parsed = read(text);
  return parsed.blocks.map(block => `${sort(block)}: ${wordsOf(parsed.text, block)}`);
};

const wordsOf = (text: string, {span}: Block | Block['marks'][number]): string =>
  text.slice(span.start, span.end);

describe('parseMarkdown', () => {
  test.each([
    [
      'headings',
      '# One\n\nTwo\n---\n\n### Three #',
      ['heading 1: One', 'heading 2: Two', 'heading 3: Three'],
    ],
    [
      'wrapped paragraphs',
      'One two\nthree.\n\nFour.',
      ['paragraph: One two three.', 'paragraph: Four.'],
    ],
    [
      'quotations in quotations',
      '> “No,” she\n> said.\n> > Why?',
      ['quotation 1: “No,” she said.', 'quotation 2: Why?'],
    ],
    ['lists', '3. a\n4. b\n   - c\n\n   d', ['1 3.: a', '1 4.: b', '2 •: c', '1   : d']],
    ['things to do', '- [x] done\n- [ ] not', ['1 ☑: done', '1 ☐: not']],
    ['code with its lines and indents', '```js\n  a();\n\n\tb();\n```', ['code:   a();\n\n\tb();']],
    ['tables', '| a | b |\n|---|--:|\n| *c* | d |', ['tableRow: a | b', 'tableRow: c | d']],
    ['rules', 'a\n\n***\n\nb', ['paragraph: a', 'rule: ', 'paragraph: b']],
    ['verse', 'Roses are red,  \nviolets are blue.', ['verse: Roses are red,\nviolets are blue.']],
    ['footnotes', 'So it is.[^1]\n\n[^1]: Or was.', ['paragraph: So it is.[1]', '1 [1]: Or was.']],
    [
      'furniture',
      'Words.\n\nRelated: [x](https://a.example)',
      ['paragraph: Words.', 'furniture: Related: x'],
    ],
    [
      'a list under furniture',
      '## Related stories\n\n- One\n\nWords.',
      ['furniture: Related stories', 'furniture: One', 'paragraph: Words.'],
    ],
    ['entities', 'Caf&eacute; &lt;b&gt; &copy;', ['paragraph: Café <b> ©']],
    [
      'the text of raw HTML',
      '<div><p>Some &amp; more</p><script>bad()</script></div>',
      ['paragraph: Some & more'],
    ],
    [
      'the text around inline HTML',
      'a <b>bold</b> <img src=x onerror=y> word',
      ['paragraph: a bold word'],
    ],
  ])('reads %s', (_, text, blocks) => {
    expect(outline(text)).toEqual(blocks);
  });

  test('marks emphasis, code, deletions and links to the web', () => {
    const text =
      'A **bold *move***, `x = 1`, ~~gone~~, [the log](https://a.example/b) and [it][1].\n\n[1]: http://c.example';
    const parsed = read(text);
    const [block] = parsed.blocks;
    expect(block?.marks.map(mark => [mark.kind, wordsOf(parsed.text, mark)])).toEqual([
      ['strong', 'bold move'],
      ['emphasis', 'move'],
      ['code', 'x = 1'],
      ['deleted', 'gone'],
      ['link', 'the log'],
      ['link', 'it'],
    ]);
    expect(block?.marks.flatMap(mark => ('href' in mark ? mark.href : []))).toEqual([
      'https://a.example/b',
      'http://c.example/',
    ]);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '/local', '#top'])(
    'shows the words of a link to %s, but no link',
    href => {
      const parsed = read(`See [the list](${href}).`);
      expect(parsed.text).toBe('See the list.');
      expect(parsed.blocks[0]?.marks).toEqual([]);
    },
  );

  test('puts no control character into a link', () => {
    const [block] = read('[x](<https://a.example/\u001b]0;y\u0007z>)').blocks;
    expect(block?.marks).toMatchObject([{href: 'https://a.example/%1B]0;y%07z'}]);
  });

  test('makes text safe after decoding what is encoded in it', () => {
    expect(read('a&#x202e;b \u001b[31mc\u009b').text).toBe('a\ufffdb ␛[31mc\ufffd');
  });

  test('takes title, author and date from front matter, and shows none of it', () => {
    const front =
      '---\ntitle: "The \u001bpool"\nauthor: [Ann, Bo]\ndate: 2024-03-05\ntags:\n  - x\n---\n';
    const {metadata, text, lines} = read(`${front}\n# Pool\n\nWords.`);
    expect(metadata).toEqual({title: 'The ␛pool', byline: 'Ann, Bo', published: '2024-03-05'});
    expect(text).toBe('Pool\n\nWords.');
    expect(lines).toEqual([9, 11]);
  });

  test('takes the title from a first heading, which stays', () => {
    expect(read('# The *old* pool\n\nWords.')).toMatchObject({
      metadata: {title: 'The old pool'},
      text: 'The old pool\n\nWords.',
    });
    expect(read('## A part\n\nWords.').metadata).toEqual({});
  });

  test('counts the lines of comments, scripts and tags in HTML', () => {
    const html = '<div>\n<!-- a\nb -->\n<script>\nx()\n</script>\n<p\nhidden>One</p></div>\n\nTwo';
    expect(read(html).lines).toEqual([8, 10]);
  });

  test('takes two rules around words for no front matter', () => {
    expect(read('---\n\nWords.\n\n---\n').metadata).toEqual({});
  });
});
