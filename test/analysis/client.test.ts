import {once} from 'node:events';
import {getPriority} from 'node:os';
import {Worker} from 'node:worker_threads';
import {afterEach, describe, expect, it} from 'vitest';
import {analyze, analyzeDocument, type Step} from '../../source/analysis/analyze.ts';
import {Analyst} from '../../source/analysis/client.ts';
import {createEncoder} from '../../source/analysis/encoder/document-encoder.ts';
import {Gate} from '../../source/analysis/encoder/gate.ts';
import type {Analysis, Pass} from '../../source/model/analysis.ts';
import type {Document} from '../../source/model/document.ts';
import type {Engine} from '../../source/model/engine.ts';

const text = '“We will not sell the harbour,” said Ada Brook. The mayor of Aldermouth agreed.';

const documentOf = (body: string): Document => {
  const paragraphs = [...body.matchAll(/[^\n]+/g)];
  return {
    id: '0',
    origin: {kind: 'stdin'},
    metadata: {},
    text: body,
    blocks: paragraphs.map(({0: words, index}) => ({
      kind: 'paragraph',
      span: {start: index, end: index + words.length},
      marks: [],
    })),
    warnings: [],
  };
};

type Heard = {
  readonly progress: (readonly [Analysis, readonly Pass[]])[];
  readonly failures: string[];
};

/** Listens, and resolves once `passes` have come or the analysis has failed. */
function listen(passes = 7) {
  const heard: Heard = {progress: [], failures: []};
  const {promise, resolve} = Promise.withResolvers<Heard>();
  return {
    heard,
    ended: promise,
    listener: {
      onProgress: (analysis: Analysis, done: readonly Pass[]) => {
        heard.progress.push([analysis, done]);
        if (done.length === passes) resolve(heard);
      },
      onFailure: (message: string) => {
        heard.failures.push(message);
        resolve(heard);
      },
    },
  };
}

const realWorker = ({shared}: Gate): Worker =>
  new Worker(new URL('../../source/analysis/worker.ts', import.meta.url), {workerData: shared});

/** A thread that runs the lines of `script` in place of the analysis. */
const scripted = (script: string) => () =>
  new Worker(`const {parentPort: port} = require('node:worker_threads');\n${script}`, {eval: true});

/** Resolves when a thread says that it has done its job. */
const idle = (threads: Iterable<Worker>): Promise<void> =>
  new Promise(resolve => {
    for (const worker of threads) {
      worker.on('message', ({kind}) => {
        if (kind === 'done') resolve();
      });
    }
  });

const analysts: Analyst[] = [];
const open = (spawn?: (gate: Gate) => Worker): Analyst => {
  const analyst = new Analyst(spawn);
  analysts.push(analyst);
  return analyst;
};

afterEach(() => {
  for (const analyst of analysts.splice(0)) analyst.close();
});

