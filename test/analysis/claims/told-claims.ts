import {expect} from 'vitest';
import {documentOf} from '../../helpers.ts';
import type {Told} from '../encoder/linked.ts';
import type {Saying} from '../encoder/synthetic.ts';
import {foundWhenTold} from '../found.ts';

/*
Claims of a sentence in which a test marks what the encoder tags: `<source>`, `[cue]` and `{content}`,
as in "<The mayor> [denied] {it had rained}". All contents have the sentence's one source and cue.
*/

const marked = /[<>[\]{}]/g;

const between = (sentence: string, open: string, close: string): readonly string[] =>
  [...sentence.matchAll(new RegExp(`\\${open}([^\\${close}]*)\\${close}`, 'g'))].map(
    ([, words = '']) => words.replace(marked, ''),
  );

/** Each claim as "WHO: text", W for the writer, with "(not so)" or "(maybe)" behind it. */
export async function claimsOfMarked(
  sentence: string,
  told: Told = {},
): Promise<readonly string[]> {
  const [source] = between(sentence, '<', '>');
  const [cue] = between(sentence, '[', ']');
  const sayings = between(sentence, '{', '}').map(
    (content): Saying => ({content, ...(source && {source}), ...(cue && {cue})}),
  );
  return claimsWhenTold(
    sentence.replace(marked, ''),
    sayings.length === 0 ? told : {...told, sayings},
  );
}

/** So that it is certain that a text is English, however short it is. */
const english =
  'It was a cold day in the old town, and the people who were there had to wait for it.';

/** The same of a paragraph with what the encoder says of it. */
export async function claimsWhenTold(line: string, told: Told = {}): Promise<readonly string[]> {
  const body = `${line}\n\n${english}`;
  const {claims} = await foundWhenTold(documentOf(body), told);
  const own = claims.filter(({span}) => span.end <= line.length);
  expect(claims.length).toBeGreaterThan(own.length);
  return own.map(({claimant, text, polarity, modality}) => {
    const span = claimant.kind === 'source' ? claimant.span : null;
    const who = claimant.kind === 'writer' ? 'W' : body.slice(span?.start, span?.end);
    const not = polarity === 'negative' ? ' (not so)' : '';
    return `${who}: ${text}${not}${modality === 'possible' ? ' (maybe)' : ''}`;
  });
}
