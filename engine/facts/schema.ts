import type { KindDeclaration } from '../../grammar/index.ts';
import type { Analysis, DecisionSymbol, EntitySymbol, Index, Quantity, Type } from '../model.ts';
import { boundsOf } from './bounds.ts';
import { type Drawing, drawsMember } from './drawing.ts';
import { lifeMembers } from './life-members.ts';
import { keyUnits, recordingsOfOneValue, valueUnits } from './limits.ts';
import { parentMember } from './names.ts';
import { emptyObject } from './places.ts';
import { decisionsMember, indexMember } from './read-decisions.ts';
import { type FactForms, factsReadByAnyLaw } from './reads-any-law.ts';
import { demanded } from './recordings.ts';
import { regardsOf } from './regards.ts';
import { periodPattern, wirePattern, writeWire } from './wire.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * The schema of the facts of a regulation, or of those that the quantities `names` may come to read; titles are the
 * labels of the regulation. It says what a form or a sender can know beforehand. Bounds, references and days that do
 * not exist it cannot say: `readFacts` accepts nothing that the schema refuses, and refuses some more.
 */
export function factsSchema(analysis: Analysis, names?: readonly string[]): JsonSchema {
  const { facts, entities, decisions, drawings } = factsReadByAnyLaw(analysis, names);
  const properties = emptyObject();
  for (const [name, entity] of entities) properties[name] = entitySchema(entity, facts, analysis);
  for (const fact of facts) {
    if (fact.owner === undefined) addFact(properties, fact, analysis);
  }
  if (decisions.size > 0) properties[decisionsMember] = closed(decisionsSchema(decisions));
  if (drawings.size > 0) properties[drawsMember] = closed(drawsSchema(drawings));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: analysis.label, ...closed(properties) };
}

const key: JsonSchema = { type: 'string', minLength: 1, maxLength: keyUnits };
const words: JsonSchema = { type: 'string', pattern: '\\S', maxLength: valueUnits };
const day: JsonSchema = { type: 'string', format: 'date', pattern: wirePattern({ kind: 'date', orAbsent: false }) };

function entitySchema(entity: EntitySymbol, facts: readonly FactForms[], analysis: Analysis): JsonSchema {
  const properties = emptyObject();
  if (entity.parent) properties[parentMember] = { title: entity.parent.label, ...key };
  for (const member of lifeMembers)
    properties[member] = member === 'opgegaanIn' ? { title: entity.label, ...key } : day;
  for (const fact of facts) {
    if (fact.owner === analysis.law.currentName(entity.name)) addFact(properties, fact, analysis);
  }
  const thing = { title: entity.label, ...closed(properties), ...(entity.parent && { required: [parentMember] }) };
  return { title: entity.plural, type: 'object', propertyNames: key, additionalProperties: thing };
}

/** Closed: a name that is not there is refused, never dropped. */
function closed(properties: object): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

/** A fact may be delivered under any name it has had. */
function addFact(properties: JsonSchema, { names, forms }: FactForms, analysis: Analysis): void {
  for (const name of names) properties[name] = familySchema(forms, 0, analysis);
}

/** What any text of the law accepts; words for people are those of the newest. */
function familySchema(forms: FactForms['forms'], depth: number, analysis: Analysis): JsonSchema {
  const [quantity] = forms;
  const index = quantity.family[depth];
  const title = quantity.label;
  if (index === undefined) {
    const delivered = forms.map((form) => deliveredSchema(form, analysis));
    return { title, ...described(quantity), ...anyOf(delivered) };
  }
  const inner = familySchema(forms, depth + 1, analysis);
  const { binding } = index;
  if (binding.kind === 'year') {
    return {
      title,
      type: 'object',
      patternProperties: { [periodPattern(binding.of)]: inner },
      additionalProperties: false,
    };
  }
  if (binding.kind === 'thing') return { title, type: 'object', propertyNames: key, additionalProperties: inner };
  const properties = emptyObject();
  for (const { name, label } of forms.flatMap((form) => valuesAt(form, depth))) {
    properties[name.text] ??= label ? { ...inner, title: `${title}: ${label.value}` } : inner;
  }
  return { title, ...closed(properties) };
}

function valuesAt({ family }: Quantity, depth: number): KindDeclaration['values'] {
  const binding = family[depth]?.binding;
  return binding?.kind === 'enumeration' ? binding.of.declaration.values : [];
}

/** One of several schemas, each once. */
function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [only, ...others] = distinct;
  return only !== undefined && others.length === 0 ? only : { anyOf: distinct };
}

/** Bounds and silence in words, since JSON Schema knows them for numbers only and these are texts. */
function described(quantity: Quantity): JsonSchema {
  const { atLeast, atMost } = boundsOf(quantity);
  const parts = [
    ...(atLeast ? [`ten minste ${writeWire(quantity.type, atLeast)}`] : []),
    ...(atMost ? [`ten hoogste ${writeWire(quantity.type, atMost)}`] : []),
    ...silenceText(quantity),
  ];
  return parts.length === 0 ? {} : { description: parts.join(', ') };
}

