import {describe, expect, test} from 'vitest';
import type {Engine} from '../../source/model/engine.ts';
import {footerLine, headerLine} from '../../source/reader/frame.ts';
import {helpLines} from '../../source/reader/help.ts';
import type {Line} from '../../source/reader/lines.ts';
import {panes} from '../../source/reader/panes/panes.ts';
import {update} from '../../source/reader/update.ts';
import {openText} from './opened.ts';

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
  rules: {kind: 'rules', why: 'weights/text.onnx is not there'},
} as const satisfies Record<string, Engine>;

const lineText = ({segments}: Line): string => segments.map(({text}) => text).join('');

const opened = (engine: Engine, columns: number) =>
  update(openText('Ellen Ward opened the bridge.', {columns, rows: 24}), {
    kind: 'engineFound',
    engine,
  })[0];

describe('the header', () => {
  test.each([
    ['rules', 120, '   rules only: names ✓ quotes ✓'],
    ['rules', 80, ' rules only · '],
    ['wasm', 120, '   WASM: names ✓ quotes ✓'],
    ['wasm', 80, ' WASM · '],
    ['native', 120, ' min   names ✓ quotes ✓'],
  ] as const)('says of %s, %i columns wide, "%s"', (name, columns, words) => {
    expect(lineText(headerLine(opened(engines[name], columns)))).toContain(words);
  });

  test.each([
    [120, 'claims', 'names ✓ quotes ✓ claims ✗ related ✓'],
    [120, 'coreference', 'names ✗ quotes ✓ claims ✓ related ✓'],
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

  test('says a failure rather than what failed', () => {
    const [state] = update(opened(engines.rules, 80), {kind: 'analysisFailed', message: 'no'});
    expect(lineText(headerLine(state))).toContain('no analysis · ');
    expect(lineText(headerLine(state))).not.toContain('rules only');
  });
});

describe('the footer', () => {
  const footer = (text: string): string => lineText(footerLine(openText(text)));

  test('offers the keys for what is there', () => {
    const words = footer(
      'Ellen Ward said the bridge was not safe.\n\nTom Baker said the bridge was safe.',
    );
    expect(words).toMatch(/Tab person .* c claim/);
  });

  test.each([
    ['nothing is named or claimed twice', 'It rained all day and it was cold.'],
    ['nothing is looked for', 'Ayer llovió todo el día y hacía mucho frío en la ciudad grande.'],
  ])('offers no key that steps to nothing where %s', (_, text) => {
    const words = footer(text);
    expect(words).toContain('search');
    expect(words).not.toMatch(/Tab|c claim/);
    const said = panes.related.empty(openText(text));
    expect(said).not.toContain(' c ');
  });

  test('says in the pane that a text in another language has no claims to relate', () => {
    const spanish = openText('Ayer llovió todo el día y hacía mucho frío en la ciudad grande.');
    expect(panes.related.empty(spanish)).toBe('Claims are looked for in English texts only.');
  });
});

describe('the help', () => {
  test.each([
    ['native', 'model 1 · onnxruntime-node 1.30.0'],
    ['wasm', 'model 1 · WASM, onnxruntime-web 1.30.0'],
    ['rules', 'rules only (weights/text.onnx is not there)'],
  ] as const)('says in whole what the analysis is made by: %s', (name, words) => {
    for (const columns of [80, 160]) {
      const lines = helpLines(opened(engines[name], columns)).map(lineText);
      expect(lines.join('\n')).toContain(words);
    }
  });

  test('says nothing of it before it is known', () => {
    const lines = helpLines(openText('A bridge.')).map(lineText);
    expect(lines.join('\n')).not.toMatch(/rules only|model/);
  });
});
