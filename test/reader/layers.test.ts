import {describe, expect, test} from 'vitest';
import {openPane} from '../../source/reader/geometry.ts';
import {isShown} from '../../source/reader/layers.ts';
import {articleLayout} from '../../source/reader/selectors.ts';
import type {ReaderState, Size} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {bridge, openerOfText, press, wide} from './opened.ts';

const open = await openerOfText(bridge);

const seen = (state: ReaderState) => [openPane(state), state.focus];

const resized = (state: ReaderState, size: Size): ReaderState =>
  update(state, {kind: 'resized', size})[0];

describe('what lies on top', () => {
  test.each([
    ['a card', ['tab'], ['enter']],
    ['a card over the people', ['2', 'j', 'enter'], ['enter']],
    ['the reasons', ['c', 'r'], ['w']],
    ['the reasons over a card', ['tab', 'enter'], ['w']],
    ['the reasons over a card over quotes', ['3', 'enter', 'tab', 'enter'], ['w']],
  ])('%s: Esc shows again what lay beneath, the text not rewrapped', (_, before, over) => {
    const under = press(open(), ...before);
    const closed = press(under, ...over, 'escape');
    expect(seen(press(under, ...over))).not.toEqual(seen(under));
    expect(seen(closed)).toEqual(seen(under));
    expect(closed.card).toBe(under.card);
    expect(articleLayout(closed).columns).toBe(articleLayout(under).columns);
  });

  test('goes one by one, and what the text had open first is left', () => {
    const opened = press(open(), 'tab', 'enter', 'w', 'w', 'escape');
    expect(seen(opened)).toEqual(['related', 'article']);
  });

  test('is not there again after a pane with a tab took its place', () => {
    const quotes = press(open(), 'tab', 'enter', '3');
    expect(seen(press(quotes, 'escape', 'escape'))).toEqual(['quotes', 'article']);
  });

  test('closes in a drawer too, over another drawer', () => {
    const card = press(open({columns: 80, rows: 24}), '3', 'enter', 'tab', 'enter');
    expect(seen(card)).toEqual(['card', 'card']);
    expect(seen(press(card, 'escape'))).toEqual(['quotes', 'article']);
    expect(seen(press(card, 'escape', 'escape'))).toEqual([null, 'article']);
  });
});

describe('the keys go to what is on the screen', () => {
  test.each([
    ['a list that another has replaced', wide, ['2', 'j', 'enter', '3', '1'], 'people'],
    ['a list whose card was closed', wide, ['2', 'j', 'enter', 'enter', 'escape'], 'people'],
    ['a drawer that closed on the way', {columns: 80, rows: 16}, ['3', 'j', 'enter'], 'quotes'],
    ['a card that was closed', wide, ['tab', 'enter', 'j', 'enter', 'escape'], 'card'],
  ])('after going back to %s, which is shown', (_, size, keys, pane) => {
    const back = press(open(size), ...keys, 'ctrl+o');
    expect(seen(back)).toEqual([pane, pane]);
  });

  test.each([
    ['the column of people', {columns: 160, rows: 40}, ['2'], wide],
    ['the pane that stands there by itself', wide, ['right'], {columns: 80, rows: 24}],
  ])('when %s goes with the width', (_, size, keys, smaller) => {
    const before = press(open(size), ...keys);
    expect(before.focus).not.toBe('article');
    const after = resized(before, smaller);
    expect(isShown(after, after.focus)).toBe(true);
  });

  test('2 twice leaves the column of people and the pane at the side where they are', () => {
    const state = press(open({columns: 160, rows: 40}), '3', '1', '2', '2');
    expect(seen(state)).toEqual(['quotes', 'article']);
  });
});
