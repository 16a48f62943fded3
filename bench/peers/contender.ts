/** What takes part in a comparison. One process runs one of these for one work. */
export interface Contender<Input> {
  /** Everything that is done once for many inputs: reading rules, compiling them. */
  readonly prepare?: () => void | Promise<void>;
  /** The answer to one input, in the canonical texts of the work: amounts with two decimals, `ja` and `nee`. */
  readonly answer: (input: Input) => readonly string[] | Promise<readonly string[]>;
  /** So many questions are put before the first answer is waited for: for engines with threads of their own. */
  readonly together?: number;
  /** So many inputs of each set are checked; absent: all. For who would take minutes over it. */
  readonly checked?: number;
}

/** A set of inputs whose answers are compared with the truth before anything is timed. */
export interface InputSet<Input> {
  readonly name: string;
  readonly inputs: readonly Input[];
}

/** Something that everybody computes. */
export interface Work<Input> {
  readonly name: string;
  readonly title: string;
  /** What one input counts for: 1 decision, 500,000 rows. */
  readonly size: number;
  readonly unit: string;
  readonly sets: () => readonly InputSet<Input>[];
  /** What is timed, over and over. */
  readonly timed: () => readonly Input[];
  /** The right answer, from whole numbers without limit. */
  readonly truth: (input: Input) => readonly string[];
  /** Whom the others are compared with; absent: `decimal.js`. */
  readonly base?: string;
  /** By name. */
  readonly contenders: Readonly<Record<string, () => Promise<Contender<Input>>>>;
  /** Milliseconds of one round of a contender. */
  readonly round: number;
}
