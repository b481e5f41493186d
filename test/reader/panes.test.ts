import {describe, expect, test} from 'vitest';
import {emptyAnalysis, type Pass} from '../../source/model/analysis.ts';
import {finderEntries} from '../../source/reader/finder.ts';
import {sureOf} from '../../source/reader/panes/card.ts';
import {paneItems, panes, paneView} from '../../source/reader/panes/panes.ts';
import {occurrences} from '../../source/reader/panes/people.ts';
import {paneRegions} from '../../source/reader/regions.ts';
import {currentClaim, currentRelated, selectedEntity} from '../../source/reader/selectors.ts';
import type {PaneId, ReaderState} from '../../source/reader/state.ts';
import {bridge, openText, press, type} from './opened.ts';

const state = await openText(bridge);

const shown = (from: ReaderState, id: PaneId): string => {
  const region = paneRegions(from).find(one => one.id === id);
  if (!region) throw new Error(`${id} is not on the screen`);
  return paneView(from, region)
    .map(({segments}) => segments.map(one => one.text).join(''))
    .join('\n');
};

const targets = (from: ReaderState, id: PaneId) => paneItems(from, id).map(({target}) => target);

describe('a list beside the text', () => {
  test('moves its cursor with j and k, and stays on its items', () => {
    const quotes = press(state, '3');
    expect(press(quotes, 'j').lists.quotes.cursor).toBe(1);
    expect(press(quotes, 'j', 'j', 'j', 'j').lists.quotes.cursor).toBe(1);
    expect(press(quotes, 'j', 'k', 'k').lists.quotes.cursor).toBe(0);
    expect(press(quotes, 'G', 'g').lists.quotes.cursor).toBe(0);
  });

  test('goes with Enter to what is chosen, and back returns to the list', () => {
    const gone = press(state, '3', 'j', 'enter');
    expect([gone.place, gone.focus]).toEqual([bridge.indexOf('“It is'), 'article']);
    const back = press(gone, 'ctrl+o');
    expect([back.place, back.focus, back.lists.quotes.cursor]).toEqual([0, 'quotes', 1]);
  });

  test('is narrowed by what is typed, accents and case aside; Esc widens it again', () => {
    const narrow = type(press(state, '2', '/'), 'bÁKER');
    expect(paneItems(narrow, 'people')).toHaveLength(1);
    const kept = press(narrow, 'enter');
    expect([kept.prompt, kept.lists.people.filter]).toEqual([null, 'bÁKER']);
    const widened = press(kept, 'escape');
    expect([widened.lists.people.filter, widened.focus]).toEqual(['', 'people']);
    expect(press(widened, 'escape').focus).toBe('article');
    expect(press(narrow, 'escape').lists.people.filter).toBe('');
  });

  test('says so when nothing fits', () => {
    expect(shown(type(press(state, '2', '/'), 'zorro'), 'people')).toContain('Nothing fits');
  });

  test.each([
    ['2', 'people'],
    ['3', 'quotes'],
    ['4', 'related'],
  ] as const)('%s opens it, and again closes it', (key, id) => {
    const open = press(state, key);
    expect([open.side, open.focus]).toEqual([id, id]);
    const closed = press(open, key);
    expect([closed.side, closed.focus]).toEqual([null, 'article']);
  });

  test('shows the chosen item and as many rows as there are', async () => {
    const many = await openText(
      Array.from({length: 60}, (_, at) => `“Number ${at} is safe,” Tom Baker said.`).join('\n\n'),
    );
    for (const keys of [[], ['j'], ['d', 'd', 'd'], ['G']]) {
      const quotes = press(many, '3', ...keys);
      const region = paneRegions(quotes).find(({id}) => id === 'quotes');
      if (!region) throw new Error('no quotes on the screen');
      const rows = paneView(quotes, region);
      const {cursor} = quotes.lists.quotes;
      expect(rows).toHaveLength(region.list.rows);
      expect(rows.some(({item}) => item === cursor)).toBe(true);
      const items = rows.flatMap(({item}) => item ?? []);
      const more = /↓ (\d+) more/.exec(shown(quotes, 'quotes'))?.[1] ?? '0';
      expect(Number(more)).toBe(59 - Math.max(...items));
    }
  });
});

