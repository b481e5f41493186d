import type {Evidence} from '../../model/analysis.ts';
import type {EntityType} from '../../model/entity-types.ts';
import type {Span} from '../../model/span.ts';
import {isBodyNoun, isCompanyNoun} from '../lexicon/roles.ts';
import {type ReadText, tokenAt} from '../text/text.ts';
import {featuresAt, look, type Run, runsOf} from './name-features.ts';
import {miscellaneousType} from './name-kinds.ts';
import {reasonsFor} from './name-reasons.ts';
import {
  bestTags,
  type Model,
  remember,
  scoresOf,
  surenessOf,
  type Tag,
  tags,
  trainedModel,
} from './name-tagger.ts';

/** A proper name where it stands: tokens from `first` up to, not including, `last`. */
export type Name = {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** The entity types of the kinds of names. */
export const types = {PER: 'person', ORG: 'organization', LOC: 'place', GRP: 'group'} as const;

/**
 * The proper names of a text, in order, none overlapping another. Capitalised words are found by
 * rule; whether they are a name and of what is decided by a small linear model (training/names.ts),
 * which sees the words, the lexica, and what the same words were earlier in the text.
 */
export function findNames(text: ReadText): readonly Name[] {
  const model = trainedModel();
  const seen = look(text);
  const names: Name[] = [];
  for (const run of runsOf(text)) {
    const features: string[][] = [];
    for (let at = run.first; at < run.last; at++) features.push(featuresAt(text, seen, run, at));
    const scores = scoresOf(model, features);
    const path = bestTags(model, scores);
    remember(text, seen, run, path);
    names.push(...namesIn(text, model, run, path, scores));
  }
  return names;
}

function namesIn(
  text: ReadText,
  model: Model,
  run: Run,
  path: readonly number[],
  scores: Float64Array,
): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < path.length; at++) {
    const tag = tags[path[at] as number] as Tag;
    if (!tag.startsWith('B')) continue;
    let end = at + 1;
    while (tags[path[end] ?? 0] === `I${tag.slice(1)}`) end++;
    const sureness = surenessOf(model, scores, path, {from: at, end});
    const name = nameOf(text, run.first + at, run.first + end, tag.slice(2), sureness);
    if (name) names.push(name);
  }
  return names;
}

function nameOf(
  text: ReadText,
  first: number,
  last: number,
  kind: string,
  confidence: number,
): Name | null {
  const span = spanOf(text, first, last);
  const type = typeOf(text, span, last, kind);
  if (type === null || (type === 'group' && isAdjective(text, last))) return null;
  const name = {span, first, last, type, confidence};
  return {...name, evidence: reasonsFor(text, name)};
}

/** What the tagger says, but no person is called a cartel or a bank. */
function typeOf(text: ReadText, span: Span, last: number, kind: string): EntityType | null {
  if (!(kind in types)) return miscellaneousType(text.text.slice(span.start, span.end));
  const {lower} = tokenAt(text, last - 1);
  const institution = isBodyNoun(lower) || isCompanyNoun(lower);
  return kind === 'PER' && institution ? 'organization' : types[kind as keyof typeof types];
}

/** Without the dot that only shortens the last word: "Acme Inc", but "U.S." and "John F.". */
function spanOf(text: ReadText, first: number, last: number): Span {
  const start = tokenAt(text, first).start;
  const final = tokenAt(text, last - 1);
  const written = text.text.slice(final.start, final.end);
  const shortens = /^\p{L}{2,}\.$/u.test(written);
  return {start, end: shortens ? final.end - 1 : final.end};
}

/** "Mexican" in "the Mexican president" says what the president is, it names no group. */
export function isAdjective(text: ReadText, last: number): boolean {
  const word = text.text.slice(tokenAt(text, last - 1).start, tokenAt(text, last - 1).end);
  const next = text.tokens[last];
  if (/s$/.test(word) && !/(?:ous|ss|ics)$/.test(word)) return false;
  return (
    next !== undefined && (next.shape === 'lower' || next.shape === 'title' || next.lower === '-')
  );
}
