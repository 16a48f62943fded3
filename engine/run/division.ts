import type { AllocationClause, SetExpression } from '../../grammar/index.ts';
import { type Datum, type Instance, type Marks, type Quantity, type Result, receiverKey } from '../model.ts';
import { zero } from '../value/fraction.ts';
import { countingFault, termsFault } from './allocation-faults.ts';
import {
  type Candidate,
  candidateOf,
  type Other,
  receiverAt,
  type Terms,
  termsOf,
  valueAt,
} from './allocation-terms.ts';
import { present } from './arithmetic.ts';
import { type Context, type Division, evaluateIn, type Outcome, type Run } from './context.ts';
import { type DividedPot, dividePot } from './divide-pot.ts';
import { type DivisionText, exceptedDivision } from './exceptions-division.ts';
import type { Excluded } from './exceptions-possible.ts';
import { analysisOf, divisionKey, today } from './law-states.ts';
import { conjunction } from './logic.ts';
import { citationMarks, marksOf, mergeMarks, withMarks } from './marks.ts';
import { note } from './notes.ts';
import { keptReads, newReads } from './reads.ts';
import { isNo, isYes, knownNumber, spoiled, undecided } from './results.ts';
import { bind, nothing } from './scope.ts';
import { type Member, members } from './sets.ts';
import { sureParts } from './sure-parts.ts';

type Recipients = Extract<AllocationClause, { readonly kind: 'recipients' }>;

interface Outsider {
  readonly key: string;
  readonly takesPart: Result;
}

/** Who counts in the total of each key; undefined where that is who receives. */
interface Counting {
  readonly sets: readonly (ReadonlySet<string> | undefined)[];
  readonly others: readonly Other[];
  /** Whatever the totals rest on besides the keys of receivers. */
  readonly basis: readonly Result[];
}

/** The part of an allocation, or what became of its rest, as one of the instances that are divided together. */
export function divided(run: Run, allocation: Quantity, instance: Instance): Outcome {
  const { quantity, owner, indexes } = instance;
  const { division: of } = quantity;
  const receiving = indexes.slice(0, of?.receiving ?? 0);
  const receiver = receiverKey(of?.owner === 'receives' ? owner : undefined, receiving);
  const divider = of?.owner === 'receives' ? undefined : owner;
  const whole: Instance = {
    quantity: allocation,
    ...(divider === undefined ? {} : { owner: divider }),
    indexes: indexes.slice(receiving.length),
  };
  const done = division(run, whole);
  if (quantity.kind === 'allocation') return done.parts.get(receiver) ?? done.outsider;
  return of === undefined ? done.rest : (done.forgone.get(receiver) ?? done.outsider);
}

/**
 * Divides a pot, once for all receivers: `instance` is of who divides, if anybody does, and the indexes that do not say who
 * receives. Things are taken by key, so that the order of delivery has no influence. Who is known not to take part gets € 0,
 * whatever else is unknown; the amounts of all others, and the rest, are known when everything is that they rest on.
 */
function division(run: Run, instance: Instance, excluded: Excluded = new Set()): Division {
  const without = [...excluded].map(({ name }) => name).sort();
  const name = [divisionKey(run, instance), ...without].join(' ');
  const done = run.divisions.get(name);
  if (done !== undefined) return done;
  const own = (by: Excluded): Division => division(run, instance, by);
  const found = exceptedDivision(divisionContext(run, instance), excluded, own, divide);
  run.divisions.set(name, found);
  return found;
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
  const { candidates, outsiders } = sorted(found, recipients, terms, context);
  const clause = recipients === undefined ? undefined : text.citationOf(recipients);
  // To get nothing rests on who may receive, not on how the pot is divided.
  const outside = citationMarks(context.analysis, [allocation.citation, clause]);
  const own = mergeMarks(marks, marksOf(outsiders.map(({ takesPart }) => takesPart)));
  const { parts, rest, forgone } = spreadOut(candidates, terms, own, context);
  const reads = keptReads(context.reads);
  const nobody: Outcome = { result: knownNumber(zero, outside), reads };
  const withReads = (outcomes: Spread['parts']): Map<string, Outcome> =>
    new Map([...outcomes].map(([key, outcome]) => [key, { ...outcome, reads }]));
  const all = withReads(parts);
  for (const { key, takesPart } of outsiders)
    all.set(key, { result: withMarks(knownNumber(zero, takesPart.marks), outside), reads });
  return { parts: all, rest: { ...rest, reads }, outsider: nobody, forgone: withReads(forgone) };
}

