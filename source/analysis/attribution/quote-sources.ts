import type {Doubt, Quote} from '../../model/analysis.ts';
import {overlaps} from '../../model/span.ts';
import {withDoubt} from '../dialogue/grounds.ts';
import {wordsIn} from '../encoder/encoding.ts';
import {inPart} from '../encoder/part-spans.ts';
import {mixed, type Pointed} from '../encoder/pointing.ts';
import {type TokenText, tokenAround} from '../text/token-text.ts';
import {contentsOver, type Model} from './contents.ts';
import {pointedSource, sourceFrom} from './pointed-sources.ts';

/*
Who says the words between quotation marks, according to the encoder. The marks themselves are found
by rules.
*/

/** The probability from which a source is taken even against the rules. Chosen on dev. */
const enough = 0.5;

/** The same for a source in another paragraph. */
const enoughFar = 0.9;

/**
 * Up to which doubt words in marks are speech, with and without a verb of saying found by rules. The
 * doubt is the probability that nobody says them plus that they are no content: 0 to 2. Long ones
 * are always speech, and so are sentences that open a paragraph, the turns of a dialogue. Chosen on
 * dev.
 */
const speechUpTo = {withRule: 0.9, alone: 0.45};
const longSpeech = 12;

/** Rules are surer than this only with a verb of saying right beside the quote. */
const sureRule = 0.92;

/** How much the content around a fragment counts for its source; the fragment counts the rest. */
const shareOfContent = 0.5;

/**
 * A quote with the source that the model gives it. `rule` is the quote with the source that rules
 * found, which it keeps where the model is not sure or did not read.
 */
export function withPointedSource(model: Model, rule: Quote): Quote {
  const pointed = pointedFrom(model, rule);
  if (pointed === null) return rule;
  if (!isSpeech(model, rule, pointed)) return {...rule, kind: 'partial', source: null, cue: null};
  const source = pointedSource(model, pointed, ({start}) => !isQuoted(model, start));
  if (source === null) return disagreeing(rule);
  const far = blockAt(model.text, source.span.start) !== blockAt(model.text, rule.outer.start);
  if (source.probability < (far ? enoughFar : enough)) {
    const agrees = rule.source !== null && overlaps(rule.source.span, source.span);
    return agrees ? rule : disagreeing(rule);
  }
  const read = {...rule, cue: source.cue, source: sourceFrom(source, rule.source)};
  return model.text.language.rules.has('attribution/rules-disagree') &&
    rule.source &&
    rule.source.confidence > sureRule &&
    !overlaps(rule.source.span, source.span)
    ? doubtful(read, 'otherByRules')
    : read;
}

/** The source that rules found, with the doubt that the encoder sees somebody else, or nobody. */
const disagreeing = (rule: Quote): Quote => doubtful(rule, 'notByModel');

const doubtful = (quote: Quote, doubt: Doubt): Quote =>
  quote.source === null
    ? quote
    : {...quote, source: withDoubt(quote.source, doubt, quote.source.span)};

/** Whether words in marks are speech, rather than a title or a word that is being discussed. */
function isSpeech({text, encoding}: Model, quote: Quote, {nobody}: Pointed): boolean {
  if (!text.language.rules.has('attribution/not-speech')) return true;
  const {span, outer, source, kind} = quote;
  const {first, end} = wordsIn(encoding.words, span);
  const opens = text.blocks[blockAt(text, outer.start)]?.start === outer.start;
  if (end - first >= longSpeech || (kind === 'direct' && opens)) return true;
  let inContent = 0;
  for (let word = first; word < end; word++) inContent += inPart(encoding, 'content', word);
  const doubt = nobody + 1 - inContent / Math.max(1, end - first);
  return doubt <= (source === null ? speechUpTo.alone : speechUpTo.withRule);
}

/** Where a quote points; a fragment points partly where the content around it does. */
function pointedFrom(model: Model, {outer}: Quote): Pointed | null {
  const words = wordsIn(model.encoding.words, outer);
  const own = model.point(words);
  const around = contentsOver(model, outer).find(
    content => content.words.first <= words.first && words.end <= content.words.end,
  );
  return model.text.language.rules.has('attribution/content-around') && own && around?.pointed
    ? mixed(own, around.pointed, shareOfContent)
    : own;
}

const isQuoted = ({text, inside}: Model, offset: number): boolean => {
  const at = tokenAround(text, offset);
  return (inside[at] ?? -1) >= 0;
};

const blockAt = (text: TokenText, offset: number): number =>
  text.tokens[tokenAround(text, offset)]?.block ?? -1;
