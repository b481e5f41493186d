import type {Entity, EntityId, Mention, MentionId, Quote} from '../../model/analysis.ts';
import {textOf} from '../../model/span.ts';
import {folded} from '../lexicon/people.ts';
import {withDoubt} from '../quotes/grounds.ts';
import type {TokenText} from '../text/token-text.ts';

/*
Whose words are "Smith said", where the text names two people Smith? Decided over the whole article:
who speaks in it by a name of their own is the one; where both do, or neither, it is not certain.
*/

/** Of the names of two namesakes, the share from which on the text is about the one, not the other. */
const mostly = 0.75;

type People = {
  readonly mentions: ReadonlyMap<MentionId, Mention>;
  /** People by each word that their names end in: more than one are namesakes. */
  readonly byLastName: ReadonlyMap<string, readonly Entity[]>;
};

/** Quotes whose speaker a shared name stands for, with the likelier one, or with doubt. Linear. */
export function amongNamesakes(
  text: TokenText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Quote[] {
  if (!text.rules.has('attribution/namesakes')) return quotes;
  const people = peopleOf(text, entities);
  if ([...people.byLastName.values()].every(({length}) => length < 2)) return quotes;
  const speaking = speakersInFull(text, people, quotes);
  return quotes.map(quote => {
    const {source} = quote;
    const mention = source?.mention && people.mentions.get(source.mention);
    if (!source || !mention || mention.kind !== 'name') return quote;
    const name = nameWords(text, mention);
    const fitting = name.length === 1 ? (people.byLastName.get(name[0] ?? '') ?? []) : [];
    if (fitting.length < 2 || !fitting.some(({id}) => id === mention.entity)) return quote;
    const chosen = chosenOf(fitting, speaking, mention.entity);
    if (chosen === 'own') return quote;
    const said = withDoubt(source, 'namesakes', source.span);
    return {
      ...quote,
      source: chosen === 'doubt' ? said : {...said, entity: chosen},
    };
  });
}

/** Which of `fitting` speaks by their name: `own` where that is surely whom it was taken for. */
function chosenOf(
  fitting: readonly Entity[],
  speaking: ReadonlySet<EntityId>,
  own: EntityId,
): EntityId | 'own' | 'doubt' {
  const speakers = fitting.filter(({id}) => speaking.has(id));
  const [speaker, another] = speakers;
  if (speaker && !another) return speaker.id === own ? 'own' : speaker.id;
  const count = ({mentions}: Entity): number => mentions.filter(m => m.kind === 'name').length;
  const all = fitting.reduce((sum, entity) => sum + count(entity), 0);
  const here = fitting.find(({id}) => id === own);
  return !speaker && here && count(here) >= mostly * all ? 'own' : 'doubt';
}

/** Those who are somewhere the source of words by more of their name than the last. */
function speakersInFull(
  text: TokenText,
  {mentions}: People,
  quotes: readonly Quote[],
): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  for (const {source} of quotes) {
    const mention = source?.mention ? mentions.get(source.mention) : undefined;
    if (mention?.kind !== 'name') continue;
    if (nameWords(text, mention).length > 1) found.add(mention.entity);
  }
  return found;
}

function peopleOf(text: TokenText, entities: readonly Entity[]): People {
  const mentions = new Map<MentionId, Mention>();
  const byLastName = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const names = new Set<string>();
    for (const mention of entity.mentions) {
      mentions.set(mention.id, mention);
      const last = mention.kind === 'name' ? nameWords(text, mention).at(-1) : undefined;
      if (last !== undefined) names.add(last);
    }
    for (const name of names) byLastName.set(name, [...(byLastName.get(name) ?? []), entity]);
  }
  return {mentions, byLastName};
}

/** The words of a name without marks, in one case: "Smith’s" is "smith". */
const nameWords = ({text}: TokenText, {span}: Mention): readonly string[] =>
  (
    textOf(text, span)
      .replace(/['’]s?$/, '')
      .match(/[\p{L}\p{M}'’-]+/gu) ?? []
  ).map(folded);
