import type { Expression, SetExpression } from '../../grammar/index.ts';
import type { Analysis, Binding } from '../model.ts';
import type { Bound } from './bound.ts';
import type { Points } from './points.ts';

/** Where an expression is read. */
export interface Place {
  readonly analysis: Analysis;
  readonly points: Points;
  /** Whether members of such a set may be so many that they are looked up by what they are equal to. */
  readonly isLarge: (set: SetExpression) => boolean;
  /**
   * Takes note of work that is done once for all who ask for it under the same circumstances: where these bindings, all of
   * what the rule is per, stand for the same. False where it is done each time: then it was not taken note of.
   */
  readonly once: (node: Expression | SetExpression, circumstances: readonly Binding[], work: Bound) => boolean;
}
