import type { DecisionSymbol, RecordedDecision } from '../model.ts';
import { emptyObject, type JsonObject } from './places.ts';
import { indexMember } from './read-decisions.ts';
import { writeWire } from './wire.ts';

/**
 * A decision as `readDecisions` reads it: of whom and for what (`parts`, as written in facts), when it was taken, and
 * what it gave, in the order of the regulation. `today` gives the name that something has in the newest text.
 */
export function decisionToJson(
  decision: DecisionSymbol,
  parts: readonly string[],
  { on, recordedOn, source, values }: RecordedDecision,
  today: (name: string) => string = (name) => name,
): JsonObject {
  const json = emptyObject();
  const names = [...(decision.owner === undefined ? [] : ['van']), ...decision.family.map(indexMember)];
  for (const [at, name] of names.entries()) json[name] = parts[at];
  json['op'] = on;
  if (recordedOn !== undefined) json['vastgelegdOp'] = recordedOn;
  if (source !== undefined) json['bron'] = source;
  const given = emptyObject();
  for (const { quantity } of decision.gives) {
    const value = values.get(today(quantity.name));
    if (value === undefined) continue;
    given[quantity.name] = value === 'absent' ? { geen: true } : writeWire(quantity.type, value);
  }
  json['waarden'] = given;
  return json;
}
