import type {EntityType} from '../../model/entity-types.ts';
import type {Name} from '../names/names.ts';
import type {ReadText} from '../text/text.ts';
import {addMention, type Chain, joinChains, newChain} from './chains.ts';
import {lettersOut} from './name-letters.ts';
import {keyOf, type SpelledName} from './name-words.ts';
import {isOtherName} from './other-names.ts';
import {People, personName} from './people-names.ts';
import {placesInFull} from './place-kinds.ts';
import {placeTypes} from './place-types.ts';
import {shortNames} from './short-names.ts';
import {spelledNames} from './spellings.ts';
import {Things} from './thing-names.ts';

/*
Which names are names of the same thing: the whole name and its parts, acronyms, a country's names.
One pass over the names in order; each looks only at the few chains that share a word with it.
*/

/** Chains of names, in order of appearance. Linear in the number of names. */
export function chainNames(text: ReadText, written: readonly Name[]): Chain[] {
  const spelled = spelledNames(text, written);
  const names = text.rules.has('chains/letters') ? lettersOut(spelled) : spelled;
  const types = votedTypes(text, names);
  const typeOf = (name: SpelledName): EntityType =>
    (text.rules.has('chains/votes') && types.get(keyOf(name))) || name.type;
  const of = (type: EntityType) => names.filter(name => typeOf(name) === type);
  const people = new People();
  const things = new Things(
    shortNames(text, of('organization')),
    text.rules.has('chains/place-kinds') ? placesInFull(of('place')) : new Map(),
  );
  const chains = new Joining();
  let before: Chain | null = null;
  for (const [at, name] of names.entries()) {
    const type = typeOf(name);
    const known: Chain | null = chains.now(
      type === 'person' ? people.find(text, name) : things.find(text, name, type),
    );
    const other: boolean =
      text.rules.has('chains/other-names') &&
      before?.type === type &&
      isOtherName(text, names[at - 1] as SpelledName, name);
    const chain: Chain = other ? chains.join(before as Chain, known) : (known ?? chains.add(type));
    const {span, first, last, confidence, evidence} = name;
    addMention(chain, {span, first, last, confidence, evidence, kind: 'name'});
    if (type === 'person') people.learn(chain, personName(text, name));
    else things.learn(text, chain, name);
    before = chain;
  }
  return chains.all();
}

/** Chains of which two may turn out to be one. */
class Joining {
  readonly #chains = new Set<Chain>();
  readonly #joined = new Map<Chain, Chain>();
  #count = 0;

  all(): Chain[] {
    return [...this.#chains];
  }

  add(type: EntityType): Chain {
    const chain = newChain(this.#count++, type, []);
    this.#chains.add(chain);
    return chain;
  }

  /** The chain that has now what `chain` had. */
  now(chain: Chain | null): Chain | null {
    const into = chain && this.#joined.get(chain);
    return into ? this.now(into) : chain;
  }

  /** Makes one of two, the one that began first, which it returns; of null nothing. */
  join(one: Chain, other: Chain | null): Chain {
    if (other === null || other === one) return one;
    const [into, from] = one.order < other.order ? [one, other] : [other, one];
    this.#chains.delete(from);
    this.#joined.set(from, into);
    return joinChains(into, from);
  }
}

/** One type for all names that are written alike: the one with the most confidence behind it. */
function votedTypes(text: ReadText, names: readonly SpelledName[]): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  const typeOf = placeTypes(text, names);
  for (const name of names) {
    const key = keyOf(name);
    const count = votes.get(key) ?? new Map<EntityType, number>();
    const type = typeOf(name);
    votes.set(key, count.set(type, (count.get(type) ?? 0) + name.confidence));
  }
  const best = (count: Map<EntityType, number>): EntityType =>
    [...count].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...votes].map(([key, count]) => [key, best(count)]));
}
