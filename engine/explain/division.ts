import type { AllocationClause, Expression } from '../../grammar/index.ts';
import {
  type AllocationRecord,
  type Analysis,
  type Application,
  type Instance,
  instanceKey,
  type Quantity,
  receiverKey,
} from '../model.ts';
import { keysOf } from '../run/allocation-terms.ts';
import { type Context, evaluateIn } from '../run/context.ts';
import { isNo, isYes, numberOf } from '../run/results.ts';
import { compare, equal, isZero, one, sum, zero } from '../value/fraction.ts';
import { seesReceiver } from './audience.ts';
import { exactText, traceDatum, traceType } from './data.ts';
import type { Explained } from './explained.ts';
import { given } from './facts.ts';
import type { Step, TraceDivision, TracePart, TraceReceiver } from './model-trace.ts';
import type { Making } from './nodes.ts';
import { type NameOf, namesIn, receiverNames } from './receiver-names.ts';
import { roundingClause } from './rounding.ts';
import { type StepPlace, stepAsWritten, stepOf } from './steps.ts';

/** The clauses by which a pot was divided, as exceptions left them. */
export function clausesOf({ exceptions, instance }: Application): readonly AllocationClause[] {
  const { declaration } = instance.quantity;
  return exceptions?.clauses ?? (declaration.kind === 'allocation' ? declaration.clauses : []);
}

type ClauseOf<K extends AllocationClause['kind']> = AllocationClause & { readonly kind: K };

export function clauseOf<K extends AllocationClause['kind']>(
  application: Application,
  kind: K,
): ClauseOf<K> | undefined {
  return clausesOf(application).find((one): one is ClauseOf<K> => one.kind === kind);
}

/**
 * The division as a whole that a part or a rest is of: of who divides, for the indexes that do not receive. Its quantity is
 * that of the part; what is left over has no receivers among its own indexes.
 */
export function wholeOf({ quantity, owner, indexes }: Instance): Instance {
  const { division } = quantity;
  const divider = division?.owner === 'receives' || quantity.owner === undefined ? undefined : owner;
  const receiving = indexes.length - (quantity.family.length - (division?.receiving ?? 0));
  return {
    quantity,
    ...(divider === undefined ? {} : { owner: divider }),
    indexes: indexes.slice(Math.max(0, receiving)),
  };
}

/** The id of the node of a division. */
export function divisionId(application: Application): string {
  const { quantity, owner, indexes } = wholeOf(application.instance);
  const { declaration, name } = quantity;
  const text =
    application.state === undefined || indexes.some(({ kind }) => kind === 'year') ? '' : stateMark(application);
  return `${instanceKey(declaration.kind === 'allocation' ? declaration.name.text : name, owner, indexes)}[verdeling]${text}`;
}

/** Without a year of its own it may stand there under several texts. */
function stateMark({ state }: Application): string {
  return state === undefined || state.key === '' ? '' : `@${state.key}`;
}

/** Who a part is for, as draws name it. */
export function receiverOf({ quantity: { division }, owner, indexes }: Instance): string {
  return receiverKey(division?.owner === 'divides' ? undefined : owner, indexes.slice(0, division?.receiving ?? 0));
}

/** What one receiver got, and why; of who does not take part the condition that it does not meet. */
export function partOf(application: Application, explained: Explained, place: StepPlace): TracePart {
  const { allocation: record, instance, result } = application;
  const key = receiverOf(instance);
  const at = record?.receivers.indexOf(key) ?? -1;
  if (record === undefined || at < 0) {
    const isOut = result.kind === 'known' && application.stated === undefined;
    const failed = isOut ? participation(application).find((one) => isNo(evaluateIn(place.context, one))) : undefined;
    const isOpen = result.kind === 'unknown' && participation(application).length > 0;
    const isIn = isOpen && participation(application).every((one) => isYes(evaluateIn(place.context, one)));
    return {
      ...(failed === undefined ? {} : { condition: stepOf(failed, place) }),
      ...(isIn ? { takesPart: true as const } : {}),
      lastUnit: false,
    };
  }
  const row = rowOf(record, at, receiverNames(instance.quantity, place.context.analysis), explained.analysis);
  const bounds = boundsOf(application, place.context);
  const recipients = clauseOf(application, 'recipients');
  const met = recipients === undefined ? {} : { met: stepOf(recipients.value, place) };
  return { division: divisionId(application), row: { ...row, ...bounds }, ...met, lastUnit: row.lastUnit };
}

