import {
  type Claim,
  type Entity,
  plainSpeakerAt,
  type Quantity,
  type RelationLabel,
} from '../../model/analysis.ts';
import {isPlainWithin} from '../../model/doubt.ts';
import {
  determiners,
  prepositions,
  sentenceOpeners,
  subordinators,
} from '../lexicon/closed-classes.ts';
import {union, wordSet} from '../lexicon/word-set.ts';
import {type TokenText, written} from '../text/token-text.ts';

/*
Why two claims stand to each other as they do, in a sentence for a reader: "Both are about the dam;
Ann Lee said that it will fail, the city that it is safe."
*/

/** A claim with who says it ("Ann Lee", "the article"), and the words that say when, if there are any. */
export type ToldClaim = {
  readonly claim: Pick<Claim, 'text' | 'polarity' | 'quantities' | 'claimant'>;
  readonly who: string;
  /** Whether it is as good as certain who says it. */
  readonly isPlain: boolean;
  readonly when: string | null;
};

/** What two claims share: names of entities, and other words as they stand there. */
export type InCommon = {readonly names: readonly string[]; readonly words: readonly string[]};

/**
 * One or two sentences, on one line; of the claims as much as `longest` allows. `a` stands first, is
 * the one that supports `b`, or the older one.
 */
export const reasonOf = (
  label: RelationLabel,
  a: ToldClaim,
  b: ToldClaim,
  common: InCommon,
): string => {
  // What one voice says is no surer than the less sure of both.
  const isPlain = a.isPlain && b.isPlain;
  const [one, other] = isSameVoice(a, b)
    ? [
        {...a, isPlain},
        {...b, isPlain},
      ]
    : [a, b];
  return sentence(writers[label](one, other, topicOf(a, b, common), common));
};

/** The most units of a claim or a name that stand in a reason. */
const longest = 60;

/** The most things that two claims are said to be about. */
const mostNamed = 2;

type Writer = (a: ToldClaim, b: ToldClaim, topic: string, common: InCommon) => string;

const writers: Readonly<Record<RelationLabel, Writer>> = {
  disputes(a, b, topic) {
    const figures = differingFigures(a, b);
    if (figures) return `${topic}, but the figures differ: ${against(a, b, figures)}`;
    if (a.claim.polarity !== b.claim.polarity && haveSameWords(a, b)) {
      const [says, denies] = a.claim.polarity === 'positive' ? [a, b] : [b, a];
      const denial = isSameVoice(a, b)
        ? 'but elsewhere denies it'
        : `${voice(denies)} ${denied(denies)} it`;
      return `${topic}; ${saying(says)}, ${denial}`;
    }
    return `${topic}; ${bothSaying(a, b)}`;
  },
  updates(a, b, topic) {
    const [older, newer] = inTime(a, b);
    const figures = differingFigures(older, newer);
    if (!figures) return `${topic}; first ${saying(older)}, later ${saying(newer)}`;
    return `${topic}; the figure changed ${change(older, newer, figures)}`;
  },
  supports(a, b) {
    const source = isSameVoice(a, b) ? '' : `, as ${voice(b)} ${said(b)}`;
    return `${saying(a)}; this bears out ${content(b)}${source}`;
  },
  repeats(a, b) {
    const shorter = a.claim.text.length <= b.claim.text.length ? a : b;
    if (isSameVoice(a, b)) return `${voice(a)} ${said(a)} more than once ${content(shorter)}`;
    return `${voice(a)} and ${voice(b)} both say ${content(shorter)}`;
  },
  related: (_a, _b, topic, {names, words}) =>
    names.length === 0 || words.length === 0 ? topic : `${topic} and speak of ${quoted(words)}`,
};

/** "Both are about Leeds and the bridge"; who speaks is seldom what is spoken of. */
function topicOf(a: ToldClaim, b: ToldClaim, {names, words}: InCommon): string {
  const others = names.filter(name => name !== a.who && name !== b.who);
  const about = others.length > 0 ? others : names;
  if (about.length > 0) return `Both are about ${listed(about.map(cut))}`;
  if (words.length > 0) return `Both speak of ${quoted(words)}`;
  return 'Both are on the same subject';
}

const listed = (things: readonly string[]): string => things.slice(0, mostNamed).join(' and ');

const voice = ({who, isPlain}: ToldClaim): string => `${isPlain ? '' : 'probably '}${cut(who)}`;

const quoted = (words: readonly string[]): string => listed(words.map(word => `“${cut(word)}”`));

/** The article speaks now, whoever is in it has spoken. */
const isArticle = ({claim}: ToldClaim): boolean => claim.claimant.kind === 'writer';
const said = (told: ToldClaim): string => (isArticle(told) ? 'says' : 'said');
const denied = (told: ToldClaim): string => (isArticle(told) ? 'denies' : 'denied');

const isSameVoice = (a: ToldClaim, b: ToldClaim): boolean => a.who === b.who;

const saying = (told: ToldClaim): string => `${voice(told)} ${said(told)} ${content(told)}`;

