import type { Analysis, Datum, EntitySymbol, Instance, Quantity, Thing } from '../model.ts';
import type { Chance } from './chance.ts';

/** Things by key, in the order in which they were made up. */
type Things = ReadonlyMap<string, ReadonlyMap<string, Thing>>;

/** Sometimes the last thing of an object has merged into the first, where the regulation says what then holds. */
export function mergeSome(
  analysis: Analysis,
  entity: EntitySymbol,
  list: Map<string, Thing>,
  year: number,
  chance: Chance,
): void {
  const [first] = list.keys();
  const last = [...list.keys()].at(-1);
  if (first === undefined || last === undefined || first === last || !knowsMergers(analysis, entity)) return;
  if (!chance.oneIn(3)) return;
  const month = String(1 + chance.below(12)).padStart(2, '0');
  list.set(last, { ...list.get(last), until: `${year - chance.below(3)}-${month}-15`, mergedInto: first });
}

function knowsMergers({ quantities }: Analysis, entity: EntitySymbol): boolean {
  if (entity.declaration.mergersCount !== undefined) return true;
  return [...quantities.values()].some(
    ({ declaration, owner }) =>
      owner?.entity === entity && declaration.kind === 'input' && declaration.onMerger !== undefined,
  );
}

/**
 * A reference `eerder volgens …` to a thing that was made up before, or the date by which it is earlier: the later a thing
 * was made up, the later its date. Nothing for any other fact.
 */
export function orderedValue(
  things: Things,
  { quantity, owner }: Instance,
  year: number,
  chance: Chance,
): Datum | 'absent' | undefined {
  const entity = quantity.owner?.entity.name;
  const keys = entity === undefined ? [] : [...(things.get(entity)?.keys() ?? [])];
  const at = keys.indexOf(owner ?? '');
  if (entity === undefined || at < 0) return undefined;
  if (quantity.declaration.kind === 'input' && quantity.declaration.earlierBy !== undefined) {
    const key = at === 0 || chance.oneIn(3) ? undefined : keys[chance.below(at)];
    return key === undefined ? 'absent' : { kind: 'thing', entity, key };
  }
  if (!saysWhatIsEarlier(quantity)) return undefined;
  if (quantity.type.kind === 'year') return { kind: 'year', year: year - 10 + at };
  const [years, month, day] = [Math.floor(at / 12), 1 + (at % 12), 1 + chance.below(28)];
  const text = [month, day].map((one) => String(one).padStart(2, '0')).join('-');
  return { kind: 'date', iso: `${year - 4 + years}-${text}` };
}

function saysWhatIsEarlier({ module, name, type }: Quantity): boolean {
  if (type.kind !== 'date' && type.kind !== 'year') return false;
  return module.declarations.some((one) => one.kind === 'input' && one.earlierBy?.text === name);
}
