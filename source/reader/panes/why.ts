import type {Claim, Evidence, Mention, Quote, Relation} from '../../model/analysis.ts';
import {warningLine} from '../../model/failure.ts';
import {contains} from '../../model/span.ts';
import {
  emptyLine,
  indent,
  type Line,
  line,
  markedParagraph,
  paragraph,
  segment,
  spread,
} from '../lines.ts';
import {
  currentClaim,
  currentQuote,
  currentRelated,
  findings,
  paragraphAt,
  selectedEntity,
  selectedMention,
} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import type {Target} from '../targets.ts';
import {claimant, claimWords, excerpt, relationWords, speaker, words} from '../words.ts';
import {aboutNothing, atNothing, type Item, noHead, type Pane} from './pane.ts';
import {chosenRelation} from './related.ts';

type Finding = {
  readonly title: string;
  /** Null where it is no finding but the want of some. */
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
  readonly target: Target | null;
  /** The claims that it is about, shown with the words that it rests on. */
  readonly claims?: readonly Claim[];
};

const name = (state: ReaderState, id: `e${number}`): string =>
  findings(state).entities.get(id)?.name ?? 'nobody';

/** That a short name is a part of the full one: what a reader would say first. */
function partOfName(state: ReaderState, {kind, span, entity}: Mention): readonly Evidence[] {
  const full = findings(state).entities.get(entity);
  const short = words(state, span);
  if (kind !== 'name' || full?.type !== 'person') return [];
  const isLast = full.name.endsWith(` ${short}`);
  const isFirst = full.name.startsWith(`${short} `);
  if (!isLast && !isFirst) return [];
  return [{reason: `it is their ${isLast ? 'surname' : 'first name'}`, spans: []}];
}

/** "said by Connolly", "probably said by Connolly". */
function saidByWhom(state: ReaderState, quote: Quote): string {
  const who = speaker(state, quote);
  if (quote.source === null) return who;
  return who.startsWith('probably ')
    ? who.replace('probably', 'probably said by')
    : `said by ${who}`;
}

/** What a claim makes of what it says, in words for its modality and whether it denies it. */
function howStated({modality, polarity}: Claim): string {
  const isNot = polarity === 'negative';
  switch (modality) {
    case 'asserted':
      return isNot ? 'says it is not so' : 'stated as fact';
    case 'possible':
      return isNot ? 'says it may not be so' : 'says it may be so';
    case 'conditional':
      return isNot ? 'says it is not so, on a condition' : 'says it is so, on a condition';
  }
}

/** A pass that failed, wherever one reads: what it would have found is missing everywhere. */
const failures = ({analysis}: ReaderState): readonly Finding[] =>
  analysis.warnings.map(warning => ({
    title: warningLine(warning),
    confidence: null,
    evidence: [{reason: 'what it would have found is missing', spans: []}],
    target: null,
  }));

/** What was found at the reading line, but for relations, the most particular first. */
function findingsHere(state: ReaderState): readonly Finding[] {
  const here: Finding[] = [];
  const mention = selectedMention(state);
  if (mention) {
    here.push({
      title: `“${words(state, mention.span)}” means ${name(state, mention.entity)}`,
      confidence: mention.confidence,
      evidence: [...partOfName(state, mention), ...mention.evidence],
      target: {kind: 'mention', id: mention.id},
    });
  } else {
    const entity = selectedEntity(state);
    if (entity) {
      const {name: title, confidence, evidence, id} = entity;
      here.push({title, confidence, evidence, target: {kind: 'entity', id}});
    }
  }
  const quote = currentQuote(state);
  if (quote) {
    here.push({
      title: `“${excerpt(words(state, quote.span), 40)}”: ${saidByWhom(state, quote)}`,
      confidence: quote.source?.confidence ?? quote.confidence,
      evidence: quote.source?.evidence ?? quote.evidence,
      target: {kind: 'quote', id: quote.id},
    });
  }
  const claim = currentClaim(state);
  if (claim) {
    here.push({
      title: `Claim (${howStated(claim)}): ${excerpt(claimWords(state, claim), 60)}`,
      confidence: claim.confidence,
      evidence: claim.evidence,
      target: {kind: 'claim', id: claim.id},
    });
  }
  return here;
}

