import type {Entity, EntityId, Mention} from '../../model/analysis.ts';
import type {Language} from '../lexicon/language.ts';
import type {Gender} from '../lexicon/people.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';
import {isAddress} from './addresses.ts';
import {genderOf} from './gender.ts';

/** A person who is named near a dialogue and so may speak in it. */
export type Person = {
  readonly entity: EntityId;
  readonly gender: Gender | null;
  /** Where they were last named, and how many paragraphs back. */
  readonly mention: Mention;
  readonly back: number;
};

/** How many paragraphs back people are named who may speak. */
const reach = 14;

/** The gender of entities, by id; null where unknown. */
type Genders = ReadonlyMap<string, Gender | null>;

/** The people named in a quotation: those it addresses, and those it speaks of. */
export type NamesInQuote = {
  readonly called: ReadonlyMap<EntityId, Mention>;
  readonly spokenOf: ReadonlySet<EntityId>;
};

export type Company = {
  readonly rules: Language['rules'];
  /** The people named outside quotations in a paragraph or those before it. */
  readonly near: (block: number) => readonly Person[];
  readonly genders: Genders;
  /** The people whom the quotation with this index names; null where it names nobody. */
  readonly namedIn: (quote: number) => NamesInQuote | null;
};

/** The people of a text. `inside` has for each token the index of its quotation, or -1. */
export function companyOf(
  text: TokenText,
  inside: Int32Array,
  entities: readonly Entity[],
): Company {
  const genders = new Map(entities.map(entity => [entity.id, genderOf(text, entity)]));
  const named = new Map<number, Mention[]>();
  const quoted = new Map<number, {called: Map<EntityId, Mention>; spokenOf: Set<EntityId>}>();
  for (const {type, mentions} of entities) {
    if (type !== 'person') continue;
    for (const mention of mentions) {
      const at = tokenFrom(text, mention.span.start);
      const block = text.tokens[at]?.block;
      if (mention.kind !== 'name' || block === undefined) continue;
      const quote = inside[at] ?? -1;
      if (quote !== -1) {
        const there = quoted.get(quote) ?? {called: new Map(), spokenOf: new Set()};
        quoted.set(quote, there);
        if (isAddress(text, mention.span)) there.called.set(mention.entity, mention);
        else there.spokenOf.add(mention.entity);
        continue;
      }
      const there = named.get(block);
      if (there) there.push(mention);
      else named.set(block, [mention]);
    }
  }
  return {
    rules: text.language.rules,
    genders,
    namedIn: quote => quoted.get(quote) ?? null,
    near: block => {
      const people = new Map<EntityId, Person>();
      for (let back = reach; back >= 0; back--) {
        for (const mention of named.get(block - back) ?? []) {
          const {entity} = mention;
          people.set(entity, {entity, gender: genders.get(entity) ?? null, mention, back});
        }
      }
      return [...people.values()];
    },
  };
}
