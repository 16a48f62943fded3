import { dividingIndex } from '../analyse/own-divisions.ts';
import type { Instance, Quantity } from '../model.ts';
import type { Run } from './context.ts';
import { today } from './law-states.ts';
import { livesOf } from './lives.ts';

/**
 * Where each thing divides among its own, which parts there are to ask for: those of a receiver with the thing it belongs
 * to. Where things that divide may merge, with any of them.
 */
export function ownParts(run: Run, quantity: Quantity): (instance: Instance) => boolean {
  const index = dividingIndex(quantity);
  const receiving = quantity.owner?.entity;
  if (index === undefined || receiving === undefined) return () => true;
  const at = quantity.family.indexOf(index);
  const names: string[] = [];
  for (let entity = receiving; entity !== index.binding.of; entity = entity.parent) {
    if (entity.parent === undefined || livesOf(run, entity.parent) !== undefined) return () => true;
    names.push(today(run.analysis, entity.name));
  }
  const dividerOf = (key: string | undefined): string | undefined =>
    names.reduce((of, name) => run.facts.things.get(name)?.get(of ?? '')?.parent, key);
  return ({ owner, indexes }) => {
    const datum = indexes[at];
    const divider = dividerOf(owner);
    return divider === undefined || datum?.kind !== 'thing' || datum.key === divider;
  };
}
