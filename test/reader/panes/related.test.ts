import {describe, expect, test} from 'vitest';
import {emptyAnalysis} from '../../../source/model/analysis.ts';
import {itemAt} from '../../../source/model/lists.ts';
import {paneItems, panes, paneView} from '../../../source/reader/panes/panes.ts';
import {paneRegions} from '../../../source/reader/regions.ts';
import {currentClaim} from '../../../source/reader/selectors.ts';
import type {PaneId, ReaderState} from '../../../source/reader/state.ts';
import {update} from '../../../source/reader/update.ts';
import {bridge, openText, press, type, withRelations} from '../opened.ts';

/*
The claims: 0 Ward opened it on Monday, 1 it will carry ten thousand, 2 it is safe (Ward), 3 it was
not safe (Baker), 4 nor in winter (Baker), 5 it was safe (Ward).
*/
const bare = withRelations(await openText(bridge));

const related = withRelations(
  bare,
  ['related', 1, 5],
  ['repeats', 2, 5],
  ['supports', 3, 4],
  ['disputes', 4, 5, 0.6],
  ['updates', 0, 5],
  ['disputes', 3, 5],
);

const place = (state: ReaderState, claim: number): ReaderState => ({
  ...state,
  place: itemAt(state.analysis.claims, claim).span.start,
});

const rows = (state: ReaderState, id: PaneId): readonly string[] => {
  const region = paneRegions(state).find(one => one.id === id);
  if (!region) throw new Error(`${id} is not on the screen`);
  return paneView(state, region).map(({segments}) => segments.map(({text}) => text).join(''));
};

/** The rows of the pane that say how a claim stands, without their gaps. */
const heads = (state: ReaderState, id: PaneId = 'related'): readonly string[] =>
  rows(state, id)
    .filter(row => /¶\d+ $/.test(row))
    .map(row => row.replace(/\s+/g, ' ').trim());

describe('on a line with related claims', () => {
  test('the pane lists them: disputes, then updates, supports, repeats, related', () => {
    expect(heads(press(place(related, 5), 'r'))).toEqual([
      '▸≠ disputes · Baker ¶3',
      '≠? may dispute · Baker ¶4',
      '↻ updates · the article · Monday ¶1',
      '= repeats · Ward ¶2',
      '~ related · Ward ¶2',
    ]);
  });

  test('the one that has some is the current one, though another begins the line', () => {
    const state = withRelations(bare, ['repeats', 2, 5]);
    const start = bridge.indexOf('“The bridge');
    expect(currentClaim({...state, place: start})?.id).toBe(state.analysis.claims[2]?.id);
    expect(currentClaim(place(state, 1))?.id).toBe(state.analysis.claims[1]?.id);
  });

  test('the one that has some is the current one of two that start together', () => {
    const {claims} = bare.analysis;
    const long = itemAt(claims, 3);
    const short = {...long, id: 'c9' as const, span: {...long.span, end: long.span.end - 5}};
    const both = [...claims.slice(0, 4), short, ...claims.slice(4)];
    const state = {...bare, analysis: {...bare.analysis, claims: both}};
    expect(currentClaim(place(withRelations(state, ['repeats', 4, 6]), 3))?.id).toBe('c9');
    expect(currentClaim(place(withRelations(state, ['repeats', 3, 6]), 3))?.id).toBe(long.id);
  });
});

