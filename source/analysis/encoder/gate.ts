import {isMainThread, workerData} from 'node:worker_threads';

/*
A thread that is ended while it is in the native runtime ends the whole program: the runtime comes
back to find no JavaScript, and aborts. So it enters through a gate, which is closed and found empty
before the thread is ended. The gate is a number that both threads share: how many are inside, and
whether it is closed.
*/

const closed = 1 << 30;

export class Gate {
  /** What the thread is given to find the same gate. */
  readonly shared: SharedArrayBuffer;
  readonly #cell: Int32Array<SharedArrayBuffer>;

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#cell = new Int32Array(shared);
  }

  /**
   * In the thread: does something that the thread must not be ended in. Once the gate is closed it
   * is not done and the promise stays pending, for the thread is about to end.
   */
  async through<Result>(task: () => Promise<Result>): Promise<Result> {
    if (Atomics.add(this.#cell, 0, 1) >= closed) {
      this.#leave();
      return new Promise(() => undefined);
    }
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }

  /** Outside: lets nobody in any more, and resolves once nobody is inside. */
  async close(): Promise<void> {
    Atomics.or(this.#cell, 0, closed);
    for (let now = this.#now(); now !== closed; now = this.#now()) {
      await Atomics.waitAsync(this.#cell, 0, now).value;
    }
  }

  /** The same at once, for where nothing can be awaited. Blocks for `patience` ms at most. */
  closeNow(patience: number): void {
    Atomics.or(this.#cell, 0, closed);
    const end = Date.now() + patience;
    for (let now = this.#now(); now !== closed && Date.now() < end; now = this.#now()) {
      Atomics.wait(this.#cell, 0, now, Math.max(1, end - Date.now()));
    }
  }

  #now(): number {
    return Atomics.load(this.#cell, 0);
  }

  #leave(): void {
    Atomics.sub(this.#cell, 0, 1);
    Atomics.notify(this.#cell, 0);
  }
}

/** The gate that this thread was started with; where it was started without, one that stays open. */
export const ownGate = new Gate(
  !isMainThread && workerData instanceof SharedArrayBuffer ? workerData : undefined,
);
