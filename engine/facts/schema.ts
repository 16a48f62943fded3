import type { Analysis, EntitySymbol, Index, Quantity, Type } from '../model.ts';
import { boundsOf } from './bounds.ts';
import { keyUnits, recordingsOfOneValue, valueUnits } from './limits.ts';
import { parentMember } from './names.ts';
import { emptyObject } from './places.ts';
import { factsRead } from './reads.ts';
import { demanded } from './recordings.ts';
import { wirePattern, writeWire, yearPattern } from './wire.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * The schema of the facts of a regulation, or of those that the quantities `names` may come to read; titles are the
 * labels of the regulation. It says what a form or a sender can know beforehand. Bounds, references and days that do
 * not exist it cannot say: `readFacts` accepts nothing that the schema refuses, and refuses some more.
 */
export function factsSchema(analysis: Analysis, names?: readonly string[]): JsonSchema {
  const { quantities, entities } = factsRead(analysis, names);
  const properties = emptyObject();
  for (const entity of entities) properties[entity.name] = entitySchema(entity, quantities);
  for (const quantity of quantities) {
    if (quantity.owner === undefined) properties[quantity.name] = familySchema(quantity, quantity.family);
  }
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: analysis.label, ...closed(properties) };
}

const key: JsonSchema = { type: 'string', minLength: 1, maxLength: keyUnits };
const words: JsonSchema = { type: 'string', pattern: '\\S', maxLength: valueUnits };
const day: JsonSchema = { type: 'string', format: 'date', pattern: wirePattern({ kind: 'date', orAbsent: false }) };

function entitySchema(entity: EntitySymbol, quantities: ReadonlySet<Quantity>): JsonSchema {
  const properties = emptyObject();
  if (entity.parent) properties[parentMember] = { title: entity.parent.label, ...key };
  for (const quantity of quantities) {
    if (quantity.owner?.entity.name === entity.name)
      properties[quantity.name] = familySchema(quantity, quantity.family);
  }
  const thing = { title: entity.label, ...closed(properties), ...(entity.parent && { required: [parentMember] }) };
  return { title: entity.plural, type: 'object', propertyNames: key, additionalProperties: thing };
}

/** Closed: a name that is not there is refused, never dropped. */
function closed(properties: object): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

function familySchema(quantity: Quantity, family: readonly Index[]): JsonSchema {
  const [index, ...deeper] = family;
  const title = quantity.label;
  if (index === undefined) return { title, ...described(quantity), ...deliveredSchema(quantity) };
  const inner = familySchema(quantity, deeper);
  const { binding } = index;
  if (binding.kind === 'year') {
    return { title, type: 'object', patternProperties: { [yearPattern]: inner }, additionalProperties: false };
  }
  if (binding.kind === 'thing') return { title, type: 'object', propertyNames: key, additionalProperties: inner };
  const properties = emptyObject();
  for (const { name, label } of binding.of.declaration.values) {
    properties[name.text] = label ? { ...inner, title: `${title}: ${label.value}` } : inner;
  }
  return { title, ...closed(properties) };
}

/** Bounds in words, since JSON Schema knows them for numbers only and these are texts. */
function described(quantity: Quantity): JsonSchema {
  const { atLeast, atMost } = boundsOf(quantity);
  const parts = [
    ...(atLeast ? [`ten minste ${writeWire(quantity.type, atLeast)}`] : []),
    ...(atMost ? [`ten hoogste ${writeWire(quantity.type, atMost)}`] : []),
  ];
  return parts.length === 0 ? {} : { description: parts.join(', ') };
}

/** The value alone, with what is known about it, or several recordings. */
function deliveredSchema(quantity: Quantity): JsonSchema {
  const recording = recordingSchema(quantity);
  const forms: JsonSchema[] = [
    recording,
    { type: 'array', items: recording, minItems: 1, maxItems: recordingsOfOneValue },
  ];
  return { anyOf: demanded(quantity).length === 0 ? [valueSchema(quantity.type), ...forms] : forms };
}

function recordingSchema(quantity: Quantity): JsonSchema {
  const always = { vastgelegdOp: day, bron: words, aangenomen: { type: 'boolean' } };
  const judged = quantity.kind === 'judgement' ? { door: words, op: day, motivering: words } : {};
  const value = { waarde: valueSchema(quantity.type), ...judged, ...always };
  const needed = demanded(quantity);
  const forms: JsonSchema[] = [{ ...closed(value), required: ['waarde', ...needed] }];
  if (needed.length > 0) {
    forms.push({ ...closed({ ...value, aangenomen: { const: true } }), required: ['waarde', 'aangenomen'] });
  }
  if (quantity.type.orAbsent)
    forms.push({ ...closed({ geen: { const: true }, ...judged, ...always }), required: ['geen'] });
  const [only, ...others] = forms;
  return others.length === 0 && only ? only : { anyOf: forms };
}

function valueSchema(type: Type): JsonSchema {
  switch (type.kind) {
    case 'yesNo':
      return { type: 'boolean' };
    case 'enumeration':
      return { enum: type.of.declaration.values.map(({ name }) => name.text) };
    case 'thing':
      return { title: type.of.label, ...key };
    case 'date':
      return day;
    case 'text':
      return { type: 'string', maxLength: valueUnits };
    case 'absent':
    case 'error':
      return {};
    default:
      return { type: 'string', pattern: wirePattern(type) };
  }
}
