import type {EntityId, Mention} from '../../model/analysis.ts';
import type {Company} from './company.ts';
import type {Turn} from './dialogue-turns.ts';

/*
What the words in and around a turn say about its speaker: nobody addresses themselves or speaks of
themselves by name; whoever is addressed speaks next; and whoever does something in the turn’s
paragraph, or right before it, is likely to be the speaker.
*/

/** Logarithms of how much likelier somebody speaks: chosen on litbank-quotes and PDNC dev. */
const weights = {
  called: -5,
  spokenOf: -3,
  /** Addressed by the turn before, and by the turn after. */
  answers: 2,
  answered: 1.2,
  /** Named in the paragraph itself, and in one right before it in which nobody speaks. */
  here: 2,
  justBefore: 1.5,
};

type Called = ReadonlyMap<EntityId, Mention>;

/** The people that a turn addresses by name, and where. */
const calledIn = (turn: Turn | undefined, company: Company): Called =>
  new Map(turn?.quotes.flatMap(quote => [...(company.namedIn(quote)?.called ?? [])]));

/** The people that the turns right before and after the one at `at` address by name. */
export const calledBeside = (run: readonly Turn[], at: number, company: Company): Called =>
  new Map([...calledIn(run[at + 1], company), ...calledIn(run[at - 1], company)]);

/**
 * How much likelier each speaker is, as a logarithm, given the words in and around the turn at `at`
 * of a conversation; 0 for people they say nothing about.
 */
export function sayingOf(
  run: readonly Turn[],
  at: number,
  company: Company,
): (speaker: string) => number {
  const sums = new Map<string, number>();
  const count = (speakers: Iterable<string>, weight: number): void => {
    for (const speaker of speakers) sums.set(speaker, (sums.get(speaker) ?? 0) + weight);
  };
  const turn = run[at] as Turn;
  const spokenOf = turn.quotes.flatMap(quote => [...(company.namedIn(quote)?.spokenOf ?? [])]);
  count(calledIn(turn, company).keys(), weights.called);
  count(new Set(spokenOf), weights.spokenOf);
  count(calledIn(run[at - 1], company).keys(), weights.answers);
  count(calledIn(run[at + 1], company).keys(), weights.answered);
  const isTold = run[at - 1]?.last !== turn.first - 1;
  for (const {entity, back} of company.near(turn.first)) {
    if (back === 0) count([entity], weights.here);
    if (back === 1 && isTold) count([entity], weights.justBefore);
  }
  return speaker => sums.get(speaker) ?? 0;
}
