import {describe, expect, test} from 'vitest';
import {type Pass, passes} from '../../source/model/analysis.ts';
import type {Engine} from '../../source/model/engine.ts';
import {columnsOf} from '../../source/reader/columns.ts';
import {footerLine, headerLine} from '../../source/reader/frame.ts';
import {helpLines} from '../../source/reader/help.ts';
import type {Line} from '../../source/reader/lines.ts';
import {panes} from '../../source/reader/panes/panes.ts';
import {openReader, type ReaderState} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {openerOfText, openText, press} from './opened.ts';

const native: Engine = {
  kind: 'model',
  version: '1',
  runtime: 'native',
  library: 'onnxruntime-node 1.30.0',
  instead: null,
};

const engines = {
  native,
  wasm: {...native, runtime: 'wasm', library: 'onnxruntime-web 1.30.0'},
  none: {kind: 'none', why: 'weights/text.onnx is not there'},
} as const satisfies Record<string, Engine>;

const lineText = ({segments}: Line): string => segments.map(({text}) => text).join('');

const opener = await openerOfText('Ellen Ward opened the bridge.');

const opened = (engine: Engine, columns: number): ReaderState =>
  update(opener({columns, rows: 24}), {kind: 'engineFound', engine})[0];

describe('the header', () => {
  test.each([
    [
      'none',
      120,
      ' min   no model (weights/text.onnx is not there): text and quotation marks on…   ¶1/1',
    ],
    [
      'none',
      160,
      '   no model (weights/text.onnx is not there): text and quotation marks only   ¶1/1',
    ],
    ['none', 80, ' no model · '],
    ['wasm', 120, ' min   WASM   ¶'],
    ['wasm', 80, ' WASM · '],
    ['native', 120, ' min   ¶'],
  ] as const)('says of %s, %i columns wide, "%s"', (name, columns, words) => {
    expect(lineText(headerLine(opened(engines[name], columns)))).toContain(words);
  });

  test.each([
    [120, 'claims', ' min   claims ✗   ¶'],
    [120, 'coreference', ' min   names ✗   ¶'],
    [120, 'sentences', '   sentences ✗   '],
    [80, 'relations', ' related ✗ · '],
  ] as const)('says %i columns wide that the pass for %s failed', (columns, pass, words) => {
    const state = opened(engines.native, columns);
    const analysis = {...state.analysis, warnings: [{pass, message: 'out of memory'}]};
    const header = headerLine({...state, analysis});
    expect(lineText(header)).toContain(words);
    const marked = header.segments.find(({text}) => text.includes('✗'));
    expect(marked?.roles).toEqual(['warning']);
  });

  test('says what is looked for and how far the model has read, until all is done', () => {
    const {document} = opener();
    const early = openReader(document, {columns: 120, rows: 24});
    expect(lineText(headerLine(early))).toContain(' min   names 0 %   ¶');
    const [state] = update(early, {kind: 'analysing', share: 0.347});
    expect(lineText(headerLine(state))).toContain(' min   names 34 %   ¶');
    const headerAfter = (...done: Pass[]): string => {
      const {analysis} = opener();
      return lineText(headerLine(update(state, {kind: 'analysed', analysis, done})[0]));
    };
    expect(headerAfter('sentences', 'quotes', 'names', 'coreference')).toContain(
      ' min   quotes …   ¶',
    );
    expect(headerAfter(...passes)).toContain(' min   ¶');
  });

  test('says a failure rather than what failed', () => {
    const [state] = update(opened(engines.none, 80), {kind: 'analysisFailed', message: 'no'});
    expect(lineText(headerLine(state))).toContain('no analysis · ');
    expect(lineText(headerLine(state))).not.toContain('no model');
  });
});

describe('the title', () => {
  const titled = (columns: number, length: number): string => {
    const {document, ...state} = opener({columns, rows: 24});
    const title = `${'Title '.repeat(length / 6)}end`;
    return lineText(headerLine({...state, document: {...document, metadata: {title}}}));
  };

  test.each([
    [80, 54],
    [120, 66],
  ])('of a screen %i wide is whole where there is room', (columns, length) => {
    expect(titled(columns, length)).toContain('end');
  });

  test.each([60, 80, 99, 100, 120])('%i wide is cut before the place is', columns => {
    const row = titled(columns, 600);
    expect(columnsOf(row)).toBe(columns);
    expect(row).toMatch(/… .*¶1[/]1 · \d+% $/);
  });
});

