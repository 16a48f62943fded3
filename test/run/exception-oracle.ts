/** An exception of a random graph: what it is on (0 is the rule itself, else the number of an earlier exception). */
export interface RandomException {
  readonly on: readonly number[];
  /** A value, one more than the value that holds without it, or an end to what it is on. */
  readonly says: number | 'one more' | 'off';
}

/** What comes out: a value, or `conflict` where two that decide differ. */
export type Outcome = number | 'conflict';

/** The value of the rule itself. */
export const baseValue = 0;

/**
 * What the definition says, worked out the long way: first who is switched off, from the top down; then who applies, from
 * the rule upwards; then who excepts whom, in all steps; and of those that apply, who is excepted by nobody.
 * `conditions[i]` is the condition of exception `i`, counted from 1.
 */
export function byDefinition(exceptions: readonly RandomException[], conditions: readonly boolean[]): Outcome {
  const count = exceptions.length;
  const at = (number: number): RandomException => exceptions[number - 1] ?? { on: [], says: baseValue };
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const off: boolean[] = [];
  for (const one of numbers.toReversed())
    off[one] = numbers.some(
      (other) => at(other).says === 'off' && at(other).on.includes(one) && conditions[other] === true && !off[other],
    );

  const held: boolean[] = [true];
  const counts = (target: number, exception: number): boolean =>
    held[target] === true && (target === 0 || at(exception).says === 'off' || !off[target]);
  for (const one of numbers) held[one] = conditions[one] === true && at(one).on.some((target) => counts(target, one));

  const excepts = [0, ...numbers].map((one) =>
    [0, ...numbers].map((other) => at(one).on.includes(other) && counts(other, one)),
  );
  for (const between of numbers)
    for (const one of numbers)
      for (const other of [0, ...numbers])
        if (excepts[one]?.[between] && excepts[between]?.[other]) (excepts[one] ?? [])[other] = true;

  const candidates = [0, ...numbers].filter((one) => held[one] && !off[one] && at(one).says !== 'off');
  const deciding = candidates.filter((one) => !candidates.some((other) => excepts[other]?.[one]));
  const values = new Set(
    deciding.map((one): Outcome => {
      const { says } = at(one);
      if (says !== 'one more') return typeof says === 'number' ? says : baseValue;
      const without = byDefinition(exceptions, conditions.with(one, false));
      return without === 'conflict' ? without : without + 1;
    }),
  );
  const [value] = values;
  return values.size === 1 && value !== undefined ? value : 'conflict';
}

/** All ways in which the conditions that are not known may turn out. */
export function completions(conditions: readonly (boolean | undefined)[]): readonly (readonly boolean[])[] {
  return conditions.reduce<readonly (readonly boolean[])[]>(
    (rows, condition) =>
      rows.flatMap((row) => (condition === undefined ? [false, true] : [condition]).map((one) => [...row, one])),
    [[]],
  );
}
