import type { Analysis, Need } from '../model.ts';
import { indexText } from '../model.ts';
import { drawingsOf } from './drawing.ts';
import { membersOfDraw } from './read-draws.ts';

/** A draw that is still to be held, as it will stand under `lotingen`. */
export interface DrawToHold {
  /** The name it is delivered under. */
  readonly name: string;
  /** Whose and for what: members of the recording with their values. */
  readonly members: readonly { readonly member: string; readonly value: string }[];
  /** Those between whom is drawn, as a recording names them. */
  readonly between: readonly string[];
}

/** What must be recorded of a draw that is needed. */
export function drawToHold(need: Extract<Need, { readonly kind: 'draw' }>, analysis: Analysis): DrawToHold {
  const name = analysis.law.currentName(need.allocation.name);
  const drawing = drawingsOf(analysis).get(name);
  if (drawing === undefined) throw new Error(`\`${name}\` draws nothing`);
  const values = [...(drawing.owner === undefined ? [] : [need.owner ?? '']), ...need.indexes.map(indexText)];
  const members = membersOfDraw(drawing).map((member, at) => ({ member, value: values[at] ?? '' }));
  return { name, members, between: need.between };
}
