import { dividePart } from './printed/divide.ts';
import { divideBoundsPart } from './printed/divide-bounds.ts';
import { divideLevelsPart } from './printed/divide-levels.ts';
import { divideMeasurePart } from './printed/divide-measure.ts';
import { dividePartsPart } from './printed/divide-parts.ts';
import { divideRefillPart } from './printed/divide-refill.ts';
import { divideRoundingPart } from './printed/divide-rounding.ts';
import { divideWholePart } from './printed/divide-whole.ts';
import { divisionPart } from './printed/division.ts';
import { fractionPart } from './printed/fraction.ts';
import { guardPart } from './printed/guard.ts';
import { roundPart } from './printed/round.ts';
import type { RuntimePart } from './runtime.ts';

/** Divisions of a pot: the engine's own, as text, and how columns of a module go into them. */
export const divisionParts: Readonly<Record<string, RuntimePart>> = {
  dividedOver: {
    needs: ['divisionOfPots'],
    text: `/** What everybody gets of a pot; open where the engine has to say it. */
function dividedOver(plan, columns, rows) {
  const divided = { parts: undefined, places: new Int32Array(0) };
  divisionPart.divide(divided, plan, columns, rows);
  return divided;
}`,
  },
  partOf: {
    needs: [],
    text: `/** Who takes no part gets nothing. */
function partOf({ parts, places }, row, list, lists) {
  const place = places[row * lists + list];
  return parts === undefined ? NaN : place < 0 ? 0 : parts.parts[place];
}`,
  },
  restOf: {
    needs: [],
    text: `function restOf({ parts }) {
  return parts?.rest ?? NaN;
}`,
  },
  wholeColumn: {
    needs: [],
    text: `/** A column with what is known of each row: whole units, or the fraction that was kept. */
function wholeColumn(values, errors, fractions, scale) {
  const states = new Uint8Array(values.length);
  for (let row = 0; row < states.length; row += 1) if (values[row] !== values[row]) states[row] = 2;
  const exact = (row) => {
    if (states[row] !== 0) return undefined;
    if (fractions === undefined || errors === undefined || errors[row] === 0) return guardPart.ofUnits(values[row], scale);
    const a = fractions(row);
    return a && { numerator: a.n, denominator: a.d };
  };
  return { whole: { values, states, errors: errors ?? new Float64Array(values.length), exact }, scale };
}`,
  },
  sameColumn: {
    needs: ['wholeColumn'],
    text: `/** The same for every row. */
function sameColumn(rows, value, error, fractions, scale) {
  return wholeColumn(new Float64Array(rows).fill(value), new Float64Array(rows).fill(error), fractions, scale);
}`,
  },
  divisionOfPots: {
    needs: [],
    text: [
      fractionPart,
      roundPart,
      guardPart,
      divideMeasurePart,
      divideBoundsPart,
      divideLevelsPart,
      dividePartsPart,
      divideRefillPart,
      divideRoundingPart,
      divideWholePart,
      '// What outgrows doubles is left to the engine.\nconst divideBeyondPart = { divideBeyond: () => undefined };',
      dividePart,
      'const populationPart = { isKnown: 0 };',
      divisionPart,
    ].join('\n\n'),
  },
};
