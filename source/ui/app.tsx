import {useApp} from 'ink';
import {type ReactNode, useEffect, useSyncExternalStore} from 'react';
import type {ReaderState} from '../reader/state.ts';
import type {Painter} from './paint.ts';
import {Screen} from './screen.tsx';

/** What is drawn: the reader's state, and with what. */
export type View = {readonly state: ReaderState; readonly painter: Painter};

/** Where the view comes from. `current` gives the same object until it has changed. */
export type ViewSource = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => View;
};

/** What the program needs of a running Ink: to end it, and to give the terminal away for a while. */
export type InkControl = Pick<ReturnType<typeof useApp>, 'exit' | 'suspendTerminal'>;

type Props = {
  readonly source: ViewSource;
  readonly onTyped: (value: string) => void;
  readonly onMount: (control: InkControl) => void;
};

/** The program as Ink sees it: a view that changes. All state is outside. */
export function App({source, onTyped, onMount}: Props): ReactNode {
  const {exit, suspendTerminal} = useApp();
  const {state, painter} = useSyncExternalStore(source.subscribe, source.current);
  useEffect(() => onMount({exit, suspendTerminal}), [exit, suspendTerminal, onMount]);
  return <Screen state={state} painter={painter} onTyped={onTyped} />;
}