/** What comes of it when nothing is delivered. */
function silenceText({ declaration }: Quantity): readonly string[] {
  if (declaration.kind !== 'input' && declaration.kind !== 'judgement') return [];
  const { silence } = declaration;
  if (silence === undefined) return [];
  return [`zonder opgave${silence.after === undefined ? '' : ` na ${silence.after.iso}`}: geen`];
}

/** The value alone, with what is known about it, or several recordings. */
function deliveredSchema(quantity: Quantity, analysis: Analysis): JsonSchema {
  const recording = recordingSchema(quantity, analysis);
  const forms: JsonSchema[] = [
    recording,
    { type: 'array', items: recording, minItems: 1, maxItems: recordingsOfOneValue },
  ];
  return { anyOf: neededIn(quantity).length === 0 ? [valueSchema(quantity.type), ...forms] : forms };
}

/** What a verdict cannot do without. */
function neededIn(quantity: Quantity): readonly string[] {
  return [...demanded(quantity), ...(regardsOf(quantity).length === 0 ? [] : ['geletOp'])];
}

function recordingSchema(quantity: Quantity, analysis: Analysis): JsonSchema {
  const always = { vastgelegdOp: day, bron: words, aangenomen: { type: 'boolean' } };
  const grounds = regardsSchema(quantity, analysis);
  const judged = quantity.kind === 'judgement' ? { door: words, op: day, motivering: words, ...partly(grounds) } : {};
  const value = { waarde: valueSchema(quantity.type), ...judged, ...always };
  const needed = neededIn(quantity);
  const whole = grounds === undefined ? {} : { geletOp: { ...grounds, required: regardsOf(quantity) } };
  const forms: JsonSchema[] = [{ ...closed({ ...value, ...whole }), required: ['waarde', ...needed] }];
  if (needed.length > 0) {
    forms.push({ ...closed({ ...value, aangenomen: { const: true } }), required: ['waarde', 'aangenomen'] });
  }
  if (quantity.type.orAbsent)
    forms.push({ ...closed({ geen: { const: true }, ...judged, ...always }), required: ['geen'] });
  const [only, ...others] = forms;
  return others.length === 0 && only ? only : { anyOf: forms };
}

/** What was regarded, with the values of that day. */
function regardsSchema(quantity: Quantity, { quantities }: Analysis): JsonSchema | undefined {
  const names = regardsOf(quantity);
  if (names.length === 0) return undefined;
  const properties = emptyObject();
  for (const name of names) {
    const regarded = quantities.get(name);
    if (regarded === undefined) continue;
    const absent = { ...closed({ geen: { const: true } }), required: ['geen'] };
    const value = valueSchema(regarded.type);
    properties[name] = { title: regarded.label, ...(regarded.type.orAbsent ? { anyOf: [value, absent] } : value) };
  }
  return closed(properties);
}

/** An assumed verdict, or one that is known not to be there, need not say all of it. */
function partly(grounds: JsonSchema | undefined): JsonSchema {
  return grounds === undefined ? {} : { geletOp: grounds };
}

/** Decisions that were taken, per decision a list; see `readDecisions`. */
function decisionsSchema(decisions: ReadonlySet<DecisionSymbol>): JsonSchema {
  const lists = emptyObject();
  for (const { name, label, owner, family, gives } of decisions) {
    const about: JsonSchema = owner === undefined ? {} : { van: { title: owner.entity.label, ...key } };
    for (const index of family) about[indexMember(index)] = indexSchema(index);
    const given = emptyObject();
    for (const { quantity } of gives)
      given[quantity.name] = {
        title: quantity.label,
        anyOf: [valueSchema(quantity.type), { ...closed({ geen: { const: true } }), required: ['geen'] }],
      };
    const values = { ...closed(given), required: Object.keys(given) };
    const members = { ...about, op: day, vastgelegdOp: day, bron: words, waarden: values };
    const taken = { title: label, ...closed(members), required: [...Object.keys(about), 'op', 'waarden'] };
    lists[name] = { title: label, type: 'array', items: taken };
  }
  return lists;
}

/** Outcomes of draws, per division a list; see `readDraws`. */
function drawsSchema(drawings: ReadonlyMap<string, Drawing>): JsonSchema {
  const lists = emptyObject();
  for (const [name, { quantity, owner, indexes }] of drawings) {
    const about: JsonSchema = owner === undefined ? {} : { van: { title: owner.label, ...key } };
    for (const index of indexes) about[indexMember(index)] = indexSchema(index);
    const order = { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, uniqueItems: true };
    const members = { ...about, volgorde: order, vastgelegdOp: day, bron: words };
    const draw = { ...closed(members), required: [...Object.keys(about), 'volgorde'] };
    lists[name] = { title: quantity.label, type: 'array', items: draw };
  }
  return lists;
}

function indexSchema({ binding }: Index): JsonSchema {
  if (binding.kind === 'thing') return key;
  if (binding.kind !== 'enumeration') return { type: 'string', pattern: periodPattern(binding.of) };
  return { enum: binding.of.declaration.values.map(({ name }) => name.text) };
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
