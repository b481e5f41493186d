import {Readable} from 'node:stream';
import {type Key, keyText} from '../model/key.ts';

/**
 * The standard input that Ink is given. The program reads the terminal itself (see input.ts); Ink
 * only gets the keys that a text field is meant to have, one a read and at once, so that a key
 * which follows in the same breath (Enter after the last letter) finds the field up to date.
 */
export class InkStdin extends Readable {
  readonly isTTY = true;
  readonly #keys: string[] = [];

  /**
   * Gives Ink one key, as the characters that a terminal sends for it. The field hears of it at
   * once, but React keeps what it makes of it for later: call `rerender` of Ink's instance before
   * the next key, or that one meets the old value and the old cursor.
   */
  forward(characters: string): void {
    this.#keys.push(characters);
    this.emit('readable');
  }

  /** Streams ask for 0 to start reading; there is nothing to start. */
  override read(size?: number): ReturnType<Readable['read']> {
    return size === 0 ? null : (this.#keys.shift() ?? null);
  }

  override setEncoding(): this {
    return this;
  }

  /** The terminal's mode is not Ink's to set, nor is keeping the program alive. */
  setRawMode(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

const fieldKeys: Readonly<Record<string, string>> = {
  left: '\u001B[D',
  right: '\u001B[C',
  backspace: '\u007F',
};

/**
 * What a text field is sent for a key; null for one that is none of its business. ink-text-input
 * would type the letter of Ctrl-N, so keys with Ctrl or Alt never get there.
 */
export function fieldInput(key: Key): string | null {
  const plain = !key.ctrl && !key.alt && !key.shift;
  return keyText(key) ?? (plain ? (fieldKeys[key.name] ?? null) : null);
}