describe('what is selected', () => {
  const header = (text: string, ...keys: string[]) =>
    openText(text, {columns: 80, rows: 24}).then(state =>
      lineText(headerLine(press(state, ...keys))),
    );

  test('before its first mention is counted, with the key that goes there', async () => {
    const text = 'It rained.\n\nEllen Ward came. Ward left. Ward came back.\n\nTom Baker came.';
    expect(await header(text, 'tab', 'g')).toMatch(/◆ Ward 3 mentions, n first/);
    expect(await header(text, 'tab', 'tab', 'tab', 'tab', 'g')).toMatch(/1 mention, n goes there/);
    expect(await header(text, 'tab')).toMatch(/◆ Ward 1[/]3/);
  });
});

describe('a quote that one is at', () => {
  const text = 'It rained.\n\n“The bridge is safe,” Ellen Ward said.\n\n“No,” Tom Baker said.';

  test.each([
    [120, footerLine],
    [80, headerLine],
  ])('has its number and who says it, %i columns wide', async (columns, of) => {
    const state = await openText(text, {columns, rows: 24});
    expect(lineText(of(press(state, 's')))).toMatch(/quote 1[/]2 · Ward/);
    expect(lineText(of(press(state, 's', 's')))).toMatch(/quote 2[/]2 · Baker/);
    expect(lineText(of(state))).not.toMatch(/quote \d/);
  });
});

describe('the footer', () => {
  const footer = async (text: string) => lineText(footerLine(await openText(text)));

  test('offers the keys for what is there', async () => {
    const words = await footer(
      'Ellen Ward said the bridge was not safe.\n\nTom Baker said the bridge was safe.',
    );
    expect(words).toMatch(/Tab person .* c claim/);
  });

  test.each([
    ['nothing is named or claimed twice', 'It rained all day and it was cold.'],
    ['nothing is looked for', 'Ayer llovió todo el día y hacía mucho frío en la ciudad grande.'],
  ])('offers no key that steps to nothing where %s', async (_, text) => {
    const words = await footer(text);
    expect(words).toContain('search');
    expect(words).not.toMatch(/Tab|c claim/);
    const said = panes.related.empty(await openText(text));
    expect(said).not.toContain(' c ');
  });
});

describe('a pane with nothing in it says why', () => {
  test.each(['people', 'related'] as const)('in another language: %s', async id => {
    const spanish = await openText('Ayer llovió todo el día y hacía frío en la ciudad grande.');
    expect(panes[id].empty(spanish)).toMatch(/ are not looked for: the text is not in English\.$/);
  });

  test.each(['people', 'related'] as const)('where there is no model: %s', id => {
    const why = 'there is no model (weights/text.onnx is not there)';
    expect(panes[id].empty(opened(engines.none, 80))).toContain(`are not looked for: ${why}.`);
  });
});

describe('the help', () => {
  test.each([
    ['native', 'model 1 · onnxruntime-node 1.30.0'],
    ['wasm', 'model 1 · WASM, onnxruntime-web 1.30.0'],
    ['none', 'no model (weights/text.onnx is not there): text and quotation marks only'],
  ] as const)('says in whole what the analysis is made by: %s', (name, words) => {
    for (const columns of [80, 160]) {
      const lines = helpLines(opened(engines[name], columns)).map(lineText);
      expect(lines.join('\n')).toContain(words);
    }
  });

  test.each([80, 120, 200])('says what every sign means, %i columns wide', columns => {
    const text = helpLines(opener({columns, rows: 40}))
      .map(lineText)
      .join('\n');
    for (const sign of '▸─▌┃┫◆●▪█=+≠↻~?') expect(text).toContain(` ${sign} `);
    expect(text).toMatch(/▪ █ +how often/);
  });

  test('begins what keys do as far left as the keys let it', () => {
    const rows = helpLines(opener({columns: 80, rows: 40})).map(lineText);
    const quit = rows.find(row => row.includes('quit now')) ?? '';
    expect(quit.indexOf('quit now')).toBeLessThan(12);
  });

  test('says nothing of it before it is known', () => {
    const lines = helpLines(opener()).map(lineText);
    expect(lines.join('\n')).not.toMatch(/model/);
  });
});
