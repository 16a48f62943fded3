import { isKnown } from '../../population/population.ts';
import { allKnown, type Slot, setOpen } from '../slot.ts';
import { type Aggregation, belonging, type Gathered, groupOf } from './gathered.ts';

const nobodyYet = 0;
const opened = 1;
const decided = 2;

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
