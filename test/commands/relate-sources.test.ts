import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {run} from '../../source/commands/relate.ts';
import {towerSaying} from '../analysis/claims/towers.ts';
import {linkedEncoding} from '../analysis/encoder/linked.ts';
import {temporaryFolder} from '../harness/folder.ts';

vi.mock(
  '../../source/analysis/claims/calibration.data.ts',
  () => import('../analysis/claims/plain-calibration.ts'),
);

/* The command on files, with a model that says what the test has it say. */

let isBroken = false;

const {tower} = towerSaying((a, b) => {
  if (isBroken) throw new Error('out of\u001b memory');
  return a.includes('sold') !== b.includes('sold') ? {disputes: 0.99} : {};
});

vi.mock('../../source/analysis/encoder/models.ts', () => ({
  loadModel: async () => ({ok: true, value: {pairs: async () => ({ok: true, value: tower})}}),
}));

vi.mock('../../source/analysis/encoder/document-encoder.ts', () => ({
  createEncoder:
    () =>
    async ({text}: {text: string}) => ({
      ...linkedEncoding(text, {everywhere: {'Ada Brook': 'PER'}}),
      pairs: async () => tower,
    }),
}));

const folder = temporaryFolder();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const sold = file('sold.txt', 'Ada Brook sold the harbour to investors.');
const kept = file(
  'kept.md',
  '---\ntitle: Kept\ndate: 2026-03-02\n---\n\nAda Brook kept the harbour.\n',
);
const german = file(
  'hafen.txt',
  'Die Stadt hat den Hafen nicht verkauft, und das wird auch in den nächsten Jahren so bleiben.',
);
const absent = join(folder, 'absent.txt');

let [out, err]: [string[], string[]] = [[], []];

beforeEach(() => {
  [out, err, isBroken] = [[], [], false];
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('relate on files', () => {
  it('writes for a person how they stand to each other', async () => {
    expect(await run([sold, kept], new Map())).toBe(0);
    expect(err).toEqual([]);
    const text = out.join('');
    expect(text).toContain('≠ disputes\n      Ada Brook kept the harbour.\n');
    expect(text).toContain('the article, Kept, 2026-03-02, paragraph 1');
  });

  it.each(['json', 'jsonl', 'markdown'])('writes %s', async format => {
    expect(await run([sold, kept], new Map([['format', format]]))).toBe(0);
    const text = out.join('');
    if (format === 'markdown') expect(text).toContain('**disputes**: Ada Brook kept the harbour.');
    else {
      const value = JSON.parse(text);
      const relation = format === 'json' ? value.relations[0] : value;
      expect(relation).toMatchObject({
        label: 'disputes',
        from: {text: sold, start: 0, by: null},
        to: {text: kept, claim: 'Ada Brook kept the harbour.'},
      });
    }
  });

  it('says what cannot be read, and relates the others', async () => {
    expect(await run([sold, absent, kept], new Map())).toBe(1);
    expect(err).toEqual([`onrecord: ${absent}: no such file\n`]);
    expect(out.join('')).toContain('≠ disputes');
  });

  it('writes nothing where fewer than two are left', async () => {
    expect(await run([sold, absent], new Map())).toBe(1);
    expect(err).toEqual([`onrecord: ${absent}: no such file\n`]);
    expect(out).toEqual([]);
  });

  it('says which article is not in English', async () => {
    expect(await run([sold, german], new Map())).toBe(0);
    expect(err).toEqual(['onrecord: hafen.txt: not in English: its claims were not looked for\n']);
  });

  it('says in one safe line that the claims could not be compared', async () => {
    isBroken = true;
    expect(await run([sold, kept], new Map())).toBe(1);
    expect(err).toEqual(['onrecord: claims cannot be related: out of? memory\n']);
    expect(out).toEqual([]);
  });
});
