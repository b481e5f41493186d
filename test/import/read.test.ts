import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {beforeAll, describe, expect, test} from 'vitest';
import {detectFormat, type FormatName} from '../../source/import/formats.ts';
import {readSource} from '../../source/import/read.ts';
import {sourceLine} from '../../source/import/source-lines.ts';
import type {Document} from '../../source/model/document.ts';
import {temporaryFolder} from '../harness/folder.ts';

const folder = temporaryFolder();

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const messageOf = async (path: string): Promise<string> => {
  const result = await readSource({kind: 'file', path});
  return result.ok ? 'read' : result.message.replace(`${folder}/`, '');
};

async function read(path: string): Promise<Document> {
  const result = await readSource({kind: 'file', path});
  if (!result.ok) throw new Error(result.message);
  return result.document;
}

const stdin = async (...chunks: (string | Uint8Array)[]) =>
  readSource({kind: 'stdin', stream: Readable.from(chunks)});

describe('what cannot be read is said in one line', () => {
  beforeAll(() => {
    file('large.txt', 'x');
    truncateSync(join(folder, 'large.txt'), 80 * 2 ** 20);
  });

  test.each([
    ['none.txt', 'none.txt: no such file'],
    ['large.txt', 'large.txt: 80 MB is more than the 64 MB that onrecord reads'],
  ])('%s', async (name, message) => {
    expect(await messageOf(join(folder, name))).toBe(message);
  });

  test.each([
    'https://example.com/x?y=1',
    'HTTP:/example.com',
    'gopher://example.com',
    'www.example.com',
  ])('an address (%s), and what to do with it', async path => {
    expect(await readSource({kind: 'file', path})).toEqual({
      ok: false,
      message: `${path}: onrecord reads files, not web addresses: save the page first, or pipe it in with "curl -sL ADDRESS | onrecord"`,
    });
  });

  test('an address of a file', async () => {
    expect(await readSource({kind: 'file', path: 'file:///tmp/none.txt'})).toMatchObject({
      message: 'file:///tmp/none.txt: give the path alone, without "file:"',
    });
  });

  test('a directory', async () => {
    expect(await messageOf(folder)).toMatch(/: is a directory$/);
  });

  test.each([
    ['empty', '', 'is empty'],
    ['blank', ' \n\t\r\n', 'is empty'],
    ['marked', '\ufeff', 'is empty'],
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'is a binary file'],
    [
      'russian',
      Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
      'unreadable encoding (UTF-8, UTF-16 and Windows-1252 are read)',
    ],
    ['page.html', '<!doctype html><title>x</title><script>1</script>', 'has no text in it'],
    ['deep.html', `<!doctype html>${'<div>'.repeat(9000)}`, 'is nested too deeply'],
    ['\u001b[31mred', ' ', 'is empty'],
  ])('%s', async (name, content, reason) => {
    const shown = name.replace('\u001b', '␛');
    expect(await messageOf(file(name, content))).toBe(`${shown}: ${reason}`);
  });

  test.skipIf(process.getuid?.() === 0)('a file that others may not read', async () => {
    const path = file('secret.txt', 'words');
    chmodSync(path, 0);
    expect(await messageOf(path)).toBe('secret.txt: permission denied');
  });

  test('standard input that never ends', async () => {
    const megabyte = Buffer.alloc(2 ** 20, 'a');
    const endless = async function* () {
      while (true) yield megabyte;
    };
    expect(await readSource({kind: 'stdin', stream: endless()})).toEqual({
      ok: false,
      message: 'standard input: is larger than the 64 MB that onrecord reads',
    });
  });

  test('text of more lines than memory holds', async () => {
    expect(await messageOf(file('lines.txt', 'a\n'.repeat(1_000_001)))).toMatch(
      /^lines.txt: has more than the 1000000 lines/,
    );
  });
});

