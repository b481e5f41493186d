import {keyName, parseKeyName} from '../model/key.ts';
import {type Binding, holderOf, type Keymap, showKeys} from './keymap.ts';

/*
The keys that a person gives in a configuration file: `{"rowDown": "e", "nextQuote": ["-s", "K"]}`.
Keys are added to those that a command has; one with "-" before it is taken away, and an empty list
takes all of them away. What cannot be used is left out, and the rest holds.
*/

/** What is wrong with the keys of a command, in one line. */
export type KeyFault = {readonly command: string; readonly message: string};

export type Rebound = {readonly keymap: Keymap; readonly faults: readonly KeyFault[]};

/** What a person wants of a command's keys. Keys are as the keymap writes them. */
type Wish = {
  readonly command: string;
  readonly add: readonly string[];
  readonly remove: readonly string[] | 'all';
};

/** `bindings` with the keys that `wanted` gives, and what of it cannot be used. */
export function rebind(bindings: Keymap, wanted: Readonly<Record<string, unknown>>): Rebound {
  const faults: KeyFault[] = [];
  const wishes: Wish[] = [];
  for (const [command, keys] of Object.entries(wanted)) {
    const fault = (message: string): void => {
      faults.push({command, message});
    };
    if (bindings.some(binding => binding.command === command))
      wishes.push(wishOf(command, keys, fault));
    else fault(`there is no command "${command}" ("onrecord --help keys" lists them)`);
  }
  // Taken away first: a key that one command gives up is free for another, in whatever order.
  const without = wishes.reduce(withoutKeys, bindings);
  const keymap = wishes.reduce((so, wish) => withKeysOf(so, wish, faults), without);
  return {keymap, faults};
}

function wishOf(command: string, keys: unknown, fault: (message: string) => void): Wish {
  const list: unknown = typeof keys === 'string' ? [keys] : keys;
  if (!Array.isArray(list)) {
    fault('give it a key or a list of keys');
    return {command, add: [], remove: []};
  }
  const add: string[] = [];
  const remove: string[] = [];
  for (const text of list) {
    const isTaken = typeof text === 'string' && text.length > 1 && text.startsWith('-');
    const name = typeof text === 'string' ? keysNamed(isTaken ? text.slice(1) : text) : null;
    if (name === null) fault(`there is no key ${JSON.stringify(text)}`);
    else (isTaken ? remove : add).push(name);
  }
  return {command, add, remove: list.length === 0 ? 'all' : remove};
}

/** A key, or two one after the other, as the keymap writes them; null where there are no such. */
function keysNamed(text: string): string | null {
  const keys = text.split(' ').map(parseKeyName);
  const known = keys.filter(key => key !== null);
  return keys.length <= 2 && known.length === keys.length ? known.map(keyName).join(' ') : null;
}

const changed = (
  bindings: Keymap,
  command: string,
  change: (keys: readonly string[]) => readonly string[],
): Keymap =>
  bindings.map(binding =>
    binding.command === command ? {...binding, keys: change(binding.keys)} : binding,
  );

const withoutKeys = (bindings: Keymap, {command, remove}: Wish): Keymap =>
  changed(bindings, command, keys =>
    remove === 'all' ? [] : keys.filter(key => !remove.includes(key)),
  );

/** The keys that a person gives stand before the others: they are what the screen shows. */
function withKeysOf(bindings: Keymap, {command, add}: Wish, faults: KeyFault[]): Keymap {
  const free = add.filter(key => {
    const holder = holderBeside(bindings, command, key);
    if (holder !== null) {
      const message = `${showKeys(key)} is a key of ${holder.command} ("${holder.command}": "-${key}" frees it)`;
      faults.push({command, message});
    }
    return holder === null;
  });
  return changed(bindings, command, keys => [...new Set([...free, ...keys])]);
}

/** Which binding of another command stands in the way of a new key. */
function holderBeside(bindings: Keymap, command: string, key: string): Binding | null {
  const own = bindings.find(binding => binding.command === command);
  const others = bindings.filter(binding => binding.command !== command);
  return own === undefined ? null : holderOf(others, own.when, key);
}
