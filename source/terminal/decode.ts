import {noModifiers} from '../model/key.ts';
import type {InputEvent} from './events.ts';
import {legacyMouse} from './mouse.ts';
import {createPaste, pasteStart} from './paste.ts';
import {oscReply} from './reply.ts';
import {csiEvent, keyEvent, linuxKeyEvent, ss3Event, withAlt} from './sequences.ts';

/*
Characters from a terminal → events, one character at a time, so that it makes no difference how
the input was cut into reads. The states are those of ECMA-48 as Paul Williams drew them for a
terminal's own parser (vt100.net/emu/dec_ansi_parser), read from the other side.
*/

/**
 * What is held back: `key`, something that is a key of its own if nothing follows (Esc, Alt-[);
 * `sequence`, the beginning of a report; `paste`, a paste whose end has not come.
 */
export type Pending = 'nothing' | 'key' | 'sequence' | 'paste';

type State = 'ground' | 'escape' | 'csi' | 'linux' | 'mouse' | 'ss3' | 'string' | 'paste';

const esc = '\u001B';

/** No report that is understood here is longer; the rest of a longer one is passed over. */
const maximumSequence = 256;

/** The second character of an escape sequence, and the state that it opens. */
const introducers: Readonly<Record<string, State>> = {
  '[': 'csi',
  O: 'ss3',
  ']': 'string',
  P: 'string',
  _: 'string',
};

/** The same as one 8-bit control each. */
const controls8: Readonly<Record<string, string>> = {
  '\u009B': '[',
  '\u008F': 'O',
  '\u009D': ']',
  '\u0090': 'P',
  '\u009F': '_',
};

export const createDecoder = (): Decoder => new Decoder();

export class Decoder {
  #events: InputEvent[] = [];
  #state: State = 'ground';
  /** An Esc stands before the one that opened the sequence: Alt, if the sequence is a key. */
  #doubled = false;
  /** Inside a string: an Esc has come, which ends it if a backslash follows. */
  #closing = false;
  #introducer = '';
  #body = '';
  /** The first half of a surrogate pair whose other half has not been read. */
  #half = '';
  #paste = createPaste();

