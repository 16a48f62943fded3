import type { AllocationClause } from '../../grammar/index.ts';
import type { Application, Datum, Marks, Quantity, Result } from '../model.ts';
import { one, zero } from '../value/fraction.ts';
import { present } from './arithmetic.ts';
import { type Context, type Division, evaluateIn, inScope, type Run } from './context.ts';
import { type Candidate, dividePot, type Terms, termsFault } from './divide-pot.ts';
import { type DivisionText, exceptedDivision } from './exceptions-division.ts';
import type { Excluded } from './exceptions-possible.ts';
import { analysisOf, divisionKey } from './law-states.ts';
import { conjunction } from './logic.ts';
import { citationMarks, marksOf, mergeMarks, withMarks } from './marks.ts';
import { isNo, isYes, knownNumber, spoiled, undecided } from './results.ts';
import { bind, nothing } from './scope.ts';
import { type Member, members } from './sets.ts';

type Outcome = Omit<Application, 'instance'>;
type Recipients = Extract<AllocationClause, { readonly kind: 'recipients' }>;

interface Outsider {
  readonly key: string;
  readonly takesPart: Result;
}

/**
 * Divides a pot, once for all receivers of one year and kind. Things are taken by key, so that the order of delivery has
 * no influence. Who is known not to take part gets € 0, whatever else is unknown; the amounts of all others, and the
 * rest, are known when everything is that they rest on.
 */
export function division(
  run: Run,
  allocation: Quantity,
  indexes: readonly Datum[],
  excluded: Excluded = new Set(),
): Division {
  const without = [...excluded].map(({ name }) => name).sort();
  const name = [divisionKey(run, allocation, indexes), ...without].join(' ');
  const done = run.divisions.get(name);
  if (done !== undefined) return done;
  const context = begin(run, allocation, indexes);
  const own = (by: Excluded): Division => division(run, allocation, indexes, by);
  const divided = exceptedDivision(context, excluded, own, divide);
  run.divisions.set(name, divided);
  return divided;
}

/** Divides by one text: the clauses as the exceptions left them. */
function divide(context: Context, text: DivisionText): Division {
  const { quantity: allocation } = context.instance;
  const { declaration } = text;
  const recipients = declaration.clauses.find((clause) => clause.kind === 'recipients');
  const marks = citationMarks(context.analysis, [
    allocation.citation,
    ...declaration.clauses.map((clause) => text.citationOf(clause)),
  ]);
  const found = members(declaration.over, context);
  if ('kind' in found) return allTheSame(withMarks(found, marks), context);

  const terms = termsOf(text, context);
  const { candidates, outsiders } = sorted(found, recipients, terms, allocation);
  const clause = recipients === undefined ? undefined : text.citationOf(recipients);
  // To get nothing rests on who may receive, not on how the pot is divided.
  const outside = citationMarks(context.analysis, [allocation.citation, clause]);
  const parts = new Map<string, Outcome>();
  const own = {
    marks: mergeMarks(marks, marksOf(outsiders.map(({ takesPart }) => takesPart))),
    reads: [...context.reads],
  };
  const rest = spreadOut(candidates, terms, own, context, parts);
  for (const { key, takesPart } of outsiders)
    parts.set(key, { result: withMarks(knownNumber(zero, takesPart.marks), outside), reads: own.reads });
  return { parts, rest, outsider: { result: knownNumber(zero, outside), reads: own.reads } };
}

/** The part of each candidate, filled into `parts`; the outcome of the rest. */
function spreadOut(
  candidates: readonly Candidate[],
  terms: Terms,
  own: { readonly marks: Marks; readonly reads: readonly string[] },
  context: Context,
  parts: Map<string, Outcome>,
): Outcome {
  const broken = termsFault(terms, context);
  const basis = [
    ...(broken === undefined ? [] : [broken]),
    ...[terms.pot, ...terms.shares.map(({ weight }) => weight), ...(terms.step === undefined ? [] : [terms.step])].map(
      (result) => present(result, context, terms.declaration),
    ),
    ...candidates.flatMap(certainties),
  ];
  const open = spoiled(basis);
  if (open === undefined) {
    const marks = mergeMarks(own.marks, marksOf(basis));
    const divided = dividePot(candidates, terms, context);
    for (const [key, part] of divided.parts)
      parts.set(key, { ...part, result: withMarks(part.result, marks), reads: own.reads });
    return { ...divided.rest, result: withMarks(divided.rest.result, marks), reads: own.reads };
  }
  for (const { key, takesPart } of candidates) {
    const result = isYes(takesPart) ? open : (undecided([takesPart, open]) ?? open);
    parts.set(key, { result: withMarks(result, own.marks), reads: own.reads });
  }
  return { result: withMarks(open, own.marks), reads: own.reads };
}

