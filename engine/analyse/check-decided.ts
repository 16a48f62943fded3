import { type Expression, type Name, phraseOf, type Reference } from '../../grammar/index.ts';
import type { Meaning, Quantity, Type } from '../model.ts';
import { settleDecided } from './decisions.ts';
import { checkQuantity } from './fill-quantity.ts';
import { reportUnknown } from './unknown-name.ts';
import { type Place, replacement, report, type Work } from './work.ts';

/** `subsidie volgens verlening`: what the last such decision said of it, for its own thing and period. */
export function checkDecided(
  work: Work,
  reference: Reference,
  place: Place,
  decidedIn: Name,
): { readonly meaning: Meaning; readonly type: Type } | undefined {
  const { name } = reference;
  const decision = work.decisions.get(decidedIn.text);
  if (decision === undefined) {
    reportUnknown(work, place.module, decidedIn, 'N131', work.decisions.keys());
    return undefined;
  }
  const given = decision.gives.find(({ quantity }) => quantity.name === name.text);
  if (given === undefined) {
    const names = decision.gives.map(({ quantity }) => quantity.name);
    const list = names.map((one) => `\`${one}\``).join(', ');
    reportUnknown(work, place.module, name, 'N132', names, { decision: decision.name, given: list });
    return undefined;
  }
  if (work.broken.has(given.quantity)) return undefined;
  settleDecided(work, given);
  return checkQuantity(work, reference, place, given.decided);
}

/** Rules do not read guarantees: what watches the outcomes takes no part in them. */
export function isKeptFromRules(work: Work, { name }: Reference, place: Place, quantity: Quantity): boolean {
  if (quantity.kind !== 'guarantee' || place.reader === undefined) return false;
  report(work, place.module, 'N130', name.span, { name: name.text });
  return true;
}

/** A decision has no value of its own; says how to name what it gave. */
export function isDecision(work: Work, { name, span }: Reference, place: Place): boolean {
  const decision = work.decisions.get(name.text);
  if (decision === undefined) return false;
  const words = phraseOf('asDecidedIn', place.module.language);
  const fixes = decision.gives.map(({ quantity }) => replacement(span, `${quantity.name} ${words} ${decision.name}`));
  const example = fixes[0]?.text ?? `… ${words} ${decision.name}`;
  report(work, place.module, 'N134', name.span, { name: name.text, example }, { fixes });
  return true;
}

/** A guarantee is expected, never stated. */
export function isGuaranteeStated(work: Work, place: Place, quantity: Quantity, { span }: Expression): boolean {
  if (quantity.kind !== 'guarantee') return false;
  report(work, place.module, 'T137', span, { name: quantity.name });
  return true;
}
