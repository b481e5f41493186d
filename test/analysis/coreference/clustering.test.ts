import {describe, expect, test} from 'vitest';
import {textOf} from '../../../source/model/span.ts';
import type {Told} from '../encoder/linked.ts';
import {entitiesOf, mentionsOf} from '../entities.ts';

describe('a pronoun', () => {
  test('takes up what the model links it to, and says which words these are', () => {
    const words = 'Maria Santos met Ann Lee. She left.';
    const [first, second] = entitiesOf(words, {
      names: {'Maria Santos': 'PER', 'Ann Lee': 'PER'},
      pronouns: ['She'],
      takes: [['She', 'Santos']],
    });
    expect(first?.words).toEqual(['Maria Santos', 'She']);
    expect(second?.words).toEqual(['Ann Lee']);
    const spans = first?.mentions[1]?.evidence.flatMap(evidence => evidence.spans) ?? [];
    expect(spans.map(span => textOf(words, span))).toEqual(['Maria Santos']);
    expect(first?.mentions[1]?.confidence).toBeGreaterThan(0.9);
  });

  test('may stand before the name', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER'},
      pronouns: ['her'],
      takes: [['her', 'Lee']],
    };
    expect(mentionsOf('In her speech Ann Lee named no one.', told)).toEqual([['her', 'Ann Lee']]);
  });

  test('is never of another gender, whatever the model says', () => {
    const told: Told = {
      names: {'Maria Santos': 'PER'},
      pronouns: ['He'],
      takes: [['He', 'Santos']],
    };
    expect(mentionsOf('Maria Santos came. He left.', told)).toEqual([['Maria Santos']]);
  });

  test('is not theirs whom most other pronouns make a man', () => {
    const told: Told = {
      names: {'Quill Novak': 'PER'},
      pronouns: ['She', 'He', 'his', 'he'],
      takes: ['She', 'He', 'his', 'he'].map(word => [word, 'Novak'] as const),
    };
    const words = 'Quill Novak came late. She laughed. He sat down on his chair until he slept.';
    expect(mentionsOf(words, told)).toEqual([['Quill Novak', 'He', 'his', 'he']]);
  });

  test('is left alone where it takes up nothing', () => {
    const told: Told = {names: {'Ann Lee': 'PER'}, pronouns: ['It']};
    expect(mentionsOf('Ann Lee came. It rained.', told)).toEqual([['Ann Lee']]);
  });

  test('that speaks is likelier whoever spoke last', () => {
    const words = 'Ann Lee told Eve Ray to wait. She said so.';
    const told: Told = {
      names: {'Ann Lee': 'PER', 'Eve Ray': 'PER'},
      pronouns: ['She'],
      takes: [
        ['She', 'Lee'],
        ['She', 'Ray'],
      ],
    };
    const [lee] = mentionsOf(words, {...told, sources: ['Lee', 'She']});
    const [, ray] = mentionsOf(words, {...told, sources: ['Ray', 'She']});
    expect(lee).toContain('She');
    expect(ray).toContain('She');
  });

  test.each([
    ['a caption', 'Peter Novak sat.\n\nPaul Miller, second from left\n\nHe slept.'],
    ['a heading', 'Peter Novak sat.\n\n## Paul Miller in Rome\n\nHe slept.'],
  ])('passes over whoever is named in %s', (_, words) => {
    const told: Told = {
      names: {'Peter Novak': 'PER', 'Paul Miller': 'PER'},
      pronouns: ['He'],
      takes: [
        ['He', 'Novak'],
        ['He', 'Miller'],
      ],
    };
    expect(mentionsOf(words, told)).toEqual([['Peter Novak', 'He'], ['Paul Miller']]);
  });

  test('is whoever is named in the heading where nobody else is', () => {
    const told: Told = {
      names: {'Paul Miller': 'PER'},
      pronouns: ['He'],
      takes: [['He', 'Miller']],
    };
    expect(mentionsOf('# Paul Miller in Rome\n\nHe slept.', told)).toEqual([['Paul Miller', 'He']]);
  });

  test('is no surer than the pronoun before it that it rests on', () => {
    const told: Told = {
      names: {'Peter Novak': 'PER', 'Paul Miller': 'PER'},
      pronouns: ['He', 'He#2'],
      takes: [
        ['He', 'Novak'],
        ['He', 'Miller'],
        ['He#2', 'He'],
      ],
    };
    const entities = entitiesOf('Peter Novak met Paul Miller. He sat. He slept.', told);
    const sure = entities.flatMap(({mentions}) => mentions).filter(({kind}) => kind === 'pronoun');
    expect(sure).toHaveLength(2);
    for (const {confidence} of sure) expect(confidence).toBeCloseTo(0.5, 1);
  });

  test('of the first person in a quotation is left to whoever speaks', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER'},
      pronouns: ['I'],
      takes: [['I', 'Lee']],
    };
    expect(mentionsOf('Ann Lee came. “I am late,” was heard.', told)).toEqual([['Ann Lee']]);
  });
});

