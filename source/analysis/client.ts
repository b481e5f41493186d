import {Worker} from 'node:worker_threads';
import {type Analysis, type Pass, passes} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import type {Engine} from '../model/engine.ts';
import {failureLine} from '../model/failure.ts';
import {overlaps, type Span} from '../model/span.ts';
import {type Assembler, assembler} from './assemble.ts';
import {Gate} from './encoder/gate.ts';
import {forbidTelemetry} from './encoder/runtime.ts';
import type {FromWorker, Job, ToWorker} from './protocol.ts';

/** What is to be analysed and who hears of it. After `cancel`, nobody is called. */
type Listener = {
  /** Only the blocks in this stretch of the text. */
  readonly range?: Span;
  /** After each pass: all that is known, and the passes it rests on, in order; all of them: the end. */
  readonly onProgress: (analysis: Analysis, done: readonly Pass[]) => void;
  /** How much of the text the model has read, from 0 to 1: before the pass that finds names. */
  readonly onShare?: (share: number) => void;
  /** The analysis has ended and its thread is free for the next. */
  readonly onEnd?: () => void;
  /** The analysis ended early; what was passed on before stays true. `message` is one safe line. */
  readonly onFailure: (message: string) => void;
};

/** How long the end of the program waits for a thread to leave the native runtime, in ms. */
const exitPatience = 2000;

export type Cancelable = {readonly cancel: () => void};

type Running = Listener & {
  readonly job: Job;
  readonly worker: Worker;
  readonly assembler: Assembler;
  readonly done: Pass[];
};

/** Beside this file, in the sources as in the bundle. */
const workerFile = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';

/**
 * For new objects of the analysis. A text makes millions, of which few live long: with less room
 * they are cleared away sooner, which takes a hundred megabytes off the peak and no time.
 */
const youngMegabytes = 6;

/**
 * The thread writes nothing to the terminal, which belongs to the screen, and does not keep the
 * process alive.
 */
function spawnWorker(gate: Gate): Worker {
  forbidTelemetry();
  const worker = new Worker(new URL(workerFile, import.meta.url), {
    stdout: true,
    stderr: true,
    workerData: gate.shared,
    resourceLimits: {maxYoungGenerationSizeMb: youngMegabytes},
  });
  worker.unref();
  return worker;
}

/**
 * Analyses documents on a thread of its own, one at a time. The thread starts when it is warmed or
 * with the first document, and then waits for the next; one that dies is replaced by the next start.
 */
export class Analyst {
  readonly #spawn: (gate: Gate) => Worker;
  readonly #gates = new WeakMap<Worker, Gate>();
  readonly #onEngine: (engine: Engine) => void;
  #idle: Worker | null = null;
  #running: Running | null = null;
  #jobs = 0;

  /** A thread has its gate as `workerData`. `onEngine` hears from each what it analyses with. */
  constructor(
    spawn: (gate: Gate) => Worker = spawnWorker,
    onEngine: (engine: Engine) => void = () => undefined,
  ) {
    this.#spawn = spawn;
    this.#onEngine = onEngine;
  }

  /**
   * Starts the thread, so that it has loaded the model when there is something to analyse. That it
   * cannot be started is told with the first document.
   */
  warm(): void {
    if (this.#running !== null || this.#idle !== null) return;
    try {
      this.#idle = this.#open();
    } catch {
      // The first document's start will fail in the same way, and has somebody to tell.
      this.#idle = null;
    }
  }

  /**
   * Starts on `document` and returns at once. An analysis still under way is dropped.
   */
  start(document: Document, listener: Listener): Cancelable {
    const {range} = listener;
    this.#stop();
    this.#jobs++;
    const job = this.#jobs;
    try {
      const worker = this.#idle ?? this.#open();
      this.#idle = null;
      this.#running = {...listener, job, worker, assembler: assembler(), done: []};
      post(worker, {kind: 'analyze', job, document: within(document, range), range: range ?? null});
    } catch (error) {
      this.#stop();
      listener.onFailure(failureLine(error));
    }
    return {
      cancel: () => {
        if (this.#running?.job === job) this.#stop();
      },
    };
  }

  /** Drops what is under way and ends the thread. */
  close(): void {
    this.#stop();
    if (this.#idle !== null) void this.#end(this.#idle);
    this.#idle = null;
  }

  #open(): Worker {
    const gate = new Gate();
    const worker = this.#spawn(gate);
    this.#gates.set(worker, gate);
    // The program ends its threads when it ends itself, wherever they are.
    const onExit = (): void => gate.closeNow(exitPatience);
    process.on('exit', onExit);
    worker.on('exit', () => process.off('exit', onExit));
    worker.on('message', (message: FromWorker) => this.#hear(message));
    worker.on('error', error => this.#lost(worker, failureLine(error)));
    worker.on('messageerror', error => this.#lost(worker, failureLine(error)));
    worker.on('exit', status => this.#lost(worker, `its thread ended with ${status}`));
    return worker;
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'engine') {
      this.#onEngine(message.engine);
      return;
    }
    const running = this.#running;
    if (running === null || message.job !== running.job) return;
    switch (message.kind) {
      case 'piece':
        running.assembler.take(message);
        acknowledge(running);
        return;
      case 'share':
        running.onShare?.(message.share);
        return;
      case 'pass':
        running.done.push(message.pass);
        running.onProgress(running.assembler.complete(message), [...running.done]);
        return;
      case 'done':
        this.#idle = running.worker;
        this.#running = null;
        // A text that is not English has no findings of the later passes: they are done as well.
        if (running.done.length < passes.length) {
          running.onProgress(running.assembler.latest(), passes);
        }
        running.onEnd?.();
        return;
      case 'failed':
        this.#finish(message.message);
    }
  }

  #lost(worker: Worker, why: string): void {
    if (this.#idle === worker) this.#idle = null;
    if (this.#running?.worker === worker) this.#finish(why);
  }

  /** A pass can not be interrupted from outside: the thread goes with its job. */
  #stop(): void {
    if (this.#running !== null) void this.#end(this.#running.worker);
    this.#running = null;
  }

  async #end(worker: Worker): Promise<void> {
    await this.#gates.get(worker)?.close();
    await worker.terminate();
  }

  #finish(failure: string): void {
    const running = this.#running;
    this.#stop();
    running?.onFailure(failureLine(failure));
  }
}

const post = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

/** After a turn of the event loop, so that keys which came in meanwhile go first. */
const acknowledge = ({worker, job}: Running): void => {
  setImmediate(() => post(worker, {kind: 'taken', job}));
};

/** The document without the blocks that will not be read: sending them takes time. */
const within = (document: Document, range: Span | undefined): Document =>
  range === undefined
    ? document
    : {...document, blocks: document.blocks.filter(({span}) => overlaps(span, range))};
