import type {Evidence} from '../../model/analysis.ts';
import {warningLine} from '../../model/failure.ts';
import {emptyLine, indent, type Line, line, paragraph, segment, spread} from '../lines.ts';
import {
  currentClaim,
  currentQuote,
  currentRelated,
  findings,
  selectedEntity,
  selectedMention,
} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import type {Target} from '../targets.ts';
import {claimWords, excerpt, relationWords, speaker, words} from '../words.ts';
import {aboutNothing, type Item, noHead, type Pane} from './pane.ts';

type Finding = {
  readonly title: string;
  /** Null where it is no finding but the want of some. */
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
  readonly target: Target | null;
};

const name = (state: ReaderState, id: `e${number}`): string =>
  findings(state).entities.get(id)?.name ?? 'nobody';

/** A pass that failed, wherever one reads: what it would have found is missing everywhere. */
const failures = ({analysis}: ReaderState): readonly Finding[] =>
  analysis.warnings.map(warning => ({
    title: warningLine(warning),
    confidence: null,
    evidence: [{reason: 'what it finds is missing; the rest stands', spans: []}],
    target: null,
  }));

/** The findings at the reading line that one may doubt, the most particular first. */
function findingsHere(state: ReaderState): readonly Finding[] {
  const here: Finding[] = [];
  const mention = selectedMention(state);
  if (mention) {
    here.push({
      title: `“${words(state, mention.span)}” is ${name(state, mention.entity)}`,
      confidence: mention.confidence,
      evidence: mention.evidence,
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
      title: `“${excerpt(words(state, quote.span), 40)}” is from: ${speaker(state, quote)}`,
      confidence: quote.source?.confidence ?? quote.confidence,
      evidence: quote.source?.evidence ?? quote.evidence,
      target: {kind: 'quote', id: quote.id},
    });
  }
  const claim = currentClaim(state);
  if (claim) {
    here.push({
      title: `A claim, ${claim.polarity}, ${claim.modality}: ${excerpt(claimWords(state, claim), 60)}`,
      confidence: claim.confidence,
      evidence: claim.evidence,
      target: {kind: 'claim', id: claim.id},
    });
  }
  for (const {relation, claim: other} of currentRelated(state)) {
    const {word} = relationWords(relation.label, relation.confidence);
    here.push({
      title: `${word}: ${excerpt(claimWords(state, other), 60)}`,
      confidence: relation.confidence,
      evidence: relation.evidence,
      target: {kind: 'claim', id: other.id},
    });
  }
  return here;
}

function reasonLines(state: ReaderState, {reason, spans}: Evidence, columns: number): Line[] {
  const quoted = spans.map(span => `“${excerpt(words(state, span), 40)}”`).join(', ');
  const text = quoted ? `${reason}: ${quoted}` : reason;
  return indent(paragraph(text, columns - 6, ['text'], 4), segment('   – '), segment('     '));
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
      ...finding.evidence.flatMap(one => reasonLines(state, one, columns)),
      emptyLine,
    ];
  },
});

/** What the findings at the reading line rest on, and how sure they are. */
export const why: Pane = {
  title: () => 'Why',
  about: aboutNothing,
  head: noHead,
  items: state => [...findingsHere(state), ...failures(state)].map(finding => item(state, finding)),
  passes: [],
  empty: () => 'Nothing was found on this line.',
};
