import {
  type AnsiCode,
  ansiCodesToString,
  diffAnsiCodes,
  styledCharsFromTokens as readStyles,
  type StyledChar,
  tokenize as split,
  type Token,
} from '@alcalzone/ansi-tokenize';

/*
Ink takes every row of the screen apart into styled characters for every frame and puts it together
again, which is two thirds of the frame's time, and the more the more there is in colour; most rows
were there before. The bundler gives Ink this in place of @alcalzone/ansi-tokenize
(rolldown.config.ts). Ink changes nothing in what it is given.
*/

export * from '@alcalzone/ansi-tokenize';

/** Rows of some screens, each as it is painted and as Ink writes it. */
const mostKept = 2048;

const kept = new Map<string, Token[]>();

/** What a text consists of, as ansi-tokenize splits it. The same array for the same text. */
export function tokenize(text: string, endChar?: number): Token[] {
  if (endChar !== undefined) return split(text, endChar);
  let tokens = kept.get(text);
  if (tokens === undefined) {
    tokens = split(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, tokens);
  }
  return tokens;
}

const styled = new WeakMap<readonly Token[], StyledChar[]>();

/** The characters of a text with their styles: one array of codes for all that look the same. */
export function styledCharsFromTokens(tokens: Token[]): StyledChar[] {
  let characters = styled.get(tokens);
  if (characters === undefined) {
    characters = readStyles(tokens).map(one => ({...one, styles: shared(one.styles)}));
    styled.set(tokens, characters);
  }
  return characters;
}

type Styles = AnsiCode[];

const looks = new Map<string, Styles>();

/** The array that stands for all that hold the same codes. */
function shared(styles: Styles): Styles {
  const key = styles.map(({code, endCode}) => `${code}${endCode}`).join();
  let look = looks.get(key);
  if (look === undefined) {
    look = styles;
    if (looks.size >= mostKept) looks.clear();
    looks.set(key, look);
  }
  return look;
}

const changes = new WeakMap<Styles, WeakMap<Styles, string>>();

/** The codes that turn one look into another. */
function change(from: Styles, to: Styles): string {
  let known = changes.get(from);
  if (known === undefined) {
    known = new WeakMap();
    changes.set(from, known);
  }
  let codes = known.get(to);
  if (codes === undefined) {
    codes = ansiCodesToString(diffAnsiCodes(from, to));
    known.set(to, codes);
  }
  return codes;
}

const plain: Styles = [];

/** The characters as a text again, with no more codes than it takes. */
export function styledCharsToString(characters: readonly StyledChar[]): string {
  let text = '';
  let look = plain;
  for (const {value, styles} of characters) {
    const next = styles.length === 0 ? plain : styles;
    if (next !== look) text += change(look, next);
    text += value;
    look = next;
  }
  return look === plain ? text : text + change(look, plain);
}
