import {describe, expect, test} from 'vitest';
import {readSource} from '../../source/import/read.ts';
import {openReader, type ReaderState} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {openerOf, press} from './opened.ts';

async function open(text: string, from: 'markdown' | 'html'): Promise<ReaderState> {
  const stream = (async function* () {
    yield Buffer.from(text);
  })();
  const result = await readSource({kind: 'stdin', stream}, {from});
  if (!result.ok) throw new Error(result.message);
  return openReader(result.document, {columns: 80, rows: 24});
}

const at = ({document}: ReaderState, words: string): number => document.text.indexOf(words);

const opened = (state: ReaderState) => update(state, {kind: 'key', key: 'enter', at: 0})[1];

const paper = await open(
  [
    'The [report](https://example.org/report) and the [map](https://example.org/map) are out.[^1]',
    '',
    'A word on nothing.',
    '',
    'See the [minutes](https://example.org/minutes).',
    '',
    '[^1]: As of Monday, says the council.',
  ].join('\n'),
  'markdown',
);

describe('a link', () => {
  test('says where it leads before it is opened', () => {
    const shown = press(paper, 'enter');
    expect(shown.message).toBe('Press ⏎ to open https://example.org/report');
    expect(opened(paper)).toEqual([]);
    expect(opened(shown)).toEqual([{kind: 'open', href: 'https://example.org/report'}]);
  });

  test('is stepped to, the next on the same line too, and the first after the last', () => {
    const places = [1, 2, 3, 4, 5].map(times =>
      press(paper, ...new Array<string>(times).fill('O')),
    );
    expect(places.map(({place}) => place)).toEqual(
      ['report', 'map', '[1]', 'minutes', 'report'].map(words => at(paper, words)),
    );
  });

  test('is asked for again where one has moved away meanwhile', () => {
    const away = press(press(paper, 'O'), '}', 'g');
    expect(opened(away)).toEqual([]);
  });

  test('is stepped to from what a list shows', async () => {
    const {document} = await open(
      [
        'A [map](https://example.org/map) is out.',
        '“One,” said Ellen Ward. “Two,” said Ward.',
        'See the [minutes](https://example.org/minutes).',
      ].join('\n\n'),
      'markdown',
    );
    const reader = (await openerOf(document))();
    expect(press(reader, '3', 'j', 'O').place).toBe(at(reader, 'minutes'));
  });

  test('is not followed where there is none on the line', () => {
    const nowhere = {...paper, place: at(paper, 'A word')};
    expect(opened(nowhere)).toEqual([]);
    expect(press(nowhere, 'enter').message).toMatch(/nobody is selected/i);
  });
});

describe('a footnote', () => {
  test('is jumped to, and back', () => {
    const shown = press(paper, 'O', 'O', 'O');
    expect(shown.message).toBe('Press ⏎ to go to “As of Monday, says the council.”');
    const there = press(shown, 'enter');
    expect(there.place).toBe(at(paper, 'As of Monday'));
    expect(press(there, 'H').place).toBe(shown.place);
  });

  test('of a page is known by its id, wherever that stands', async () => {
    const page = await open(
      `<article><p>${'It rained all day in the town. '.repeat(20)}</p>
       <p>It rained<a href="#n%201">1</a> and <a href="#gone">snowed</a>.</p>
       <ol><li id="n 1">So says the council, at length. <a href="#top">↩</a></li></ol></article>`,
      'html',
    );
    const marks = page.document.blocks.flatMap(({marks}) => marks);
    expect(marks).toMatchObject([{kind: 'jump', to: at(page, 'So says the council')}]);
  });
});
