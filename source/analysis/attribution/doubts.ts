import {
  type Doubt,
  type Entity,
  isLinkedPlainly,
  type Mention,
  type Quote,
  type Source,
} from '../../model/analysis.ts';
import {contains, overlaps, type Span} from '../../model/span.ts';
import {mentionNaming, mentionsById} from '../confidence/mention-ids.ts';
import {withDoubt} from '../dialogue/grounds.ts';
import {attributes, carriesSaying} from '../lexicon/attributing.ts';
import {cueOf} from '../lexicon/cues.ts';
import {isAdverb, isFiniteAt, isPassiveAt, isVerbLike} from '../text/grammar.ts';
import {
  type Range,
  rangeOf,
  type TokenText,
  tokenAt,
  tokensIn,
  written,
} from '../text/token-text.ts';

/*
Why somebody may not have said what they seem to say: the words of saying mean something else, or
their subject is the one being told; or it is uncertain who the source is.
*/

/** Quotes with the doubts that the words around them raise. Linear. */
export function withDoubts(
  text: TokenText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Quote[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const mentions = mentionsById(entities);
  return quotes.map(quote => {
    const {source} = quote;
    if (source === null) return quote;
    const entity = source.entity === null ? undefined : byId.get(source.entity);
    const doubt = doubtOf(text, quote, source.span, entity);
    const mention = mentionNaming(source, mentions);
    const said = doubt === null ? source : withDoubt(source, doubt, quote.cue ?? source.span);
    const isOpen = source.grounds.includes('model') && isUnnamed(text, source, entity, mention);
    return {...quote, source: isOpen ? withDoubt(said, 'unnamed', source.span) : said};
  });
}

/** Adds a doubt to quotes whose source is a mention that is only doubtfully linked. */
export function withDoubtOfMentions(
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Quote[] {
  const mentions = mentionsById(entities);
  return quotes.map(quote => {
    const {source} = quote;
    const mention = source && mentionNaming(source, mentions);
    if (!source || !mention || mention.kind === 'name' || isLinkedPlainly(mention)) return quote;
    return {...quote, source: withDoubt(source, 'doubtfulMention', mention.span)};
  });
}

/**
 * How sure the model has to be of a source without a name ("he", "the official"), and of who that
 * is: below this fewer of them are right, while names are right about as often.
 */
const sureUnnamed = 0.95;

/** Whether a source has no name and the model is not certain who it is. */
function isUnnamed(
  text: TokenText,
  source: Source,
  entity: Entity | undefined,
  mention: Mention | null,
): boolean {
  // The mention of "who" in "Ann Lee, who …" is her name.
  if (mention?.kind === 'name') return false;
  if (Math.min(source.confidence, mention?.confidence ?? 1) >= sureUnnamed) return false;
  // "I" is the writer: what may be unsure is that this is a report, not whose it is.
  if (/^(?:I|we)$/i.test(written(text, source.span))) return false;
  return !entity?.mentions.some(({kind, span}) => kind === 'name' && overlaps(span, source.span));
}

function doubtOf(
  text: TokenText,
  quote: Quote,
  source: Span,
  entity: Entity | undefined,
): Doubt | null {
  if (entity && isSpokenOf(text, quote, source, entity)) {
    return 'spokenOf';
  }
  if (isNobody(text, source)) return 'denied';
  const {cue} = quote;
  if (cue === null) return null;
  const tokens = rangeOf(text, cue);
  if (source.start < cue.start && isDoneTo(text, tokens)) {
    return 'spokenTo';
  }
  if (isDenied(text, tokens)) return 'denied';
  if (quote.kind !== 'indirect' || isSaying(text, quote, tokens)) return null;
  return 'noSaying';
}

/** Index of a cue's main word: "told" in "was also told by", "stating" in "was clear in stating". */
function mainWord(text: TokenText, range: Range): number | null {
  const {auxiliaries, determiners, prepositions} = text.language;
  for (let at = range.first; at < range.last; at++) {
    if (attributes(text.tokens[at]?.lower ?? '') !== null) return at;
  }
  for (let at = range.first; at < range.last; at++) {
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark' || auxiliaries.has(lower)) continue;
    const isAside =
      determiners.has(lower) ||
      prepositions.has(lower) ||
      isAdverb(text, lower) ||
      carriesSaying(lower);
    if (!isAside) return at;
  }
  return null;
}

/** Passive forms of these leave their subject speaking: "was quoted as saying", "is worried". */
const speaksPassively =
  /^(?:quoted|cited|heard|concerned|worried|convinced|determined|surprised|shocked|pleased|saying)$/;

function isDoneTo(text: TokenText, range: Range): boolean {
  for (let at = range.first; at < range.last; at++) {
    const {lower} = tokenAt(text, at);
    if (speaksPassively.test(lower)) return false;
    if (/(?:ed|told|given|thought|known|said|shown|seen|found|asked)$/.test(lower)) {
      return isPassiveAt(text, at) && !(cueOf(lower)?.form === 'participle');
    }
  }
  return false;
}

const denies = /^(?:not|cannot|never|fail(?:s|ed)?|declin(?:e|es|ed)|refus(?:e|es|ed))$|n['’]t$/;

/** "I don't think so" still says something, "I don't know" does not. */
const keeps = /^(?:think|believe|expect|want|hope|feel|see|agree|like)$/;

function isDenied(text: TokenText, range: Range): boolean {
  const at = mainWord(text, range);
  if (at === null) return false;
  const base = cueOf(text.tokens[at]?.lower ?? '')?.base ?? '';
  if (keeps.test(base)) return false;
  const {sentence} = tokenAt(text, at);
  const before = text.tokens.slice(Math.max(0, at - 3), at).filter(t => t.sentence === sentence);
  return before.some(({lower}) => denies.test(lower));
}

/** How many words before a source "neither" is looked for. */
const longestList = 14;

/** Whether the source is nobody: "no one said", "neither Lee nor Ray said". */
function isNobody(text: TokenText, source: Span): boolean {
  const {first} = rangeOf(text, source);
  const [opening, next] = [text.tokens[first], text.tokens[first + 1]];
  if (/^(?:nobody|none|neither)$/.test(opening?.lower ?? '')) return true;
  // "No 10 said" is somebody.
  if (opening?.lower === 'no') return next?.shape === 'lower';
  for (let at = first - 1; at >= first - longestList; at--) {
    const token = text.tokens[at];
    if (token === undefined || token.sentence !== opening?.sentence) return false;
    if (/^(?:neither|nor)$/.test(token.lower)) return true;
    // "Nor did Lee say": the verb stands before who does not.
    const isInverted = at === first - 1 && text.language.auxiliaries.has(token.lower);
    if (!isInverted && (isVerbLike(token) || (token.shape === 'mark' && token.lower !== ',')))
      return false;
  }
  return false;
}

/** Whether a cue says, thinks or knows; one that shows needs a clause: "shows that it is so". */
function isSaying(text: TokenText, {span}: Quote, range: Range): boolean {
  const at = mainWord(text, range);
  if (at === null) {
    return tokensIn(text, range).every(({lower, shape}) => shape === 'mark' || lower === 'to');
  }
  const does = attributes(text.tokens[at]?.lower ?? '');
  if (does !== 'shows') return does === 'says';
  const {first, last} = rangeOf(text, span);
  if (text.tokens[first - 1]?.lower === 'that') return true;
  return tokensIn(text, {first, last}).some((_, index) => isFiniteAt(text, first + index));
}

/** Whether a source is somebody's own ("his memoirs") and the quote speaks of them. */
function isSpokenOf(text: TokenText, quote: Quote, source: Span, {mentions}: Entity): boolean {
  const {possessives, speakerPronouns} = text.language;
  const wordsOf = (span: Span): string => written(text, span).toLowerCase();
  const isOwned = possessives.has(wordsOf(source)) || /['’]s?$/.test(wordsOf(source));
  return (
    isOwned &&
    mentions.some(({span}) => contains(quote.span, span) && !speakerPronouns.has(wordsOf(span)))
  );
}