describe('on any other line', () => {
  const summary = withRelations(
    bare,
    ['disputes', 3, 5],
    ['disputes', 4, 5, 0.6],
    ['repeats', 1, 2],
    ['repeats', 2, 5],
  );

  test('the pane shows the summary of the article', () => {
    const shown = rows(press(summary, '4'), 'related').map(row => row.replace(/\s+/g, ' ').trim());
    expect(shown.filter(Boolean)).toEqual([
      'In the whole article:',
      'Disputed here 2',
      '▸≠ Baker ¶3',
      'the bridge was not safe',
      'disputes · Ward ¶5',
      'the bridge was safe',
      '≠? Baker ¶4',
      'the bridge was not safe in winter',
      'may dispute · Ward ¶5',
      'the bridge was safe',
      'Said more than once 1',
      '= said 3 times · Ward ¶2',
      'The bridge will carry ten thousand',
      'people a day',
      'repeats · Ward ¶2',
      'repeats · Ward ¶5',
    ]);
  });

  test('each row of it is a jump, and going back returns to that row', () => {
    const open = press(summary, '4');
    for (const [at, {target}] of paneItems(open, 'related').entries()) {
      const down = press(open, ...Array.from({length: at}, () => 'j'));
      const gone = press(down, 'enter');
      expect(target).toEqual({kind: 'claim', id: currentClaim(gone)?.id});
      expect([gone.focus, gone.lists.related.cursor]).toEqual(['article', 0]);
      const back = press(gone, 'ctrl+o');
      expect([back.place, back.focus, back.lists.related.cursor]).toEqual([0, 'related', at]);
    }
  });

  test('a filter of the summary does not narrow the list of the claim that one goes to', () => {
    const gone = press(type(press(summary, '4', '/'), 'winter'), 'enter', 'enter');
    expect(currentClaim(gone)?.id).toBe(summary.analysis.claims[4]?.id);
    expect(gone.lists.related.filter).toBe('');
    expect(press(gone, 'ctrl+o').lists.related.filter).toBe('winter');
  });

  test('a click on a row goes to its claim', () => {
    const open = press(summary, '4');
    const region = paneRegions(open).find(({id}) => id === 'related');
    if (!region) throw new Error('the pane is not on the screen');
    const row = rows(open, 'related').findIndex(one => one.includes('may dispute'));
    const {column, row: top} = region.list;
    const [gone] = update(open, {kind: 'clicked', column: column + 8, row: top + row});
    expect(gone.place).toBe(bridge.lastIndexOf('the bridge was safe'));
  });

  test('w says why of the row, with the words it rests on marked in both claims', () => {
    const why = press(summary, '4', 'j', 'j', 'j', 'w');
    const [title, reason] = rows(why, 'why');
    expect(title).toMatch(/^▸ ≠\? may dispute +60 % $/);
    expect(reason).toContain('Both are about the bridge.');
    const marked = paneItems(why, 'why')[0]
      ?.draw(40, {chosen: true, focused: true, here: false})
      .map(({segments}) =>
        segments
          .slice(1)
          .map(({text, roles}) => (roles.includes('strong') ? `[${text}]` : text))
          .join(''),
      );
    expect(marked).toContain('Baker, ¶4: the [bridge] was not safe');
    expect(marked).toContain('Ward, ¶5: the [bridge] was safe');
    expect(heads(press(why, 'w'))[3]).toBe('▸ may dispute · Ward ¶5');
  });

  test('the title of a drawer counts what there is', () => {
    expect(panes.related.about(summary)).toBe('Disputed here 2 · Said more than once 1');
    expect(panes.related.about(bare)).toBeNull();
  });

  test('one calm line says that there is nothing, or nothing yet', () => {
    const said = (state: ReaderState) => rows(press(state, '4'), 'related');
    expect(said(bare)).toEqual([' No two claims here are on the same', ' subject.']);
    const none = {...bare, analysis: {...emptyAnalysis, language: 'en'}};
    expect(said(none)).toEqual([' No two claims here are on the same', ' subject.']);
    const early = {...bare, status: {done: ['sentences'] as const, share: 0, failure: null}};
    expect(said(early)).toEqual([' Claims are still being compared.']);
  });
});

describe('c and C', () => {
  test('go through all claims that have relations, merely related ones too', () => {
    const state = withRelations(bare, ['related', 1, 3], ['disputes', 4, 5, 0.6]);
    const stops = [1, 3, 4, 5].map(at => bare.analysis.claims[at]?.span.start);
    const by = (key: string) =>
      stops.map((_, at) => press(state, ...Array(at + 1).fill(key)).place);
    expect(by('c')).toEqual(stops);
    expect(by('C')).toEqual(stops.toReversed());
  });
});
