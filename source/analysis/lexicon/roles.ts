import type {Gender} from './people.ts';
import {wordSet} from './word-set.ts';

/*
Nouns for people and institutions: heads of descriptions such as "the Mexican president" and "the
company".
*/

const men = wordSet(
  'man boy husband father son brother uncle nephew grandfather grandson boyfriend spokesman chairman businessman congressman policeman salesman gentleman king prince priest widower actor waiter monk fisherman sportsman cameraman fireman councilman assemblyman dad stepfather guy',
);
const women = wordSet(
  'woman girl wife mother daughter sister aunt niece grandmother granddaughter girlfriend spokeswoman chairwoman businesswoman congresswoman policewoman lady queen princess widow actress waitress nun nurse councilwoman assemblywoman mum mom stepmother heroine',
);
const either = wordSet(
  'president vice-president minister premier secretary senator representative governor mayor chancellor ambassador envoy diplomat judge justice prosecutor lawyer attorney solicitor barrister sheriff chief general colonel captain commander officer soldier detective inspector superintendent commissioner director chairperson chair chairman executive ceo founder co-founder owner manager boss head leader deputy spokesperson aide adviser advisor analyst economist strategist consultant expert scientist researcher professor lecturer teacher academic historian author writer novelist poet journalist reporter editor columnist correspondent blogger critic broadcaster presenter host producer filmmaker artist painter singer musician rapper composer conductor comedian dancer player coach trainer captain striker midfielder defender goalkeeper athlete swimmer boxer racer driver pilot doctor physician surgeon psychologist psychiatrist dentist engineer architect designer developer programmer entrepreneur investor banker trader farmer activist campaigner organizer organiser volunteer politician lawmaker legislator congressmember councillor candidate nominee contender rival opponent incumbent mogul billionaire tycoon magnate pope bishop archbishop cardinal imam rabbi cleric pastor suspect defendant victim witness survivor killer gunman attacker student graduate resident neighbour neighbor friend colleague partner cousin child baby teenager native veteran official member speaker treasurer coordinator representative photographer astronaut explorer emperor monarch heir star legend champion winner medalist whistleblower republican democrat democrat conservative liberal',
);

/** Whether a noun describes a person. */
export const isRole = (lower: string): boolean =>
  men.has(lower) || women.has(lower) || either.has(lower);

/** The gender of a noun for a person; null where it has none. */
export function genderOfRole(lower: string): Gender | null {
  if (men.has(lower)) return 'male';
  return women.has(lower) ? 'female' : null;
}

const shortTitles: ReadonlyMap<string, string> = new Map(
  'adm admiral|capt captain|col colonel|det detective|gen general|gov governor|insp inspector|lt lieutenant|pres president|prof professor|rep representative|sen senator|sgt sergeant|supt superintendent'
    .split('|')
    .map(row => row.split(' ') as [string, string]),
);

/** "governor" for "gov", and other words as they are. */
export const fullTitle = (lower: string): string =>
  shortTitles.get(lower.replace('.', '')) ?? lower;

const companies = wordSet(
  'company firm corporation bank carrier airline retailer manufacturer automaker carmaker maker giant startup start-up chain conglomerate insurer lender publisher producer operator',
);
const bodies = wordSet(
  'group organization organisation agency association university college school institute party union committee commission council court club team league federation foundation charity department ministry government authority board bureau service hospital church newspaper magazine network channel station website broadcaster army police force parliament congress senate administration cartel gang militia fund society',
);

/** Whether a noun describes an institution; those for bodies are part of their names, too. */
export const isCompanyNoun = (lower: string): boolean => companies.has(lower);
export const isBodyNoun = (lower: string): boolean => bodies.has(lower);
