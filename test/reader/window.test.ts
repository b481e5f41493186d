import {describe, expect, test} from 'vitest';
import {nearby, nextWindow, windowAround} from '../../source/reader/window.ts';
import {documentOf} from '../helpers.ts';

const paragraph = `${'The council met again and put the bridge off. '.repeat(20).trim()}\n`;
const long = documentOf(paragraph.repeat(3000));
const {length} = long.text;
const middle = windowAround(long, length / 2);

describe('the part of a long text that is analysed', () => {
  test('is the whole of a text of ordinary length', () => {
    expect(windowAround(documentOf(paragraph.repeat(300)), 0)).toBeNull();
  });

  test.each([
    ['the beginning', 0],
    ['the middle', length / 2],
    ['the end', length],
  ])('is whole paragraphs around %s', (_, place) => {
    const window = windowAround(long, place);
    expect(window?.start).toBeLessThanOrEqual(place);
    expect(window?.end).toBeGreaterThanOrEqual(place - 1);
    expect(long.blocks.some(({span}) => span.start === window?.start)).toBe(true);
    expect(long.blocks.some(({span}) => span.end === window?.end)).toBe(true);
    expect((window?.end ?? 0) - (window?.start ?? 0)).toBeLessThan(length / 2);
  });

  test('is the same one for places near each other, so that a kept analysis is found again', () => {
    expect(windowAround(long, length / 2 + 100)).toEqual(middle);
  });

  test('stays while one reads in its midst', () => {
    expect(nextWindow(long, middle, length / 2)).toBeNull();
    expect(nextWindow(long, null, 0)).toBeNull();
  });

  test('follows to either side, and does not ask for the same one again', () => {
    for (const place of [(middle?.start ?? 0) + 100, (middle?.end ?? 0) - 100]) {
      const next = nextWindow(long, middle, place);
      expect(next).not.toBeNull();
      expect(next).not.toEqual(middle);
      expect(nextWindow(long, next, place)).toBeNull();
    }
  });

  test('goes no further than the ends of the text', () => {
    expect(nextWindow(long, windowAround(long, 0), 0)).toBeNull();
    expect(nextWindow(long, windowAround(long, length), length - 1)).toBeNull();
  });
});

describe('the part of a text that is analysed first', () => {
  test('is none where all of it is analysed soon', () => {
    expect(nearby(documentOf(paragraph.repeat(40)), null, 0)).toBeNull();
    expect(nearby(long, {start: 0, end: 20_000}, 0)).toBeNull();
  });

  test.each([
    ['the beginning', 0],
    ['the middle', length / 2],
    ['the end', length],
  ])('is whole paragraphs around %s', (_, place) => {
    const near = nearby(long, null, place);
    expect(near?.start).toBeLessThanOrEqual(place);
    expect(near?.end).toBeGreaterThanOrEqual(place - 1);
    expect(long.blocks.some(({span}) => span.start === near?.start)).toBe(true);
    expect(long.blocks.some(({span}) => span.end === near?.end)).toBe(true);
    expect((near?.end ?? 0) - (near?.start ?? 0)).toBeLessThan(25_000);
  });

  test('stays in the window of a long text', () => {
    const near = nearby(long, middle, middle?.start ?? 0);
    expect(near?.start).toBe(middle?.start);
  });
});
