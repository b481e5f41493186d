import {describe, expect, it, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import {type Entity, emptyAnalysis, type Mention, passes} from '../../source/model/analysis.ts';
import {card} from '../../source/reader/panes/card.ts';
import {openReader, type ReaderState} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {shortName} from '../../source/reader/words.ts';
import {wide} from './opened.ts';

type Named = {
  readonly surface: string;
  readonly kind?: Mention['kind'];
  readonly confidence?: number;
};

/** A reader of `text` in which one person is mentioned by these words, in order. */
function readerOf(text: string, name: string, surfaces: readonly Named[]): ReaderState {
  let from = 0;
  const mentions = surfaces.map(({surface, kind = 'name', confidence = 1}, at): Mention => {
    const start = text.indexOf(surface, from);
    expect(start).toBeGreaterThanOrEqual(0);
    from = start + surface.length;
    const span = {start, end: from};
    return {id: `m${at}`, span, kind, entity: 'e0', confidence, evidence: []};
  });
  const person: Entity = {
    id: 'e0',
    type: 'person',
    name,
    aliases: [],
    description: null,
    mentions,
    confidence: 1,
    evidence: [],
  };
  const document = documentFromText(text, {kind: 'stdin'});
  const analysis = {...emptyAnalysis, entities: [person]};
  const state = openReader(document, wide);
  return update(state, {kind: 'analysed', analysis, done: [...passes]})[0];
}

describe('the short name of a person', () => {
  test.each<[string, string, string, Named[], string]>([
    [
      'what the text calls them',
      'Xi Jinping spoke. Xi left.',
      'Xi Jinping',
      [{surface: 'Xi Jinping'}, {surface: 'Xi'}],
      'Xi',
    ],
    [
      'what it calls them most',
      'Ann Lee met. Ann sat. Lee left. Lee slept.',
      'Ann Lee',
      [{surface: 'Ann Lee'}, {surface: 'Ann'}, {surface: 'Lee'}, {surface: 'Lee'}],
      'Lee',
    ],
    [
      'the last name where it says no more',
      'Ursula von der Leyen spoke.',
      'Ursula von der Leyen',
      [{surface: 'Ursula von der Leyen'}],
      'von der Leyen',
    ],
    [
      'all of a description where it has no name',
      'His mother spoke.',
      'His mother',
      [{surface: 'His mother', kind: 'nominal'}],
      'His mother',
    ],
  ])('is %s', (_, text, name, surfaces, short) => {
    expect(shortName(readerOf(text, name, surfaces), 'e0')).toBe(short);
  });
});

it('marks in the card the mentions that are not sure', () => {
  const state = readerOf('Ann Lee met Bo. She left. She slept.', 'Ann Lee', [
    {surface: 'Ann Lee'},
    {surface: 'She', kind: 'pronoun', confidence: 0.9},
    {surface: 'She', kind: 'pronoun', confidence: 0.5},
  ]);
  const rows = card
    .items({...state, card: 'e0'})
    .flatMap(item => item.draw(40, {chosen: false, focused: false, here: false}))
    .map(({segments}) => segments.map(({text}) => text).join(''));
  expect(rows.filter(row => row.includes('‹'))).toEqual([
    expect.stringMatching(/‹Ann Lee›.* ¶1 $/),
    expect.stringMatching(/‹She›.*[^?] ¶1 $/),
    expect.stringMatching(/‹She›.*\? ¶1 $/),
  ]);
});