interface Spread {
  readonly parts: ReadonlyMap<string, Omit<Outcome, 'reads'>>;
  readonly rest: Omit<Outcome, 'reads'>;
  readonly forgone: ReadonlyMap<string, Omit<Outcome, 'reads'>>;
}

/** The part of each candidate, and the rest. */
function spreadOut(candidates: readonly Candidate[], terms: Terms, own: Marks, context: Context): Spread {
  const counting = countingOf(candidates, terms, context);
  const broken = termsFault(terms, context) ?? countingFault(candidates, counting, terms, context);
  const shared = [
    ...(broken === undefined ? [] : [broken]),
    ...[terms.pot, ...terms.shares.map(({ weight }) => weight), ...(terms.step === undefined ? [] : [terms.step])].map(
      (result) => present(result, context, terms.declaration),
    ),
    ...counting.basis,
  ];
  const basis = [...shared, ...candidates.flatMap(certainties)];
  const open = spoiled(basis);
  if (open === undefined) return marked(dividePot(candidates, counting.others, terms, context), own, basis);
  const whole = { result: withMarks(open, own) };
  const parts = new Map<string, Omit<Outcome, 'reads'>>();
  const forgone = new Map<string, Omit<Outcome, 'reads'>>();
  const certain = sureParts(candidates, counting, shared, terms, context);
  const known = certain && marked(certain.found, own, [...shared, ...certain.sure.flatMap(certainties)]);
  for (const { key, takesPart, keys } of candidates) {
    const all = certain === undefined ? [takesPart, open] : [takesPart, ...keys];
    const result = isYes(takesPart) ? open : (undecided(all) ?? open);
    const part = known?.parts.get(key) ?? { result: withMarks(result, own) };
    parts.set(key, part);
    forgone.set(key, (isYes(takesPart) ? known?.forgone.get(key) : undefined) ?? part);
  }
  for (const { key } of counting.others) forgone.set(key, known?.forgone.get(key) ?? whole);
  return { parts, rest: whole, forgone };
}

/** What came out of a division, with all it rests on. */
function marked(found: DividedPot, own: Marks, basis: readonly Result[]): Spread {
  const marks = mergeMarks(own, marksOf(basis), ...(found.marks === undefined ? [] : [found.marks]));
  const each = (outcomes: Spread['parts']): Spread['parts'] =>
    new Map([...outcomes].map(([key, outcome]) => [key, { ...outcome, result: withMarks(outcome.result, marks) }]));
  const rest = { ...found.rest, result: withMarks(found.rest.result, marks) };
  return { parts: each(found.parts), rest, forgone: each(found.forgone) };
}

/** What has to be known of a candidate. The values of one that may yet drop out do no harm by themselves. */
function certainties({ takesPart, keys, claim, floor, cap, refillKey }: Candidate): readonly Result[] {
  const values = [...keys, claim, floor, cap, refillKey].filter((value) => value !== undefined);
  if (isYes(takesPart)) return [takesPart, ...values];
  return [undecided([takesPart, ...values]) ?? takesPart];
}