/** What somebody has to meet to take part: the `waar` of those it is divided over, and `ontvangers`. */
function participation(application: Application): readonly Expression[] {
  const { declaration } = application.instance.quantity;
  const where = declaration.kind === 'allocation' ? declaration.over.where : undefined;
  const recipients = clauseOf(application, 'recipients')?.value;
  return [where, recipients].filter((one) => one !== undefined);
}

function boundsOf(application: Application, context: Context): Pick<TraceReceiver, 'floor' | 'cap'> {
  const bound = (clause: { readonly value: Expression } | undefined): string | undefined => {
    const result = clause === undefined ? undefined : evaluateIn(context, clause.value);
    const value = result?.kind === 'known' ? numberOf(result.datum) : undefined;
    return value && exactText(value);
  };
  return {
    ...given('floor', bound(clauseOf(application, 'floor'))),
    ...given('cap', bound(clauseOf(application, 'cap'))),
  };
}

function rowOf(record: AllocationRecord, at: number, nameOf: NameOf, analysis: Explained['analysis']): TraceReceiver {
  const { receivers, keys, asked, claims, exact, amounts, over, refill, raised, lastUnits, order, draw } = record;
  const key = receivers[at] ?? '';
  const drawn = draw?.recorded?.order.indexOf(key) ?? -1;
  const text = (value: (typeof exact)[number] | undefined): string | undefined => value && exactText(value);
  const fate = order?.fates[at];
  const isOpen = fate === 'open' || (record.draw?.recorded === undefined && draw?.between.includes(key) === true);
  const beyond = over[at];
  const added = refill?.added[at];
  const name = nameOf(key);
  return {
    key,
    ...(name === key ? {} : { name }),
    keys: keys.map(({ values }) => exactText(values[at] ?? zero)),
    ...given('asked', text(asked?.[at])),
    ...given('claim', text(claims?.[at])),
    ...given('exact', isOpen ? undefined : text(exact[at])),
    ...given('amount', isOpen ? undefined : text(amounts[at])),
    ...given('over', beyond === undefined || isZero(beyond) ? undefined : text(beyond)),
    ...given('added', added === undefined || isZero(added) ? undefined : text(added)),
    raised: raised.includes(key),
    lastUnit: lastUnits.includes(key),
    ...given('place', order?.places[at]),
    ...given('fate', fate),
    ...given(
      'by',
      order?.by[at]?.map((datum) => traceDatum(datum, analysis)),
    ),
    ...given('drawn', drawn < 0 ? undefined : drawn + 1),
  };
}

