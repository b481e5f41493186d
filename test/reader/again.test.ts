import {describe, expect, test} from 'vitest';
import {
  type Analysis,
  type Entity,
  type EntityId,
  emptyAnalysis,
  type Mention,
  type MentionKind,
  passes,
} from '../../source/model/analysis.ts';
import type {Document} from '../../source/model/document.ts';
import {finderEntries, finderResults} from '../../source/reader/finder.ts';
import {paneCursor, paneItems} from '../../source/reader/panes/panes.ts';
import {selectedEntity, selectedMention} from '../../source/reader/selectors.ts';
import {openReader, type ReaderState} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {documentOf} from '../helpers.ts';
import {press, type, wide} from './opened.ts';

/* A later part of an analysis numbers its findings anew: whatever was chosen is found again. */

const text = 'Mexico’s president met Rubio. Mexico agreed, she said. Rubio left Mexico.';
const document: Document = documentOf(text);

/** Where the words stand in the text, for the `nth` time. */
function mention(words: string, nth = 1, kind: MentionKind = 'name') {
  let start = -1;
  for (let time = 0; time < nth; time++) start = text.indexOf(words, start + 1);
  return {span: {start, end: start + words.length}, kind};
}

type Named = readonly [name: string, ...mentions: ReturnType<typeof mention>[]];

/** An analysis that found these, numbered from `from`. */
function analysisOf(from: number, ...named: Named[]): Analysis {
  let number = from * 10;
  const entities = named.map(([name, ...mentions], at): Entity => {
    const id: EntityId = `e${from + at}`;
    const found = mentions.map(
      (one): Mention => ({...one, id: `m${number++}`, entity: id, confidence: 1, evidence: []}),
    );
    const rest = {aliases: [], description: null, confidence: 1, evidence: []};
    return {id, type: 'person', name, mentions: found, ...rest};
  });
  return {...emptyAnalysis, language: 'en', entities};
}

const names = analysisOf(
  0,
  ['Mexico', mention('Mexico', 1), mention('Mexico', 2), mention('Mexico', 3)],
  ['Rubio', mention('Rubio', 1), mention('Rubio', 2)],
);

const chains = analysisOf(
  5,
  ['Sheinbaum', mention('Mexico’s president', 1, 'nominal'), mention('she', 1, 'pronoun')],
  ['Rubio', mention('Rubio', 1), mention('Rubio', 2)],
  ['Mexico', mention('Mexico', 1), mention('Mexico', 2), mention('Mexico', 3)],
);

const analysed = (state: ReaderState, analysis: Analysis) =>
  update(state, {kind: 'analysed', analysis, done: [...passes]});

const open = (analysis: Analysis) => analysed(openReader(document, wide), analysis)[0];

describe('when a later part of the analysis arrives', () => {
  test('the selection stays, whoever else begins at the same letter', () => {
    const [state] = analysed(press(open(names), 'tab'), chains);
    expect(selectedEntity(state)?.name).toBe('Mexico');
    expect(selectedMention(state)?.span).toEqual(mention('Mexico').span);
  });

  test('it goes to whoever has most of the mentions', () => {
    const split = analysisOf(
      5,
      ['The city', mention('Mexico', 1)],
      ['Mexico', mention('Mexico', 2), mention('Mexico', 3)],
    );
    const [state] = analysed(press(open(names), 'tab'), split);
    expect(selectedEntity(state)?.name).toBe('Mexico');
    expect(selectedMention(state)).toBeNull();
  });

  test('nobody is selected who is not found any more', () => {
    const [state] = analysed(press(open(names), 'tab', 'enter'), analysisOf(5));
    expect([state.track, state.card]).toEqual([null, null]);
  });

  test('going back selects who was selected there', () => {
    const jumped = press(open(names), 'tab', 'n', 'n');
    const [state] = analysed(press(jumped, 'escape'), chains);
    expect(selectedEntity(press(state, 'ctrl+o'))?.name).toBe('Mexico');
  });

  test('the cursor of a list stays on its item', () => {
    const chosen = (state: ReaderState) => {
      const items = paneItems(state, 'people');
      return items[paneCursor(state, 'people', items)]?.text;
    };
    const first = press(open(names), '2');
    expect(chosen(first)).toBe('Mexico');
    expect(chosen(analysed(first, chains)[0])).toBe('Mexico');
    expect(chosen(analysed(press(first, 'j'), chains)[0])).toBe('Rubio');
  });

  test('the finder keeps what is chosen in it, and asks again for what is nearly meant', () => {
    const chosen = (state: ReaderState) => {
      const match = state.prompt?.kind === 'finder' && finderResults(state)[state.prompt.cursor];
      return match && finderEntries(state)[match.index]?.text;
    };
    const finding = press(type(press(open(names), 'o'), '@'), 'down');
    expect(chosen(finding)).toBe('Rubio');
    expect(chosen(analysed(finding, chains)[0])).toBe('Rubio');
    const [nearly] = update(type(press(open(names), 'o'), '@rubo'), {
      kind: 'matched',
      query: '@rubo',
      matches: [{index: 1, ranges: []}],
    });
    expect(chosen(nearly)).toBe('Rubio');
    const [state, effects] = analysed(nearly, chains);
    expect(chosen(state)).not.toBe('Mexico');
    expect(effects).toEqual([{kind: 'match', query: '@rubo'}]);
  });
});