/** Who takes part, or may, with their keys; and who does not. A key is asked only of those who may. */
function sorted(
  found: readonly Member[],
  recipients: Recipients | undefined,
  terms: Terms,
  { instance: { quantity } }: Context,
): { readonly candidates: readonly Candidate[]; readonly outsiders: readonly Outsider[] } {
  const candidates: Candidate[] = [];
  const outsiders: Outsider[] = [];
  for (const { context, belongs } of found) {
    const key = receiverAt(quantity, context.scope);
    const asked = recipients === undefined ? context : terms.inside(context, recipients);
    const takesPart = conjunction(participation(belongs, recipients, asked), asked, recipients ?? terms.declaration);
    if (isNo(takesPart)) outsiders.push({ key, takesPart });
    else candidates.push(candidateOf(key, takesPart, terms, context));
  }
  return { candidates, outsiders };
}

/** First the set's own `waar`; of who is outside that, the rest is not asked. */
function* participation(belongs: Result, recipients: Recipients | undefined, context: Context): Generator<Result> {
  yield belongs;
  if (recipients === undefined) return;
  const receives = evaluateIn(context, recipients.value);
  if (isYes(receives)) note(context, recipients, 'yes');
  if (isNo(receives)) note(context, recipients, 'no');
  yield receives;
}

/** Who counts in the total of each key, where that is more than the receivers (*gerekend over*). */
function countingOf(candidates: readonly Candidate[], terms: Terms, context: Context): Counting {
  const receivers = new Set(candidates.map(({ key }) => key));
  const others = new Map<string, (Result | undefined)[]>();
  const basis: Result[] = [];
  const sets = terms.shares.map(({ clause }, share): ReadonlySet<string> | undefined => {
    if (clause.over === undefined) return undefined;
    const counted = new Set<string>();
    for (const { key, belongs, member } of counts(clause.over, terms.inside(context, clause), basis)) {
      counted.add(key);
      if (receivers.has(key)) {
        basis.push(belongs);
        continue;
      }
      const value = valueAt(clause, clause.key, terms, member);
      basis.push(isYes(belongs) ? value : (undecided([belongs, value]) ?? belongs));
      const own = others.get(key) ?? [];
      own[share] = value;
      others.set(key, own);
    }
    return counted;
  });
  return { sets, others: [...others].map(([key, keys]) => ({ key, keys })), basis };
}

/** Those of a set who belong, or may. Where it is not known who there is, that goes to the basis. */
function counts(
  set: SetExpression,
  context: Context,
  basis: Result[],
): readonly { readonly key: string; readonly belongs: Result; readonly member: Context }[] {
  const found = members(set, context);
  if ('kind' in found) {
    basis.push(found);
    return [];
  }
  basis.push(...found.filter(({ belongs }) => isNo(belongs)).map(({ belongs }) => belongs));
  return found
    .filter(({ belongs }) => !isNo(belongs))
    .map(({ belongs, context: member }) => ({
      key: receiverAt(context.instance.quantity, member.scope),
      belongs: present(belongs, member, set),
      member,
    }));
}

/** When it is not even known who there is. */
function allTheSame(result: Result, context: Context): Division {
  const outcome: Outcome = { result, reads: keptReads(context.reads) };
  return { parts: new Map(), outsider: outcome, rest: outcome, forgone: new Map() };
}

/** Where the clauses are read that are the same for all: who divides and the indexes that do not receive are at hand. */
export function divisionContext(run: Run, instance: Instance): Context {
  const { quantity, owner, indexes } = instance;
  const analysis = analysisOf(run, quantity);
  let scope = nothing;
  if (quantity.owner !== undefined && owner !== undefined) {
    const { binding, entity } = quantity.owner;
    scope = bind(scope, binding, { kind: 'thing', entity: today(analysis, entity.name), key: owner });
  }
  for (const [at, { binding }] of quantity.family.slice(quantity.division?.receiving ?? 0).entries()) {
    const datum: Datum | undefined = indexes[at];
    if (datum !== undefined) scope = bind(scope, binding, datum);
  }
  return { run, analysis, instance, reads: newReads(run), scope, base: run.depth };
}
