import type {InputEvent} from './events.ts';

/** What follows `ESC [` when a paste begins: xterm's bracketed paste mode. */
export const pasteStart = '200~';
const pasteEnd = '\u001B[201~';

/** How much of a paste is kept, in UTF-16 units. It only ever goes into a one-line prompt. */
export const maximumPaste = 64 * 1024;

export type Paste = {
  /** Takes the next character; true when it was the last one of the paste's end mark. */
  readonly push: (character: string) => boolean;
  readonly end: () => InputEvent;
};

/** Collects one paste up to its end mark. */
export function createPaste(): Paste {
  let text = '';
  let truncated = false;
  /** How much of the end mark the last characters are. */
  let matched = 0;

  const keep = (characters: string): void => {
    if (text.length + characters.length > maximumPaste) truncated = true;
    else if (!truncated) text += characters;
  };

  return {
    push(character) {
      if (character === pasteEnd[matched]) {
        matched++;
        return matched === pasteEnd.length;
      }
      keep(pasteEnd.slice(0, matched));
      matched = character === pasteEnd[0] ? 1 : 0;
      if (matched === 0) keep(character);
      return false;
    },
    end: () => ({kind: 'paste', text: withoutControls(text), truncated}),
  };
}

/** Terminals send the line ends of a paste as carriage returns, as if typed. */
function withoutControls(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');
}
