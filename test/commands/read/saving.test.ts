import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {savePlaces} from '../../../source/commands/read/saving.ts';
import {createStore} from '../../../source/commands/read/store.ts';
import {createPainter} from '../../../source/ui/paint.ts';
import {openText, press} from '../../reader/opened.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const article = await openText('It rained all day and it was cold.\n\n'.repeat(200));

function reading(save: (place: number) => void) {
  const store = createStore(article, createPainter('mono', 0, false), () => {});
  const stop = savePlaces(store, save);
  const key = (name: string): void => store.dispatch({kind: 'key', key: name, at: 0});
  return {stop, key, place: () => store.state().place};
}

describe('the place', () => {
  test('is saved when the reading line rests, and not before', () => {
    const save = vi.fn();
    const {key, place} = reading(save);
    for (let row = 0; row < 30; row++) {
      key('j');
      vi.advanceTimersByTime(500);
    }
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(save.mock.calls).toEqual([[place()]]);
  });

  test('is saved at most once in five seconds', () => {
    const times: number[] = [];
    const start = Date.now();
    const {key, place} = reading(() => times.push(Date.now() - start));
    for (let row = 0; row < 10; row++) {
      key('j');
      vi.advanceTimersByTime(1500);
    }
    vi.advanceTimersByTime(60_000);
    expect(times).toHaveLength(4);
    expect(times.every((time, at) => at === 0 || time - (times[at - 1] ?? 0) >= 5000)).toBe(true);
    expect(place()).toBe(press(article, ...'jjjjjjjjjj').place);
  });

  test('is not saved where nobody has moved', () => {
    const save = vi.fn();
    const {key} = reading(save);
    key('tab');
    key('escape');
    key('3');
    vi.advanceTimersByTime(60_000);
    expect(save).not.toHaveBeenCalled();
  });

  test('is not saved any more once it is over', () => {
    const save = vi.fn();
    const {key, stop} = reading(save);
    key('j');
    stop();
    vi.advanceTimersByTime(60_000);
    expect(save).not.toHaveBeenCalled();
  });

  test('that cannot be saved ends nothing', () => {
    const save = vi.fn(() => {
      throw new Error('no space left on device');
    });
    const {key} = reading(save);
    key('j');
    vi.advanceTimersByTime(60_000);
    key('j');
    vi.advanceTimersByTime(60_000);
    expect(save).toHaveBeenCalledTimes(2);
  });
});
