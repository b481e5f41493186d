import {describe, expect, test} from 'vitest';
import {readingOf} from '../found.ts';

describe('one chain', () => {
  test('for a full name and its parts', () => {
    const {entity, mentions} = readingOf(
      'Maria Santos won the vote in Lisbon. Santos thanked voters. Ms. Santos left.',
    );
    expect(mentions(entity('Maria Santos'))).toEqual(['Maria Santos', 'Santos', 'Santos']);
  });

  test('for a country and its other names', () => {
    const {entity} = readingOf(
      'The United States sent ships. The US will send more, officials in London said.',
    );
    expect(entity('US')?.name).toBe('United States');
  });

  test('for a body and its acronym', () => {
    const {entity, mentions} = readingOf(
      'The World Health Organization met in Geneva. Officials of the WHO said nothing.',
    );
    expect(mentions(entity('World Health Organization'))).toContain('WHO');
  });

  test('for who is described beside the name and described again later', () => {
    const {entity} = readingOf(
      'Brazil’s president, Paulo Mendes, spoke in Brasilia. The Brazilian president thanked the crowd.',
    );
    const mendes = entity('Paulo Mendes');
    expect(entity('The Brazilian president')).toBe(mendes);
    expect(mendes?.description).toBe('Brazil’s president');
  });

  test('but two for two first names', () => {
    const {entity} = readingOf('Peter Novak met Anna Novak in Prague.');
    expect(entity('Peter Novak')).not.toBe(entity('Anna Novak'));
  });
});

describe('pronouns', () => {
  test('follow gender', () => {
    const {entity} = readingOf('Maria Santos met John Miller in Lisbon. She thanked him.');
    expect(entity('She')?.name).toBe('Maria Santos');
  });

  test('“I” in a quote is its speaker', () => {
    const {entity} = readingOf('“I will stay,” John Miller said in London.');
    expect(entity('I')?.name).toBe('John Miller');
  });

  test('are left alone where nobody was named', () => {
    const {analysis} = readingOf('He opened the door and it was raining.');
    expect(analysis.entities).toEqual([]);
  });
});

test('what follows the name describes it too', () => {
  const {entity} = readingOf('Ahmed Karimi, the foreign minister, arrived in Paris on Monday.');
  expect(entity('Ahmed Karimi')?.description).toBe('the foreign minister');
});

test('entities come in order of appearance, their mentions sorted', () => {
  const {analysis} = readingOf(
    'Maria Santos met John Miller in Lisbon. She thanked Miller. Santos left Lisbon.',
  );
  const starts = analysis.entities.map(({mentions}) => mentions[0]?.span.start ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const {mentions} of analysis.entities) {
    const places = mentions.map(({span}) => span.start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});
