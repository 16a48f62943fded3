import type { Binding, Datum } from '../model.ts';

/**
 * What the things, values and years at hand are, innermost first. `elsewhere` answers for a binding that nothing in the
 * text has set, as in an example, whose year holds for all of its lines.
 */
export interface Scope {
  readonly binding?: Binding;
  readonly datum?: Datum;
  readonly outer?: Scope;
  readonly elsewhere?: (binding: Binding) => Datum | undefined;
}

export const nothing: Scope = {};

export function bind(outer: Scope, binding: Binding, datum: Datum): Scope {
  return { outer, binding, datum };
}

export function lookUp(scope: Scope, binding: Binding): Datum | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    if (at.binding === binding) return at.datum;
    const found = at.elsewhere?.(binding);
    if (found !== undefined) return found;
  }
  return undefined;
}
