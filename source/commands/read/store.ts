import type {Action, Effect} from '../../reader/actions.ts';
import type {ReaderState} from '../../reader/state.ts';
import {update} from '../../reader/update.ts';
import type {View, ViewSource} from '../../ui/app.tsx';
import type {Painter} from '../../ui/paint.ts';

/** Holds the reader's state; every change goes through `update`. */
export type Store = ViewSource & {
  readonly state: () => ReaderState;
  readonly dispatch: (action: Action) => void;
  readonly setPainter: (painter: Painter) => void;
};

/** A store that hands effects to `run` after the state has changed. */
export function createStore(
  first: ReaderState,
  painter: Painter,
  run: (effect: Effect) => void,
): Store {
  let view: View = {state: first, painter};
  const listeners = new Set<() => void>();
  const show = (next: View): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => view,
    state: () => view.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action) {
      const [state, effects] = update(view.state, action);
      if (state !== view.state) show({...view, state});
      for (const effect of effects) run(effect);
    },
    setPainter: next => show({...view, painter: next}),
  };
}
