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

/** Asks the terminal for its background colour, unless it would draw the question as text. */
export function queryBackground(output: TerminalOutput, term: string | undefined): void {
  if (!/^(dumb|linux|cons25|vt\d+)?$/.test(term ?? '')) output.write(backgroundQuery);
}
