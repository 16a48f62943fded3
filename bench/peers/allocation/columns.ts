import type { FactColumn } from '../../../engine/population/population.ts';
import { centsOf } from '../decision/record.ts';
import type { Pot } from './input.ts';

/** The texts of a wire record as columns, by the keys of the plan. */
export function columnsOf({ plafond, instellingen }: Pot): Readonly<Record<string, FactColumn['values']>> {
  const count = instellingen.length;
  const [grants, students, caps] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const takesPart = new Uint8Array(count);
  for (const [row, { rijksbijdrage, studenten, doetMee, hoogste }] of instellingen.entries()) {
    grants[row] = centsOf(rijksbijdrage);
    students[row] = studenten;
    caps[row] = centsOf(hoogste);
    takesPart[row] = doetMee ? 1 : 0;
  }
  return {
    'rijksbijdrage(2025)': grants,
    'studenten(2023)': students,
    'hoogste_bedrag()': caps,
    'doet_mee()': takesPart,
    'plafond(2025)': Float64Array.of(centsOf(plafond)),
  };
}
