/*
How a finite verb is told without a tagger: auxiliaries and irregular forms are a closed list, the
rest have endings.
*/

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const auxiliaries = set(
  "is are was were am has have had does do did will would shall should can could may might must ought cannot 're 've 'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mightn't mustn't ain't",
);

const irregularPasts = set(
  'became began bore bent bet bit blew bought broke brought built burst came caught chose clung cost crept cut dealt drank drew drove dug fed fell felt fled flew forbade forced forgave forgot fought found froze gave got grew held hid hit hung hurt kept knew laid lay led left lent let lit lost made meant met paid put quit ran rang read rid rode rose sang sank sat saw sent set shook shot shrank shut slept slid sold sought spent split spoke spread sprang stood stole struck stuck swam swept swore swung taught thought threw told took tore understood went woke won wore withdrew wrote said undertook overcame overtook withheld upheld arose',
);

/** Forms of the present that look like no noun; other verbs in -s are told by their neighbours. */
const presents = set(
  'says goes makes takes gives gets comes seems becomes includes remains keeps means appears allows believes thinks knows expects continues requires provides contains suggests argues insists denies applies enables wants tries refers lies brings begins happens involves consists belongs depends say go make take get seem become remain keep appear allow believe think know expect continue require provide contain suggest argue insist want try constitute exist describe',
);

const adjectivesInEd = set(
  'united red hundred indeed speed need seed feed breed bed shed biased so-called ted fred alfred sacred naked wicked',
);

const determiners = set('a an the this that these those his her its their our my your no any some');

/** What "’s" shortens a verb after; elsewhere it is a genitive. */
const beforeShortened = set('it he she that there here what who where how let everyone nobody');

/** Whether a form can only be, or before what stands around it most likely is, a finite verb. */
export function isFiniteVerb(before: string, word: string): boolean {
  if (auxiliaries.has(word)) return true;
  if (word === "'s") return beforeShortened.has(before);
  if (determiners.has(before)) return false;
  if (irregularPasts.has(word) || presents.has(word)) return true;
  return word.length > 3 && word.endsWith('ed') && !adjectivesInEd.has(word);
}

/** Whether a word ends in an auxiliary's role: what makes a participle after it a passive. */
const passiveMakers = set("is are was were be been being am 's 're get gets got");

export const makesPassive = (word: string): boolean => passiveMakers.has(word);
