import type {Range} from '../text/token-text.ts';

/** Words of saying found beside a quotation. */
export type Saying = {
  readonly source: Range;
  readonly cue: Range;
  readonly reason: string;
  readonly confidence: number;
};

/** A quotation by tokens: `first` is its opening mark, `last` the token after its closing one. */
export type Quoted = Range & {readonly partial: boolean};
