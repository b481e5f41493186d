import type {AcrossRelation, ClaimPlace} from '../../model/across.ts';
import type {AcrossMatter} from '../../model/across-matters.ts';
import {documentName} from '../../model/document.ts';
import {itemAt} from '../../model/lists.ts';
import {paragraphAt} from '../../model/paragraphs.ts';
import {contains, type Span} from '../../model/span.ts';
import {excerpt} from '../../reader/words.ts';
import {type Article, claimAt} from '../relate/articles.ts';
import {claimantsOf, claimantWithDoubt, words} from './speakers.ts';

/* What a person is told of claims of several articles: what each says, who says it, where and when. */

/** On one line each. The first three are the text's own words. */
export type ToldClaim = {
  readonly says: string;
  readonly who: string;
  readonly where: string;
  /** Day of publication, else the words of the claim that say when; null where there are none. */
  readonly when: string | null;
  readonly paragraph: string;
};

export function toldClaim(articles: readonly Article[], place: ClaimPlace): ToldClaim {
  const {article, claim} = claimAt(articles, place);
  const {document, analysis} = article;
  const time = claim.time && words(document, claim.time);
  return {
    says: flat(claim.text),
    who: claimantWithDoubt(document, claim, claimantsOf(analysis)),
    where: articleName(articles, place.article),
    when: publishedOn(article) ?? time,
    paragraph: `paragraph ${paragraphAt(document, claim.span.start)}`,
  };
}

/** Its title or file; with its number where another is called the same. */
export function articleName(articles: readonly Article[], at: number): string {
  const name = nameOf(itemAt(articles, at));
  const isAlone = articles.filter(other => nameOf(other) === name).length === 1;
  return isAlone ? name : `${name} (${at + 1})`;
}

const nameOf = ({document}: Article): string => flat(documentName(document));

/** The day of a date that a machine can read, and any other date as the article has it. */
export function publishedOn({document}: Article): string | null {
  const published = flat(document.metadata.published ?? '');
  return published === '' ? null : published.replace(/^(\d{4}-\d{2}-\d{2})T.*/, '$1');
}

/** What a matter is about: the words that its weightiest relation shares, else how its first claim begins. */
export function topicOf(articles: readonly Article[], {relation, leads}: AcrossMatter): string {
  const shared = sharedWords(articles, relation);
  if (shared !== '') return shared;
  return excerpt(claimAt(articles, itemAt(leads, 0).claim).claim.text, longestTopic);
}

/** Units of a claim that stand over it. */
const longestTopic = 48;

/** The words of the first claim that the second has as well, in their order: "Ada Brook, harbour". */
function sharedWords(articles: readonly Article[], {from, evidence}: AcrossRelation): string {
  const {article, claim} = claimAt(articles, from);
  const {document} = article;
  const spans = evidence
    .flatMap(one => one.spans)
    .filter(one => one.article === from.article && contains(claim.span, one.span))
    .map(({span}) => span)
    .sort((a, b) => a.start - b.start);
  const runs: Span[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    const isNext = last && /^\s+$/.test(document.text.slice(last.end, span.start));
    if (last && isNext) runs[runs.length - 1] = {start: last.start, end: span.end};
    else runs.push(span);
  }
  return runs.map(run => words(document, run)).join(', ');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
