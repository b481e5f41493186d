import type {Span} from '../../model/span.ts';

/*
Lines of a page that assert nothing: credits, calls to read or subscribe, and the tag of a tweet. An
article that was copied from a page has them between its paragraphs.
*/

const credit =
  /^\W*(?:(?:file )?(?:photo|photograph|picture|image|credit|source|caption)s?(?: by| credit| courtesy(?: of)?)? ?[:/|])/iu;

const credited =
  /^\W*(?:(?:Additional |With )?(?:[Rr]eporting|Editing|Writing|Production|Photography|Photos?|Illustrations?|Translation|Graphics?)|Compiled|Edited|Translated|Written|Photographed|Produced|Reviewed) by [A-Z]/u;

/** At the end of a caption: "(AP Photo/Ann Lee)", "(Ann Lee/Getty Images)", "/ Reuters". */
const captioned =
  /\([^()]{0,80}\b(?:AP Photo|Getty|Shutterstock|iStock|Photo(?: by|\/|:)|Images?\b|File(?: photo)?\b|via AP)[^()]{0,80}\)\.?$|\bGetty Images\.?$/u;

const call =
  /^\W*(?:read (?:more|also|next|on|the (?:full|rest|original))\b|(?:see|read|watch|listen) (?:also|below|here|the (?:video|clip|full|rest)|more)\b|also read\b|related(?: (?:articles?|stories|story|news))?:|more (?:from|on)\b[^.]{0,60}:|click (?:here|on|through)\b|follow (?:us|me|him|her|@|[^.]{0,60}\bon (?:twitter|facebook|instagram|x)\b)|sign up\b|subscribe\b|like us\b|share this\b|join (?:us|our|the (?:conversation|discussion))\b|get (?:the|our) (?:latest|best|daily|newsletter)|download (?:the|our)\b|don['’]t miss\b|support our\b|this (?:story|article|post|piece|page) (?:was|is|has been|will be|originally|first|appeared)\b|copyright\b|©|all rights reserved\b|advertisement\b|(?:our|the) newsletter\b)/iu;

/** Where the tag of a tweet or an address begins that ends a sentence. */
const tag = /https?:\/\/|\bpic\.twitter\.com|(?:—|–|--) ?[^—–()]{1,60}\(@\w+\)|<\/?[a-z]+[ >]/u;

/** Units in the longest caption. */
const longestCaption = 400;

/** Whether a sentence is a line of the page around the article. */
export const isLineOfPage = (sentence: string): boolean =>
  credit.test(sentence) || credited.test(sentence) || call.test(sentence);

/** Whether a paragraph is the caption of a picture: it ends with whose picture it is. */
export const isCaption = (paragraph: string): boolean =>
  paragraph.length <= longestCaption && captioned.test(paragraph);

/** The rest of a tag that an embedded tweet begins with: `<tweet author="…">`. */
const opening = /^(?:\W{0,3}<[^<>]{0,300}>|[^<>]{0,300}">)/u;

/** A sentence without the tags and addresses of tweets in it; empty where there is nothing else. */
export function withoutTag(text: string, {start, end}: Span): Span {
  const from = start + (opening.exec(text.slice(start, end))?.[0].length ?? 0);
  const at = text.slice(from, end).search(tag);
  return {start: from, end: at < 0 ? end : from + at};
}
