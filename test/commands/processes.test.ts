import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../harness/folder.ts';

/* The program as it is shipped, in processes of its own: `npm test` builds it first. */

const bin = join(import.meta.dirname, '../../dist/bin.js');
const sample = join(import.meta.dirname, '../../content/us-mexico-order.txt');

type Ended = {readonly status: number; readonly out: string; readonly err: string};

function run(
  args: readonly string[],
  input = '',
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [...options, bin, ...args],
      {maxBuffer: 2 ** 28, env: {...process.env, ...env}},
      (error, out, err) => resolve({status: error === null ? 0 : Number(error.code), out, err}),
    );
    child.stdin?.end(input);
  });
}

const folder = temporaryFolder();

describe('the command line', () => {
  it('shows help', async () => {
    expect(await run(['--help'])).toMatchObject({status: 0, err: ''});
  });

  it('says its version, its model’s, and what that runs on', async () => {
    const ended = await run(['--version']);
    expect(ended).toMatchObject({status: 0, err: ''});
    expect(ended.out).toMatch(
      /^onrecord 0\.1\.0 · (model \S+ · onnxruntime-node [\d.]+|no model \(.+\).+)\n$/,
    );
  });

  it.each([
    [['--wat'], 2, 'onrecord: unknown flag --wat: "onrecord --help" lists the flags\n'],
    [
      ['analyze', '--format', 'json', '--format', 'json'],
      2,
      'onrecord: --format was given twice: give it once\n',
    ],
    [['analyze', '--jsonl=yes'], 2, 'onrecord: --jsonl takes no value: write --jsonl alone\n'],
    [
      ['analyze', '--jsonl', 'x.txt'],
      2,
      'onrecord: --jsonl reads standard input only: use "onrecord analyze --jsonl < FILE"\n',
    ],
    [
      ['analyze', '--jsonl', '--from', 'text'],
      2,
      'onrecord: --jsonl reads JSON, a line at a time: leave out --from\n',
    ],
    [
      ['analyze', '--jsonl', '--format', 'markdown'],
      2,
      'onrecord: --jsonl always writes jsonl: leave out --format\n',
    ],
    [
      ['compare', 'Ada', 'sold', 'it'],
      2,
      'onrecord: "onrecord compare" takes two claims, each in quotation marks, not 3: onrecord compare "CLAIM" "CLAIM"\n',
    ],
    [
      ['compare', 'Ada sold it', ' '],
      2,
      'onrecord: a claim is empty: write a sentence between the quotation marks\n',
    ],
    [
      ['compare', 'x', 'y'],
      2,
      'onrecord: "x" is one word, not a claim: onrecord compare "The dam broke" "The dam held"\n',
    ],
    [
      ['compare', sample, 'Ada sold it'],
      2,
      `onrecord: "${sample}" is a file, not a claim: use "onrecord relate FILE FILE" to compare articles\n`,
    ],
    [
      ['compare', '--jsonl', 'x.jsonl'],
      2,
      'onrecord: --jsonl reads standard input only: use "onrecord compare --jsonl < FILE"\n',
    ],
    [
      ['relate', sample],
      2,
      'onrecord: "onrecord relate" needs two SOURCEs or more: "onrecord relate FILE FILE"\n',
    ],
    [['relate', '-', '-'], 2, 'onrecord: standard input can be read only once: give "-" once\n'],
    [
      ['relate', '--jsonl', 'x.txt'],
      2,
      'onrecord: --jsonl reads standard input only: use "onrecord relate --jsonl < FILE"\n',
    ],
    [
      ['relate', 'no\u001b[2J-such.txt', '-'],
      1,
      'onrecord: no␛[2J-such.txt: no such file\nonrecord: standard input: is empty\n',
    ],
    [['no\u001b[2J-such.txt'], 1, /^onrecord: no␛\[2J-such.txt: no such file\n$/],
  ])('says in one line what is wrong with %j', async (args, status, err) => {
    const ended = await run(args);
    expect(ended).toMatchObject({status, out: ''});
    expect(ended.err).toMatch(err);
  });

  it('says so in one line on a Node that is too old', async () => {
    const old =
      'Object.defineProperty(process, "versions", {value: {...process.versions, node: "18.20.0"}})';
    const ended = await run([], '', ['--import', `data:text/javascript,${old}`]);
    expect(ended).toEqual({
      status: 1,
      out: '',
      err: 'onrecord: needs Node 22 or newer, this is 18.20.0\n',
    });
  });
});

describe('without a model', () => {
  const text = 'Ada Brook spoke. “We wait,” she said.\n';
  const line = `${JSON.stringify({id: 1, text})}\n`;
  const why =
    'no model (ONRECORD_RUNTIME is neither "native" nor "wasm"): text and quotation marks only';

  it.each([
    [['analyze'], text],
    [['analyze', '--jsonl'], line],
    [[], text],
  ])('%j says why in one line, and finds the quotation marks', async (args, input) => {
    const {status, out, err} = await run(args, input, [], {ONRECORD_RUNTIME: 'none'});
    expect({status, err}).toEqual({status: 0, err: `onrecord: ${why}\n`});
    expect(out).toContain(args.length === 0 ? '“We wait,”[1]' : '"kind"');
  });

  it('is what the version says', async () => {
    const {out} = await run(['--version'], '', [], {ONRECORD_RUNTIME: 'none'});
    expect(out).toBe(`onrecord 0.1.0 · ${why}\n`);
  });
});

describe('reading without a terminal', () => {
  it('prints the article with its quotes and people numbered', async () => {
    const {status, out, err} = await run([sample]);
    expect({status, err}).toEqual({status: 0, err: ''});
    expect(out).toMatch(/”\[1\]/);
    expect(out).toMatch(/^Quotes$/m);
    expect(out).toMatch(/^People$/m);
  });
});

describe('analyze', () => {
  it('gives an array for several sources, the others where one is missing', async () => {
    const {status, out, err} = await run(['analyze', sample, join(folder, 'absent.txt'), sample]);
    expect(status).toBe(1);
    expect(err).toBe(`onrecord: ${join(folder, 'absent.txt')}: no such file\n`);
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it('writes a line a source with --format jsonl', async () => {
    const {out} = await run(['analyze', '--format', 'jsonl', sample, sample]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).language),
    ).toEqual(['en', 'en']);
  });

  it('gives the same bytes for the same text', async () => {
    expect(await run(['analyze', sample])).toEqual(await run(['analyze', sample]));
  });
});

it('leaves nothing behind that would tell somebody that it was used', async () => {
  const cache = join(folder, 'cache');
  await mkdir(cache);
  const child = spawn(process.execPath, [bin, 'analyze', 'content/us-mexico-order.txt'], {
    env: {...process.env, XDG_CACHE_HOME: cache, HOME: folder},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(await readdir(cache)).toEqual([]);
});

describe('analyze --jsonl', () => {
  it('answers a bad line in its place and ends with 1', async () => {
    const {status, out, err} = await run(
      ['analyze', '--jsonl'],
      '{"id":1,"text":"Ada spoke."}\nnonsense\n{"id":3,"text":"Ada left."}\n',
    );
    expect({status, err}).toEqual({status: 1, err: ''});
    const answers = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers.map(({id}) => id)).toEqual([1, null, 3]);
    expect(answers[1]).toEqual({id: null, error: expect.stringContaining('not valid JSON')});
  });

  it('reads a line of megabytes', async () => {
    // Not English, so that it is the line which takes time and not the model.
    const text = '„Wir bleiben hier“, sagte Ada Brook am Montag in Rom.\n\n'.repeat(30_000);
    const {status, out} = await run(['analyze', '--jsonl'], `${JSON.stringify({id: 1, text})}\n`);
    expect(status).toBe(0);
    expect(JSON.parse(out).quotes.length).toBeGreaterThan(10_000);
  }, 60_000);

  it('reads far more than the memory that it is given', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=64', bin, 'analyze', '--jsonl']);
    const chunks: Buffer[] = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    const ended = once(child, 'exit');
    for (let id = 0; id < 200; id++) {
      const line = `${JSON.stringify({id, pad: 'x'.repeat(1_000_000), text: 'Ada left.'})}\n`;
      if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
    const ids = Buffer.concat(chunks)
      .toString()
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).id);
    expect(ids).toEqual([...Array(200).keys()]);
  }, 60_000);

  it('stops reading while nobody takes its answers, and loses none', async () => {
    const child = spawn(process.execPath, [bin, 'analyze', '--jsonl']);
    const line = (id: number) =>
      `${JSON.stringify({id, text: 'Ada Brook sprach am Montag in Rom und ging. '.repeat(20)})}\n`;
    const total = 3000;
    for (let id = 0; id < total; id++) child.stdin.write(line(id));
    child.stdin.end();
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(child.stdin.writableLength).toBeGreaterThan(0);
    let out = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) out += chunk;
    const ids = out
      .trimEnd()
      .split('\n')
      .map(answer => JSON.parse(answer).id);
    expect(ids).toEqual([...Array(total).keys()]);
  }, 60_000);

  it('ends without a word when its reader has gone', async () => {
    const many = join(folder, 'many.jsonl');
    const one = `${JSON.stringify({id: 1, text: 'Ada Brook spoke in Rome on Monday.'})}\n`;
    await writeFile(many, one.repeat(20_000));
    const child = spawn('bash', [
      '-c',
      '"$0" "$1" analyze --jsonl < "$2" | head -c 10; exit $PIPESTATUS',
      process.execPath,
      bin,
      many,
    ]);
    let err = '';
    child.stderr.on('data', chunk => {
      err += chunk;
    });
    const [status] = await once(child, 'exit');
    expect({status, err}).toEqual({status: 0, err: ''});
  }, 60_000);
});
