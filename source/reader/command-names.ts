import {fold} from './fold.ts';
import type {Command} from './keymap.ts';

/*
What one may type after ":" for a command: its own name as the configuration has it ("quit"), and
what people of vi and less have in their fingers ("q").
*/

const shortNames: Readonly<Partial<Record<Command, readonly string[]>>> = {
  quit: ['q', 'q!', 'qa', 'wq', 'x', 'exit'],
  edit: ['e', 'vi', 'open'],
  reload: ['e!', 'r'],
  help: ['h', 'keys'],
  people: ['names'],
  relatedPane: ['claims'],
  suspend: ['stop'],
  repaint: ['redraw'],
};

/** The names of a command, folded, its own first. */
export const namesOf = (command: Command): readonly string[] => [
  fold(command),
  ...(shortNames[command] ?? []),
];

/** The name of a command that people of vi try and that there is no need for. */
export const isWriteName = (name: string): boolean => /^w(rite)?!?$/.test(name);
