import { isKnown } from '../../population/population.ts';
import { allKnown, type Slot, setOpen } from '../slot.ts';
import { type Aggregation, belonging, type Gathered, groupOf } from './gathered.ts';

const nobodyYet = 0;
const opened = 1;
const decided = 2;

/** What one thread found of each group. */
interface QuantifierPart {
  readonly courses: Uint8Array;
  readonly allOpened: boolean;
}

/**
 * `elke`: yes over nobody, and one who belongs and does not satisfy decides. `een`: no over nobody, and one who belongs and
 * satisfies decides. Of one who may belong what would not decide does no harm.
 */
export function quantifierAggregation(
  out: Slot,
  name: 'every' | 'some',
  { by, belongs, value }: Gathered,
): Aggregation {
  const deciding = name === 'every' ? 0 : 1;
  let courses = new Uint8Array(0);
  let allOpened = false;
  return {
    reset: (groups) => {
      if (courses.length === groups) courses.fill(nobodyYet);
      else courses = new Uint8Array(groups);
      allOpened = false;
    },
    part: (): QuantifierPart => ({ courses: courses.slice(), allOpened }),
    absorb: (parts) => {
      for (const found of parts as readonly QuantifierPart[]) {
        if (found.allOpened) allOpened = true;
        for (let group = 0; group < courses.length; group += 1)
          courses[group] = Math.max(courses[group] as number, found.courses[group] as number);
      }
    },
    gather: (rows) => {
      for (let row = 0; row < rows; row += 1) {
        const doubt = belonging(belongs, row);
        if (doubt === 'no') continue;
        const isSure = value.states[row] === isKnown;
        if (isSure && value.values[row] !== deciding) continue;
        const group = groupOf(by, row);
        if (group < 0) allOpened = true;
        else if (isSure && doubt === 'yes') courses[group] = decided;
        else if (courses[group] === nobodyYet) courses[group] = opened;
      }
    },
    result: (rows, start) => {
      allKnown(out);
      for (let row = 0; row < rows; row += 1) {
        const course = courses[start + row];
        out.values[row] = course === decided ? deciding : 1 - deciding;
        if (course === opened || (allOpened && course !== decided)) setOpen(out, row);
      }
    },
  };
}
