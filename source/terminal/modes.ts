/*
What the program turns on in a terminal beside Ink (which keeps the alternate screen and the
cursor): the mouse and bracketed paste. From "XTerm Control Sequences", DEC private modes: 1002 reports
buttons, the wheel and drags; 1006 reports them as text, without the limit of 223 columns; 2004
marks the beginning and end of a paste.
*/

const mouseOn = '\u001B[?1002h\u001B[?1006h';
const mouseOff = '\u001B[?1006l\u001B[?1002l';
const pasteOn = '\u001B[?2004h';
const pasteOff = '\u001B[?2004l';

/** The alternate screen (1049), the cursor in its first cell (CUP), nothing on it (ED 2). */
const emptyAlternateScreen = '\u001B[?1049h\u001B[H\u001B[2J';

/** Asks for the background colour (OSC 11); the answer comes as an event, from some terminals. */
const backgroundQuery = '\u001B]11;?\u001B\\';

/** A family, a keycap, a skin tone, a flag, a heart in colour: what terminals disagree about. */
const emojiSequences = ['👨‍👩‍👧', '1️⃣', '👍🏽', '🇩🇪', '❤️'];

/** Moves to the second row, draws, and asks where the cursor is (DSR 6); it comes as an event. */
const widthQuery = (text: string): string => `\u001B[2;1H\u001B[K${text}\u001B[6n`;

/**
 * Whether a terminal that was asked draws emoji sequences as one sign of two columns, given the
 * columns (from 0) that it has answered. Each was asked for by itself: too much of one and too
 * little of another would add up.
 */
export function drawsSequences(columns: readonly number[]): boolean {
  const last = columns.slice(-emojiSequences.length);
  return last.length === emojiSequences.length && last.every(column => column === 2);
}

export type Modes = {
  readonly enter: () => void;
  readonly leave: () => void;
  /**
   * Takes the alternate screen back, empty. Ink enters it too, but draws from wherever another
   * program has left the cursor; to enter it twice is to enter it once.
   */
  readonly enterScreen: () => void;
  /** With the mouse off the terminal's own selection works. Remembered while modes are left. */
  readonly setMouse: (on: boolean) => void;
};

/** Somewhere to write terminal sequences to. */
export type TerminalOutput = {readonly write: (text: string) => unknown};

/** The modes of one terminal, all off until `enter`; each call does nothing when it is so already. */
export function createModes(output: TerminalOutput, mouseWanted: boolean): Modes {
  let entered = false;
  let mouse = mouseWanted;
  return {
    enter() {
      if (entered) return;
      entered = true;
      output.write(pasteOn + (mouse ? mouseOn : ''));
    },
    leave() {
      if (!entered) return;
      entered = false;
      output.write((mouse ? mouseOff : '') + pasteOff);
    },
    enterScreen() {
      output.write(emptyAlternateScreen);
    },
    setMouse(on) {
      if (entered && on !== mouse) output.write(on ? mouseOn : mouseOff);
      mouse = on;
    },
  };
}

/** Terminals that would draw a question as text, or that have no emoji. */
const isSimple = (term: string | undefined): boolean =>
  /^(dumb|linux|cons25|vt\d+)?$/.test(term ?? '');

/** Asks the terminal for its background colour. */
export function queryBackground(output: TerminalOutput, term: string | undefined): void {
  if (!isSimple(term)) output.write(backgroundQuery);
}

/**
 * Asks the terminal how it draws emoji sequences, by drawing some on the alternate screen: no other
 * question is answered by all of them. They are gone again before anybody sees them: terminals draw
 * when they have read.
 */
export function querySequences(output: TerminalOutput, term: string | undefined): void {
  if (isSimple(term)) return;
  const questions = emojiSequences.map(widthQuery).join('');
  output.write(emptyAlternateScreen + questions + emptyAlternateScreen);
}
