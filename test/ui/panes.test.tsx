import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {createStore} from '../../source/commands/read/store.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {App} from '../../source/ui/app.tsx';
import {createPainter} from '../../source/ui/paint.ts';
import {openerOfText, press, withRelations} from '../reader/opened.ts';

/*
Panes and the finder as Ink mounts them, its text field included. ink-testing-library's terminal is
100 columns wide; other sizes are drawn in screen.test.tsx.
*/

const text = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said.',
  'Tom Baker, an engineer, said the bridge was not safe.',
  '“Nobody asked me,” Baker said.',
].join('\n');

const bold = '\u001B[1m';

/** Mounts the program at a state, over a store that runs no effects. */
function mount(state: ReaderState) {
  const store = createStore(state, createPainter('mono', 0, false), () => {});
  const app = (
    <App
      source={store}
      onTyped={value => store.dispatch({kind: 'typed', value})}
      onMount={() => {}}
    />
  );
  const {lastFrame, stdin, rerender, unmount} = render(app);
  return {
    store,
    /** The rows as they are written, with their styles. */
    frame: () => (lastFrame() ?? '').split('\n'),
    /** The rows as text, without styles. */
    rows: () => stripVTControlCharacters(lastFrame() ?? '').split('\n'),
    key(...keys: string[]) {
      for (const key of keys) store.dispatch({kind: 'key', key, at: 0});
      rerender(app);
    },
    typeText(characters: string) {
      for (const character of characters) {
        stdin.write(character);
        rerender(app);
      }
    },
    unmount,
  };
}

const opener = await openerOfText(text);

const open = (...keys: string[]): ReaderState => press(opener({columns: 100, rows: 30}), ...keys);

test.each([
  ['2', /2 Names \d/, /Ellen Ward .*Tom Baker/],
  ['3', /3 Quotes 2/, /1.*Ward.*¶2.*2.*Baker.*¶4/],
])('the pane of key %s lists what it is for', (key, title, content) => {
  const {rows, unmount} = mount(open(key));
  expect(rows()[1]).toMatch(title);
  expect(rows().join(' ')).toMatch(content);
  unmount();
});

test('the cursor of a list moves with its keys, and Enter goes there', () => {
  const {rows, key, store, unmount} = mount(open('3'));
  const chosen = () => rows().find(row => /│▸/.test(row)) ?? '';
  expect(chosen()).toMatch(/▸ 1.*Ward/);
  key('j');
  expect(chosen()).toMatch(/▸ 2.*Baker/);
  key('enter');
  expect(store.state().place).toBe(text.indexOf('“Nobody'));
  unmount();
});

test('the card shows who somebody is and what was said', () => {
  const {rows, unmount} = mount(open('tab', 'enter'));
  const shown = rows().join('\n');
  expect(shown).toMatch(/◆ Ellen Ward +person/);
  expect(shown).toContain('the mayor of Leeds');
  expect(shown).toContain('Said 1');
  unmount();
});

test('the summary gives way to the claims related to the one that Enter goes to', () => {
  const state = press(opener({columns: 100, rows: 30}), 'G');
  const {rows, key, unmount} = mount(press(withRelations(state, ['disputes', 1, 2, 0.6]), '4'));
  expect(rows().join('\n')).toMatch(
    /In the whole article:[\s\S]*Disputed here 1[\s\S]*▸≠\?[\s\S]*may dispute · Baker/,
  );
  key('j', 'enter');
  expect(rows()[1]).toContain('4 Related 1');
  expect(rows().join('\n')).toMatch(/▸≠\? may dispute · Ward +¶2/);
  key('w');
  expect(rows().join('\n')).toMatch(/≠\? may dispute +60 %[\s\S]*Both are about the bridge/);
  unmount();
});

test('the finder takes what is typed and offers what fits', () => {
  const {rows, key, typeText, store, unmount} = mount(open('o'));
  typeText('@bakr');
  expect(store.state().prompt?.value).toBe('@bakr');
  typeText('\u007F');
  expect(rows()[3]).toContain('❯ @bak');
  expect(rows()[4]).toMatch(/▸ Tom Baker.*person/);
  key('enter');
  expect(store.state().track).toMatchObject({kind: 'entity'});
  expect(rows().at(-1)).toContain('Baker');
  unmount();
});

test('the text behind the finder is dim, and the finder is not', () => {
  const {frame, key, unmount} = mount(open());
  expect(frame()[0]).toContain(bold);
  key('o');
  expect(frame()[0]).not.toContain(bold);
  expect(frame()[4]).toContain(bold);
  unmount();
});

test('a search moves as it is typed, and a filter narrows its list', () => {
  const searching = mount(open('/'));
  searching.typeText('not safe');
  expect(searching.rows().at(-1)).toMatch(/\/ not safe .*1 of 1/);
  expect(searching.store.state().place).toBe(text.indexOf('not safe'));
  searching.unmount();
  const filtering = mount(open('3', '/'));
  filtering.typeText('baker');
  const shown = filtering.rows().join('\n');
  expect(shown).toMatch(/2.*Baker +¶4/);
  expect(shown).not.toMatch(/1.*Ward +¶2/);
  filtering.unmount();
});
