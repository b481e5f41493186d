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
    expect(run([], {help: true})).toEqual({kind: 'help', topic: null});
    expect(run(['analyze', 'x'], {help: true})).toMatchObject({topic: {name: 'analyze'}});
    expect(run(['keys'], {help: true})).toEqual({kind: 'help', topic: 'keys'});
    expect(run([], {version: true})).toEqual({kind: 'version'});
  });

  it.each([
    [[], {from: false}, '--from needs a value: text, markdown or html'],
    [[], {width: 'wide'}, '--width cannot be "wide": use a whole number'],
    [[], {width: ''}, '--width needs a value: COLUMNS'],
    [[], {wrong: false}, 'unknown flag --wrong: "onrecord --help" lists the flags'],
    [[], {wrong: true}, 'unknown flag --wrong: "onrecord --help" lists the flags'],
    [['analyze'], {x: true}, 'unknown flag -x: "onrecord --help" lists the flags'],
    [
      [],
      {jsonl: true},
      '--jsonl is a flag of "onrecord analyze", "onrecord relate" and "onrecord compare"',
    ],
    [[], {format: 'json'}, '--format is a flag of "onrecord analyze" and "onrecord relate"'],
    [
      ['compare'],
      {format: 'json'},
      '--format is a flag of "onrecord analyze" and "onrecord relate", not of "onrecord compare"',
    ],
    [['analyze'], {format: 'yaml'}, '--format cannot be "yaml": use json, jsonl or markdown'],
    [['analyze'], {format: ''}, '--format needs a value: json, jsonl or markdown'],
    [['analyze'], {format: {a: 'json'}}, '--format needs a value: json, jsonl or markdown'],
    [['analyze'], {jsonl: 'yes'}, '--jsonl takes no value: write --jsonl alone'],
    [[], {help: 'yes'}, '--help takes no value: write --help alone'],
    [['anlyze', 'a.txt'], {}, 'unknown command "anlyze": "onrecord --help" lists the commands'],
    [
      ['a.txt', 'b.txt'],
      {},
      '"onrecord" reads one SOURCE at a time, not 2: use "onrecord analyze" for several',
    ],
    [
      ['read', 'a', 'b'],
      {},
      '"onrecord" reads one SOURCE at a time, not 2: use "onrecord analyze" for several',
    ],
  ])('says in one line what is wrong with %j %j, and what to do', (words, given, message) => {
    expect(run(words, given)).toEqual({kind: 'fault', message});
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

  it('names every command of the reader, each with its keys', () => {
    const lines = helpText('keys', keymap).split('\n');
    for (const {command} of keymap)
      expect(lines.some(line => line.startsWith(`  ${command} `))).toBe(true);
    expect(lines.find(line => line.includes(' rowDown '))).toMatch(/ j ↓ +down a row/);
    for (const line of lines.slice(0, -4)) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows one command with its own flags only', () => {
    const [read] = commands;
    const text = helpText(read, keymap);
    expect(text).toContain('--from');
    expect(text).not.toContain('--jsonl');
  });
});
