import {
  auxiliaries,
  beforeShortVerbs,
  determiners,
  formsOfBe,
  shortFormsOfBe,
} from './closed-classes.ts';
import {wordSet} from './word-set.ts';

/*
How finite verbs are recognised without a tagger: auxiliaries and irregular forms are listed, the rest
have endings.
*/

const irregularPasts = wordSet(
  'became began bore bent bet bit blew bought broke brought built burst came caught chose clung cost crept cut dealt drank drew drove dug fed fell felt fled flew forbade forced forgave forgot fought found froze gave got grew held hid hit hung hurt kept knew laid lay led left lent let lit lost made meant met paid put quit ran rang read rid rode rose sang sank sat saw sent set shook shot shrank shut slept slid sold sought spent split spoke spread sprang stood stole struck stuck swam swept swore swung taught thought threw told took tore understood went woke won wore withdrew wrote said undertook overcame overtook withheld upheld arose',
);

/** Present forms that do not look like nouns; other verbs in -s are recognised by their neighbours. */
const presents = wordSet(
  'says goes makes takes gives gets comes seems becomes includes remains keeps means appears allows believes thinks knows expects continues requires provides contains suggests argues insists denies applies enables wants tries refers lies brings begins happens involves consists belongs depends say go make take get seem become remain keep appear allow believe think know expect continue require provide contain suggest argue insist want try constitute exist describe',
);

const adjectivesInEd = wordSet(
  'united red hundred indeed speed need seed feed breed bed shed biased so-called ted fred alfred sacred naked wicked',
);

/** Whether a word is, most likely, a finite verb, given the word before it. */
export function isFiniteVerb(before: string, word: string): boolean {
  if (word === "'s") return beforeShortVerbs.has(before);
  if (auxiliaries.has(word) || word === "'m") return !/^(?:be|been|being|having)$/.test(word);
  if (determiners.has(before)) return false;
  if (irregularPasts.has(word) || presents.has(word)) return true;
  return word.length > 3 && word.endsWith('ed') && !adjectivesInEd.has(word);
}

/** Whether a participle after this word is passive. */

export const makesPassive = (word: string): boolean =>
  formsOfBe.has(word) || shortFormsOfBe.has(word) || /^(?:am|get|gets|got)$/.test(word);
