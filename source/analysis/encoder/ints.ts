/** A list of 32-bit integers that grows at its end, for results whose number is not known before. */
export class Ints {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  /** A copy of what was pushed. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
