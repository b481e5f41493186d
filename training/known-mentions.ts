import {type Gold, readCorpus} from '../bench/score/gold.ts';
import {linkedMentions} from '../bench/score/linked.ts';
import type {Scorers} from '../bench/score/scorers.ts';
import {
  featuresOfMention,
  type MentionFeature,
} from '../source/analysis/confidence/mention-confidence.ts';
import type {Encode} from '../source/analysis/encoder/document-encoder.ts';
import {findingsRecord} from '../source/commands/output/json.ts';
import type {Case} from './reliability.ts';
import {understood} from './understood.ts';

/** The pronouns and descriptions that are found in GUM, with whether they are linked right. */
export async function knownMentions(
  folder: string,
  {align}: Scorers,
  read: Encode,
): Promise<readonly Case<MentionFeature>[]> {
  const cases: Case<MentionFeature>[] = [];
  for (const gold of readCorpus<Gold>(folder, 'gum', Number.POSITIVE_INFINITY) ?? []) {
    const {text, analysis} = await understood(gold.text, read);
    const right = new Map(
      linkedMentions({gold, pred: findingsRecord(analysis)}, align).map(one => [
        `${one.start} ${one.end}`,
        one.right,
      ]),
    );
    for (const entity of analysis.entities) {
      for (const mention of entity.mentions) {
        const isRight = right.get(`${mention.span.start} ${mention.span.end}`);
        if (mention.kind === 'name' || isRight === undefined) continue;
        const features = featuresOfMention(text, mention);
        cases.push({
          features,
          right: Number(isRight),
          weight: 1,
          group: gold.id,
          corpus: 'gum',
          form: features.get('talk') ? 'I, we, you' : mention.kind,
        });
      }
    }
  }
  return cases;
}
