import type {EntityType} from '../../model/entity-types.ts';
import {type Cluster, openTraits, type Traits} from '../clusters/cluster.ts';
import {isSeveral} from '../clusters/plurals.ts';
import type {Look} from '../encoder/link-features.ts';
import {genderOfRole} from '../lexicon/roles.ts';

/*
What the form of a mention says about its referent: a person or not, a woman or a man, one or
several.
*/

/** Of each form of pronoun, in the order of encoder/link-features.ts from 2 on. */
const ofPronouns: readonly Traits[] = [
  {human: true, gender: 'male', number: 'one'},
  {human: true, gender: 'female', number: 'one'},
  {human: false, gender: null, number: 'one'},
  {human: null, gender: null, number: 'several'},
  {human: true, gender: null, number: 'one'},
  {human: null, gender: null, number: 'several'},
  {human: true, gender: null, number: null},
];

export const traitsOfPronoun = ({form}: Look): Traits => ofPronouns[form - 2] ?? openTraits;

const firstPerson = 6;

/** Whether a mention is "I", "me" or "my". */
export const isFirstPerson = ({form}: Look): boolean => form === firstPerson;

/** Whether a mention is "he", "she", "him" or "her". */
export const isThirdPerson = (look: Look): boolean => traitsOfPronoun(look).gender !== null;

/** A body of people may be "they" and "we" as well as "it"; "Christians" are never "he". */
export const traitsOfNames = ({type, gender, fullest}: Cluster): Traits => {
  if (type === 'person') return {human: true, gender, number: 'one'};
  if (type === 'group' && isSeveral(fullest.at(-1) ?? ''))
    return {human: null, gender: null, number: 'several'};
  return {human: type === 'group' ? null : false, gender: null, number: null};
};

export function traitsOfDescription(head: string, type: EntityType): Traits {
  if (type !== 'person')
    return {human: false, gender: null, number: isSeveral(head) ? 'several' : null};
  return {human: true, gender: genderOfRole(head), number: isSeveral(head) ? 'several' : 'one'};
}
