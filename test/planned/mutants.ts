/** A deliberate break of the planned evaluator: one piece of text of one of its files, replaced by another. */
export interface Mutant {
  readonly name: string;
  /** Below `engine/`. */
  readonly file: string;
  /** Stands in the file exactly once, or `first` is meant. */
  readonly find: string;
  readonly first?: true;
  readonly replace: string;
  /** Tried in the suite as well; the others in `npm run prove` only. */
  readonly quick?: true;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'half a unit goes down',
    file: 'compile/kernels/round.ts',
    find: '2 * rest > by || (2 * rest === by && dividend >= 0)',
    replace: '2 * rest > by',
  },
  {
    name: 'half goes to the odd neighbour',
    file: 'compile/kernels/round.ts',
    find: '(2 * rest === by && below % 2 !== 0)',
    replace: '(2 * rest === by && below % 2 === 0)',
  },
  {
    name: 'what is whole already is rounded up once more',
    file: 'compile/kernels/round.ts',
    find: 'if (rest === 0) return below;',
    replace: "if (rest === 0 && mode !== 'up') return below;",
    quick: true,
  },
  {
    name: 'the guard of a rounding is forgotten',
    file: 'compile/kernels/round.ts',
    find: 'const room = error + 2 ** -52;',
    replace: 'const room = -error;',
  },
  {
    name: 'at most becomes less',
    file: 'compile/kernels/compare.ts',
    find: '(a[row] as number) <= (b[row] as number)',
    replace: '(a[row] as number) < (b[row] as number)',
    quick: true,
  },
  {
    name: 'the guard of a comparison is forgotten',
    file: 'compile/kernels/compare.ts',
    find: 'if (size > raised(error + unitRoundoff * size)) return difference;',
    replace: 'if (size >= 0) return difference;',
  },
  {
    name: 'a difference adds up',
    file: 'compile/kernels/arithmetic.ts',
    find: 'const value = (a[row] as number) - (b[row] as number);',
    replace: 'const value = (a[row] as number) + (b[row] as number);',
  },
  {
    name: 'the scale is forgotten',
    file: 'compile/kernels/arithmetic.ts',
    find: 'const value = (from[row] as number) * power;',
    replace: 'const value = (from[row] as number) + 0 * power;',
    quick: true,
  },
  {
    name: 'a whole value beyond 2^53 is kept',
    file: 'compile/kernels/held.ts',
    find: ': !(Math.abs(out.values[row] as number) <= most);',
    replace: ': Math.abs(out.values[row] as number) > most * most;',
  },
  {
    name: 'a quotient has no error',
    file: 'compile/kernels/quotient.ts',
    find: 'const error = isWhole ? 0 : errorOfQuotient(power / divisor, e, y, f, value);',
    replace: 'const error = isWhole ? 0 : errorOfQuotient(power / divisor, e, y, f, value) * 0;',
  },
  {
    name: 'who does not belong counts as well',
    file: 'compile/kernels/aggregate-total.ts',
    find: 'if (test !== undefined && test[row] !== 1) continue;',
    first: true,
    replace: 'if (test !== undefined && test[row] === 2) continue;',
  },
  {
    name: 'the average over nobody is nought',
    file: 'compile/kernels/aggregate-total.ts',
    find: 'else if (count === 0) setAbsent(out, row);',
    replace: 'else if (count === 0) putQuotient(out, row, 0, 1);',
  },
  {
    name: 'the lowest is the highest',
    file: 'compile/kernels/aggregate-extreme.ts',
    find: 'order * sign <= 0',
    replace: 'order <= 0',
  },
  {
    name: 'elke is een',
    file: 'compile/kernels/aggregate-quantifier.ts',
    find: "const deciding = name === 'every' ? 0 : 1;",
    replace: "const deciding = name === 'every' ? 1 : 1;",
  },
  {
    name: 'a doubtful member does not belong',
    file: 'compile/kernels/gathered.ts',
    find: "return 'perhaps';",
    replace: "return 'no';",
  },
  {
    name: 'a row is dropped at the border of a batch',
    file: 'compile/stratum.ts',
    find: 'const rows = Math.min(batchSize, count - start);',
    replace: 'const rows = Math.min(batchSize, count - start) - (start > 0 ? 1 : 0);',
  },
  {
    name: 'the end of the month runs over',
    file: 'compile/kernels/dates.ts',
    find: 'Math.min(ofMonth, lastDayOfMonth(newYear, newMonth))',
    replace: 'ofMonth + 0 * lastDayOfMonth(newYear, newMonth)',
  },
  {
    name: 'off by a day',
    file: 'compile/kernels/dates.ts',
    find: '(from[row] as number) + days :',
    replace: '(from[row] as number) + days + Math.sign(days) :',
  },
  {
    name: 'an own period begins a day late',
    file: 'compile/kernels/dates.ts',
    find: 'date.day >= day',
    replace: 'date.day > day',
  },
  {
    name: 'what is absent is lost',
    file: 'compile/kernels/choice.ts',
    find: 'operand.states[row] === isAbsent ? fallback : operand',
    replace: 'operand.states[row] === isAbsent && row < 0 ? fallback : operand',
  },
  {
    name: 'what is not known is taken for nought',
    file: 'compile/kernels/reads.ts',
    find: 'if (column.states === undefined) allKnown(out);',
    replace: 'if (column.states === undefined || rows > 0) allKnown(out);',
    quick: true,
  },
  {
    name: 'the last branch that holds decides',
    file: 'compile/kernels/choice.ts',
    find: 'for (const { condition, value } of branches) {',
    first: true,
    replace: 'for (const { condition, value } of [...branches].reverse()) {',
  },
  {
    name: 'more than so many, instead of at least',
    file: 'compile/kernels/logic.ts',
    find: 'values[row] = holding >= needed ? 1 : 0;',
    replace: 'values[row] = holding > needed ? 1 : 0;',
  },
  {
    name: 'the last unit goes to the other end',
    file: 'compile/divide-rounding.ts',
    find: "if (firstOrLast === 'last') between.reverse();",
    replace: "if (firstOrLast === 'first') between.reverse();",
  },
  {
    name: 'the last unit is not paid',
    file: 'compile/divide-rounding.ts',
    find: 'if (due <= 0) return;',
    replace: 'if (due <= 1) return;',
  },
  {
    name: 'an exception decides where its condition fails',
    file: 'compile/lower-exceptions.ts',
    find: 'const [no, yes] = [false, true].map(',
    replace: 'const [no, yes] = [true, false].map(',
  },
  {
    name: 'up to and including leaves out the bound',
    file: 'compile/lower-table.ts',
    find: "through: '<='",
    replace: "through: '<'",
  },
  {
    name: 'each of who belong, as if everybody did',
    file: 'compile/lower-set.ts',
    find: "junction(draft, table, 'or', [negatedTruth(draft, table, belongs), test])",
    replace: "junction(draft, table, 'or', [negatedTruth(draft, table, belongs), test].slice(1))",
  },
];
