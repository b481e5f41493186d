import * as closedClasses from './closed-classes.ts';
import {allRules, type Rule} from './rules.ts';

type ClosedClasses = Readonly<Record<keyof typeof closedClasses, ReadonlySet<string>>>;

/** What the passes know about the language of a text. */
export type Language = ClosedClasses & {
  /** Its BCP 47 tag. */
  readonly tag: string;
  /** The rules that are on: any other does nothing. */
  readonly rules: ReadonlySet<Rule>;
};

export const english: Language = {...closedClasses, tag: 'en', rules: allRules};
