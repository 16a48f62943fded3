import type { Expression, MonthLiteral, QuarterLiteral, SetExpression, SetItem } from '../../grammar/index.ts';
import type { Binding, EntitySymbol, Index, PeriodSymbol, Quantity } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { type PeriodUnit, periodOf, periodsOfUnit } from '../value/periods.ts';
import { numberOfPeriod } from './calendar-literals.ts';
import { yearsIn } from './families.ts';
import type { Work } from './work.ts';

/** Who receives of a division, and who divides. */
export interface Receivers {
  /** Absent where neither things receive nor anybody divides. */
  readonly owner?: EntitySymbol;
  readonly division: NonNullable<Quantity['division']>;
  /** The values and periods that say who receives, in order of the set. */
  readonly indexes: readonly Index[];
}

/**
 * Reads what a division runs over: things, values of a kind, periods, or several of these together; the first of its
 * objects owns the parts unless somebody divides. Where nothing can be made of it, so that the checker has something to
 * say, there is no answer.
 */
export function receiversOf(work: Work, over: SetExpression, divider: EntitySymbol | undefined): Receivers | undefined {
  let receiver: EntitySymbol | undefined;
  const indexes: Index[] = [];
  for (const item of over.items) {
    const entity = entityOf(work, item);
    if (entity !== undefined) {
      if (receiver !== undefined || divider !== undefined) return undefined;
      receiver = entity;
      continue;
    }
    const index = indexOf(work, item);
    if (index === undefined) return undefined;
    indexes.push(index);
    if (index.years !== undefined) work.years.set(index.binding, yearsIn(index.years));
  }
  const owner = divider ?? receiver;
  return {
    ...(owner === undefined ? {} : { owner }),
    division: { owner: divider === undefined ? 'receives' : 'divides', receiving: indexes.length },
    indexes,
  };
}

/**
 * What each item of a set binds that runs over the receivers of a division, or over more of the same: the thing that owns
 * the part, or one of the indexes that say who receives. Nothing for what receives nothing.
 */
export function receiverBindings(
  work: Work,
  { owner, family, division }: Quantity,
  set: SetExpression,
): readonly (Binding | undefined)[] {
  const things = owner === undefined || division?.owner !== 'receives' ? [] : [owner.binding];
  const indexes = family.slice(0, division?.receiving ?? 0).map(({ binding }) => binding);
  const free = [...things, ...indexes];
  return set.items.map((item) => {
    const at = free.findIndex((binding) => bindsTo(work, item, binding));
    return at === -1 ? undefined : free.splice(at, 1)[0];
  });
}

function bindsTo(work: Work, item: SetItem, binding: Binding): boolean {
  if (binding.kind === 'thing') return entityOf(work, item) === binding.of;
  if (binding.kind === 'enumeration') return item.kind === 'named' && work.kinds.get(item.name.text) === binding.of;
  return item.kind === 'years' && periodOfItem(work, item) === binding.of;
}

/** What says who receives: the owner, unless it divides, and the first indexes. */
export function receivingBindings({ declaration, owner, family, division }: Quantity): ReadonlySet<Binding> {
  const indexes = family.slice(0, division?.receiving ?? 0).map(({ binding }) => binding);
  const divides = declaration.kind === 'allocation' && declaration.owner !== undefined;
  const things = owner === undefined || divides ? [] : [owner.binding];
  return new Set([...things, ...indexes]);
}

function entityOf(work: Work, item: SetItem): EntitySymbol | undefined {
  if (item.kind !== 'named' || work.kinds.has(item.name.text)) return undefined;
  return [...work.entities.values()].find((one) => one.name === item.name.text || one.plural === item.name.text);
}

function indexOf(work: Work, item: SetItem): Index | undefined {
  if (item.kind === 'named') {
    const kind = work.kinds.get(item.name.text);
    return kind === undefined ? undefined : { binding: { kind: 'enumeration', of: kind } };
  }
  const period = periodOfItem(work, item);
  if (item.period !== undefined && period === undefined) return undefined;
  const binding: Binding = period === undefined ? { kind: 'year' } : { kind: 'year', of: period };
  const [from, through] = [fixedPeriod(item.from, period), fixedPeriod(item.through, period)];
  if (from === undefined || through === undefined || through < from) return undefined;
  return { binding, years: [{ from, through }] };
}

function periodOfItem(work: Work, item: Extract<SetItem, { kind: 'years' }>): PeriodSymbol | undefined {
  return item.period === undefined ? periodsOfUnit(item.unit) : work.ownPeriods.get(item.period.text);
}

/** The number of a period that is written out: `2019`, `2015-05`, `2015-K2`, `kwartaal van 2015-04-01`, `2015-K2 + 3`. */
function fixedPeriod(expression: Expression, period: PeriodSymbol | undefined): number | undefined {
  const unit = period?.unit ?? 'year';
  switch (expression.kind) {
    case 'number':
      return unit === 'year' ? wholeOf(expression.decimal) : undefined;
    case 'monthLiteral':
    case 'quarterLiteral':
      return calendarLiteral(expression, unit);
    case 'yearOf':
      if (expression.unit !== unit || period?.declaration !== undefined || expression.date.kind !== 'date')
        return undefined;
      return isDate(expression.date.iso) ? periodOf(period, expression.date.iso) : undefined;
    case 'binary': {
      if (expression.operator !== '+' && expression.operator !== '-') return undefined;
      const left = fixedPeriod(expression.left, period);
      const right = expression.right.kind === 'number' ? wholeOf(expression.right.decimal) : undefined;
      if (left === undefined || right === undefined) return undefined;
      return expression.operator === '+' ? left + right : left - right;
    }
    default:
      return undefined;
  }
}

function calendarLiteral(literal: MonthLiteral | QuarterLiteral, unit: PeriodUnit): number | undefined {
  const own = literal.kind === 'monthLiteral' ? 'month' : 'quarter';
  return own === unit ? numberOfPeriod(literal) : undefined;
}

function wholeOf(decimal: string): number | undefined {
  return /^\d{1,4}$/.test(decimal) ? Number(decimal) : undefined;
}
