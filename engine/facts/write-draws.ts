import type { Analysis, Facts } from '../model.ts';
import { drawingsOf } from './drawing.ts';
import { emptyObject, type JsonObject } from './places.ts';
import { membersOfDraw } from './read-draws.ts';

/** Draws as `readDraws` reads them, by the name of what drew, then by whose and for what, then by the day of recording. */
export function drawsToJson(
  draws: NonNullable<Facts['draws']>,
  analysis: Analysis,
  partsOf: (key: string) => { readonly name: string; readonly parts: readonly string[] },
): JsonObject {
  const drawings = drawingsOf(analysis);
  const json = emptyObject();
  for (const key of [...draws.keys()].sort()) {
    const { name, parts } = partsOf(key);
    const drawing = drawings.get(analysis.law.currentName(name));
    if (drawing === undefined) throw new Error(`\`${name}\` draws nothing`);
    const before = json[name];
    const list: readonly unknown[] = Array.isArray(before) ? before : [];
    const written = (draws.get(key) ?? []).map(({ order, recordedOn, source }) => {
      const draw = emptyObject();
      for (const [at, member] of membersOfDraw(drawing).entries()) draw[member] = parts[at];
      draw['volgorde'] = order;
      if (recordedOn !== undefined) draw['vastgelegdOp'] = recordedOn;
      if (source !== undefined) draw['bron'] = source;
      return draw;
    });
    json[name] = [...list, ...written];
  }
  return json;
}
