import type { Token } from '../lexer/face.ts';
import type { Problem } from '../problem.ts';
import type { Expectation } from './words.ts';

/** A change of the tokens that may let the parser go on, and what there is to say if it does. */
export interface Repair {
  readonly tokens: readonly Token[];
  readonly problem: Problem;
  /** The repair is what the author meant: what was read with it may be judged further. */
  readonly certain: boolean;
  /** It proves nothing that the parser gets further with it; all must fit. */
  readonly onlyIfWhole?: boolean;
}

/** Where the parser stopped. */
export interface Stop extends Expectation {
  readonly at: number;
}
