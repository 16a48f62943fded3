import {
  type Analysis,
  compareLaw,
  type Fraction,
  type OutcomeRow,
  type OutcomeTable,
  type Result,
  showDatum,
} from '../../engine/index.ts';
import { type Language, render } from '../../grammar/index.ts';
import { dated } from './law-text.ts';
import type { Calls } from './protocol.ts';
import type { AskedText, OutcomeComparison, OutcomeLine, OutcomesCompared } from './protocol-law.ts';
import { factsFile, factsIn } from './run-answers.ts';
import { showProblems } from './show-problem.ts';

/** What comes of two texts of the law for the same facts: every amount that is paid, for every receiver. */
export function comparedOutcomes(
  analysis: Analysis,
  { files, one, other, facts, year, language }: Calls['outcomes']['argument'],
): OutcomesCompared {
  const read = factsIn(facts, analysis);
  const factProblems = showProblems(read.problems, [{ name: factsFile, text: facts }], language);
  const given = read.facts;
  if (given === undefined || read.problems.some(({ severity }) => severity === 'error'))
    return { factProblems, problems: [], leftOut: [], tables: [] };
  const side = ({ lawOf = '', knownOn }: AskedText) => ({
    analysis,
    facts: given,
    lawOf,
    ...(knownOn === undefined ? {} : { knownOn }),
  });
  const [from, to] = [dated(analysis, one, 'first'), dated(analysis, other, 'last')];
  const compared = compareLaw.outcomes(side(from), side(to), year === undefined ? {} : { year });
  return {
    factProblems,
    problems: showProblems(compared.problems, files, language),
    leftOut: compared.leftOut.map(({ year, problem }) => ({ year, reason: render(problem, language).message })),
    tables: compared.tables
      .filter(({ sameAs }) => sameAs === undefined)
      .map((table) => comparison(table, likesOf(table, compared.tables), language)),
  };
}

/** What says the same of everyone has no table of its own. */
function likesOf({ quantity, year }: OutcomeTable, tables: readonly OutcomeTable[]): readonly string[] {
  return tables
    .filter((other) => other.year === year && other.sameAs === quantity)
    .map((other) => other.quantity.label);
}

function comparison(table: OutcomeTable, likes: readonly string[], language: Language): OutcomeComparison {
  const { quantity, year, rows, totals } = table;
  const lines = rows.map((row) => line(row, table, language));
  const shown = lines.filter(({ change }) => change !== 'same');
  const sum = (value: Fraction | undefined): string =>
    value === undefined ? words[language].unknown : amount(value, table, language);
  const total: OutcomeLine | undefined = totals && {
    indexes: '',
    before: sum(totals.before),
    after: sum(totals.after),
    difference: totals.difference === undefined ? '' : signed(totals.difference, table, language),
    change: changeOf(totals.difference, true),
  };
  return {
    label: quantity.label,
    ...(year === undefined ? {} : { year }),
    ...(quantity.owner === undefined ? {} : { ownerLabel: quantity.owner.entity.label }),
    likes,
    withIndexes: rows.some(({ indexes }) => indexes !== ''),
    rows: shown,
    same: lines.length - shown.length,
    ...(total === undefined || rows.length < 2 ? {} : { total }),
  };
}

function line(row: OutcomeRow, table: OutcomeTable, language: Language): OutcomeLine {
  const { owner, indexes, before, after, difference, differs } = row;
  const unknown = [before, after].some((result) => result?.kind === 'unknown' || result?.kind === 'fault');
  return {
    ...(owner === undefined ? {} : { of: owner }),
    indexes,
    before: shownResult(before, table, language),
    after: shownResult(after, table, language),
    difference: difference === undefined ? '' : signed(difference, table, language),
    change: unknown ? 'unknown' : changeOf(difference, differs),
  };
}

function changeOf(difference: Fraction | undefined, differs: boolean): OutcomeLine['change'] {
  if (difference === undefined) return differs ? 'other' : 'same';
  if (difference.numerator === 0n) return 'same';
  return difference.numerator > 0n ? 'gain' : 'loss';
}

function shownResult(result: Result | undefined, { quantity }: OutcomeTable, language: Language): string {
  const say = words[language];
  if (result === undefined) return say.none;
  return result.kind === 'known' ? showDatum(result.datum, quantity.type, language) : say[result.kind];
}

function signed(value: Fraction, table: OutcomeTable, language: Language): string {
  return `${value.numerator > 0n ? '+' : ''}${amount(value, table, language)}`;
}

function amount(value: Fraction, { quantity }: OutcomeTable, language: Language): string {
  return showDatum({ kind: 'number', value }, quantity.type, language);
}

const words = {
  nl: { absent: 'geen', unknown: 'nog niet bekend', fault: 'niet te berekenen', none: 'bestaat niet' },
  en: { absent: 'absent', unknown: 'not known yet', fault: 'cannot be computed', none: 'does not exist' },
} as const;