const bothSaying = (a: ToldClaim, b: ToldClaim): string =>
  isSameVoice(a, b)
    ? `${saying(a)}, but also ${content(b)}`
    : `${saying(a)}, ${voice(b)} ${content(b)}`;

/** "that the dam will fail within a year". */
const content = ({claim}: ToldClaim): string => `that ${cut(uncapitalized(claim.text))}`;

type Figures = readonly [Quantity, Quantity];

/** The first figures of both that count one thing and are not the same. */
function differingFigures(a: ToldClaim, b: ToldClaim): Figures | null {
  for (const one of a.claim.quantities) {
    const other = b.claim.quantities.find(({unit}) => unit === one.unit);
    if (other && other.value !== one.value) return [one, other];
  }
  return null;
}

/** "3 people (Ann Lee) against 5 people (the city)". */
function against(a: ToldClaim, b: ToldClaim, [one, other]: Figures): string {
  const isOneVoice = isSameVoice(a, b);
  const by = (told: ToldClaim): string => (isOneVoice ? '' : ` (${voice(told)})`);
  return `${figure(one)}${by(a)} against ${figure(other)}${by(b)}`;
}

/** "from 3 to 5 people", each with when it was so where that is said. */
function change(older: ToldClaim, newer: ToldClaim, [before, after]: Figures): string {
  const isWord = /^\p{L}/u.test(before.unit);
  const first = isWord && older.when === null ? number(before.value) : figure(before);
  return `from ${first}${dated(older)} to ${figure(after)}${dated(newer)}`;
}

const dated = ({when}: ToldClaim): string => (when === null ? '' : ` (${cut(when)})`);

const figure = ({value, unit}: Quantity): string => {
  if (/^\p{Sc}$/u.test(unit)) return `${unit}${number(value)}`;
  return unit === '%' ? `${number(value)}%` : `${number(value)} ${unit}`.trim();
};

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** "1,200", "2.5 million". */
function number(value: number): string {
  const [by, word] = scales.find(([scale]) => value >= scale) ?? [1, ''];
  return `${(value / by).toLocaleString('en-US', {maximumFractionDigits: 2})} ${word}`.trim();
}

const earlier = /\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|before that|until then)\b/i;

/** Of the words of the shorter claim, the share from which one denies what the other says. */
const mostWords = 0.7;

function haveSameWords(a: ToldClaim, b: ToldClaim): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.intersection(other).size >= mostWords * Math.min(one.size, other.size);
}

const wordsOf = ({claim}: ToldClaim): ReadonlySet<string> =>
  new Set(claim.text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** The older of two claims first: by their years, else by what is called earlier, else as they stand. */
function inTime(a: ToldClaim, b: ToldClaim): readonly [ToldClaim, ToldClaim] {
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  if (yearA !== null && yearB !== null && yearA !== yearB) return yearA < yearB ? [a, b] : [b, a];
  const isBackwards = earlier.test(b.claim.text) && !earlier.test(a.claim.text);
  return isBackwards ? [b, a] : [a, b];
}

function yearOf({when}: ToldClaim): number | null {
  const year = /\b\d{4}\b/.exec(when ?? '');
  return year === null ? null : Number(year[0]);
}

/** Words that begin a sentence with a capital only because they begin it. */
const openers: ReadonlySet<string> = union(
  sentenceOpeners,
  determiners,
  prepositions,
  subordinators,
  wordSet('there few both'),
).difference(wordSet('i'));

/** The words of a sentence as they stand within another one: no capital, no mark at the end. */
function uncapitalized(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.?!,;:]+$/u, '');
  const [first = ''] = words.split(/[\s’']/u);
  return openers.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}*$/u.test(first)
    ? `${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words;
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('…') ? '' : '.'}`;

/** As many whole words as `longest` allows, on one line, an ellipsis where something was left out. */
function cut(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const space = words.lastIndexOf(' ', longest - 1);
  const end = space > 0 ? space : longest - 1;
  return `${words.slice(0, end).replace(/[\p{Surrogate}\s,;:–—-]+$/u, '')}…`;
}

/** What tells of the claims of one text who says them and when. */
export function tellerIn(
  text: TokenText,
  entities: readonly Entity[],
): (claim: Claim) => ToldClaim {
  const byId = new Map(entities.map(entity => [entity.id as string, entity]));
  return claim => toldBy(text, claim, byId);
}

function toldBy(text: TokenText, claim: Claim, entities: ReadonlyMap<string, Entity>): ToldClaim {
  const when = claim.time && written(text, claim.time);
  const {claimant} = claim;
  if (claimant.kind === 'writer') return {claim, who: 'the article', isPlain: true, when};
  const {entity, span} = claimant;
  const source = entity === null ? undefined : entities.get(entity);
  const who = source?.name ?? (span ? written(text, span) : 'somebody');
  const isKnown = !source || !span || isPlainWithin(source, span);
  // The confidence of a claim in a quote is that of its speaker.
  const isPlain = claim.quote === null ? isKnown : claim.confidence >= plainSpeakerAt;
  return {claim, who, isPlain, when};
}
