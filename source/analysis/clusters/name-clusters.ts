import type {EntityType} from '../../model/entity-types.ts';
import type {Name} from '../names/name.ts';
import type {TokenText} from '../text/token-text.ts';
import {addMention, type Cluster, newCluster} from './cluster.ts';
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
Which names are of the same thing: a full name and its parts, acronyms, the names of a country. One
pass over the names in order; each is compared only with the few clusters that share a word with it.
*/

/** Clusters of names, in order of appearance. Linear in the number of names. */
export function clusterNames(text: TokenText, written: readonly Name[]): Cluster[] {
  const spelled = spelledNames(text, written);
  const names = text.language.rules.has('clusters/letters') ? lettersOut(spelled) : spelled;
  const types = votedTypes(text, names);
  const typeOf = (name: SpelledName): EntityType =>
    (text.language.rules.has('clusters/votes') && types.get(keyOf(name))) || name.type;
  const of = (type: EntityType) => names.filter(name => typeOf(name) === type);
  const people = new People();
  const things = new Things(
    shortNames(text, of('organization')),
    text.language.rules.has('clusters/place-kinds') ? placesInFull(of('place')) : new Map(),
  );
  const clusters: Cluster[] = [];
  let before: Cluster | null = null;
  for (const [at, name] of names.entries()) {
    const type = typeOf(name);
    const known = type === 'person' ? people.find(text, name) : things.find(text, name, type);
    const isAnother =
      text.language.rules.has('clusters/other-names') &&
      before?.type === type &&
      isOtherName(text, names[at - 1] as SpelledName, name);
    const found: Cluster | null = known ?? (isAnother ? before : null);
    const cluster: Cluster = found ?? newCluster(clusters.length, type);
    if (found === null) clusters.push(cluster);
    before = cluster;
    const {span, first, last, confidence, evidence} = name;
    addMention(cluster, {span, first, last, confidence, evidence, kind: 'name'});
    if (type === 'person') people.learn(cluster, personName(text, name));
    else things.learn(text, cluster, name);
  }
  return clusters;
}

/** One type for all names written alike: the one with the highest total confidence. */
function votedTypes(text: TokenText, names: readonly SpelledName[]): Map<string, EntityType> {
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
