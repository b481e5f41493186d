import type {EntityType} from '../model/entity-types.ts';
import {addMention, type Chain, newChain} from './chains.ts';
import {keyOf} from './name-words.ts';
import type {Name} from './names.ts';
import {isOtherName} from './other-names.ts';
import {People, personName} from './people-names.ts';
import {placeTypes} from './place-types.ts';
import {shortNames} from './short-names.ts';
import type {ReadText} from './text.ts';
import {Things} from './thing-names.ts';

/*
Which names are names of the same thing: the whole name and its parts, acronyms, a country's names.
One pass over the names in order; each looks only at the few chains that share a word with it.
*/

/** Chains of names, in order of appearance. Linear in the number of names. */
export function chainNames(text: ReadText, names: readonly Name[]): Chain[] {
  const types = votedTypes(text, names);
  const typeOf = (name: Name): EntityType => types.get(keyOf(text, name)) ?? name.type;
  const people = new People();
  const bodies = names.filter(name => typeOf(name) === 'organization');
  const things = new Things(shortNames(text, bodies));
  const chains: Chain[] = [];
  let before: Chain | null = null;
  for (const [at, name] of names.entries()) {
    const type = typeOf(name);
    const other: boolean = before?.type === type && isOtherName(text, names[at - 1] as Name, name);
    const known: Chain | null = other
      ? before
      : type === 'person'
        ? people.find(text, name)
        : things.find(text, name, type);
    const chain: Chain = known ?? newChain(chains.length, type, []);
    if (!known) chains.push(chain);
    addMention(chain, {...name, kind: 'name'});
    if (type === 'person') people.learn(chain, personName(text, name));
    else things.learn(text, chain, name);
    before = chain;
  }
  return chains;
}

/** One type for all names that are written alike: the one with the most confidence behind it. */
function votedTypes(text: ReadText, names: readonly Name[]): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  const typeOf = placeTypes(text, names);
  for (const name of names) {
    const key = keyOf(text, name);
    const count = votes.get(key) ?? new Map<EntityType, number>();
    const type = typeOf(name);
    votes.set(key, count.set(type, (count.get(type) ?? 0) + name.confidence));
  }
  const best = (count: Map<EntityType, number>): EntityType =>
    [...count].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...votes].map(([key, count]) => [key, best(count)]));
}
