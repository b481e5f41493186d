import type {ClaimPlace} from '../../model/across.ts';
import {type AcrossMatter, acrossMattersOf, type Lead} from '../../model/across-matters.ts';
import {columnsOf, truncate} from '../../reader/columns.ts';
import {emptyLine, indent, type Line, line, paragraph, segment} from '../../reader/lines.ts';
import {relationWords} from '../../reader/words.ts';
import type {Article, Related} from '../relate/articles.ts';
import type {Screen} from './screen.ts';
import {count} from './speakers.ts';
import {articleName, publishedOn, toldClaim, topicOf} from './told-claims.ts';

/* How claims of several articles stand to each other, for a person: matter by matter. */

/** The text, wrapped and painted for `screen`. */
export function relatedText(found: Related, {columns, paint}: Screen): string {
  return linesOf(found, columns)
    .map(one => `${paint(one).trimEnd()}\n`)
    .join('');
}

/** The same as lines. Words of an article are safe since import, and drawn as they are in the reader. */
function linesOf({articles, across, within}: Related, columns: number): readonly Line[] {
  const matters = acrossMattersOf(across);
  const own = acrossMattersOf(within);
  const none = line(segment('No claim of one stands to a claim of another.'));
  return [
    ...heading(
      `${count(articles.length, 'article')}, and how their claims stand to each other`,
      columns,
    ),
    ...articles.map((article, at) => articleLine(articles, article, at, columns)),
    ...(matters.length === 0 ? [emptyLine, none] : []),
    ...matters.flatMap(matter => matterLines(articles, matter, columns)),
    ...(own.length === 0 ? [] : [emptyLine, ...heading('Within one article', columns)]),
    ...own.flatMap(matter => matterLines(articles, matter, columns)),
  ];
}

const heading = (text: string, columns: number): readonly Line[] =>
  paragraph(text, columns, ['heading'], 2);

/** Its name gives way to the date, which may be anything that an article has in its place. */
function articleLine(
  articles: readonly Article[],
  article: Article,
  at: number,
  columns: number,
): Line {
  const day = publishedOn(article);
  const when = day === null ? '' : `, ${truncate(day, Math.floor(columns / 3))}`;
  const name = truncate(articleName(articles, at), columns - 2 - columnsOf(when));
  return line(segment('  '), segment(name), segment(when, 'dim'));
}

function matterLines(
  articles: readonly Article[],
  matter: AcrossMatter,
  columns: number,
): readonly Line[] {
  return [
    emptyLine,
    ...heading(topicOf(articles, matter), columns),
    ...matter.leads.flatMap(lead => leadLines(articles, lead, columns)),
  ];
}

function leadLines(
  articles: readonly Article[],
  {claim, others}: Lead,
  columns: number,
): readonly Line[] {
  return [
    ...indented(claimLines(articles, claim, columns - 2), 2),
    ...others.flatMap(({claim: other, relation: {label, confidence}}) => {
      const {sign, word} = relationWords(label, confidence);
      return [
        line(segment('    '), segment(`${sign} ${word}`, `claim.${label}`)),
        ...indented(claimLines(articles, other, columns - 6), 6),
      ];
    }),
  ];
}

/** What it says, and below that who says so, where and when. A long name gives way to the rest. */
function claimLines(
  articles: readonly Article[],
  place: ClaimPlace,
  columns: number,
): readonly Line[] {
  const {says, who, where, when, paragraph: at} = toldClaim(articles, place);
  const parts = [who, truncate(where, Math.floor(columns / 2)), when, at];
  const told = parts.filter(part => part !== null).join(', ');
  return [...paragraph(says, columns, ['text']), ...paragraph(told, columns, ['dim'], 2)];
}

function indented(lines: readonly Line[], columns: number): readonly Line[] {
  const space = segment(' '.repeat(columns));
  return indent(lines, space, space);
}
