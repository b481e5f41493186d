import {describe, expect, test} from 'vitest';
import {foundIn} from '../found.ts';

describe('one chain', () => {
  test('for a full name and its parts', async () => {
    const {entity, mentions} = await foundIn(
      'Maria Santos won the vote in Lisbon. Santos thanked voters. Ms. Santos left.',
      {everywhere: {'Maria Santos': 'PER', Santos: 'PER', Lisbon: 'LOC'}},
    );
    expect(mentions(entity('Maria Santos'))).toEqual(['Maria Santos', 'Santos', 'Santos']);
  });

  test('for a country and its other names', async () => {
    const {entity} = await foundIn(
      'The United States sent ships. The US will send more, officials in London said.',
      {everywhere: {'United States': 'LOC', US: 'LOC', London: 'LOC'}},
    );
    expect(entity('US')?.name).toBe('United States');
  });

  test('for a body and its acronym', async () => {
    const {entity, mentions} = await foundIn(
      'The World Health Organization met in Geneva. Officials of the WHO said nothing.',
      {everywhere: {'World Health Organization': 'ORG', WHO: 'ORG', Geneva: 'LOC'}},
    );
    expect(mentions(entity('World Health Organization'))).toContain('WHO');
  });

  test('for who is described beside the name and described again later', async () => {
    const {entity} = await foundIn(
      'Brazil’s president, Paulo Mendes, spoke in Brasilia. The Brazilian president thanked the crowd.',
      {
        everywhere: {Brazil: 'LOC', 'Paulo Mendes': 'PER', Brasilia: 'LOC'},
        descriptions: {'president#2': 'person'},
        takes: [['president#2', 'Mendes']],
      },
    );
    const mendes = entity('Paulo Mendes');
    expect(entity('The Brazilian president')).toBe(mendes);
    expect(mendes?.description).toBe('Brazil’s president');
  });

  test('but two for two first names', async () => {
    const {entity} = await foundIn('Peter Novak met Anna Novak in Prague.', {
      everywhere: {'Peter Novak': 'PER', 'Anna Novak': 'PER', Prague: 'LOC'},
    });
    expect(entity('Peter Novak')).not.toBe(entity('Anna Novak'));
  });
});

describe('pronouns', () => {
  test('“I” in a quote is its speaker', async () => {
    const {entity} = await foundIn('John Miller said in London: “I will stay.”', {
      everywhere: {'John Miller': 'PER', London: 'LOC'},
    });
    expect(entity('I')?.name).toBe('John Miller');
  });

  test('are left alone where nobody was named', async () => {
    const {analysis} = await foundIn('He opened the door and it was raining.', {
      pronouns: ['He', 'it'],
    });
    expect(analysis.entities).toEqual([]);
  });
});

test('what follows the name describes it too', async () => {
  const {entity} = await foundIn(
    'Ahmed Karimi, the foreign minister, arrived in Paris on Monday.',
    {everywhere: {'Ahmed Karimi': 'PER', Paris: 'LOC'}},
  );
  expect(entity('Ahmed Karimi')?.description).toBe('the foreign minister');
});

test('entities come in order of appearance, their mentions sorted', async () => {
  const {analysis, mentions, entity} = await foundIn(
    'Maria Santos met John Miller in Lisbon. She thanked Miller. Santos left Lisbon.',
    {
      everywhere: {
        'Maria Santos': 'PER',
        'John Miller': 'PER',
        Miller: 'PER',
        Santos: 'PER',
        Lisbon: 'LOC',
      },
      pronouns: ['She'],
      takes: [['She', 'Santos']],
    },
  );
  expect(mentions(entity('Maria Santos'))).toEqual(['Maria Santos', 'She', 'Santos']);
  const starts = analysis.entities.map(({mentions}) => mentions[0]?.span.start ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const {mentions} of analysis.entities) {
    const places = mentions.map(({span}) => span.start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});
