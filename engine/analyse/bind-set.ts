import { type Expression, phraseOf, type SetExpression, type SetItem } from '../../grammar/index.ts';
import type { Binding, EntitySymbol, SetItemMeaning } from '../model.ts';
import { periodsOfUnit } from '../value/periods.ts';
import { checkDay } from './check-lives.ts';
import { periodWord, typeOfPeriod } from './check-periods.ts';
import { requireYesNo } from './check-tests.ts';
import { both, type Guards } from './guards.ts';
import { reportNoDivider } from './own-divisions.ts';
import { bindingOfPeriod } from './period-binding.ts';
import { presentOperand } from './presence.ts';
import { ancestors, inside } from './scope.ts';
import { typeArguments, yesNoType } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { within } from './walk.ts';
import { insertion, type Place, replacement, report, type Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';
import { possibleYears } from './years.ts';

/**
 * What a set runs over. Gives what it binds for each of its members, and what `waar` makes known about them.
 * `one`: after `elke` and `een`, where the singular is at home. `receivers`: of a division, what items bind that is at
 * hand already, as the owner or an index of its parts.
 */
export function checkSet(
  work: Work,
  set: SetExpression,
  place: Place,
  number: 'one' | 'all' = 'all',
  receivers: readonly (Binding | undefined)[] = [],
): { readonly bindings: readonly Binding[]; readonly guards: Guards } {
  const meanings = set.items.map((item, at) =>
    bindItem(work, set, item, outside(place, receivers), number, receivers[at]),
  );
  const bindings: Binding[] = [];
  meanings.forEach((meaning, at) => {
    const item = set.items[at];
    if (item === undefined) return;
    work.sets.set(item, meaning);
    const { binding } = meaning;
    if (binding === undefined) return;
    if (bindings.some((other) => isSame(other, binding))) report(work, place.module, 'N40', item.span);
    else bindings.push(binding);
  });
  work.setBindings.set(set, bindings);
  if (set.where === undefined) return { bindings, guards: place.guards };
  const at = { ...place, scope: inside(place.scope, bindings) };
  const where = presentOperand(work, at, set.where, yesNoType);
  requireYesNo(work, at, set.where, where.type);
  return { bindings, guards: both(place.guards, where.whenTrue) };
}

function bindItem(
  work: Work,
  set: SetExpression,
  item: SetItem,
  place: Place,
  number: 'one' | 'all',
  receiver: Binding | undefined,
): SetItemMeaning {
  if (item.kind === 'years') return bindYears(work, item, place, receiver);
  const { name } = item;
  const kind = work.kinds.get(name.text);
  if (kind !== undefined) {
    if (item.of !== undefined) refuseOf(work, place, item.of, name.text);
    if (item.on !== undefined) report(work, place.module, 'T247', item.on.span, { name: name.text });
    return { kind: 'values', of: kind, binding: receiver ?? { kind: 'enumeration', of: kind } };
  }
  const entity = [...work.entities.values()].find((one) => one.name === name.text || one.plural === name.text);
  if (entity === undefined) {
    reportNoSet(work, item, place);
    if (item.of !== undefined) work.check(item.of, place);
    const period = work.ownPeriods.get(name.text);
    return period === undefined ? { kind: 'error' } : { kind: 'error', binding: { kind: 'year', of: period } };
  }
  const expected = number === 'one' ? entity.name : entity.plural;
  if (name.text !== expected) {
    const fixes = [replacement(name.span, expected)];
    report(work, place.module, number === 'one' ? 'N09' : 'N41', name.span, { name: name.text, expected }, { fixes });
  }
  warnOfEverybody(work, set, item, place, entity);
  const binding: Binding = receiver ?? { kind: 'thing', of: entity };
  const of = item.of === undefined ? undefined : checkOf(work, place, item.of, entity, receiver);
  checkDay(work, place, item);
  return { kind: 'things', entity, binding, ...(of === undefined ? {} : { of }) };
}

/** What a set runs over is the same for all members: no receiver is at hand there. */
function outside(place: Place, receivers: readonly (Binding | undefined)[]): Place {
  const { own, sets } = place.scope;
  return { ...place, scope: { own: own.filter((one) => !receivers.includes(one)), sets } };
}

function reportNoSet(work: Work, item: Extract<SetItem, { kind: 'named' }>, place: Place): void {
  const { name } = item;
  if (work.ownPeriods.has(name.text)) {
    report(work, place.module, 'N108', name.span, { name: name.text });
    return;
  }
  if (work.quantities.has(name.text)) {
    report(work, place.module, 'N23', name.span, { name: name.text });
    return;
  }
  const plurals = [...work.entities.values()].map((entity) => entity.plural);
  reportUnknown(work, place.module, name, 'N23', [...plurals, ...work.entities.keys(), ...work.kinds.keys()]);
}

/** `Studenten van deze Instelling`: something that the things belong to. */
function checkOf(
  work: Work,
  place: Place,
  of: Expression,
  entity: EntitySymbol,
  receiver: Binding | undefined,
): Expression | undefined {
  if (receiver !== undefined && reportNoDivider(work, place, of, entity)) return undefined;
  const { type } = presentOperand(work, place, of);
  if (type.kind === 'error') return undefined;
  if (type.kind === 'thing' && ancestors(entity).includes(type.of)) return of;
  return refuseOf(work, place, of, entity.plural);
}

function refuseOf(work: Work, place: Place, of: Expression, name: string): undefined {
  report(work, place.module, 'N42', of.span, { name });
  return undefined;
}

/** `aantal Studenten` in a rule of Instelling counts those of everybody, which is seldom meant. */
function warnOfEverybody(
  work: Work,
  set: SetExpression,
  item: Extract<SetItem, { kind: 'named' }>,
  place: Place,
  entity: EntitySymbol,
): void {
  if (item.of !== undefined || place.reader === undefined) return;
  const own = place.scope.own.flatMap((binding) => (binding.kind === 'thing' ? [binding.of] : []));
  const parent = own.find((one) => ancestors(entity).includes(one));
  if (parent === undefined || names(set.where, parent)) return;
  const { language } = place.module;
  const text = ` ${phraseOf('of', language)} ${phraseOf('this', language)} ${parent.name}`;
  const args = { name: item.name.text, parent: parent.name };
  report(work, place.module, 'N44', item.span, args, { fixes: [insertion(item.span.end, text)] });
}

/** Whether the condition speaks of `deze Instelling`. */
function names(where: Expression | undefined, entity: EntitySymbol): boolean {
  if (where === undefined) return false;
  for (const node of within(where))
    if (node.kind === 'reference' && node.self && node.name.text === entity.name) return true;
  return false;
}

function bindYears(
  work: Work,
  item: Extract<SetItem, { kind: 'years' }>,
  place: Place,
  receiver: Binding | undefined,
): SetItemMeaning {
  const { from, through } = item;
  const period = item.period === undefined ? periodsOfUnit(item.unit) : work.ownPeriods.get(item.period.text);
  if (item.period !== undefined && period === undefined) {
    reportUnknown(work, place.module, item.period, 'N107', work.ownPeriods.keys());
    return { kind: 'error' };
  }
  const expected = typeOfPeriod(period);
  for (const bound of [from, through]) {
    const { type } = presentOperand(work, place, bound, expected);
    // `maanden van jaar` has both ends from one word: what is wrong with it is said once.
    if (type.kind === 'error' && bound === from && from.span === through.span)
      return { kind: 'error', binding: bindingOfPeriod(period) };
    if (type.kind === 'year' && type.of !== period) {
      report(work, place.module, 'T103', bound.span, {
        ...typeArguments('found', type),
        ...typeArguments('expected', expected),
      });
      return { kind: 'error', binding: bindingOfPeriod(period) };
    }
    if (type.kind !== 'year' && type.kind !== 'error') {
      // Of months and quarters a year would be no mend.
      const found = typeArguments('found', type);
      if (period === undefined) report(work, place.module, 'T62', bound.span, found);
      else
        report(work, place.module, 'T465', bound.span, {
          ...found,
          ...typeArguments('expected', expected),
          wordNl: periodWord(period, 'nl'),
          wordEn: periodWord(period, 'en'),
        });
      return { kind: 'error', ...(period === undefined ? {} : { binding: bindingOfPeriod(period) }) };
    }
  }
  const binding = receiver ?? bindingOfPeriod(period);
  const first = possibleYears(work, place, from);
  const last = possibleYears(work, place, through);
  if (first !== undefined && last !== undefined && first.size > 0 && last.size > 0) {
    const [least, most] = [Math.min(...first), Math.max(...last)];
    const years = new Set<number>();
    for (let year = least; year <= most; year++) years.add(year);
    if (years.size === 0) report(work, place.module, 'T63', item.span);
    if (receiver === undefined) work.years.set(binding, years);
  }
  const ending = yearTermOf(work, through);
  if (ending !== undefined && ending.offset < 0) work.earlier.set(binding, ending.binding);
  return { kind: 'years', binding, from, through };
}

function isSame(one: Binding, other: Binding): boolean {
  if (one.kind === 'year' || other.kind === 'year') return one.kind === other.kind;
  return one.of === other.of;
}