describe('the analysis thread', () => {
  it('passes on each pass as it is complete, the same as without a thread', async () => {
    const {listener, ended} = listen();
    open().start(documentOf(text), listener);
    const {progress, failures} = await ended;
    const steps: Step[] = [];
    for await (const step of analyze(documentOf(text), createEncoder())) steps.push(step);
    expect(failures).toEqual([]);
    expect(progress.map(([analysis]) => analysis)).toEqual(steps.map(step => step.analysis));
    expect(progress.map(([, done]) => done.at(-1))).toEqual(steps.map(step => step.pass));
  });

  it('puts long lists together again from their pieces', async () => {
    const {listener, ended} = listen();
    const long = documentOf(Array.from({length: 600}, () => text).join('\n'));
    open().start(long, listener);
    const {progress} = await ended;
    expect(progress[0]?.[0].sentences).toHaveLength(1200);
    expect(progress.at(-1)?.[0]).toEqual(await analyzeDocument(long, createEncoder()));
  });

  it('reads only the blocks in the range that it is given', async () => {
    const {listener, ended} = listen();
    const range = {start: text.length + 1, end: 2 * text.length + 1};
    open().start(documentOf(`${text}\n${text}\n${text}`), {...listener, range});
    const {progress} = await ended;
    const sentences = progress[0]?.[0].sentences ?? [];
    expect(sentences).toHaveLength(2);
    expect(sentences[0]?.start).toBe(range.start);
  });

  it('says that all passes are done for a text in another language', async () => {
    const {listener, ended} = listen();
    const german =
      'Der Hafen wird nicht verkauft, sagte die Bürgermeisterin am Montag. Der Rat der Stadt stimmte dem mit großer Mehrheit zu und vertagte sich dann auf den nächsten Tag.';
    open().start(documentOf(german), listener);
    const {progress} = await ended;
    expect(progress.at(-1)?.[0].language).toBe('de');
    expect(progress.at(-1)?.[0].sentences).toHaveLength(2);
  });

  it('keeps one thread for the documents that follow', async () => {
    const threads = new Set<Worker>();
    const analyst = open(gate => {
      const worker = realWorker(gate);
      threads.add(worker);
      return worker;
    });
    for (const body of [text, `${text} Again.`]) {
      const {listener} = listen();
      analyst.start(documentOf(body), listener);
      await idle(threads);
    }
    expect(threads.size).toBe(1);
  });

  it('says when the thread is free: what starts then is read on it', async () => {
    const spawned: Worker[] = [];
    const analyst = open(gate => {
      const worker = realWorker(gate);
      spawned.push(worker);
      return worker;
    });
    const {listener, ended} = listen();
    const near = {start: 0, end: text.length};
    analyst.start(documentOf(`${text}\n${text}`), {
      onProgress: () => undefined,
      onFailure: listener.onFailure,
      range: near,
      onEnd: () => analyst.start(documentOf(`${text}\n${text}`), listener),
    });
    const {progress, failures} = await ended;
    expect(failures).toEqual([]);
    expect(progress.at(-1)?.[0].sentences).toHaveLength(4);
    expect(spawned).toHaveLength(1);
  });

  it('says what it analyses with, and can be started before there is a document', async () => {
    const {promise, resolve} = Promise.withResolvers<Engine>();
    const analyst = new Analyst(undefined, resolve);
    analysts.push(analyst);
    analyst.warm();
    expect(['model', 'rules']).toContain((await promise).kind);
  });

  it('reads the first document on the thread that was started before', async () => {
    let threads = 0;
    const analyst = open(gate => {
      threads++;
      return realWorker(gate);
    });
    analyst.warm();
    analyst.warm();
    const {listener, ended} = listen();
    analyst.start(documentOf(text), listener);
    expect((await ended).failures).toEqual([]);
    expect(threads).toBe(1);
  });

  it('tells the first document that no thread could be started before it', async () => {
    const {listener, heard} = listen();
    const analyst = open(() => {
      throw new Error('no threads here');
    });
    analyst.warm();
    analyst.start(documentOf(text), listener);
    expect(heard.failures).toEqual(['no threads here']);
  });

  it('says in one line that the thread died, and starts another for the next document', async () => {
    let first = true;
    const analyst = open(gate => {
      const worker = first
        ? scripted(`port.on('message', () => process.exit(3));`)()
        : realWorker(gate);
      first = false;
      return worker;
    });
    const broken = listen();
    analyst.start(documentOf(text), broken.listener);
    expect((await broken.ended).failures).toEqual(['its thread ended with 3']);
    const whole = listen();
    analyst.start(documentOf(text), whole.listener);
    expect((await whole.ended).failures).toEqual([]);
  });

  it.each([
    ['throws', `port.on('message', () => { throw new Error('no \\u001b[2Jluck\\nat all'); });`],
    [
      'reports a fault',
      `port.on('message', ({job}) => port.postMessage({kind: 'failed', job, message: 'no \\u001b[2Jluck'}));`,
    ],
  ])('passes on one safe line when the thread %s', async (_, script) => {
    const {listener, ended} = listen();
    open(scripted(script)).start(documentOf(text), listener);
    expect((await ended).failures).toEqual(['no ?[2Jluck']);
  });

  it('says so when there is no thread to be had', async () => {
    const {listener, heard} = listen();
    open(() => {
      throw new Error('no threads here');
    }).start(documentOf(text), listener);
    expect(heard.failures).toEqual(['no threads here']);
  });

  it('says so when the file of the thread is not there', async () => {
    const {listener, ended} = listen();
    open(() => new Worker(new URL('./absent.js', import.meta.url))).start(
      documentOf(text),
      listener,
    );
    expect((await ended).failures[0]).toMatch(/^Cannot find module/);
  });

  it('drops what belongs to an earlier job', async () => {
    const pass = `kind: 'pass', pass: 'sentences', range: {start: 0, end: 0}, made: []`;
    const stale = scripted(`port.on('message', ({job}) => {
      port.postMessage({job: job - 1, language: 'stale', ${pass}});
      port.postMessage({job, language: 'fresh', ${pass}});
    });`);
    const {listener, ended} = listen(1);
    open(stale).start(documentOf(text), listener);
    const {progress} = await ended;
    expect(progress.map(([analysis]) => analysis.language)).toEqual(['fresh']);
  });

  it('calls nobody after it was cancelled, and ends the thread', async () => {
    let worker: Worker | null = null;
    const analyst = open(gate => {
      worker = realWorker(gate);
      return worker;
    });
    const {listener, heard} = listen();
    const {cancel} = analyst.start(documentOf(text), listener);
    const exit = once(worker as unknown as Worker, 'exit');
    cancel();
    await exit;
    expect(heard).toEqual({progress: [], failures: []});
  });

  it.runIf(process.platform === 'linux')('stands back behind the thread that asks', async () => {
    const url = new URL('../../source/analysis/worker.ts', import.meta.url);
    const gate = new Gate();
    const script = `const {getPriority} = require('node:os');
      const {parentPort: port} = require('node:worker_threads');
      import('${url}').then(() => port.postMessage({priority: getPriority()}));`;
    const worker = new Worker(script, {eval: true, workerData: gate.shared});
    const priority = await new Promise(resolve => {
      worker.on('message', message => {
        if ('priority' in message) resolve(message.priority);
      });
    });
    await gate.close();
    await worker.terminate();
    expect(priority).toBe(Math.max(10, getPriority(process.pid)));
  });

  it('leaves the former document for the one that was asked for last', async () => {
    const analyst = open();
    const former = listen();
    const latter = listen();
    analyst.start(documentOf(text.repeat(500)), former.listener);
    analyst.start(documentOf(text), latter.listener);
    const {progress} = await latter.ended;
    expect(former.heard).toEqual({progress: [], failures: []});
    expect(progress[0]?.[0].sentences).toHaveLength(2);
  });
});
