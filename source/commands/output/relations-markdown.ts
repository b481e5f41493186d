import type {AcrossRelation, ClaimPlace} from '../../model/across.ts';
import {type AcrossMatter, acrossMattersOf, type Lead} from '../../model/across-matters.ts';
import {relationWords} from '../../reader/words.ts';
import type {Article, Related} from '../relate/articles.ts';
import {escapeMarks} from './markdown.ts';
import {count} from './speakers.ts';
import {articleName, publishedOn, toldClaim, topicOf} from './told-claims.ts';

/*
How claims of several articles stand to each other as a page for a person. Words of the articles are
escaped, so none of them makes markup.
*/

/** The page. */
export function relatedPage({articles, across, within}: Related): string {
  const matters = acrossMattersOf(across);
  const own = acrossMattersOf(within);
  const parts = [
    `# ${count(articles.length, 'article')}, and how their claims stand to each other`,
    articles.map((article, at) => articleItem(articles, article, at)).join('\n'),
    '## Between the articles',
    ...(matters.length === 0 ? ['No claim of one stands to a claim of another.'] : []),
    ...matters.flatMap(matter => matterParts(articles, matter)),
    ...(own.length === 0 ? [] : ['## Within one article']),
    ...own.flatMap(matter => matterParts(articles, matter)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function articleItem(articles: readonly Article[], article: Article, at: number): string {
  const day = publishedOn(article);
  const when = day === null ? '' : `, ${escapeMarks(day)}`;
  return `- ${escapeMarks(articleName(articles, at))}${when}`;
}

const matterParts = (articles: readonly Article[], matter: AcrossMatter): readonly string[] => [
  `### ${escapeMarks(topicOf(articles, matter))}`,
  matter.leads.map(lead => leadItem(articles, lead)).join('\n'),
];

const leadItem = (articles: readonly Article[], {claim, others}: Lead): string =>
  [
    `- ${claimLine(articles, claim)}`,
    ...others.map(one => `  - ${wordOf(one.relation)}: ${claimLine(articles, one.claim)}`),
  ].join('\n');

const wordOf = ({label, confidence}: AcrossRelation): string =>
  `**${relationWords(label, confidence).word}**`;

function claimLine(articles: readonly Article[], place: ClaimPlace): string {
  const {says, who, where, when, paragraph} = toldClaim(articles, place);
  const told = [who, where, when, paragraph].filter(part => part !== null);
  return `${escapeMarks(says)} (${escapeMarks(told.join(', '))})`;
}
