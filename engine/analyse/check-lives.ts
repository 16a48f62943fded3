import { type InputDeclaration, type JudgementDeclaration, phraseOf, type SetItem } from '../../grammar/index.ts';
import { lifeMembers } from '../facts/life-members.ts';
import type { Quantity, Type } from '../model.ts';
import { presentOperand } from './presence.ts';
import { isNumeric, isOrdered, typeArguments } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { insertion, type Place, report, type Work } from './work.ts';

/** What a fact may be called that says something like a member of the life of a thing. */
const others = ['opgericht_op', 'opgeheven_op', 'rechtsopvolger'];

const dateType: Type = { kind: 'date', orAbsent: false };

/** What a fact says of earlier things and of mergers; and that it is not called as the life of a thing is. */
export function checkLives(work: Work, quantity: Quantity, fact: InputDeclaration | JudgementDeclaration): void {
  const { name } = fact.signature;
  if (quantity.owner !== undefined && lifeMembers.includes(name.text)) {
    const suggestion = others[lifeMembers.indexOf(name.text)] ?? '';
    report(work, quantity.module, 'N240', name.span, { name: name.text, suggestion });
  }
  if (fact.kind === 'judgement') return;
  if (fact.earlierBy !== undefined) checkEarlier(work, quantity, fact, fact.earlierBy);
  if (fact.onMerger !== undefined) checkMerger(work, quantity, fact.onMerger);
}

/** `eerder volgens behaald_op`: a thing of the same object, and a date by which it is earlier. */
function checkEarlier(
  work: Work,
  quantity: Quantity,
  fact: InputDeclaration,
  by: NonNullable<InputDeclaration['earlierBy']>,
): void {
  const { module, name, type, owner } = quantity;
  if (type.kind === 'error' || work.broken.has(quantity)) return;
  const entity = owner?.entity;
  if (entity === undefined || type.kind !== 'thing' || type.of !== entity) {
    report(work, module, 'T240', by.span, { name });
    return;
  }
  if (!type.orAbsent) {
    const fixes = [insertion(fact.type.span.end, ` ${phraseOf('orAbsent', module.language)}`)];
    report(work, module, 'T241', fact.type.span, { name, entity: entity.name }, { fixes });
  }
  if (by.text === '') return;
  const date = work.quantities.get(by.text);
  if (date === undefined) {
    reportUnknown(work, module, by, 'N01', work.quantities.keys());
    return;
  }
  if (date.type.kind === 'error' || work.broken.has(date)) return;
  const isDay = date.type.kind === 'date' || (date.type.kind === 'year' && date.type.of === undefined);
  const fits = date.kind === 'input' && date.owner?.entity === entity && date.family.length === 0;
  if (!isDay || !fits || date.type.orAbsent)
    report(work, module, 'T242', by.span, { date: by.text, entity: entity.name });
}

/** `bij fusie opgeteld`: of a thing, and possible with values of its type. */
function checkMerger(
  work: Work,
  { module, name, owner, type }: Quantity,
  { way, span }: NonNullable<InputDeclaration['onMerger']>,
): void {
  if (owner === undefined) {
    report(work, module, 'T243', span, { name });
    return;
  }
  if (type.kind === 'error') return;
  const args = { name, ...typeArguments('found', type) };
  if (way === 'summed' && (!isNumeric(type) || type.kind === 'percentage')) report(work, module, 'T244', span, args);
  if ((way === 'highest' || way === 'lowest') && !isOrdered(type)) report(work, module, 'T245', span, args);
}

/** `Instellingen op 1 augustus jaar`: the day on which they must exist. */
export function checkDay(work: Work, place: Place, item: Extract<SetItem, { kind: 'named' }>): void {
  const { on } = item;
  if (on === undefined) return;
  const { type } = presentOperand(work, place, on, dateType);
  if (type.kind !== 'date' && type.kind !== 'error')
    report(work, place.module, 'T246', on.span, typeArguments('found', type));
}
