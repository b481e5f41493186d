/*
Verbs that attribute words to somebody, by kind.
*/

/**
 * `say`: goes with quotations and with reported clauses. `utter`: with quotations only
 * ("laughed"). `name`: gives something a name or a quality ("called it “a mistake”").
 * `judge`: speaks for or against something ("dismissed the plan as “absurd”"). `hold`: thought and
 * wish, reported without marks. `show`: what documents do.
 */
export type CueClass = 'say' | 'utter' | 'name' | 'judge' | 'hold' | 'show';

/** How a verb form can be used: "says", "said", "saying", "say". */
type CueForm = 'finite' | 'past' | 'participle' | 'base';

type Cue = {readonly base: string; readonly kind: CueClass; readonly form: CueForm};

const verbs: Readonly<Record<CueClass, string>> = {
  say: 'say tell add affirm ask announce answer argue assert claim comment complain concede confirm contend continue declare deny explain insist joke note observe recall remark remind repeat reply report respond state stress suggest tweet retweet urge warn write acknowledge admit advise allege assure boast charge counter demand emphasize emphasise quip reiterate vow conclude elaborate agree quote lament post predict promise propose retort testify wonder inquire enquire proclaim plead pledge maintain caution signal confess disclose imply speculate rule caution recommend opine marvel inform instruct order threaten exhort scoff protest object hint warrant attest aver posit email text blog confide deadpan theorize reason point',
  utter:
    'cry exclaim laugh shout sigh snap whisper mutter murmur yell scream interject rejoin gasp groan growl hiss pronounce muse ejaculate falter persist pursue resume return speak stammer put go sing chant sneer grumble roar begin read bark echo drawl chuckle giggle grin smile sob thunder bellow croak interrupt falter plead repeat hesitate offer venture start finish coax tease soothe scold apologize apologise stutter squeal shriek bawl call rasp moan whine wail snarl bleat burst exhort scoff mouth intone enthuse gush deadpan opine rant rail fume simper squawk lecture plead protest object exult jeer beam bristle counsel ponder banter caution correct wisecrack',
  name: 'describe dub label brand term deem depict characterize characterise portray paint cast style',
  judge:
    'accuse blame criticize criticise condemn denounce decry dismiss blast slam praise hail mock ridicule lambast bemoan reject defend thank attack deride tout credit chide question attribute rip cite refer reference express voice issue deliver stress urge discuss liken compare',
  hold: 'believe think hope fear expect feel worry want know doubt understand suspect consider decide assume learn realize realise imagine regret wish guess estimate',
  show: 'show find indicate reveal mean prove demonstrate',
};

/** "call" names ("called it “a farce”") more often than it utters. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  speak: ['spoke', 'spoken'],
  go: ['went'],
  put: ['put'],
  read: ['read'],
  sing: ['sang'],
  begin: ['began'],
  cast: ['cast'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  learn: ['learned', 'learnt'],
  find: ['found'],
  mean: ['meant'],
  show: ['showed', 'shown'],
  burst: ['burst'],
  plead: ['pleaded', 'pled'],
};

const doubled = new Set([
  'rip',
  'admit',
  'quip',
  'dub',
  'sob',
  'blog',
  'begin',
  'put',
  'slam',
  'grin',
  'snap',
  'refer',
]);
const consonant = /[^aeiou]$/;

function pastOf(base: string): readonly string[] {
  if (irregular[base]) return irregular[base];
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return [doubled.has(base) && consonant.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`];
}

export function thirdPersonOf(base: string): string {
  if (/(?:s|sh|ch|x|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function participleOf(base: string): string {
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  return doubled.has(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

const table = new Map<string, Cue>();
for (const [kind, words] of Object.entries(verbs) as [CueClass, string][]) {
  for (const base of words.split(' ')) addForms(base, kind);
}
addForms('call', 'name');

/** The first class that lists a verb keeps it. */
function addForms(base: string, kind: CueClass): void {
  const add = (word: string, form: CueForm): void => {
    if (!table.has(word) || base === 'call') table.set(word, {base, kind, form});
  };
  for (const past of pastOf(base)) add(past, 'past');
  add(thirdPersonOf(base), 'finite');
  add(participleOf(base), 'participle');
  add(base, 'base');
}

/** A word as a verb of attribution; undefined if it is none. */
export const cueOf = (lower: string): Cue | undefined => table.get(lower);

/** Whether the word is a form of a verb that goes with quotations. */
export function isCueVerb(lower: string): boolean {
  const kind = table.get(lower)?.kind;
  return kind === 'say' || kind === 'utter';
}
