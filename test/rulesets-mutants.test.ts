import { describe, expect, test } from 'vitest';
import { mutate } from '../engine/index.ts';
import { runs } from './runs.ts';
import { shippedRegulations, textsOf } from './shipped.ts';

/** Changes tried of each regulation: a sample in the suite, all that may be asked for in `npm run prove`. */
const tried = Math.min(300, runs(15));
/** Of the changes that are regulations at all, in per cent. */
const leastNoticed = 90;

/** Milliseconds for one regulation on a busy machine; all that may be tried take as long as they take. */
const patience = tried < 300 ? 240_000 : 0;

interface Counted {
  readonly run: number;
  readonly noticed: number;
}

/** Of each regulation that was tried so far. */
const counted: Counted[] = [];

describe('small changes of the rules are noticed by the examples', () => {
  test.each(shippedRegulations().map((one) => [one.folder, one] as const))(
    `${tried} of %s`,
    (_, regulation) => {
      const files = regulation.own.map(({ name }) => name);
      const result = mutate(textsOf(regulation), { files, seed: 20150101, atMost: tried });
      const run = result.tried - result.refused;
      counted.push({ run, noticed: result.noticed });
      const unseen = result.survivors.map(({ file, name, before, after }) => `${file}: ${name}: ${before} → ${after}`);
      process.stdout.write(`${regulation.folder}: ${result.noticed} of ${run} noticed\n`);
      // A sample says little about one regulation; all that may be tried say enough.
      const least = tried < 300 ? 60 : leastNoticed;
      expect(result.noticed * 100, unseen.join('\n')).toBeGreaterThanOrEqual(run * least);
    },
    patience,
  );

  test(`at least ${leastNoticed}% of all together`, () => {
    const sum = (pick: (one: Counted) => number): number => counted.reduce((total, one) => total + pick(one), 0);
    expect(sum(({ run }) => run)).toBeGreaterThan(tried);
    expect(sum(({ noticed }) => noticed) * 100).toBeGreaterThanOrEqual(sum(({ run }) => run) * leastNoticed);
  });
});
