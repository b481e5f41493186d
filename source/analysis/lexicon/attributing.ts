import {cueOf} from './cues.ts';
import {wordSet} from './word-set.ts';

/*
Words for saying, thinking and knowing, besides the verbs of attribution. A cue without any of them
("promoted", "sued", "blocked") may report nothing.
*/

const others = wordSet(
  'according per view views viewed opinion opinions word words statement statements belief beliefs hope fear ' +
    'conviction assertion allegation allegations argument warning suggestion recommendation announcement ' +
    'assessment conclusion description explanation response prediction testimony thinking mind ' +
    'reportedly allegedly supposedly purportedly ' +
    'forecast forecasts forecasting see sees saw seen seeing foresee foresees foresaw hear hears heard ' +
    'request requests requested requesting decree decreed discover discovers discovered determine determined ' +
    'calculate calculated project projects projected regard regards regarded recall speak speaks spoke spoken ' +
    'mention mentions mentioned clarify clarified detailed outlined highlighted underlined underscored ' +
    'remember remembers remembered recognise recognised recognize recognized recognizes swear swore sworn ' +
    'propose convinced confident certain sure aware optimistic pessimistic worried concerned afraid hopeful ' +
    'surprised shocked pleased dispute disputes disputed quoted saying refuted refute dream dreams dreamed',
);

/** Verbs that mean saying only with a noun: "issued a statement". */
const light = wordSet(
  'make makes made making give gives gave given giving issue issues issued issuing have has had take takes took ' +
    'express expresses expressed expressing voice voices voiced voicing offer offers offered deliver delivers ' +
    'delivered release releases released put puts reach reached come came',
);

/** Whether a verb means saying only with a noun. */
export const carriesSaying = (lower: string): boolean => light.has(lower);

/** Whether a word is one of saying, thinking or knowing, or one of showing as documents do. */
export function attributes(lower: string): 'says' | 'shows' | null {
  if (others.has(lower)) return 'says';
  const kind = carriesSaying(lower) ? undefined : cueOf(lower)?.kind;
  if (kind === 'show') return 'shows';
  return kind === undefined || kind === 'utter' ? null : 'says';
}
