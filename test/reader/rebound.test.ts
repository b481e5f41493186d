import {describe, expect, test} from 'vitest';
import {footerLine} from '../../source/reader/frame.ts';
import {helpLines} from '../../source/reader/help.ts';
import {type Keymap, keymap} from '../../source/reader/keymap.ts';
import type {Line} from '../../source/reader/lines.ts';
import {panes} from '../../source/reader/panes/panes.ts';
import {rebind} from '../../source/reader/rebind.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {peopleLine, tabLine, tabSpans} from '../../source/reader/tabs.ts';
import {update} from '../../source/reader/update.ts';
import {bridge, openerOfText, press} from './opened.ts';

/* Keys that a person has given are those that the screen shows. */

function bound(keys: Readonly<Record<string, readonly string[]>>): Keymap {
  const {keymap: result, faults} = rebind(keymap, keys);
  expect(faults).toEqual([]);
  return result;
}

const rebound = bound({
  people: ['P'],
  quotes: [],
  nextMention: ['T'],
  search: ['!'],
  nextClaim: ['X'],
  activate: ['+'],
});

const rainFirst = `It rained.\n\n${bridge}`;

const openers = new Map([
  [bridge, await openerOfText(bridge)],
  [rainFirst, await openerOfText(rainFirst)],
]);

function open(text: string, keys: Keymap = rebound): ReaderState {
  const opener = openers.get(text);
  if (opener === undefined) throw new Error('a text that is not open');
  return {...opener(), keymap: keys};
}

const lineText = ({segments}: Line): string => segments.map(({text}) => text).join('');

describe('a key that was rebound', () => {
  test('stands in its tab, and a tab without a key stands without one', () => {
    const state = press(open(bridge), 'P');
    expect(state.focus).toBe('people');
    expect(lineText(tabLine(state))).toMatch(/^ {2}P Names \d+ {2}Quotes \d {2}4 Related/);
    expect(lineText(peopleLine(state))).toMatch(/^ {2}P Names \d+ $/);
    const [people, quotes] = tabSpans(state);
    expect([people?.start, quotes?.start]).toEqual([1, 1 + (people?.text.length ?? 0)]);
  });

  test.each([
    ['+', 'Nobody is selected. Press T to take the next name.'],
    ['x', 'Nobody is selected. Press T to take the next name.'],
    ['n', 'Nothing is selected. Press T to take the next name, or ! to search.'],
  ])('is the one that a message names (%s)', (key, message) => {
    expect(press(open(bridge), key).message).toBe(message);
  });

  test('is the one that an empty list names', () => {
    const state = open(rainFirst);
    expect(panes.card.empty(state)).toBe('Nobody is selected. Press T to take the next name.');
  });

  test('leaves the mouse its own: a thumb button goes back whatever the key is', () => {
    const jumped = press(open(bridge, bound({back: ['B']})), 's');
    expect(jumped.place).toBeGreaterThan(0);
    expect(update(jumped, {kind: 'asked', command: 'back'})[0].place).toBe(0);
  });

  test('stands in the footer and in the help', () => {
    expect(lineText(footerLine(open(bridge)))).toMatch(/^ T person .* X claim .* ! search/);
    const help = helpLines(open(bridge)).map(lineText).join('\n');
    expect(help).toMatch(/ P 2 {2,}names; again/);
    expect(help).toMatch(/no key {2,}quotes/);
  });

  test('is spoken of by nobody when it was taken away', () => {
    const state = press(open(bridge, bound({nextMention: [], search: []})), 'x');
    expect(state.message).toBe('Nobody is selected.');
    expect(press(state, 'n').message).toBe('Nothing is selected.');
  });
});