/** A relation: which claims it is about, and the reason; `w` in their list asks about one of them. */
function relationFinding(state: ReaderState, relation: Relation): Finding {
  const {label, confidence, evidence, from, to} = relation;
  const {claims} = findings(state);
  const {sign, word} = relationWords(label, confidence);
  const other = currentClaim(state)?.id === to ? from : to;
  return {
    title: `${sign} ${word}`,
    confidence,
    evidence,
    target: {kind: 'claim', id: other},
    claims: [from, to].flatMap(id => claims.get(id) ?? []),
  };
}

/** What was asked about, then all that stands on the reading line. */
function findingsOn(state: ReaderState): readonly Finding[] {
  const isAsked = state.focus === 'why' && state.beneath.at(-1)?.focus === 'related';
  const asked = isAsked ? chosenRelation(state) : null;
  const rest = currentRelated(state).map(({relation}) => relation);
  const relations = rest.filter(relation => relation !== asked);
  const finding = (relation: Relation): Finding => relationFinding(state, relation);
  return [
    ...(asked ? [finding(asked)] : []),
    ...findingsHere(state),
    ...relations.map(finding),
    ...failures(state),
  ];
}

/** The most units of a claim that are shown. */
const longestClaim = 240;

/** "Rubio, ¶5: the move would enable …" with the words marked that a finding rests on. */
function claimLines(
  state: ReaderState,
  claim: Claim,
  evidence: readonly Evidence[],
  columns: number,
): Line[] {
  const lead = `${claimant(state, claim)}, ¶${paragraphAt(state, claim.span.start)}: `;
  const said = claimWords(state, claim);
  const text = `${lead}${excerpt(said, longestClaim)}`;
  // How a report was told may stand before its words.
  const first = lead.length + said.length - words(state, claim.span).length;
  const unitOf = (offset: number): number =>
    first + words(state, {start: claim.span.start, end: offset}).length;
  const marks = evidence
    .flatMap(({spans}) => spans)
    .filter(span => contains(claim.span, span))
    .map(span => ({start: unitOf(span.end) - words(state, span).length, end: unitOf(span.end)}));
  return indent(
    markedParagraph(text, marks, columns - 6, 'strong'),
    segment('     '),
    segment('     '),
  );
}

function reasonLines(state: ReaderState, {reason, spans}: Evidence, columns: number): Line[] {
  const quoted = spans.map(span => `“${excerpt(words(state, span), 40)}”`).join(', ');
  const text = quoted ? `${reason}: ${quoted}` : reason;
  return indent(paragraph(text, columns - 6, ['text'], 8), segment('   – '), segment('     '));
}

/** The reasons; of claims the first one, and then their words with what the others point at. */
function evidenceLines(
  state: ReaderState,
  {evidence, claims}: Finding,
  columns: number,
): readonly Line[] {
  if (!claims) return evidence.flatMap(one => reasonLines(state, one, columns));
  const said = evidence.slice(0, 1).map(({reason}) => ({reason, spans: []}));
  return [
    ...said.flatMap(one => reasonLines(state, one, columns)),
    ...claims.flatMap(claim => claimLines(state, claim, evidence, columns)),
  ];
}

function percentOf({confidence}: Finding): string {
  if (confidence === null) return '';
  // Of what the model is surest about one in a hundred is wrong on texts with known answers.
  return `${Math.min(99, Math.round(confidence * 100))} % `;
}

const item = (state: ReaderState, finding: Finding): Item => ({
  target: finding.target,
  text: `${finding.title}: ${finding.evidence.map(({reason}) => reason).join('; ')}`,
  draw: (columns, {chosen, focused}) => {
    const lead = segment(chosen && focused ? '▸' : ' ', 'reading');
    const percent = line(segment(percentOf(finding), 'dim'));
    const [first, ...rest] = paragraph(finding.title, columns - 8, ['strong'], 3);
    const title = spread(line(lead, segment(' '), ...(first?.segments ?? [])), percent, columns);
    return [
      title,
      ...indent(rest, segment('  '), segment('  ')),
      ...evidenceLines(state, finding, columns),
      emptyLine,
    ];
  },
});

/** What the findings at the reading line rest on, and how sure they are. */
export const why: Pane = {
  title: () => 'Why',
  about: aboutNothing,
  head: noHead,
  items: state => findingsOn(state).map(finding => item(state, finding)),
  at: atNothing,
  passes: [],
  empty: () => 'Nothing was found on this line.',
};
