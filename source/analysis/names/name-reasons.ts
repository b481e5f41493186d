import type {Evidence} from '../../model/analysis.ts';
import {type EntityType, entityTypes} from '../../model/entity-types.ts';
import type {Span} from '../../model/span.ts';
import {isCueVerb} from '../lexicon/cues.ts';
import {isFirstName, isTitle} from '../lexicon/people.ts';
import {isCountryWord, isPlaceWord} from '../lexicon/places.ts';
import {type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/*
Reasons for a name that a person can check. The model weighs more than these.
*/

type Candidate = {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
};

const institutions =
  /\b(?:University|College|School|Institute|Bank|Department|Ministry|Office|Agency|Committee|Commission|Council|Court|Party|Union|Association|Federation|Foundation|Company|Corporation|Corp|Inc|Ltd|LLC|Group|Congress|Senate|Parliament|Army|Navy|Force|Police|Times|Post|News|Journal|Press|Church|Club|League|Organi[sz]ation|Authority|Board|Bureau|Service|Hospital|Society|Network|Center|Centre|Fund|Airlines?|Airways)\b/;

const features =
  /\b(?:City|County|River|Lake|Mountains?|Mount|Island|Islands|Street|Road|Avenue|Square|Park|Bay|Sea|Ocean|Valley|Desert|Province|State|District|Region|Airport|Bridge|Peninsula|Coast|Gulf|Strait|Republic|Kingdom)\b/;

const placing = new Set(['in', 'at', 'near', 'from', 'across', 'outside', 'around', 'throughout']);

/** Why a name is one and has its type: at least one reason. */
export function reasonsFor(text: TokenText, name: Candidate): Evidence[] {
  const reasons = grounds(text, name);
  if (reasons.length > 0) return reasons;
  const {label} = entityTypes[name.type];
  return [{reason: `written like the name of ${articled(label)}`, spans: [name.span]}];
}

const articled = (label: string): string => (/^[aeio]/.test(label) ? `an ${label}` : `a ${label}`);

function grounds(text: TokenText, name: Candidate): Evidence[] {
  const first = tokenAt(text, name.first);
  const before = sameSentence(text.tokens[name.first - 1], first);
  const after = sameSentence(text.tokens[name.last], first);
  const words = text.text.slice(name.span.start, name.span.end);
  const reasons: Evidence[] = [];
  const say = (reason: string, ...spans: Span[]): void => {
    reasons.push({reason, spans: spans.map(({start, end}) => ({start, end}))});
  };
  if (name.type === 'person') {
    if (before && isTitle(before.lower)) say('stands after a title', before);
    if (isFirstName(first.lower)) say('begins with a first name', first);
    if (after && isCueVerb(after.lower)) say('stands beside a verb of saying', after);
  } else if (name.type === 'place') {
    if (isCountryWord(first.lower) || isPlaceWord(first.lower))
      say('is in the list of places', first);
    if (before && placing.has(before.lower)) say(`stands after “${before.lower}”`, before);
    if (features.test(words)) say('has a word for a place in it', name.span);
  } else if (name.type === 'organization') {
    if (institutions.test(words)) say('has a word for an institution in it', name.span);
    else if (first.shape === 'upper') say('is written as an acronym', first);
  }
  return reasons;
}

const sameSentence = (other: Token | undefined, token: Token): Token | null =>
  other?.sentence === token.sentence ? other : null;
