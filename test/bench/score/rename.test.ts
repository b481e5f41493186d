import {describe, expect, it} from 'vitest';
import {edited} from '../../../bench/score/edits.ts';
import type {Gold} from '../../../bench/score/gold.ts';
import {otherNames, renamer} from '../../../bench/score/rename.ts';

const text =
  'NATASHA CORDOVA SPEAKS. “We go,” said Natasha Cordova of the Daily Beast daily. The Cordovas left; Cordova’s car and Peter Vance-Lind did not.';

const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return {start, end: start + words.length};
};

const gold: Gold = {
  id: 'one',
  text,
  quotations: [
    {
      ...spanOf('“We go,”'),
      speaker: {...spanOf('Natasha Cordova'), names: ['Natasha Cordova', 'Cordova']},
      names: ['Natasha Cordova', 'Cordova', 'Daily Beast'],
    },
    {...spanOf('car'), speaker: null, names: ['Peter Vance-Lind']},
  ],
};

describe('articles about other people', () => {
  const others = otherNames([gold]);
  const changed = renamer(others)(gold);
  const [first, last] = [others.get('Natasha') ?? '', others.get('Cordova') ?? ''];

  it('replace every part of a name by the same other name everywhere', () => {
    expect(changed.text).toContain(`said ${first} ${last} of the Daily Beast daily`);
    expect(changed.text).toContain(`${first.toUpperCase()} ${last.toUpperCase()} SPEAKS`);
    expect(changed.text).toContain(`The ${last}s left; ${last}’s car`);
    expect(changed.text).toContain(`${others.get('Peter')} ${others.get('Vance-Lind')} did not`);
    expect(changed.text).not.toMatch(/cordova|vance/i);
  });

  it('keep the names of papers, and take no name that stands in the text already', () => {
    expect([...others.keys()]).not.toContain('Daily');
    for (const other of others.values()) expect(text).not.toContain(other);
    expect(new Set(others.values()).size).toBe(others.size);
  });

  it('have the same gold about the other names', () => {
    const [quotation] = changed.quotations ?? [];
    const at = ({start, end}: {start: number; end: number}) => changed.text.slice(start, end);
    expect(quotation && at(quotation)).toBe('“We go,”');
    expect(quotation?.speaker && at(quotation.speaker)).toBe(`${first} ${last}`);
    expect(quotation?.speaker?.names).toEqual([`${first} ${last}`, last]);
    expect(quotation?.names).toEqual([`${first} ${last}`, last, 'Daily Beast']);
  });

  it('are the same every time', () => {
    expect(renamer(otherNames([gold]))(gold)).toEqual(changed);
  });

  it('leave a text without people as it is', () => {
    expect(renamer(new Map())(gold)).toBe(gold);
  });
});

describe('an edited text', () => {
  it('says where a span has gone, wider where an edge lies within an edit', () => {
    const {text, move} = edited('one two three', [
      {start: 0, end: 3, text: 'first'},
      {start: 4, end: 7, text: '2'},
    ]);
    const moved = (start: number, end: number) => {
      const span = move({start, end});
      return text.slice(span.start, span.end);
    };
    expect(text).toBe('first 2 three');
    expect(moved(0, 3)).toBe('first');
    expect(moved(1, 5)).toBe('first 2');
    expect(moved(4, 7)).toBe('2');
    expect(moved(8, 13)).toBe('three');
  });
});
