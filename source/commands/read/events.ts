import {keyName} from '../../model/key.ts';
import type {InputEvent, MouseEvent, Reply, Rgb} from '../../terminal/events.ts';
import {fieldInput} from '../../terminal/ink-stdin.ts';
import {drawsSequences} from '../../terminal/modes.ts';
import type {Store} from './store.ts';

type Listeners = {
  readonly store: Store;
  /** Gives a key to the line being typed. */
  readonly forward: (characters: string) => void;
  readonly onBackground: (color: Rgb) => void;
  /** The terminal draws emoji sequences as one sign. */
  readonly onWholeSequences: () => void;
};

/** Makes actions of what comes from the terminal; letters go to the line being typed, if one is. */
export function createEvents({store, forward, onBackground, onWholeSequences}: Listeners): {
  readonly onEvent: (event: InputEvent) => void;
} {
  const onMouse = (event: MouseEvent): void => {
    const {column, row} = event;
    if (event.action === 'wheel') {
      const by = {up: -1, down: 1, left: 0, right: 0}[event.direction];
      if (by !== 0) store.dispatch({kind: 'wheeled', column, row, by});
      return;
    }
    if (event.action !== 'press') return;
    if (event.button === 'left') store.dispatch({kind: 'clicked', column, row});
    // The thumb buttons do what they do in a browser.
    if (event.button === 'back') store.dispatch({kind: 'asked', command: 'back'});
    if (event.button === 'forward') store.dispatch({kind: 'asked', command: 'forward'});
  };

  const columns: number[] = [];
  const onReply = (reply: Reply): void => {
    if (reply.kind === 'background') onBackground(reply.color);
    if (reply.kind !== 'cursor') return;
    columns.push(reply.column);
    if (drawsSequences(columns)) onWholeSequences();
  };

  return {
    onEvent(event) {
      switch (event.kind) {
        case 'key': {
          const characters = store.state().prompt === null ? null : fieldInput(event.key);
          if (characters !== null) forward(characters);
          else store.dispatch({kind: 'key', key: keyName(event.key), at: Date.now()});
          return;
        }
        case 'mouse':
          return onMouse(event);
        case 'paste':
          store.dispatch({kind: 'pasted', text: event.text});
          return;
        case 'reply':
          return onReply(event.reply);
        default:
          event satisfies never;
      }
    },
  };
}
