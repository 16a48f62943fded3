import { isAbsent, isKnown, isOpen, type Population } from '../population/population.ts';
import { errorOfNear, nearUnits, wholeUnits } from './guard.ts';
import type { Constant } from './ir.ts';
import { deriveBy, type Slot } from './slot.ts';

/** Fills all of a slot, once it has its room. */
export type ConstantFill = (population: Population) => void;

export function constantFill(slot: Slot, constant: Constant, texts: string[]): ConstantFill {
  if (constant.kind === 'number') deriveBy(slot, () => constant.value);
  return (population) => {
    const { state, value, error } = filling(slot, constant, population, texts);
    slot.values.fill(value);
    if (slot.guarded) slot.errors.fill(error);
    slot.states.fill(state);
    slot.clean = state === isKnown;
  };
}

interface Filling {
  readonly state: number;
  readonly value: number;
  readonly error: number;
}

function filling(slot: Slot, constant: Constant, population: Population, texts: string[]): Filling {
  const nothing = { value: 0, error: 0 };
  switch (constant.kind) {
    case 'absent':
      return { state: isAbsent, ...nothing };
    case 'open':
      return { state: isOpen, ...nothing };
    case 'small':
      return { state: isKnown, value: constant.value, error: 0 };
    case 'text':
      return { state: isKnown, value: placeOfText(constant.text, population, texts), error: 0 };
    case 'number': {
      const whole = wholeUnits(constant.value, slot.scale);
      if (whole !== undefined) return { state: isKnown, value: whole, error: 0 };
      const near = slot.guarded ? nearUnits(constant.value, slot.scale) : Number.POSITIVE_INFINITY;
      if (!(Math.abs(near) < Number.POSITIVE_INFINITY)) return { state: isOpen, ...nothing };
      return { state: isKnown, value: near, error: errorOfNear(near) };
    }
  }
}

/** Its place in the texts of the population; of one that no fact has -1, -2 …, by its place in the texts of the plan. */
export function placeOfText(text: string, population: Population, own: string[]): number {
  const place = population.texts.indexOf(text);
  if (place >= 0) return place;
  if (!own.includes(text)) own.push(text);
  return -1 - own.indexOf(text);
}

export function textAt(place: number, population: Population, own: readonly string[]): string | undefined {
  return place >= 0 ? population.texts[place] : own[-1 - place];
}
