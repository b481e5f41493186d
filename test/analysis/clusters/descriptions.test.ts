import {describe, expect, test} from 'vitest';
import type {Told} from '../encoder/linked.ts';
import {entitiesOf, mentionsOf} from '../entities.ts';

describe('what somebody is said to be beside the name', () => {
  const said = (words: string, ...names: readonly string[]) =>
    entitiesOf(words, {names: Object.fromEntries(names.map(name => [name, 'PER'] as const))}).map(
      ({description}) => description,
    );

  test.each([
    [
      'with all that follows its noun',
      'They blame the Minister of Inland Ports Eve Ray.',
      'Minister of Inland Ports',
    ],
    [
      'with what a hyphen joins to it',
      'We Order and Direct Major-General Eve Ray.',
      'Major-General',
    ],
    ['from “former” on', 'Files from Brazil name former president Eve Ray.', 'former president'],
    [
      'by its noun where it may be half of two',
      'They blame Ports and Inland Trade Minister Eve Ray.',
      'Minister',
    ],
    [
      'after “and” where a title ends before it',
      'They blame Trade Minister and Labour leader Eve Ray.',
      'Labour leader',
    ],
    ['in a bracket after it', 'They thanked Eve Ray (co-founder, Zotrix).', 'co-founder'],
    [
      'up to a bracket',
      'Eve Ray, head of the ports agency (QRX), left.',
      'head of the ports agency',
    ],
    [
      'from its owner on',
      'They saw life for killing Zora’s daughter, Eve Ray, in May.',
      'Zora’s daughter',
    ],
    [
      'without what a verb stands between',
      'The mission President Eve Ray described began.',
      'President',
    ],
    ['with what it is part of', 'They heard team member Eve Ray.', 'team member'],
    ['up to a clause of its own', 'Eve Ray, a teacher whose house is gone, left.', 'a teacher'],
  ])('is read %s', (_, words, description) => {
    expect(said(words, 'Eve Ray')).toEqual([description]);
  });

  test('is theirs who are named after it, where an owner begins it', () => {
    expect(
      mentionsOf('Jan Ray, his wife, Eve Ray, and two aides left.', {
        names: {'Jan Ray': 'PER', 'Eve Ray': 'PER'},
      }),
    ).toEqual([['Jan Ray'], ['his wife', 'Eve Ray']]);
  });

  test('is the next of a list where an owner begins it and “and” goes on', () => {
    expect(said('Then Eve Ray, her mother and her sister, left.', 'Eve Ray')).toEqual([null]);
  });

  test('is the next of a list behind “and”', () => {
    expect(said('They thanked Eve Ray, and her son for his help.', 'Eve Ray')).toEqual([null]);
  });

  test('holds no verb', () => {
    expect(said('With Eve Ray, his wife was late.', 'Eve Ray')).toEqual([null]);
  });

  test('is nothing that they do', () => {
    const words = 'Neither he nor Eve Ray, urged any member in the house to stay.';
    expect(said(words, 'Eve Ray')).toEqual([null]);
  });

  test('is nobody else who is spoken to', () => {
    expect(said('Senator Ray, Mr. President, we thank you.', 'Ray')).toEqual(['Senator']);
  });

  test('is nobody whom a clause is about', () => {
    expect(said('It was the man Eve Ray met.', 'Eve Ray')).toEqual([null]);
  });

  test('is theirs alone, whoever had such a title before', () => {
    const words = 'Minister Ann Lee met the Minister of Inland Ports Eve Ray.';
    const told: Told = {
      names: {'Ann Lee': 'PER', 'Eve Ray': 'PER'},
      descriptions: {'Minister#2': 'person'},
      takes: [['Minister#2', 'Lee']],
    };
    expect(mentionsOf(words, told)).toEqual([['Ann Lee'], ['Eve Ray']]);
  });
});
