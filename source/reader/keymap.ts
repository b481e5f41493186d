import {type BindingRow, type Group, bindings as rows, type When} from './bindings.ts';

/*
What is done with the rows of bindings.ts: which command a key means, which keys collide, how keys
are shown.
*/

export type Command = (typeof rows)[number]['command'];

export type Binding = BindingRow & {readonly command: Command};

export type Keymap = readonly Binding[];

/** The keys as they come; a configuration file may give others. */
export const keymap: Keymap = rows;

export const groups: readonly Group[] = [...new Set(rows.map(row => row.group))];

/** Whether two contexts can hold at the same time. */
const meet = (a: When, b: When): boolean => a === b || a === 'reading' || b === 'reading';

/** Whether two keys cannot both mean something: they are the same, or one begins the other. */
const clash = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** The first binding that has `keys`, or a key that clashes with them, where `when` holds. */
export const holderOf = (bindings: Keymap, when: When, keys: string): Binding | null =>
  bindings.find(
    binding => meet(binding.when, when) && binding.keys.some(own => clash(own, keys)),
  ) ?? null;

/** Keys that stand in two rows, or that begin a chord elsewhere: one line each, empty when none. */
export function collisions(bindings: Keymap): string[] {
  const found: string[] = [];
  const seen: {keys: string; binding: Binding}[] = [];
  for (const binding of bindings) {
    for (const keys of binding.keys) {
      const other = seen.find(
        entry => meet(entry.binding.when, binding.when) && clash(entry.keys, keys),
      );
      if (other) found.push(`${keys}: ${other.binding.command} and ${binding.command}`);
      seen.push({keys, binding});
    }
  }
  return found;
}

export type Resolution =
  | {readonly kind: 'command'; readonly command: Command}
  /** The key begins a chord. */
  | {readonly kind: 'chord'; readonly key: string}
  | {readonly kind: 'none'};

/** What a key means, after the key that began a chord if one did. */
export function resolve(
  bindings: Keymap,
  focus: 'text' | 'list',
  key: string,
  chord: string | null,
): Resolution {
  const wanted = chord === null ? key : `${chord} ${key}`;
  const here = bindings.filter(binding => meet(binding.when, focus));
  const binding = here.find(({keys}) => keys.includes(wanted));
  if (binding) return {kind: 'command', command: binding.command};
  if (here.some(({keys}) => keys.some(one => one.startsWith(`${wanted} `)))) {
    return {kind: 'chord', key: wanted};
  }
  return {kind: 'none'};
}

/** The first key of a command, null when the person has taken all of them away. */
export const keyOf = (bindings: Keymap, command: Command): string | null =>
  bindings.find(binding => binding.command === command)?.keys[0] ?? null;

const signs: Readonly<Record<string, string>> = {
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  enter: '⏎',
  escape: 'Esc',
  space: 'Space',
  backspace: 'Backspace',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  'alt+left': 'Alt-←',
  'alt+right': 'Alt-→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
};

/** A key as people write it: "^D", "Tab", "]q". */
export function showKeys(keys: string): string {
  const one = (key: string): string => {
    const control = /^ctrl\+(.)$/.exec(key)?.[1];
    return signs[key] ?? (control ? `^${control.toUpperCase()}` : key.replace(/^f(\d+)$/, 'F$1'));
  };
  return keys.split(' ').map(one).join('');
}

/** The first key of a command as people write it; null where it has none. */
export function shownKeyOf(bindings: Keymap, command: Command): string | null {
  const keys = keyOf(bindings, command);
  return keys === null ? null : showKeys(keys);
}

/**
 * `text` as a sentence, and which keys help: "Nobody is selected. Press Tab to take the next name."
 * Commands without a key are left out.
 */
export function withKeys(
  text: string,
  bindings: Keymap,
  ...hints: readonly (readonly [Command, does: string])[]
): string {
  const known = hints.flatMap(([command, does]) => {
    const key = shownKeyOf(bindings, command);
    return key === null ? [] : [`${key} to ${does}`];
  });
  return known.length === 0 ? `${text}.` : `${text}. Press ${known.join(', or ')}.`;
}