describe('a description', () => {
  test('reaches from its article or owner to its noun', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER'},
      descriptions: {envoy: 'person'},
      takes: [['envoy', 'Lee']],
    };
    const words = 'Ann Lee came. The retired vice-consular envoy of peace left.';
    expect(mentionsOf(words, told)).toEqual([['Ann Lee', 'The retired vice-consular envoy']]);
  });

  test('that repeats a title is whoever bears it, where the model does not speak against it', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER', 'Eve Ray': 'PER'},
      descriptions: {mayor: 'person'},
      takes: [
        ['mayor', 'Ray'],
        ['mayor', 'Lee'],
      ],
    };
    const words = 'Mayor Ann Lee met Eve Ray. The mayor left.';
    expect(mentionsOf(words, told)[0]).toEqual(['Ann Lee', 'The mayor']);
    const short = words.replace('Mayor', 'Gov.').replace('mayor', 'governor');
    const governor = {...told, descriptions: {governor: 'person'}} as const;
    const takes = [
      ['governor', 'Ray'],
      ['governor', 'Lee'],
    ] as const;
    expect(mentionsOf(short, {...governor, takes})[0]).toEqual(['Ann Lee', 'The governor']);
  });

  test('that speaks is likelier whoever spoke last', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER', 'Eve Ray': 'PER'},
      descriptions: {nurse: 'person'},
      takes: [
        ['nurse', 'Lee'],
        ['nurse', 'Ray'],
      ],
      sources: ['Ray', 'nurse'],
    };
    const words = 'Ann Lee listened to Eve Ray. The nurse said so.';
    expect(mentionsOf(words, told)[1]).toEqual(['Eve Ray', 'The nurse']);
  });

  test('may say “of” with a word of the name', () => {
    const told: Told = {
      names: {'Lund University': 'ORG'},
      descriptions: {university: 'organization'},
      takes: [['university', 'University']],
    };
    const words = 'Lund University began. The university of Lund grew.';
    expect(mentionsOf(words, told)).toEqual([['Lund University', 'The university']]);
  });

  test('that is hardly one is no entity', () => {
    const told: Told = {
      names: {Rome: 'LOC'},
      pronouns: ['he'],
      takes: [['he', 'official']],
    };
    const words = 'In Rome the official data say so, as he said.';
    expect(mentionsOf(words, {...told, descriptions: {official: 'person'}})).toHaveLength(2);
    expect(mentionsOf(words, {...told, hardly: {official: 'person'}})).toEqual([['Rome']]);
  });

  test('is of whoever it is said to name', () => {
    const told: Told = {names: {'Ann Lee': 'PER'}, descriptions: {lawyer: 'person'}};
    const words = 'They met a lawyer named Ann Lee.';
    expect(mentionsOf(words, told)).toEqual([['a lawyer', 'Ann Lee']]);
    expect(mentionsOf(words.replace('named', 'near'), told)).toEqual([['Ann Lee']]);
  });

  test('is of whom the verb says it is, whatever the model says', () => {
    const told: Told = {
      names: {Zotrix: 'ORG', Acme: 'ORG', 'Acme#2': 'ORG', 'Eve Ray': 'PER'},
      descriptions: {company: 'organization'},
      takes: [['company', 'Zotrix']],
    };
    expect(mentionsOf('Zotrix met Acme. Acme is the company of Eve Ray.', told)).toEqual([
      ['Zotrix'],
      ['Acme', 'Acme', 'the company'],
      ['Eve Ray'],
    ]);
  });

  test('is not of what is named within the subject of its verb', () => {
    const told: Told = {names: {'Ann Lee': 'PER'}, descriptions: {nurse: 'person'}};
    expect(mentionsOf('Ann Lee is a nurse.', told)).toEqual([['Ann Lee', 'a nurse']]);
    expect(mentionsOf('The mother of Ann Lee is a nurse.', told)).toEqual([['Ann Lee']]);
  });

  test('may stand before the name', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER'},
      descriptions: {woman: 'person'},
      takes: [['Lee', 'woman']],
    };
    expect(mentionsOf('A woman came. It was Ann Lee.', told)).toEqual([['A woman', 'Ann Lee']]);
  });

  test('holds no clause before its noun', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER', Zotrix: 'ORG'},
      descriptions: {group: 'organization'},
      takes: [['group', 'Zotrix']],
    };
    const words = 'Zotrix says that Ann Lee herself asked group members.';
    expect(mentionsOf(words, told)).toContainEqual(['Zotrix', 'group']);
  });

  test('of nobody in particular is no entity', () => {
    const told: Told = {
      names: {Rome: 'LOC'},
      descriptions: {driver: 'person'},
      pronouns: ['he'],
      takes: [['he', 'driver']],
    };
    expect(mentionsOf('In Rome any driver says he is lost.', told)).toEqual([['Rome']]);
  });

  test('of somebody without a name is an entity when they are mentioned again', () => {
    const told: Told = {
      names: {Rome: 'LOC'},
      descriptions: {spokesman: 'person', driver: 'person'},
      pronouns: ['He'],
      takes: [['He', 'spokesman']],
    };
    const words = 'A tall spokesman came to Rome with a driver. He left.';
    const entities = entitiesOf(words, told);
    expect(entities.map(entity => entity.words)).toEqual([['Rome'], ['A tall spokesman', 'He']]);
    expect(entities[1]).toMatchObject({id: 'e1', type: 'person', name: 'A tall spokesman'});
  });
});
