import type { Problem } from '../../grammar/index.ts';
import type { Analysis, Datum, DecisionSymbol, EntitySymbol, Fact, Quantity } from '../model.ts';
import { noFindings, type Reading } from './findings.ts';

// Facts are delivered once for every law there was: under today's names, but also what only an older text knows.

/**
 * What a name means today, or meant in any text of the law that a year can lead to. The newest text goes first; but what is
 * a fact in one text and computed in another may be delivered for the years of the first.
 */
export function quantityOfAnyLaw(analysis: Analysis, written: string): Quantity | undefined {
  const name = analysis.law.currentName(written);
  const newest = analysis.quantities.get(name);
  if (newest !== undefined && isDelivered(newest)) return newest;
  const forms = formsOf(analysis, name);
  return forms.find(isDelivered) ?? newest ?? forms[0];
}

function isDelivered({ kind }: Quantity): boolean {
  return kind === 'input' || kind === 'judgement';
}

/** An object under today's name, or that of any text of the law. */
export function entityOfAnyLaw(analysis: Analysis, written: string): EntitySymbol | undefined {
  const name = analysis.law.currentName(written);
  const newest = analysis.entities.get(name);
  if (newest !== undefined || !isAmended(analysis)) return newest;
  for (const older of olderAnalyses(analysis))
    for (const entity of older.entities.values()) if (older.law.currentName(entity.name) === name) return entity;
  return undefined;
}

/**
 * Reads something by the newest declaration of a fact; where that refuses it and an older one does not, by the older one,
 * since a value of an earlier year may be one that only the law of that year knew.
 */
export function byAnyLaw<T>(quantity: Quantity, reading: Reading, read: (by: Quantity, into: Reading) => T): T {
  const { findings, analysis } = reading;
  const before = { length: findings.problems.length, more: findings.more };
  const newest = read(quantity, reading);
  if (!isAmended(analysis) || (!hasError(findings.problems.slice(before.length)) && findings.more === before.more))
    return newest;
  for (const older of formsOf(analysis, analysis.law.currentName(quantity.name))) {
    if (older === quantity || older.kind !== quantity.kind || older.family.length !== quantity.family.length) continue;
    const scratch = noFindings(findings.places);
    const found = read(older, { ...reading, findings: scratch });
    if (hasError(scratch.problems) || scratch.more > 0) continue;
    findings.problems.length = before.length;
    findings.more = before.more;
    findings.problems.push(...scratch.problems);
    return found;
  }
  return newest;
}

/** The forms that a decision has in the texts of the law, under whatever name, the newest first. */
export function decisionsOfAnyLaw(analysis: Analysis, written: string): readonly DecisionSymbol[] {
  const name = analysis.law.currentName(written);
  const older = isAmended(analysis) ? olderAnalyses(analysis) : [];
  return [analysis, ...older].flatMap((one) =>
    [...one.decisions.values()].filter((decision) => one.law.currentName(decision.name) === name),
  );
}

/** Recordings as today's text names the kinds and objects of their values. */
export function underTodaysNames(analysis: Analysis, facts: readonly Fact[]): readonly Fact[] {
  if (!isAmended(analysis)) return facts;
  return facts.map((fact) => (fact.value === 'absent' ? fact : { ...fact, value: todaysDatum(analysis, fact.value) }));
}

function todaysDatum({ law }: Analysis, datum: Datum): Datum {
  if (datum.kind === 'enumeration') return { ...datum, of: law.currentName(datum.of) };
  return datum.kind === 'thing' ? { ...datum, entity: law.currentName(datum.entity) } : datum;
}

/** Places of a consolidated text among the findings, told where their authors wrote them. */
export function asWritten(problems: readonly Problem[], { modules, state }: Analysis): readonly Problem[] {
  if (state.amendments.length === 0) return problems;
  return problems.map((problem) => {
    if (problem.related === undefined) return problem;
    const related = problem.related.flatMap((one) => {
      const module = one.code === 'F57' ? modules.find(({ file }) => file === one.file) : undefined;
      const origin = module === undefined ? one : state.originOf(module, one.span);
      return origin === undefined ? [] : [{ ...one, ...origin }];
    });
    return { ...problem, related };
  });
}

/** The forms a quantity has in the texts of the law, under whatever name, the newest first. */
function formsOf(analysis: Analysis, name: string): readonly Quantity[] {
  if (!isAmended(analysis)) return [];
  return [analysis, ...olderAnalyses(analysis)].flatMap((one) =>
    [...one.quantities.values()].filter((quantity) => one.law.currentName(quantity.name) === name),
  );
}

/** The texts that a year can lead to besides the newest, the last ones first. */
export function olderAnalyses({ law, state }: Analysis): readonly Analysis[] {
  if (law.amendments.length === 0) return [];
  return law
    .reachable()
    .filter((one) => one.state !== state)
    .map((one) => one.state.analysis)
    .reverse();
}

function isAmended({ law }: Analysis): boolean {
  return law.amendments.length > 0;
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
