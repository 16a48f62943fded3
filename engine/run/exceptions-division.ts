import type { AllocationClause, AllocationDeclaration, Citation } from '../../grammar/index.ts';
import { citationAt } from '../../grammar/index.ts';
import { clausesOf, type Decision, deciding } from '../analyse/exceptions-decide.ts';
import {
  cellKey,
  type ExceptionRecord,
  type ExceptionSymbol,
  type Instance,
  type Result,
  receiverKey,
} from '../model.ts';
import { zero } from '../value/fraction.ts';
import type { Context, Division, Outcome } from './context.ts';
import { marksOfDecision, outcomesOf } from './exceptions.ts';
import { type Excluded, type Possibilities, possibilities } from './exceptions-possible.ts';
import { contradiction, together } from './exceptions-together.ts';
import { withMarks } from './marks.ts';
import { keptReads } from './reads.ts';
import { knownNumber } from './results.ts';

/** The text by which a pot is divided: its own clauses, or those of exceptions in their place. */
export interface DivisionText {
  readonly declaration: AllocationDeclaration;
  /** Where a clause is read: one of an exception in its own file, and with what would hold without it. */
  readonly inside: (context: Context, clause: AllocationClause) => Context;
  readonly citationOf: (clause: AllocationClause) => Citation | undefined;
}

/** Each division goes over all receivers; of more unknown conditions than these make the outcome is unknown. */
const mostDivisions = 64;

/** A text, and the exceptions whose clauses it has. */
interface Choice {
  readonly from: readonly ExceptionSymbol[];
  readonly text: DivisionText;
}

/**
 * Divides a pot by its own clauses and those of its exceptions: an exception replaces exactly those it names. Each kind of
 * clause is decided by itself. Where more than one text may count, all are tried, and compared for each receiver.
 */
export function exceptedDivision(
  context: Context,
  excluded: Excluded,
  own: (excluded: Excluded) => Division,
  divide: (context: Context, text: DivisionText) => Division,
): Division {
  const { quantity } = context.instance;
  const { exceptions, declaration } = quantity;
  if (declaration.kind !== 'allocation') throw new Error(`${quantity.name} is no allocation`);
  const part = (wanted: Instance, by: Excluded): Result | undefined => partOf(wanted, context.instance, own, by);
  const possible = possibilities(context, excluded, part, { left: mostDivisions });
  const done = new Map<string, Division>();
  const divided = ({ from, text }: Choice): Division => {
    const key = from.map(({ name }) => name).join(' ');
    const found = done.get(key) ?? lapsed(divide(context, text), declaration, text.declaration);
    done.set(key, found);
    return found;
  };
  const cases = possible.decisions.map((decision) => ({
    decision,
    choices: choicesOf(decision, declaration, context, possible),
  }));
  const [first] = cases[0]?.choices ?? [];
  if (first === undefined) throw new Error('there is always a text to divide by');
  if (exceptions === undefined) return divided(first);
  const record: ExceptionRecord = {
    outcomes: outcomesOf(exceptions, possible, new Map()),
    clauses: first.text.declaration.clauses,
  };
  const texts = cases.flatMap(({ choices }) => choices.map(divided));
  // One list for all receivers, of whom there may be many.
  const reads = keptReads(context.reads);
  const combined = (pick: (division: Division) => Outcome): Outcome => {
    const results = cases.map(({ decision, choices }) => {
      const said = choices.map((choice) => pick(divided(choice)).result);
      const marks = marksOfDecision(context, decision);
      return withMarks(
        contradiction(said, (at) => differing(choices[0], choices[at]), context),
        marks,
      );
    });
    const outcome = pick(divided(first));
    return { ...outcome, result: together(results, possible), reads, exceptions: record };
  };
  const keys = new Set(texts.flatMap(({ parts }) => [...parts.keys()]));
  return {
    parts: new Map([...keys].map((key) => [key, combined(({ parts, outsider }) => parts.get(key) ?? outsider)])),
    outsider: combined(({ outsider }) => outsider),
    rest: combined(({ rest }) => rest),
    forgone: new Map(
      [...new Set(texts.flatMap(({ forgone }) => [...forgone.keys()]))].map((key) => [
        key,
        combined(({ forgone, outsider }) => forgone.get(key) ?? outsider),
      ]),
    ),
  };
}