describe('a quote that is cut', () => {
  const long = 'The bridge will carry ten thousand people a day and twenty thousand at night';
  const texts = Array.from({length: 30}, (_, at) => `“${long}${'!'.repeat(at)}.”`).join('\n\n');

  test('ends in an ellipsis, at whatever width and wherever the list ends', async () => {
    const many = await openText(texts);
    for (const columns of [60, 75, 80, 81, 82, 100, 120]) {
      for (const rows of [20, 21, 22, 23, 24]) {
        const lines = shown(press({...many, size: {columns, rows}}, '3'), 'quotes').split('\n');
        for (const [at, line] of lines.entries()) {
          const isEnd = !/^ {3}▌/.test(lines[at + 1] ?? '');
          if (/^ {3}▌/.test(line) && isEnd) expect(line).toMatch(/(”|…)\s*$/);
        }
      }
    }
  });
});

describe('the people', () => {
  test('stand by type in order of appearance, or by how often they occur', () => {
    const names = (from: ReaderState) => paneItems(from, 'people').map(item => item.text);
    const first = names(state).findIndex(name => name.includes('Ellen Ward'));
    expect(names(state).findIndex(name => name.includes('Tom Baker'))).toBeGreaterThan(first);
    expect(press(state, '2', 't').peopleOrder).toBe('count');
    expect(press(state, '2', 't', 't').peopleOrder).toBe('appearance');
  });

  test('have a strip that tells where in the text each occurs', () => {
    const baker = state.analysis.entities.find(({name}) => name === 'Tom Baker');
    if (!baker) throw new Error('nobody found');
    const strip = occurrences(baker, bridge.length);
    expect(strip).toHaveLength(10);
    expect(strip.slice(0, 4)).toBe('····');
    expect(strip).toMatch(/[▪█]/);
  });
});

describe('a row is as doubtful as what it lists', () => {
  /** The state with its mentions of Ward linked as surely as given, in order. */
  const linked = (...confidence: number[]): ReaderState => ({
    ...state,
    analysis: {
      ...state.analysis,
      entities: state.analysis.entities.map(entity =>
        entity.name === 'Ellen Ward'
          ? {
              ...entity,
              mentions: entity.mentions.map((mention, at) => ({
                ...mention,
                confidence: confidence[at % confidence.length] ?? 1,
              })),
            }
          : entity,
      ),
    },
  });
  const row = (from: ReaderState, id: PaneId, words: RegExp) =>
    shown(from, id)
      .split('\n')
      .find(line => words.test(line)) ?? '';

  test('the number of mentions of somebody, where most of them are doubtful', () => {
    const ward = (from: ReaderState) => row(press(from, '2'), 'people', /Ellen Ward/);
    expect(ward(linked(1))).toMatch(/ \d \S+$/);
    expect(ward(linked(0.4))).toMatch(/ \d\?\S+$/);
    const details = (from: ReaderState) =>
      finderEntries(from).find(({text}) => text.startsWith('Ellen Ward'))?.detail;
    expect(details(linked(1))).toMatch(/^person · \d$/);
    expect(details(linked(0.4))).toMatch(/^person · \d\?$/);
  });

  test('a claim about somebody, and whose company they are in', () => {
    const card = (from: ReaderState) =>
      shown(press({...from, size: {columns: 140, rows: 60}}, 'tab', 'enter'), 'card');
    expect(card(linked(1))).toMatch(/the article: Ellen .* ¶1\b/);
    expect(card(linked(1))).toMatch(/Leeds +×1/);
    expect(card(linked(1))).not.toContain('?');
    expect(card(linked(0.4))).toMatch(/the article: Ellen .* \? ¶1\b/);
    expect(card(linked(0.4))).toMatch(/Leeds +\? ×1/);
  });
});