describe('readSource', () => {
  test('keeps the text of a file as it is given, unit for unit', async () => {
    const given = 'One \u001b[31mline\r\n\r\n“Two”\u0000 lines 😀\n';
    const {text, origin} = await read(file('a  b.txt', given));
    expect(text.length).toBe(given.length);
    expect(text.indexOf('“Two”')).toBe(given.indexOf('“Two”'));
    expect(origin).toEqual({kind: 'file', path: join(folder, 'a  b.txt')});
  });

  test('reads standard input, in whatever pieces it comes', async () => {
    const bytes = Buffer.from('“Two” lines');
    const result = await stdin(bytes.subarray(0, 2), bytes.subarray(2));
    expect(result.ok && result.document.text).toBe('“Two” lines');
    expect(result.ok && result.document.origin).toEqual({kind: 'stdin'});
  });

  test('reads a FIFO', async () => {
    const path = join(folder, 'fifo');
    execFileSync('mkfifo', [path]);
    // Opening one end waits for the other, so the writer is a process of its own.
    spawn('sh', ['-c', 'printf "words from a pipe" > "$0"', path]);
    expect((await read(path)).text).toBe('words from a pipe');
  });

  test('warns of an encoding that it guessed', async () => {
    const {text, warnings} = await read(
      file('old.txt', Buffer.from('The caf\xe9 on the quay', 'latin1')),
    );
    expect(text).toBe('The café on the quay');
    expect(warnings).toEqual([expect.stringContaining('Windows-1252')]);
  });

  test('reads UTF-16 and declared charsets from files', async () => {
    const fixtures = join(import.meta.dirname, '../fixtures');
    expect((await read(join(fixtures, 'utf-16.txt'))).text).toContain(
      '“open again”. \nIt cost €40,000',
    );
    const cafe = await read(join(fixtures, 'pages/windows-1252.html'));
    expect(cafe.metadata.title).toBe('Café – “open again”');
    expect(cafe.warnings).toEqual([]);
  });

  test('reads a source as the format that is asked for', async () => {
    const source = {kind: 'file', path: file('notes.md', '# Pool\n\nSome *words*.')} as const;
    const plain = await readSource(source, {from: 'text'});
    expect(plain.ok && plain.document.text).toBe('# Pool\n\nSome *words*.');
  });

  test('shows Markdown that would take too long to parse as plain text', async () => {
    const {warnings} = await read(
      file('long.md', '# Pool\n\nWords and *words*.\n'.repeat(100_000)),
    );
    expect(warnings).toEqual(['too long or intricate to be read as Markdown: shown as plain text']);
  });
});

describe('the format of a text', () => {
  const markdown = '# Pool\n\nThe **mayor** said [so](https://a.example).';
  const html = '<!DOCTYPE html><html><body><p>Words</p></body></html>';
  test.each<[string, string | null, string, FormatName]>([
    ['a name', 'a.md', 'Only words.', 'markdown'],
    ['a name in capitals', 'A.HTM', 'Only words.', 'html'],
    ['content, where there is no name', null, markdown, 'markdown'],
    ['content, where the name says nothing', 'notes', markdown, 'markdown'],
    ['a name that says plain text, over likely content', 'a.txt', markdown, 'text'],
    ['content that is surely a page, over any name', 'a.txt', html, 'html'],
    [
      'content after a comment',
      null,
      `<!-- saved from url=(0014)about:internet -->\n${html}`,
      'html',
    ],
    ['a piece of a page', null, '<div><p>One</p><p>Two</p></div>', 'html'],
    ['nothing: it is plain text', null, 'The vote is on 3 May.\n- Ann', 'text'],
    ['mail with an address in pointed brackets', null, '<ann@a.example> wrote:\n> No.', 'text'],
  ])('is told by %s', (_, name, text, format) => {
    expect(detectFormat(text, name)).toBe(format);
  });
});

describe('sourceLine', () => {
  test.each<[string, string, string, number | null]>([
    ['plain text', 'a.txt', 'One.\n\nTwo and\nthree.', 4],
    [
      'Markdown, where its block begins',
      'a.md',
      '---\ntitle: x\n---\n\n# One\n\nTwo and\nthree.',
      7,
    ],
    ['HTML, which keeps no places', 'a.html', '<!doctype html><p>One two and three.', null],
  ])('leads from a place back to the line in %s', async (_, name, content, line) => {
    const result = await readSource({kind: 'file', path: file(name, content)});
    if (!result.ok) throw new Error(result.message);
    const {document, lines} = result;
    expect(sourceLine(document, lines, document.text.indexOf('three'))).toBe(line);
  });
});
