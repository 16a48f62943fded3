import type { AllocationClause, Expression } from '../../grammar/index.ts';
import type { ExceptionSymbol, Quantity } from '../model.ts';
import { type Case, casesOf, surestCase, type Test, testsOf } from './exceptions-cases.ts';
import { clausesOf, decide, deciding, switchesOff } from './exceptions-decide.ts';
import { constantValue, sameValue, type Variable } from './exceptions-variables.ts';
import { insertion, report, type Work } from './work.ts';

/**
 * Says where two exceptions contradict each other: in a case in which both decide and their values differ. Where that is
 * not certain (a condition or a value is computed) it is a warning; where they rule each other out nothing is said.
 */
export function reportConflicts(work: Work, { exceptions = [] }: Quantity): void {
  const tests = testsOf(work, exceptions);
  for (const one of exceptions) warnOfIdle(work, one, tests);
  const byAge = exceptions.toSorted((one, other) => {
    const [first, second] = [sinceWhen(work, one), sinceWhen(work, other)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
  byAge.forEach((one, at) => {
    for (const other of byAge.slice(at + 1)) reportPair(work, one, other, exceptions, tests);
  });
}

/** An exception that an amendment brings can name the older one; the older cannot name what was not there yet. */
function sinceWhen(work: Work, { module, declaration }: ExceptionSymbol): string {
  return work.since.get(module)?.(declaration.name.span.start) ?? '';
}

type Tests = ReadonlyMap<ExceptionSymbol, Test>;

function reportPair(
  work: Work,
  one: ExceptionSymbol,
  other: ExceptionSymbol,
  all: readonly ExceptionSymbol[],
  tests: Tests,
): void {
  const difference = differenceOf(work, one, other);
  // What is on the other goes before it wherever both apply; by way of a third only where that applies too.
  if (difference === 'none' || one.on.includes(other) || other.on.includes(one)) return;
  const relevant = all.filter((exception) => concerns(exception, one) || concerns(exception, other));
  const involved = all.filter((exception) => relevant.some((each) => each === exception || below(each).has(exception)));
  const cases = casesOf(work, variablesOf(involved, tests));
  const found = surestCase(cases ?? [], (at) => {
    const decision = decide(involved, (exception) => tests.get(exception)?.holds(at) === true);
    const kinds = new Set(clausesOf(one).map(({ kind }) => kind));
    if (kinds.size === 0) return isPair(deciding(decision), one, other);
    return [...kinds].some((kind) =>
      isPair(
        deciding(decision, (each) => hasClause(each, kind)),
        one,
        other,
      ),
    );
  });
  if (found === undefined) return;
  const certain = difference === 'certain' && [...found.keys()].every(({ free }) => free);
  const related = [
    { file: one.module.file, span: one.declaration.name.span, code: 'N119' as const, args: { name: one.name } },
  ];
  const { name, on } = other.declaration;
  const targets = on.map(({ text }) => text).join(', ');
  const args = { one: one.name, other: other.name, on: targets, ...caseArguments(found) };
  const last = on.at(-1);
  const fixes = last === undefined ? [] : [insertion(last.span.end, `, ${one.name}`)];
  report(work, other.module, certain ? 'T115' : 'T116', name.span, args, { related, fixes });
}

/** One that cannot hold whatever the facts are; what hangs on it alone cannot either, of which no more is said. */
function warnOfIdle(work: Work, exception: ExceptionSymbol, tests: Tests): void {
  if (!isIdle(work, exception, tests)) return;
  const told = exception.on.every((target) => target.kind === 'exception' && isIdle(work, target, tests));
  if (!told) report(work, exception.module, 'T117', exception.declaration.name.span, { name: exception.name });
}

function isIdle(work: Work, exception: ExceptionSymbol, tests: Tests): boolean {
  const chain = [...below(exception), exception];
  const asked = variablesOf(chain, tests);
  const cases = asked.length === 0 ? undefined : casesOf(work, asked);
  return (
    cases !== undefined &&
    !cases.some((at) => decide(chain, (one) => tests.get(one)?.holds(at) === true).held.has(exception))
  );
}

function variablesOf(exceptions: readonly ExceptionSymbol[], tests: Tests): readonly Variable[] {
  return [...new Set(exceptions.flatMap((exception) => [...(tests.get(exception)?.variables ?? [])]))];
}

/** All it is on, and all that is on. */
function below(exception: ExceptionSymbol, found = new Set<ExceptionSymbol>()): ReadonlySet<ExceptionSymbol> {
  for (const target of exception.on) {
    if (target.kind !== 'exception' || found.has(target)) continue;
    found.add(target);
    below(target, found);
  }
  return found;
}

/** It is one of the two, or may beat it or switch it off. */
function concerns(exception: ExceptionSymbol, one: ExceptionSymbol): boolean {
  return exception === one || below(exception).has(one) || below(one).has(exception) || switchesBelow(exception, one);
}

/** It switches off, or may keep from switching off, something that the other hangs on. */
function switchesBelow(exception: ExceptionSymbol, one: ExceptionSymbol): boolean {
  return switchesOff(exception) && [...below(exception)].some((target) => below(one).has(target));
}

function isPair(decided: readonly ExceptionSymbol[], one: ExceptionSymbol, other: ExceptionSymbol): boolean {
  return decided.includes(one) && decided.includes(other);
}

/** Whether what two exceptions say differs: surely, perhaps, or not at all. */
function differenceOf(work: Work, one: ExceptionSymbol, other: ExceptionSymbol): 'certain' | 'possible' | 'none' {
  const [left, right] = [one.declaration.effect, other.declaration.effect];
  if (left.kind === 'value' && right.kind === 'value')
    return differenceBetween(work, one, left.value, other, right.value);
  const kinds = new Set(clausesOf(one).map(({ kind }) => kind));
  const differences = [...kinds].flatMap((kind) => {
    if (!hasClause(other, kind)) return [];
    const [mine, theirs] = [wordsOf(work, one, kind), wordsOf(work, other, kind)];
    if (mine === theirs) return [];
    const [pot, otherPot] = [potOf(one), potOf(other)];
    if (kind !== 'pot' || pot === undefined || otherPot === undefined) return ['possible' as const];
    return [differenceBetween(work, one, pot, other, otherPot)];
  });
  if (differences.includes('certain')) return 'certain';
  return differences.includes('possible') ? 'possible' : 'none';
}

function differenceBetween(
  work: Work,
  one: ExceptionSymbol,
  left: Expression,
  other: ExceptionSymbol,
  right: Expression,
): 'certain' | 'possible' | 'none' {
  const [mine, theirs] = [constantValue(work, one, left), constantValue(work, other, right)];
  if (mine !== undefined && theirs !== undefined) return sameValue(mine, theirs) ? 'none' : 'certain';
  return wordsAt(work, one, left) === wordsAt(work, other, right) ? 'none' : 'possible';
}

function hasClause(exception: ExceptionSymbol, kind: AllocationClause['kind']): boolean {
  return clausesOf(exception).some((clause) => clause.kind === kind);
}

function potOf(exception: ExceptionSymbol): Expression | undefined {
  return clausesOf(exception).find((clause) => clause.kind === 'pot')?.value;
}

function wordsOf(work: Work, exception: ExceptionSymbol, kind: AllocationClause['kind']): string {
  const clauses = clausesOf(exception).filter((clause) => clause.kind === kind);
  return clauses
    .map((clause) => wordsAt(work, exception, clause))
    .sort()
    .join('\n');
}

function wordsAt(work: Work, { module }: ExceptionSymbol, { span }: Pick<Expression, 'span'>): string {
  return (work.texts.get(module) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ');
}

function listed(parts: readonly string[], and: string): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(` ${and} `);
}

/** A case in words: bij `jaar = 2022` en `erkend = ja`. */
function caseArguments(found: Case): { caseNl: string; caseEn: string } {
  const parts = [...found].flatMap(([variable, value]) => {
    if (variable.opaque) return value.kind === 'word' && value.word === 'yes' ? [`\`${variable.label}\``] : [];
    if (value.kind === 'absent' || value.text === '') return [];
    return [`\`${variable.label} ${value.sign ?? '='} ${value.text}\``];
  });
  if (parts.length === 0) return { caseNl: 'in alle gevallen', caseEn: 'in every case' };
  return { caseNl: `bij ${listed(parts, 'en')}`, caseEn: `with ${listed(parts, 'and')}` };
}
