import type { Expression, Language, Quantifier } from '../../grammar/index.ts';
import type { Analysis, Answer, Datum, Facts, Instance, Type } from '../model.ts';
import { answered } from './answered.ts';
import { explanationWords } from './explain-words.ts';
import { today } from './law-states.ts';
import { isNo, isYes } from './results.ts';
import { members } from './sets.ts';
import { showDatum } from './show-datum.ts';

/**
 * Of `elke S voldoet aan P` that is no, for whom it fails; of `een S voldoet aan P` that is yes, for whom it holds. Only
 * those the answer knows of: once one of them decided, the others were not asked.
 */
export function quantifierWhy(
  analysis: Analysis,
  answer: Answer,
  instance: Instance,
  value: Expression,
  language: Language,
): readonly string[] {
  const words = explanationWords[language];
  const quantifiers = quantifiersIn(value);
  if (quantifiers.length === 0) return [];
  const context = answered(analysis, answer, instance, thingsIn(analysis, answer));
  return quantifiers.flatMap((quantifier) => {
    if (holdsSet(quantifier.satisfies) || holdsSet(quantifier.over.where)) return [];
    const found = members(quantifier.over, context);
    if ('kind' in found) return [];
    const deciding = found.filter(({ context: inner, belongs }) => {
      if (!isYes(belongs)) return false;
      const result = inner.run.evaluate(quantifier.satisfies, inner);
      return quantifier.every ? isNo(result) : isYes(result);
    });
    const shown = deciding.slice(0, atMost).map(({ data }) => data.map((datum) => nameOf(datum, language)).join(' '));
    if (shown.length === 0) return [];
    const more = deciding.length > atMost ? ' …' : '';
    return [(quantifier.every ? words.failsFor : words.holdsFor)(`${shown.join(', ')}${more}`)];
  });
}

const atMost = 3;

/** Those that stand alone or beside each other in `en`, `of` and `niet`: a set within a set has no one answer. */
function quantifiersIn(value: Expression): readonly Quantifier[] {
  const found: Quantifier[] = [];
  const waiting: Expression[] = [value];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'quantifier') found.push(node);
    else if (node.kind === 'not') waiting.push(node.operand);
    else if (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or'))
      waiting.push(node.right, node.left);
  }
  return found;
}

function nameOf(datum: Datum, language: Language): string {
  if (datum.kind === 'enumeration') return datum.value;
  const type: Type = { kind: 'text', orAbsent: false };
  return showDatum(datum, type, language);
}

/** Whether a part runs over a set of its own, of which the answer need not know every thing. */
function holdsSet(node: unknown): boolean {
  if (typeof node !== 'object' || !node) return false;
  return 'over' in node || 'among' in node || Object.values(node).some(holdsSet);
}

/** The things that anything was read of; gone through once for each answer, which may hold a million values. */
export function thingsIn(analysis: Analysis, answer: Answer): Facts['things'] {
  const { applications } = answer;
  const known = thingsKept.get(applications);
  if (known !== undefined && known.analysis === analysis && known.size === applications.size) return known.things;
  const things = newThings(analysis, answer);
  thingsKept.set(applications, { analysis, size: applications.size, things });
  return things;
}

/** By what they were found in, as long as nothing was added to that. */
const thingsKept = new WeakMap<
  Answer['applications'],
  { readonly analysis: Analysis; readonly size: number; readonly things: Facts['things'] }
>();

function newThings(analysis: Analysis, { applications }: Answer): Facts['things'] {
  const things = new Map<string, Map<string, object>>();
  for (const { instance } of applications.values()) {
    const owner = instance.quantity.owner?.entity.name;
    if (owner === undefined || instance.owner === undefined) continue;
    const entity = today(analysis, owner);
    const keys = things.get(entity) ?? new Map<string, object>();
    keys.set(instance.owner, {});
    things.set(entity, keys);
  }
  return things;
}
