import {describe, expect, it} from 'vitest';
import {plainText} from '../../../source/commands/output/plain.ts';
import {widthOf} from '../../../source/commands/output/screen.ts';
import {readSource} from '../../../source/import/read.ts';
import {emptyAnalysis} from '../../../source/model/analysis.ts';

/** What a Markdown text is written as, at a width. */
async function written(text: string, columns: number | null): Promise<string> {
  const stream = (async function* () {
    yield Buffer.from(text);
  })();
  const result = await readSource({kind: 'stdin', stream}, {from: 'markdown'});
  if (!result.ok) throw new Error(result.message);
  return plainText(result.document, emptyAnalysis, columns);
}

const long = 'The council met on Monday to hear about the old harbour and its sale.';

describe('the text for a pipe', () => {
  it('wraps paragraphs between words', async () => {
    expect(await written(long, 40)).toBe(
      'The council met on Monday to hear about\nthe old harbour and its sale.\n',
    );
  });

  it('leaves every paragraph on one line where no width is given', async () => {
    expect(await written(`${long}\n\n> ${long}`, null)).toBe(`${long}\n\n> ${long}\n`);
  });

  it('wraps a list under its words, and a quotation behind its bar', async () => {
    expect(await written(`- ${long}\n- Short.\n\n> ${long}`, 42)).toBe(
      [
        '• The council met on Monday to hear about',
        '  the old harbour and its sale.',
        '• Short.',
        '',
        '> The council met on Monday to hear about',
        '> the old harbour and its sale.',
        '',
      ].join('\n'),
    );
  });

  it('leaves the lines of code as they are', async () => {
    expect(await written(`\`\`\`\n${long}\n\`\`\``, 20)).toBe(`${long}\n`);
  });

  it('counts what a letter takes on the screen, not how many there are', async () => {
    expect(await written('港は売られなかった、と市長は言った。', 20)).toBe(
      '港は売られなかった、\nと市長は言った。\n',
    );
  });
});

describe('a table in the text for a pipe', () => {
  const table = [
    '| Harbour | Ships | Owner |',
    '| --- | --- | --- |',
    '| Aldermouth | 12 | the town |',
    '| 港 | 3 | Brook & Sons, shipwrights since 1840 |',
  ].join('\n');

  it('lines up', async () => {
    expect(await written(table, 80)).toBe(
      [
        'Harbour    | Ships | Owner',
        'Aldermouth | 12    | the town',
        '港         | 3     | Brook & Sons, shipwrights since 1840',
        '',
      ].join('\n'),
    );
  });

  it('wraps what is too wide within its column', async () => {
    expect(await written(table, 40)).toBe(
      [
        'Harbour    | Ships | Owner',
        'Aldermouth | 12    | the town',
        '港         | 3     | Brook & Sons,',
        '           |       | shipwrights since',
        '           |       | 1840',
        '',
      ].join('\n'),
    );
  });

  it('stands as it is where no width is given', async () => {
    expect(await written(table, null)).toContain('Aldermouth | 12 | the town\n港 | 3 | Brook');
  });
});

describe('the width of an output', () => {
  it.each([
    [{columns: 132}, {COLUMNS: '40'}, 132],
    [{}, {COLUMNS: '132'}, 132],
    [{}, {}, 80],
    [{}, {COLUMNS: 'wide'}, 80],
    [{}, {COLUMNS: '3'}, 20],
  ])('of %j with %j is %d', (output, environment, columns) => {
    expect(widthOf(output, environment)).toBe(columns);
  });
});