/** A part as it would be without an exception; all parts of one division are divided together. */
function partOf(
  wanted: Instance,
  { quantity, owner, indexes }: Instance,
  own: (excluded: Excluded) => Division,
  excluded: Excluded,
): Result | undefined {
  const { receiving = 0, owner: role } = quantity.division ?? {};
  const isOwn = role === 'divides' ? wanted.owner === owner : true;
  const shared = wanted.indexes.slice(receiving);
  if (wanted.quantity !== quantity || !isOwn || cellKey(shared) !== cellKey(indexes)) return undefined;
  const { parts, outsider } = own(excluded);
  const receiver = receiverKey(role === 'divides' ? undefined : wanted.owner, wanted.indexes.slice(0, receiving));
  return (parts.get(receiver) ?? outsider).result;
}

/** The texts that may count in one case: more than one only where exceptions compete for a kind of clause. */
function choicesOf(
  decision: Decision,
  declaration: AllocationDeclaration,
  context: Context,
  { inside }: Possibilities,
): readonly Choice[] {
  const exceptions = context.instance.quantity.exceptions ?? [];
  const kinds = new Set(exceptions.flatMap(clausesOf).map(({ kind }) => kind));
  let sources: readonly ReadonlyMap<AllocationClause['kind'], ExceptionSymbol>[] = [new Map()];
  for (const kind of kinds) {
    const competing = deciding(decision, (one) => clausesOf(one).some((clause) => clause.kind === kind));
    if (competing.length > 0)
      sources = sources.flatMap((source) => competing.map((one) => new Map([...source, [kind, one]])));
  }
  return sources.map((source) => ({
    from: [...source.values()],
    text: textFrom(declaration, source, context, inside),
  }));
}

function textFrom(
  declaration: AllocationDeclaration,
  source: ReadonlyMap<AllocationClause['kind'], ExceptionSymbol>,
  { instance }: Context,
  inside: Possibilities['inside'],
): DivisionText {
  const kept = declaration.clauses.filter(({ kind }) => !source.has(kind));
  const replaced = new Map<AllocationClause, ExceptionSymbol>();
  for (const [kind, exception] of source)
    for (const clause of clausesOf(exception)) if (clause.kind === kind) replaced.set(clause, exception);
  return {
    declaration: { ...declaration, clauses: [...kept, ...replaced.keys()] },
    inside: (context, clause) => {
      const exception = replaced.get(clause);
      if (exception === undefined) return context;
      const { module, without } = inside(exception);
      return { ...context, ...(module === undefined ? {} : { module }), ...(without === undefined ? {} : { without }) };
    },
    citationOf: (clause) => citationAt(replaced.get(clause)?.module ?? instance.quantity.module, clause.span.start),
  };
}

/** The exceptions in which two texts differ, the first of each. */
function differing(one: Choice | undefined, other: Choice | undefined): readonly (ExceptionSymbol | undefined)[] {
  const [left, right] = [one?.from ?? [], other?.from ?? []];
  return [left.find((exception) => !right.includes(exception)), right.find((exception) => !left.includes(exception))];
}

/** Where an exception lets the rest lapse that otherwise has a name, nothing goes to that name. */
function lapsed(division: Division, before: AllocationDeclaration, after: AllocationDeclaration): Division {
  const fate = (declaration: AllocationDeclaration): string | undefined =>
    declaration.clauses.find((clause) => clause.kind === 'rest')?.fate;
  const { result } = division.rest;
  if (fate(before) !== 'to' || fate(after) !== 'lapses' || result.kind !== 'known') return division;
  return { ...division, rest: { ...division.rest, result: knownNumber(zero, result.marks) }, forgone: new Map() };
}