  readonly #states: Readonly<Record<State, (character: string) => void>> = {
    ground: character => this.#inGround(character),
    escape: character => this.#afterEscape(character),
    csi: character => this.#inCsi(character),
    linux: character => this.#afterLinuxPrefix(character),
    mouse: character => this.#inLegacyMouse(character),
    ss3: character => this.#inSs3(character),
    string: character => this.#inString(character),
    paste: character => this.#inPaste(character),
  };

  /** Takes what was read next and gives the events that it completes, in order. */
  push(chunk: string): InputEvent[] {
    const text = this.#half + chunk;
    this.#half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : '';
    for (const character of this.#half ? text.slice(0, -1) : text) {
      this.#states[this.#state](character);
    }
    return this.#take();
  }

  /** Says that nothing more came for a while: a held Esc is a key, an unfinished report nothing. */
  flush(): InputEvent[] {
    this.#half = '';
    if (this.#state !== 'ground') this.#giveUp();
    return this.#take();
  }

  get pending(): Pending {
    if (this.#state === 'paste') return 'paste';
    if (this.#state === 'ground') return this.#half === '' ? 'nothing' : 'sequence';
    const key = this.#state === 'escape' || this.#closing || this.#isBareIntroducer;
    return key ? 'key' : 'sequence';
  }

  /** Whether the whole of the sequence was kept. */
  get #isWhole(): boolean {
    return this.#body.length < maximumSequence;
  }

  /** `ESC [` and nothing more, which Alt and that character send as well. */
  get #isBareIntroducer(): boolean {
    return this.#introducer !== '' && this.#body === '';
  }

  #take(): InputEvent[] {
    const taken = this.#events;
    this.#events = [];
    return taken;
  }

  #emit(event: InputEvent | null): void {
    if (event) this.#events.push(event);
  }

  #open(state: State, introducer = ''): void {
    this.#state = state;
    this.#introducer = introducer;
    this.#body = '';
    this.#closing = false;
  }

  #collect(character: string): void {
    if (this.#body.length < maximumSequence) this.#body += character;
  }

  /** The Esc before a sequence that turned out to be no key was a key itself. */
  #emitDoubled(): void {
    if (this.#doubled) this.#emit(escapeKey);
    this.#doubled = false;
  }

  /** Ends a sequence with what it stands for. */
  #finish(event: InputEvent | null): void {
    if (this.#doubled && event?.kind === 'key') {
      this.#doubled = false;
      this.#emit(withAlt(event.key));
    } else {
      this.#emitDoubled();
      this.#emit(event);
    }
    this.#open('ground');
  }

  /** Ends a sequence that will not be completed. Of a report nothing is left, never typed keys. */
  #giveUp(): void {
    this.#emitDoubled();
    if (this.#state === 'paste') this.#emit(this.#paste.end());
    else if (this.#state === 'escape' || this.#closing) this.#emit(escapeKey);
    else if (this.#isBareIntroducer) this.#emit(typed(this.#introducer, true));
    this.#open('ground');
  }

  /** A character that cannot stand in the sequence: it ends that, and is read by itself. */
  #callOff(character: string): void {
    this.#giveUp();
    // CAN and SUB are what a sequence is called off with.
    if (character !== '\u0018' && character !== '\u001A') this.#inGround(character);
  }

  #inGround(character: string): void {
    const introducer = controls8[character];
    const state = introducers[introducer ?? ''];
    if (character === esc) this.#open('escape');
    else if (state !== undefined) this.#open(state, introducer);
    else this.#emit(typed(character, false));
  }

  #afterEscape(character: string): void {
    if (character === esc) {
      this.#emitDoubled();
      this.#doubled = true;
      return;
    }
    const state = introducers[character];
    // Terminals put Alt's Esc before the sequence of a key, never before a string.
    if (state === undefined || state === 'string') this.#emitDoubled();
    if (state === undefined) this.#finish(typed(character, true));
    else this.#open(state, character);
  }

  #inCsi(character: string): void {
    const first = this.#body === '';
    if (first && character === '[') this.#open('linux');
    else if (first && character === 'M') this.#open('mouse');
    else if (/[ -?]/.test(character) && !isRxvtShift(this.#body, character)) {
      this.#collect(character);
    } else if (this.#body + character === pasteStart) this.#openPaste();
    else if (/[$@-~]/.test(character))
      this.#finish(this.#isWhole ? csiEvent(this.#body, character) : null);
    else this.#callOff(character);
  }

  #openPaste(): void {
    this.#emitDoubled();
    this.#paste = createPaste();
    this.#open('paste');
  }

  #afterLinuxPrefix(character: string): void {
    if (isControl(character)) this.#callOff(character);
    else this.#finish(linuxKeyEvent(character));
  }

  #inLegacyMouse(character: string): void {
    this.#collect(character);
    if (this.#body.length >= 3) this.#finish(legacyMouse(this.#body));
  }

  #inSs3(character: string): void {
    if (/[\d;]/.test(character)) this.#collect(character);
    else if (/[ -~]/.test(character))
      this.#finish(this.#isWhole ? ss3Event(this.#body, character) : null);
    else this.#callOff(character);
  }

  #inString(character: string): void {
    if (this.#closing && character !== '\\') {
      this.#open('escape');
      this.#afterEscape(character);
    } else if (this.#closing || character === '\u0007' || character === '\u009C') {
      const reply = this.#introducer === ']' && this.#isWhole ? oscReply(this.#body) : null;
      this.#finish(reply && {kind: 'reply', reply});
    } else if (character === esc) this.#closing = true;
    else if (isControl(character)) this.#callOff(character);
    else this.#collect(character);
  }

  #inPaste(character: string): void {
    if (this.#paste.push(character)) this.#finish(this.#paste.end());
  }
}

const escapeKey = keyEvent('escape', noModifiers);

/** rxvt ends the sequence of an editing key with `$` when Shift is held. */
const isRxvtShift = (body: string, character: string): boolean =>
  character === '$' && /^[2-8]$/.test(body);

const isControl = (character: string): boolean => /\p{Cc}/u.test(character);

/** Control characters that have a key of their own. */
const controlKeys: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007F': 'backspace',
  [esc]: 'escape',
};

/**
 * The key that sends one character. The 8-bit controls and what is no character at all (a broken
 * byte, half of a pair) are sent by none.
 */
function typed(character: string, alt: boolean): InputEvent | null {
  const name = controlKeys[character];
  if (name !== undefined) return keyEvent(name, {...noModifiers, alt});
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) {
    const held = code === 0 ? ' ' : String.fromCharCode(code + (code <= 26 ? 96 : 64));
    return keyEvent(held, {ctrl: true, alt, shift: false});
  }
  if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(character)) return null;
  return keyEvent(character, {...noModifiers, alt});
}
