import type {Store} from './store.ts';

/** How long the reading line rests before its place is saved, ms. */
const rest = 1000;

/** How long after one saving the next may come, ms. */
const pause = 5000;

/**
 * Saves the place while one reads, so that not even an end without warning (SIGKILL, no power) loses
 * it. A place that cannot be saved is tried again with the next; whoever saves it at the end is told.
 * Returns a function that ends it.
 */
export function savePlaces(
  {state, subscribe}: Pick<Store, 'state' | 'subscribe'>,
  save: (place: number) => void,
): () => void {
  let {place} = state();
  let savedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  const saveNow = (): void => {
    savedAt = Date.now();
    try {
      save(place);
    } catch {
      // The screen has no room for it, and the same fault is told when the program ends.
    }
  };
  const onChange = (): void => {
    if (state().place === place) return;
    place = state().place;
    clearTimeout(timer);
    timer = setTimeout(saveNow, Math.max(rest, savedAt + pause - Date.now()));
    timer.unref();
  };

  const unsubscribe = subscribe(onChange);
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
