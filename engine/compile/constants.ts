import { isAbsent, isKnown, isOpen, type Population } from '../population/population.ts';
import { errorOfNear, nearUnits, wholeUnits } from './guard.ts';
import type { Constant } from './ir.ts';
import { deriveBy, type Slot } from './slot.ts';

/** Fills what holds a constant, once it has its room, for the texts of a population. */
export interface ConstantFill {
  readonly isText: boolean;
  readonly fill: (population: Population) => void;
}

export function constantFill(slot: Slot, constant: Constant, texts: string[]): ConstantFill {
  if (constant.kind === 'number') deriveBy(slot, () => constant.value);
  const cell = cellOf(slot, constant);
  const isText = constant.kind === 'text';
  return {
    isText,
    fill: (population) => {
      slot.values.fill(isText ? placeOfText(constant.text, population, texts) : cell.value);
      if (slot.guarded) slot.errors.fill(cell.error);
      slot.states.fill(cell.state);
      slot.clean = cell.state === isKnown;
    },
  };
}

/** One value of a column. */
export interface ConstantCell {
  readonly state: number;
  readonly value: number;
  readonly error: number;
}

/** How a constant is held; of a text its place is found per population. */
export function cellOf({ scale, guarded }: Slot, constant: Constant): ConstantCell {
  switch (constant.kind) {
    case 'absent':
      return { state: isAbsent, value: 0, error: 0 };
    case 'open':
      return { state: isOpen, value: 0, error: 0 };
    case 'small':
      return { state: isKnown, value: constant.value, error: 0 };
    case 'text':
      return { state: isKnown, value: 0, error: 0 };
    case 'number': {
      const whole = wholeUnits(constant.value, scale);
      if (whole !== undefined) return { state: isKnown, value: whole, error: 0 };
      const near = guarded ? nearUnits(constant.value, scale) : Number.POSITIVE_INFINITY;
      if (!(Math.abs(near) < Number.POSITIVE_INFINITY)) return { state: isOpen, value: 0, error: 0 };
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
