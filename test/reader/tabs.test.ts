import {describe, expect, test} from 'vitest';
import {drawerTitle} from '../../source/reader/frame.ts';
import {geometryOf} from '../../source/reader/geometry.ts';
import type {Line} from '../../source/reader/lines.ts';
import {paneView} from '../../source/reader/panes/panes.ts';
import {paneRegions} from '../../source/reader/regions.ts';
import {peopleLine, tabLine} from '../../source/reader/tabs.ts';
import {bridge, openerOfText, press} from './opened.ts';

const open = await openerOfText(bridge);

/** The words on a line that look so. */
const withRole = ({segments}: Line, role: string): string[] =>
  segments.filter(({roles}) => roles.some(one => one === role)).map(({text}) => text);

describe('the title of a pane', () => {
  test('stands out where the keys go there, and only there', () => {
    const quotes = press(open(), '3');
    expect(withRole(tabLine(quotes), 'tab.focused')).toEqual([expect.stringMatching(/^3 Quotes/)]);
    const text = press(quotes, '1');
    expect(withRole(tabLine(text), 'tab.focused')).toEqual([]);
    expect(withRole(tabLine(text), 'tab.active')).toEqual([expect.stringMatching(/^3 Quotes/)]);
  });

  test('stands out over a drawer too', () => {
    const drawer = press(open({columns: 80, rows: 24}), '3');
    expect(withRole(drawerTitle(drawer, 'quotes'), 'tab.focused')).toHaveLength(1);
    expect(withRole(drawerTitle(press(drawer, '1'), 'quotes'), 'tab.focused')).toEqual([]);
  });

  test('is there once, in three columns too', () => {
    const state = press(open({columns: 200, rows: 60}), '2');
    expect(withRole(peopleLine(state), 'tab.focused')).toHaveLength(1);
    const tabs = tabLine(state).segments.map(({text}) => text.trim());
    expect(tabs.filter(text => text.startsWith('2'))).toEqual([]);
  });
});

describe('the room of a wide screen', () => {
  test('goes to the lists, and the text keeps its measure', () => {
    const lists = (columns: number) => {
      const {text, people, side} = geometryOf(press(open({columns, rows: 60}), '3'));
      return [people?.columns ?? 0, text.columns, side?.columns];
    };
    expect(lists(100)).toEqual([0, 53, 40]);
    expect(lists(120)).toEqual([0, 73, 40]);
    expect(lists(140)).toEqual([0, 74, 55]);
    expect(lists(150)).toEqual([26, 74, 40]);
    expect(lists(200)).toEqual([45, 74, 60]);
    expect(lists(300)).toEqual([46, 74, 60]);
  });

  test('a name is not cut for the strip beside it', () => {
    const state = press(open({columns: 120, rows: 40}), '2');
    const name = 'The Leeds Society for Bridges';
    const entities = state.analysis.entities.map((entity, at) =>
      at === 0 ? {...entity, name} : entity,
    );
    const region = paneRegions(state).find(({id}) => id === 'people');
    if (!region) throw new Error('no names on the screen');
    const rows = paneView({...state, analysis: {...state.analysis, entities}}, region);
    const texts = rows.map(({segments}) => segments.map(({text}) => text).join(''));
    expect(texts.find(row => row.includes('Society'))).toContain(name);
    expect(texts.find(row => row.includes('Tom Baker'))).toMatch(/[▪█]/);
  });

  test('spaces before a name are not underlined', () => {
    const state = press(open({columns: 120, rows: 40}), 'tab', '2');
    const region = paneRegions(state).find(({id}) => id === 'people');
    if (!region) throw new Error('no names on the screen');
    const selected = paneView(state, region).flatMap(row => withRole(row, 'mention.selected'));
    expect(selected.filter(text => text.startsWith(' '))).toEqual([]);
  });
});
