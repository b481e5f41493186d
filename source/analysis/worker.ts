import {setPriority} from 'node:os';
import {parentPort} from 'node:worker_threads';
import type {Analysis} from '../model/analysis.ts';
import {failureLine} from '../model/failure.ts';
import {analyze, type Step} from './analyze.ts';
import {createEncoder} from './encoder/document-encoder.ts';
import {engineOf, loadModel} from './encoder/models.ts';
import {type FromWorker, type Job, type ListName, pieces, type ToWorker} from './protocol.ts';

/*
The thread that analyses, so that keys are answered meanwhile. It knows one job at a time: the
latest. A pass runs to its end; what it found is sent piece by piece, each after the one before was
taken, and not at all once there is a newer job.
*/

const port = parentPort;
let current: Job = -1;
const encode = createEncoder(loadModel, share => post({kind: 'share', job: current, share}));
let taken: () => void = () => undefined;

port?.on('message', (message: ToWorker) => {
  if (message.kind === 'taken') {
    if (message.job === current) taken();
    return;
  }
  current = message.job;
  void run(message);
});

const post = (message: FromWorker): void => port?.postMessage(message);

/** How far the analysis stands back behind what draws the screen, where both want a core (nice). */
const niceness = 10;

/** Only on Linux, where a thread has a priority of its own; elsewhere it is the whole program's. */
function standBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(niceness);
  } catch {
    // A sandbox may forbid it: then keys wait a little longer for the analysis.
    return;
  }
}

standBack();

// At once: the thread may be started while its first document is still being read.
void loadModel().then(model => post({kind: 'engine', engine: engineOf(model)}));

async function run({job, document, range}: ToWorker & {kind: 'analyze'}): Promise<void> {
  try {
    let before: Analysis | null = null;
    for await (const step of analyze(document, encode, range ?? undefined)) {
      await send(job, step, before);
      if (job !== current) return;
      before = step.analysis;
    }
    post({kind: 'done', job});
  } catch (error) {
    post({kind: 'failed', job, message: failureLine(error)});
  }
}

/** Sends what a pass has made anew. */
async function send(job: Job, {pass, analysis}: Step, before: Analysis | null): Promise<void> {
  const made = madeAnew(analysis, before);
  for (const [list, items] of made) {
    for (const piece of pieces(items)) {
      const receipt = new Promise<void>(resolve => {
        taken = resolve;
      });
      post({kind: 'piece', job, list, items: piece});
      await receipt;
    }
  }
  const {language, range, warnings} = analysis;
  post({kind: 'pass', job, pass, language, range, warnings, made: made.map(([list]) => list)});
}

/** The lists that are not the very ones of the step before. */
function madeAnew(
  analysis: Analysis,
  before: Analysis | null,
): readonly (readonly [ListName, readonly unknown[]])[] {
  const {entities} = analysis;
  const lists: readonly (readonly [ListName, readonly unknown[]])[] =
    entities === before?.entities
      ? []
      : [
          ['entities', entities.map(entity => ({...entity, mentions: []}))],
          ['mentions', entities.flatMap(entity => entity.mentions)],
        ];
  const names = ['sentences', 'quotes', 'claims', 'relations'] as const;
  return [
    ...lists,
    ...names
      .filter(name => analysis[name] !== before?.[name])
      .map(name => [name, analysis[name]] as const),
  ];
}
