// @gorules/zen-engine: its expressions have neither a loop until nothing changes nor an order, so that this is its function node:
// JavaScript in its own interpreter, in whole cents as BigInt.
import { ZenEngine } from '@gorules/zen-engine';
import type { Contender } from '../contender.ts';
import type { Pot } from './input.ts';

const source = `
export const handler = async ({ plafond, instellingen }) => {
  const cents = (text) => BigInt(text.slice(0, -3) + text.slice(-2));
  const sum = (values) => values.reduce((total, value) => total + value, 0n);
  const pot = cents(plafond);
  const grants = instellingen.map((one) => (one.doetMee ? cents(one.rijksbijdrage) : 0n));
  const students = instellingen.map((one) => (one.doetMee ? BigInt(one.studenten) : 0n));
  const [allGrants, allStudents] = [sum(grants), sum(students)];
  const measures = grants.map((grant, place) => 2n * grant * allStudents + students[place] * allGrants);
  const caps = instellingen.map((one) => cents(one.hoogste));
  const full = measures.map(() => false);
  let [left, over] = [pot, sum(measures)];
  for (let found = true; found; ) {
    found = false;
    const [potNow, overNow] = [left, over];
    for (let place = 0; place < measures.length; place++) {
      if (full[place] || measures[place] === 0n || potNow * measures[place] <= caps[place] * overNow) continue;
      full[place] = found = true;
      left -= caps[place];
      over -= measures[place];
    }
  }
  const parts = measures.map((measure, place) => {
    if (full[place] || over === 0n) return { cents: full[place] ? caps[place] : 0n, remainder: 0n };
    const whole = left * measure;
    return { cents: whole / over, remainder: whole % over };
  });
  const paid = sum(parts.map((part) => part.cents));
  const due = over === 0n ? 0n : pot - paid;
  const order = parts.slice().sort((one, other) => (one.remainder === other.remainder ? 0 : one.remainder > other.remainder ? -1 : 1));
  for (const part of order.slice(0, Number(due))) part.cents += 1n;
  const text = (value) => { const digits = String(value).padStart(3, '0'); return digits.slice(0, -2) + '.' + digits.slice(-2); };
  return { texts: [...parts.map((part) => text(part.cents)), text(pot - paid - due)] };
};`;

const node = (id: string, type: string, content?: unknown): unknown => ({
  ...{ id, type, name: id, position: { x: 0, y: 0 } },
  ...(content === undefined ? {} : { content }),
});
const edge = (sourceId: string, targetId: string): unknown => ({
  ...{ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId },
});
const rules = new ZenEngine().createDecision({
  nodes: [node('in', 'inputNode'), node('divide', 'functionNode', { source }), node('out', 'outputNode')],
  edges: [edge('in', 'divide'), edge('divide', 'out')],
});

export const contender: Contender<Pot> = {
  answer: async (pot) => (await rules.evaluate(pot)).result.texts,
};
