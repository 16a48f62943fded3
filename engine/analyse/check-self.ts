import type { Reference } from '../../grammar/index.ts';
import type { Filling, Meaning, Type } from '../model.ts';
import { checkOwnPeriod } from './check-periods.ts';
import { namedThing, namedValue } from './scope.ts';
import { errorType } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { type Place, replacement, report, type Work } from './work.ts';

/** `deze Instelling`, `dit Niveau`: the declaration's own, or else what the innermost set goes through. */
export function checkSelf(
  work: Work,
  reference: Reference,
  place: Place,
): { readonly meaning: Meaning; readonly type: Type } | undefined {
  const { name } = reference;
  if (name.text === '') return undefined;
  const period = work.ownPeriods.get(name.text);
  if (period !== undefined) return checkOwnPeriod(work, reference, place, period);
  const first = reference.owner ?? reference.indexes[0];
  if (first !== undefined) report(work, place.module, 'N43', first.span, { name: name.text });
  const kind = work.kinds.get(name.text);
  if (kind !== undefined) {
    const binding = namedValue(place.scope, kind);
    if (binding !== undefined)
      return { meaning: { kind: 'bound', binding }, type: { kind: 'enumeration', of: kind, orAbsent: false } };
    report(work, place.module, 'N19', reference.span, { name: name.text });
    return undefined;
  }
  return thing(work, reference, place);
}

/** What a thing at hand means as a reference of its own. */
export function meaningOfThing(filling: Filling): Meaning {
  if (filling.kind === 'bound') return { kind: 'bound', binding: filling.binding };
  return filling.kind === 'parent' ? filling : { kind: 'error' };
}

function thing(
  work: Work,
  { name, span }: Reference,
  place: Place,
): { readonly meaning: Meaning; readonly type: Type } | undefined {
  const entities = [...work.entities.values()];
  const entity = work.entities.get(name.text) ?? entities.find((one) => one.plural === name.text);
  if (entity === undefined) {
    reportUnknown(work, place.module, name, 'N25', [...work.entities.keys(), ...work.kinds.keys()]);
    return undefined;
  }
  if (entity.name !== name.text) {
    const fixes = [replacement(name.span, entity.name)];
    report(work, place.module, 'N09', name.span, { name: name.text, expected: entity.name }, { fixes });
  }
  const filling = namedThing(place.scope, entity);
  if (filling !== undefined)
    return { meaning: meaningOfThing(filling), type: { kind: 'thing', of: entity, orAbsent: false } };
  report(work, place.module, 'N19', span, { name: entity.name });
  return { meaning: { kind: 'error' }, type: errorType };
}
