import {describe, expect, it} from 'vitest';
import {helpText} from '../../source/commands/help.ts';
import {request} from '../../source/commands/request.ts';
import {commands, commonFlags} from '../../source/commands/table.ts';
import {keymap} from '../../source/reader/keymap.ts';

const run = (words: readonly string[], given: Record<string, unknown> = {}) => {
  const asked = request({words, given: {help: false, version: false, ...given}});
  return asked.kind === 'run'
    ? [asked.command.name, asked.sources, Object.fromEntries(asked.flags)]
    : asked;
};

describe('a command line', () => {
  it('reads when no command is named', () => {
    expect(run([])).toEqual(['read', [], {}]);
    expect(run(['notes.md'], {from: 'text'})).toEqual(['read', ['notes.md'], {from: 'text'}]);
    expect(run(['-'])).toEqual(['read', ['-'], {}]);
  });

  it('runs the command that is named', () => {
    expect(run(['analyze', 'a', 'b'], {format: 'jsonl', jsonl: false})).toEqual([
      'analyze',
      ['a', 'b'],
      {format: 'jsonl'},
    ]);
    expect(run(['read', 'analyze'])).toEqual(['read', ['analyze'], {}]);
  });

  it('shows help for all or for the command named beside it', () => {
    expect(run([], {help: true})).toEqual({kind: 'help', command: null});
    expect(run(['analyze', 'x'], {help: true})).toMatchObject({command: {name: 'analyze'}});
    expect(run([], {version: true})).toEqual({kind: 'version'});
  });

  it.each([
    [[], {from: false}, '--from takes one value'],
    [[], {wrong: false}, 'unknown flag --wrong'],
    [[], {wrong: true}, 'unknown flag --wrong'],
    [['analyze'], {x: true}, 'unknown flag -x'],
    [[], {jsonl: true}, '--jsonl belongs to "onrecord analyze"'],
    [['analyze'], {format: 'yaml'}, '--format: no such value "yaml"'],
    [['analyze'], {format: ''}, '--format takes one value: json, jsonl, markdown'],
    [['analyze'], {format: {a: 'json'}}, '--format takes one value'],
    [['analyze'], {jsonl: 'yes'}, '--jsonl takes no value'],
    [['anlyze', 'a.txt'], {}, 'unknown command "anlyze"'],
    [['a.txt', 'b.txt'], {}, 'one SOURCE at a time, not 2'],
    [['read', 'a', 'b'], {}, 'one SOURCE at a time, not 2'],
    [['compare', 'a'], {}, '"onrecord compare" takes at most 0 SOURCE, not 1'],
    [['compare'], {format: 'json'}, '"onrecord analyze", not to "onrecord compare"'],
  ])('says in one line what is wrong with %j %j', (words, given, message) => {
    const asked = run(words, given);
    expect(asked).toMatchObject({kind: 'fault', message: expect.stringContaining(message)});
  });
});

describe('a flag of a command that is not named', () => {
  it('is said to belong to it, and no other command is spoken of', () => {
    const asked = request({words: [], given: {format: 'json'}});
    expect(asked).toEqual({kind: 'fault', message: '--format belongs to "onrecord analyze"'});
  });
});

describe('help', () => {
  it('names every command and flag, and nothing wider than a terminal', () => {
    const text = helpText(null, keymap);
    for (const {usage} of commands) for (const line of usage) expect(text).toContain(line);
    for (const {flags} of commands) {
      for (const {name} of [...flags, ...commonFlags]) expect(text).toContain(`--${name}`);
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows one command with its own flags only', () => {
    const [read] = commands;
    const text = helpText(read, keymap);
    expect(text).toContain('--from');
    expect(text).not.toContain('--jsonl');
  });
});
