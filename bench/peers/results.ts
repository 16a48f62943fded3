/** What a run found: written as `results.json`, from which the page and the chart are made. */
export interface Results {
  readonly machine: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly works: readonly WorkResults[];
}

export interface WorkResults {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** Whom the others are compared with. */
  readonly base: string;
  readonly rows: readonly ContenderResults[];
}

export interface ContenderResults {
  readonly contender: string;
  /** Why it did not take part. */
  readonly unavailable?: string;
  readonly perSecond: number;
  /** To the base in the same round: median and quartiles. */
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number };
  /** The same by seconds of processors instead of the clock: what a machine with other work gives as well. */
  readonly ratioByProcessor: number;
  /** How many processors it kept busy. */
  readonly processors: number;
  readonly megabytes: number;
  readonly checked: readonly {
    readonly set: string;
    readonly checked: number;
    readonly wrong: number;
    readonly first?: { readonly got: string; readonly right: string };
  }[];
}

/** The value below which this part of a list lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
