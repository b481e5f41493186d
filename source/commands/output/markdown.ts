import {
  type Analysis,
  type Claim,
  type Entity,
  isSaidPlainly,
  type Quote,
  sureAt,
} from '../../model/analysis.ts';
import {type Document, documentName} from '../../model/document.ts';
import {entityTypeNames, entityTypes} from '../../model/entity-types.ts';
import {warningLine} from '../../model/failure.ts';
import {paragraphAt} from '../../model/paragraphs.ts';
import {type Matter, summaryOf, timesSaid} from '../../model/summary.ts';
import {asTold} from '../../reader/as-told.ts';
import {relationWords} from '../../reader/words.ts';
import {
  type Claimants,
  claimantsOf,
  claimantWithDoubt,
  count,
  isSpeech,
  mentionCount,
  type Speaker,
  speakersOf,
  words,
} from './speakers.ts';

/*
The analysis as a page for a person: the people, what each said, and how its claims stand to each
other. Words of the article are escaped, so none of them makes markup.
*/

/** The page. */
export function markdownPage(document: Document, analysis: Analysis): string {
  const parts = [
    `# ${escapeMarks(documentName(document))}`,
    ...provenance(document),
    ...analysisNote(analysis),
    ...entitySections(analysis),
    ...speechSection(document, analysis),
    ...summarySection(document, analysis),
  ];
  return `${parts.join('\n\n')}\n`;
}

function provenance({metadata}: Document): readonly string[] {
  const {byline, site, published, url} = metadata;
  const known = [byline, site, published, url].flatMap(part => (part ? [escapeMarks(part)] : []));
  return known.length === 0 ? [] : [known.join(' · ')];
}

/** What is missing from the page, and why. */
function analysisNote({language, warnings}: Analysis): readonly string[] {
  if (warnings.length > 0)
    return [`Not everything was found: ${warnings.map(warningLine).map(escapeMarks).join('; ')}`];
  return language === 'en'
    ? []
    : ['The text is not in English: names and speakers were not looked for.'];
}

function entitySections({entities, quotes}: Analysis): readonly string[] {
  const byType = Map.groupBy(entities, ({type}) => type);
  const speeches = Map.groupBy(quotes.filter(isSpeech), ({source}) => source?.entity ?? null);
  return entityTypeNames.flatMap(type => {
    const listed = byType.get(type) ?? [];
    if (listed.length === 0) return [];
    const items = listed.map(entity => entityItem(entity, speeches.get(entity.id)?.length ?? 0));
    return [`## ${entityTypes[type].plural}`, items.join('\n')];
  });
}

function entityItem(entity: Entity, said: number): string {
  const {name, aliases, description, confidence} = entity;
  const doubt = confidence < sureAt ? ' (?)' : '';
  const parts = [
    ...(description === null ? [] : [escapeMarks(description)]),
    ...(aliases.length === 0 ? [] : [`also ${aliases.map(escapeMarks).join(', ')}`]),
    mentionCount(entity) + (said === 0 ? '' : `, ${count(said, 'quote')}`),
  ];
  return `- **${escapeMarks(name)}**${doubt}: ${parts.join('; ')}`;
}

function speechSection(document: Document, analysis: Analysis): readonly string[] {
  const speakers = speakersOf(document, analysis);
  if (speakers.length === 0) return [];
  return ['## Who said what', ...speakers.map(speaker => speakerPart(document, speaker))];
}

function speakerPart(document: Document, {name, quotes}: Speaker): string {
  const [marked, reported] = [quotes.filter(isSpeech), quotes.filter(quote => !isSpeech(quote))];
  const parts = [
    `### ${escapeMarks(name ?? 'Speaker not named')}`,
    ...marked.map(
      quote => `> ${escapeMarks(words(document, quote.outer))}${where(document, quote)}`,
    ),
    ...(reported.length === 0 ? [] : ['In the words of the writer:']),
    ...(reported.length === 0
      ? []
      : [
          reported
            .map(
              quote =>
                `- ${escapeMarks(asTold(document.text, quote, quote.span, words(document, quote.outer)))}${where(document, quote)}`,
            )
            .join('\n'),
        ]),
  ];
  return parts.join('\n\n');
}

function where(document: Document, {outer, source}: Quote): string {
  const doubt = source && !isSaidPlainly(source) ? ', speaker not sure' : '';
  return ` (paragraph ${paragraphAt(document, outer.start)}${doubt})`;
}

/**
 * What is disputed, changed, supported, said again: the summary that the screen shows, but for the
 * merely related, which are for the reader's eye on one claim.
 */
function summarySection(document: Document, analysis: Analysis): readonly string[] {
  const parts = summaryOf(analysis).filter(({label}) => label !== 'related');
  if (parts.length === 0) return [];
  const who = claimantsOf(analysis);
  const sections = parts.flatMap(({title, matters}) => [
    `### ${title}`,
    matters.map(matter => matterItem(document, matter, who)).join('\n'),
  ]);
  return ['## How its claims stand to each other', ...sections];
}

function matterItem(document: Document, matter: Matter, who: Claimants): string {
  const {label, confidence, evidence} = matter.relation;
  const claims = matter.members.map(({claim}) => `  - ${claimLine(document, claim, who)}`);
  if (label === 'repeats') return [`- **${timesSaid(matter)}**:`, ...claims].join('\n');
  const {word} = relationWords(label, confidence);
  const why = escapeMarks(evidence[0]?.reason ?? '');
  return [`- **${word}**: ${why}`, ...claims].join('\n');
}

function claimLine(document: Document, claim: Claim, who: Claimants): string {
  const when = claim.time === null ? '' : `${escapeMarks(words(document, claim.time))}, `;
  const place = `${when}paragraph ${paragraphAt(document, claim.span.start)}`;
  const name = claimantWithDoubt(document, claim, who);
  const said = words(document, claim.span);
  const quote = claim.quote === null ? undefined : who.quotes.get(claim.quote);
  const told = asTold(document.text, quote, claim.span, said);
  return `${escapeMarks(told)} (${escapeMarks(name)}, ${place})`;
}

/** Text that shows as itself in Markdown, on one line. */
export const escapeMarks = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, sign => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, sign => `\\${sign}`);