/** How a pot was divided: what is the same for all, and the largest receivers first. */
export function divisionOf(
  application: Application,
  quantity: Quantity,
  record: AllocationRecord,
  place: StepPlace,
  { explained: { analysis }, receivers: { members, from }, sight }: Making,
): TraceDivision {
  const pot = clauseOf(application, 'pot');
  const shares = clausesOf(application).filter((clause) => clause.kind === 'proRata');
  const order = clauseOf(application, 'shortage')?.order ?? [];
  const rest = clauseOf(application, 'rest');
  const rounding = roundingClause(clauseOf(application, 'rounding'), quantity, place.context);
  const nameOf = receiverNames(quantity, place.context.analysis);
  const label = (value: Expression): Named => named(value, place);
  const shown = [...record.receivers.keys()].filter((at) => seesReceiver(record.receivers[at] ?? '', sight));
  const byAmount = shown.sort((left, right) => {
    const larger = compare(record.amounts[right] ?? zero, record.amounts[left] ?? zero);
    // Equals as the law has them: things by key, values of a kind as declared.
    return larger !== 0 ? larger : left - right;
  });
  const { refill, draw } = record;
  const misfit = clauseOf(application, 'misfit')?.fate;
  return {
    pot: exactText(record.pot),
    ...(pot === undefined ? {} : { potStep: stepOf(pot.value, place) }),
    rest: exactText(record.rest),
    ...given('restTo', rest?.to === undefined ? undefined : (rest.label?.value ?? '')),
    count: record.receivers.length,
    shares: shares.flatMap((clause, at) => {
      const key = record.keys[at];
      if (key === undefined) return [];
      const type = traceType(place.context.analysis.types.get(clause.key) ?? { kind: 'number', orAbsent: false });
      const wider = clause.over !== undefined;
      return [{ ...label(clause.key), type, weight: exactText(key.weight), total: exactText(key.total), wider }];
    }),
    ...claimsOf(application, record, label),
    ...(order.length === 0
      ? {}
      : {
          order: [
            ...keysOf(order).map(({ value, first }) => ({
              ...label(value),
              first: typeof first === 'string' ? first : firstLabel(value, first.text, place.context.analysis),
            })),
            ...order.filter(({ kind }) => kind === 'draw').map(() => ({ label: '', first: 'draw' })),
          ],
        }),
    ...given('misfit', order.length === 0 ? undefined : misfit),
    ...given('factor', record.factor === undefined || equal(record.factor, one) ? undefined : exactText(record.factor)),
    ...(refill === undefined
      ? {}
      : {
          refill: {
            ...given('total', refillTotal(record)),
            ...(rest?.again?.key === undefined ? {} : label(rest.again.key)),
            rounds: refill.rounds.map(({ divided, full }) => ({
              divided: exactText(divided),
              full,
              fullCount: full.length,
            })),
          },
        }),
    ...(draw === undefined
      ? {}
      : {
          draw: {
            ...given('order', draw.recorded?.order),
            ...given('source', draw.recorded?.source),
            between: draw.between,
            betweenCount: draw.between.length,
          },
        }),
    lastUnits: record.lastUnits,
    lastUnitsCount: record.lastUnits.length,
    ...given('rounding', rounding),
    receivers: byAmount.slice(from, from + members).map((at) => rowOf(record, at, nameOf, analysis)),
    ...given('names', namesIn(record, nameOf)),
    others: (record.others ?? []).slice(0, members).map(({ key, forgone }) => ({ key, forgone: exactText(forgone) })),
  };
}

function claimsOf(
  application: Application,
  { claims, pot }: AllocationRecord,
  label: (value: Expression) => Named,
): Pick<TraceDivision, 'claim'> {
  const clause = clauseOf(application, 'claim');
  if (clause === undefined || claims === undefined) return {};
  const total = sum(claims);
  return { claim: { ...label(clause.value), total: exactText(total), enough: compare(total, pot) <= 0 } };
}

/** The value of a kind that comes first, in words. */
function firstLabel(value: Expression, name: string, analysis: Analysis): string {
  const type = analysis.types.get(value);
  const values = type?.kind === 'enumeration' ? type.of.declaration.values : [];
  return values.find((one) => one.name.text === name)?.label?.value ?? name.replaceAll('_', ' ');
}

/** The key of all who still share when what went over a cap is divided again: those who had not reached it. */
function refillTotal({ refill, over }: AllocationRecord): string | undefined {
  const { key } = refill ?? {};
  return key && exactText(sum(key.values.filter((_, at) => isZero(over[at] ?? zero))));
}

interface Named {
  readonly label: string;
  readonly formula?: Step;
}

/** What a key or claim is called; a formula has no name and is told itself. */
function named(value: Expression, place: StepPlace): Named {
  const meaning = value.kind === 'reference' ? place.context.analysis.meanings.get(value) : undefined;
  if (meaning?.kind === 'quantity') return { label: meaning.quantity.label };
  return { label: '', formula: stepAsWritten(value, place) };
}
