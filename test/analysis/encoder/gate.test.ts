import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import {describe, expect, it} from 'vitest';
import {Gate} from '../../../source/analysis/encoder/gate.ts';

describe('the gate', () => {
  it('lets in while it is open, and gives back what was done or went wrong', async () => {
    const gate = new Gate();
    expect(await gate.through(async () => 7)).toBe(7);
    await expect(gate.through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('is closed once those inside have left, and lets nobody in from then on', async () => {
    const gate = new Gate();
    const events: string[] = [];
    const inside = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    for (const {promise} of inside) void gate.through(() => promise);
    const closing = gate.close().then(() => events.push('closed'));
    void gate.through(async () => events.push('entered'));
    for (const {resolve} of inside) {
      await new Promise(setImmediate);
      events.push('left');
      resolve();
    }
    await closing;
    expect(events).toEqual(['left', 'left', 'closed']);
  });

  it('waits for another thread to leave where nothing can be awaited', async () => {
    const gate = new Gate();
    const left = new Int32Array(new SharedArrayBuffer(4));
    const script = `const {parentPort, workerData} = require('node:worker_threads');
      import(workerData.module).then(({Gate}) =>
        new Gate(workerData.shared).through(async () => {
          parentPort.postMessage('inside');
          await new Promise(resolve => setTimeout(resolve, 50));
          Atomics.store(workerData.left, 0, 1);
        }),
      );`;
    const module = new URL('../../../source/analysis/encoder/gate.ts', import.meta.url).href;
    const worker = new Worker(script, {
      eval: true,
      workerData: {module, shared: gate.shared, left},
    });
    await once(worker, 'message');
    gate.closeNow(10_000);
    expect(Atomics.load(left, 0)).toBe(1);
    await worker.terminate();
  });

  it('does not wait for ever', async () => {
    const gate = new Gate();
    const {promise, resolve} = Promise.withResolvers<string>();
    const inside = gate.through(() => promise);
    gate.closeNow(1);
    resolve('later');
    expect(await inside).toBe('later');
  });
});