describe('the card', () => {
  test('tells of the selected one what was said, where they occur and with whom', () => {
    const card = press(state, 'tab', 'enter');
    const seen = shown(card, 'card');
    for (const words of ['Ellen Ward', 'person', 'Said', 'Mentions']) expect(seen).toContain(words);
    const kinds = new Set(targets(card, 'card').map(target => target?.kind));
    expect(kinds).toContain('quote');
    expect(kinds).toContain('mention');
  });

  test('is put together once, not for every key and frame', () => {
    const card = press(state, 'tab', 'enter');
    expect(panes.card.items(press(card, 'j', 'j'))).toBe(panes.card.items(card));
  });

  test('is no surer than what it lists', () => {
    const [entity] = state.analysis.entities;
    const mention = entity?.mentions[0];
    if (!entity || !mention) throw new Error('nobody found');
    const with3 = (...sure: number[]) => sure.map(confidence => ({...mention, confidence}));
    expect(sureOf({...entity, confidence: 0.99, mentions: with3(0.9, 0.5, 0.4)})).toBeCloseTo(0.6);
    expect(sureOf({...entity, confidence: 0.7, mentions: with3(0.9, 0.9, 0.9)})).toBe(0.7);
  });

  test('shows how a report was told, so that a denial is none of their claims', async () => {
    const denied = await openText('Ellen Ward, the mayor, denied that the bridge was not safe.');
    const seen = shown(press(denied, 'tab', 'enter'), 'card');
    expect(seen).toContain('(denied) the bridge was not safe');
  });

  test('leads from one to the next, and n still steps through the one that is shown', () => {
    const card = press(state, 'tab', 'enter');
    const other = targets(card, 'card').findIndex(target => target?.kind === 'entity');
    expect(other).toBeGreaterThan(0);
    const next = press(
      {...card, lists: {...card.lists, card: {cursor: other, filter: ''}}},
      'enter',
    );
    expect([next.focus, next.place]).toEqual(['card', card.place]);
    expect(next.card).not.toBe(card.card);
    expect(selectedEntity(press(next, 'n'))?.id).toBe(next.card);
  });
});

describe('the related claims', () => {
  test('c steps to a claim that has some, r goes to them, Enter to the first', () => {
    const claim = press(state, 'c');
    expect(currentRelated(claim).length).toBeGreaterThan(0);
    const list = press(claim, 'r');
    expect(list.focus).toBe('related');
    const [first] = currentRelated(list);
    const gone = press(list, 'enter');
    expect(currentClaim(gone)?.id).toBe(first?.claim.id);
    expect(press(gone, 'ctrl+o').place).toBe(claim.place);
  });

  test('carry a sign and a word for how they stand to it', () => {
    const [first] = currentRelated(press(state, 'c', 'r'));
    expect(shown(press(state, 'c', 'r'), 'related')).toContain(first?.relation.label.slice(0, 6));
  });
});

describe('a pass that failed', () => {
  const failed = (pass: Pass): ReaderState => ({
    ...state,
    analysis: {...emptyAnalysis, language: 'en', warnings: [{pass, message: 'out of memory'}]},
  });

  test('says why, wherever one reads', () => {
    expect(shown(press(failed('claims'), 'w'), 'why')).toMatch(/^▸ claims failed: out of memory/);
    const both = press(
      {...state, analysis: {...state.analysis, warnings: failed('claims').analysis.warnings}},
      's',
      'w',
    );
    expect(shown(both, 'why')).toMatch(/said by [\s\S]*claims failed: out of memory/);
  });

  test.each([
    ['2', 'people', 'coreference'],
    ['4', 'related', 'relations'],
  ] as const)('is what the empty list of key %s is empty for', (key, id, pass) => {
    expect(shown(press(failed(pass), key), id)).toBe(` ${pass} failed: out of memory.`);
    expect(shown(press(failed('quotes'), key), id)).not.toContain('failed');
  });
});

describe('why', () => {
  test('gives a reason and a certainty for what is on the reading line', () => {
    const why = press(state, 's', 'w');
    expect(shown(why, 'why')).toMatch(/: said by Ward/);
    expect(shown(why, 'why')).toMatch(/\d+ %/);
    const quotes = why.analysis.quotes.map(quote => ({
      ...quote,
      source: quote.source && {...quote.source, confidence: 0.6},
    }));
    const doubtful = shown({...why, analysis: {...why.analysis, quotes}}, 'why');
    expect(doubtful).toMatch(/probably\s+said\s+by\s+Ward/);
  });

  test('says of a short name that it is the surname', () => {
    const short = state.analysis.entities
      .flatMap(({mentions}) => mentions)
      .find(({kind, span}) => kind === 'name' && span.end - span.start === 'Ward'.length);
    if (short === undefined) throw new Error('nobody is called by a surname');
    const track = {kind: 'entity', entity: short.entity, mention: short.id} as const;
    const why = press({...state, place: short.span.start, track}, 'w');
    expect(shown(why, 'why')).toMatch(/“Ward” means .*Ward[\s\S]*it is their surname/);
  });

  test('says so where nothing was found', async () => {
    const bare = await openText('Nothing.');
    const empty = panes.why.empty(bare);
    expect(shown(press({...bare, analysis: {...bare.analysis, claims: []}}, 'w'), 'why')).toContain(
      empty,
    );
  });
});
