import type {Gender} from './people.ts';

/** What a pronoun can stand for: one person, one thing, several. */
export type PronounClass = 'person' | 'thing' | 'several';

export type Pronoun = {
  readonly kind: PronounClass;
  readonly gender: Gender | null;
  readonly possessive: boolean;
  readonly reflexive: boolean;
};

const pronoun = (kind: PronounClass, gender: Gender | null, form = ''): Pronoun => ({
  kind,
  gender,
  possessive: form === 'possessive',
  reflexive: form === 'reflexive',
});

const table: ReadonlyMap<string, Pronoun> = new Map([
  ['he', pronoun('person', 'male')],
  ['him', pronoun('person', 'male')],
  ['his', pronoun('person', 'male', 'possessive')],
  ['himself', pronoun('person', 'male', 'reflexive')],
  ['she', pronoun('person', 'female')],
  ['her', pronoun('person', 'female', 'possessive')],
  ['hers', pronoun('person', 'female', 'possessive')],
  ['herself', pronoun('person', 'female', 'reflexive')],
  ['it', pronoun('thing', null)],
  ['its', pronoun('thing', null, 'possessive')],
  ['itself', pronoun('thing', null, 'reflexive')],
  ['they', pronoun('several', null)],
  ['them', pronoun('several', null)],
  ['their', pronoun('several', null, 'possessive')],
  ['themselves', pronoun('several', null, 'reflexive')],
]);

/** The pronoun of the third person that a word is, or undefined. */
export const pronounOf = (lower: string): Pronoun | undefined => table.get(lower);