/** What has to be known of a candidate. The key of one that may yet drop out does no harm by itself. */
function certainties({ takesPart, keys }: Candidate): readonly Result[] {
  if (isYes(takesPart)) return [takesPart, ...keys];
  return [undecided([takesPart, ...keys]) ?? takesPart];
}

/** Who takes part, or may, with their keys; and who does not. A key is asked only of those who may. */
function sorted(
  found: readonly Member[],
  recipients: Recipients | undefined,
  terms: Terms,
  allocation: Quantity,
): { readonly candidates: readonly Candidate[]; readonly outsiders: readonly Outsider[] } {
  const candidates: Candidate[] = [];
  const outsiders: Outsider[] = [];
  for (const member of found) {
    const [thing] = member.data;
    const key = thing?.kind === 'thing' ? thing.key : '';
    const context = asReceiver(member.context, allocation, thing);
    const asked = recipients === undefined ? context : terms.inside(context, recipients);
    const takesPart = conjunction(
      participation(member.belongs, recipients, asked),
      asked,
      recipients ?? terms.declaration,
    );
    if (isNo(takesPart)) outsiders.push({ key, takesPart });
    else
      candidates.push({
        key,
        takesPart,
        keys: terms.shares.map(({ clause }) => {
          const inside = terms.inside(context, clause);
          return present(evaluateIn(inside, clause.key), inside, clause);
        }),
      });
  }
  return { candidates, outsiders };
}

/** First the set's own `waar`; of who is outside that, the rest is not asked. */
function* participation(belongs: Result, recipients: Recipients | undefined, context: Context): Generator<Result> {
  yield belongs;
  if (recipients !== undefined) yield evaluateIn(context, recipients.value);
}

/** `deze Instelling` is the receiver, whether the set or the amount itself is meant by it. */
function asReceiver(context: Context, allocation: Quantity, thing: Datum | undefined): Context {
  if (thing === undefined || allocation.owner === undefined) return context;
  return inScope(context, bind(context.scope, allocation.owner.binding, thing));
}

function termsOf({ declaration, inside }: DivisionText, context: Context): Terms {
  const pot = declaration.clauses.find((clause) => clause.kind === 'pot');
  const rounding = declaration.clauses.find((clause) => clause.kind === 'rounding');
  const shares = declaration.clauses.filter((clause) => clause.kind === 'proRata');
  return {
    declaration,
    inside,
    pot: pot === undefined ? knownNumber(zero) : evaluateIn(inside(context, pot), pot.value),
    potPlace: pot ?? declaration,
    shares: shares.map((clause) => ({
      clause,
      weight: clause.weight === undefined ? knownNumber(one) : evaluateIn(inside(context, clause), clause.weight),
    })),
    ...(rounding === undefined ? {} : { rounding, step: evaluateIn(context, rounding.step) }),
  };
}

/** When it is not even known who there is. */
function allTheSame(result: Result, context: Context): Division {
  const outcome: Outcome = { result, reads: [...context.reads] };
  return { parts: new Map(), outsider: outcome, rest: outcome };
}

function begin(run: Run, allocation: Quantity, indexes: readonly Datum[]): Context {
  let scope = nothing;
  allocation.family.forEach((index, at) => {
    const datum = indexes[at];
    if (datum !== undefined) scope = bind(scope, index.binding, datum);
  });
  const analysis = analysisOf(run, allocation);
  return { run, analysis, instance: { quantity: allocation, indexes }, reads: new Set(), scope, base: run.depth };
}
