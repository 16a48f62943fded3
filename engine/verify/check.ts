/** Whether one node of a trace is what the text of the law makes of the others. */
import { placeOf } from '../../grammar/index.ts';
import { assumedText } from '../analyse/confirmation.ts';
import type { TraceNode } from '../explain/model-trace.ts';
import * as m from '../model.ts';
import { none, numberText } from './arithmetic.ts';
import { defined, type Outcome } from './definitions.ts';
import { type Division, divided, receiverOf } from './division.ts';
import * as w from './world.ts';

export interface Check {
  readonly world: w.World;
  readonly facts: m.Facts | undefined;
  /** What came of each value, division and named condition, by id. */
  readonly kept: Map<string, Computed>;
}

interface Computed extends Outcome {
  readonly env: w.Env;
  readonly division?: Division;
}

/** Faults that tell of the bounds of the engine or of a text that lacks something. */
const beyond = ['R21', 'R23', 'R24', 'R25', 'R26', 'R85', 'R86', 'R87', 'R88'];

/** What of a node is not as computed, by the name of that part, and what it should be where that is one value. */
export function checkNode(node: TraceNode, check: Check): readonly (readonly [part: string, computed: string])[] {
  const { world, kept } = check;
  const rule = node.kind === 'condition' ? world.nodes.get(node.id.split(' › ')[0] ?? '')?.node : node;
  if (rule === undefined) throw new w.Missing(node.id);
  const { inst, text } = aboutIn(rule, world);
  const told = w.valIn(node.value);
  const found = node.kind === 'division' ? undefined : w.located(world, inst, text);
  if (node.kind !== 'condition' && found && (found.text !== text || !`${node.id}+`.startsWith(`${found.id}+`)))
    return [['id', '']];
  if (node === rule && lacksMark(node, inst.quantity, text) && !node.id.includes(')+')) return [['marks', '']];
  if (rule.without === 'stated') throw new w.Unchecked('stated');
  if (told.kind === 'fault' && beyond.includes(told.code)) throw new w.Unchecked('bound');
  if (w.isDelivered(inst.quantity)) {
    if (!contains(node, expectedOf(node, inst, {}))) return [['law', '']];
    return delivered(node, inst, text, check);
  }
  const computed = kept.get(rule.id) ?? computedFor(rule, inst, text, check);
  kept.set(rule.id, computed);
  if (node.kind !== 'condition') return disagreeing(node, computed, expectedOf(node, inst, computed), world);
  const named = [...computed.env.conditions].filter(([{ name }]) => name.text === node.name).map(([, one]) => one);
  const [only] = named;
  if (only === 'several' || named.length > 1) throw new w.Unchecked('several');
  if (only === undefined) return [['id', '']];
  kept.set(node.id, { ...only, env: { ...computed.env, reads: new Set(only.reads) } });
  return disagreeing(node, { ...only, env: { ...computed.env, reads: new Set(only.reads) } }, {}, world);
}

/** What a node is about, by the text it says it was computed under. */
function aboutIn(node: TraceNode, { trace, states, main }: w.World) {
  const key = node.text === undefined ? main.state.key : trace.texts[node.text]?.key;
  const text = key === main.state.key ? main : states.get(key ?? '?');
  if (text === undefined) throw new Error('no such text');
  const given = [...text.decisions.values()].flatMap(({ gives }) => gives.map(({ decided }) => decided));
  const kinds = { fact: 'input', part: 'allocation', division: 'allocation', table: 'rule' } as const;
  const kind = kinds[node.kind as 'fact'] ?? node.kind;
  const direct = text.quantities.get(node.name);
  const quantity = [direct, direct?.forgone, ...given.filter((one) => one.name === node.name)].find((one) => {
    if (one?.kind !== kind || (one.declaration.kind === 'table') !== (node.kind === 'table')) return false;
    const [skipped, whose] =
      node.kind === 'division' ? [one.division?.receiving ?? 0, one.division?.owner] : [0, 'divides'];
    const owner = whose === 'receives' ? undefined : one.owner?.entity;
    return (owner && w.today(text, owner.name)) === node.of?.entity && one.family.length - skipped === node.for.length;
  });
  if (quantity === undefined) throw new Error('no such value');
  return { inst: { quantity, ...(node.of && { owner: node.of.key }), indexes: node.for.map(w.datumIn) }, text };
}

function computedFor({ kind }: TraceNode, inst: m.Instance, text: m.Analysis, { world, kept }: Check): Computed {
  const { quantity, owner, indexes } = inst;
  const { division, declaration } = quantity;
  const begin = (about: m.Instance, from: number): w.Env => {
    const scope = new Map<m.Binding, m.Datum>();
    const whose = about.quantity.owner;
    if (whose !== undefined && about.owner !== undefined)
      scope.set(whose.binding, { kind: 'thing', entity: w.today(text, whose.entity.name), key: about.owner });
    for (const [at, { binding }] of about.quantity.family.slice(from).entries())
      for (const datum of about.indexes.slice(at, at + 1)) scope.set(binding, datum);
    return { world, text, inst: about, scope, reads: new Set(), conditions: new Map(), met: new Set() };
  };
  if (w.isOutside(inst)) return { env: begin(inst, 0), val: w.absent };
  if (quantity.kind !== 'allocation' && quantity.kind !== 'rest') {
    const env = begin(inst, 0);
    return { env, ...defined(env) };
  }
  if (quantity.kind === 'rest' && division !== undefined) throw new w.Unchecked('division');
  const allocation = [...text.quantities.values()].find(
    (one) => one.kind === 'allocation' && one.declaration === declaration,
  );
  if (allocation === undefined) throw new Error('no division');
  const from = kind === 'division' ? 0 : (division?.receiving ?? 0);
  const divides = allocation.division?.owner !== 'receives' && owner !== undefined;
  const whole = { quantity: allocation, ...(divides ? { owner } : {}), indexes: indexes.slice(from) };
  const key = `${w.keyOf(whole)} ${text.state.key}`;
  const env = kept.get(key)?.env ?? begin(whole, allocation.division?.receiving ?? 0);
  const found = kept.get(key)?.division ?? divided(env);
  kept.set(key, { env, val: w.open, division: found });
  const part = found.parts.get(receiverOf(inst));
  const val = quantity.kind === 'rest' ? found.rest : (part?.val ?? found.outsider ?? w.num(none));
  return { env, division: found, val, ...(part?.exact && { exact: w.num(part.exact) }) };
}

/** What a node must say besides its value, as far as that follows from the text. */
function expectedOf(node: TraceNode, { quantity, indexes }: m.Instance, found: Partial<Computed>): object {
  const cell = quantity.cells?.get(m.cellKey(indexes))?.citation ?? quantity.citation;
  const law = cell && { place: placeOf(cell), quotation: cell.quotation };
  if (node.kind === 'division') return { law, division: found.division?.told };
  const { declaration } = quantity;
  const clause = declaration.kind === 'rule' ? declaration.rounding : undefined;
  const numbers = [found.exact, found.val, found.step].map((val) => val && w.numberOf(val));
  const [before, after, step] = numbers.map((number) => number && numberText(number));
  const direction = clause?.direction === 'toEven' ? 'halfEven' : (clause?.direction ?? 'halfUp');
  const rounding = clause && before && after ? { before, after, step, direction } : undefined;
  return {
    label: quantity.label,
    law,
    ...(declaration.kind === 'rule' ? { rounding } : {}),
    ...(node.table && found.row !== undefined ? { table: { row: found.row + 1 } } : {}),
  };
}

/** Whether it stands under an assumption, or in an article with something untranslated, that it does not name. */
function lacksMark(
  { marks, without }: TraceNode,
  { citation, exceptions, kind }: m.Quantity,
  text: m.Analysis,
): boolean {
  if (citation === undefined || exceptions || without || ['parameter', 'allocation', 'rest', 'decided'].includes(kind))
    return false;
  if (citation.word === 'assumption') return marks.assumptions.every((one) => one.text !== assumedText(citation));
  const article = ({ regulation, place }: typeof citation): string => `${regulation} ${place.split(',')[0]?.trim()}`;
  const own = text.untranslated.filter((one) => one.citation && article(one.citation) === article(citation));
  return own.some(({ declaration }) => marks.untranslated.every(({ phrase }) => phrase !== declaration.phrase.value));
}

function disagreeing(node: TraceNode, { val, env, division, states }: Computed, expected: object, world: w.World) {
  const wrong = Object.entries(expected)
    .filter(([name, value]) => !contains(node[name as 'law'], value))
    .map(([name]) => [name, ''] as const);
  if (node.kind !== 'division' && !w.same(w.valIn(node.value), val)) wrong.push(['value', w.textOf(val) as '']);
  for (const { key, keys, amount, lastUnit } of [
    ...(node.division?.receivers ?? []),
    ...(node.part?.row ? [node.part.row] : []),
  ]) {
    const part = division?.parts.get(key);
    const own = { keys: part?.keys?.map(numberText), lastUnit: part?.isLast === true };
    const isPaid = amount === undefined || (part !== undefined && amount === w.textOf(part.val));
    if (!contains({ keys, lastUnit }, own) || !isPaid) wrong.push(['division', key as '']);
  }
  const isInner = (id: string): boolean => ['condition', 'division'].includes(world.nodes.get(id)?.node.kind ?? '');
  const below = (id: string): readonly string[] => {
    const one = world.nodes.get(id)?.node;
    return one === undefined ? [] : [...one.uses, ...one.uses.filter(isInner).flatMap(below)];
  };
  const told = new Set([...node.uses, ...node.uses.filter(isInner).flatMap(below)]);
  for (const read of env.reads) if (!told.has(read)) wrong.push(['uses', read as '']);
  const isTold = (name: string): boolean =>
    [...told].some((id) => id.startsWith(`${node.id} › `) && id.endsWith(` › ${name}`));
  for (const [{ name }, found] of env.conditions)
    if (found !== 'several' && ['rule', 'table', 'guarantee'].includes(node.kind) && !isTold(name.text))
      wrong.push(['conditions', name.text as '']);
  const stateOf = (name: string): unknown => node.exceptions?.find((one) => one.name === name)?.state;
  const all = env.inst.quantity.exceptions ?? [];
  if (states?.some((state, at) => stateOf(all[at]?.name ?? '') !== state)) wrong.push(['exceptions', '']);
  const value = node.formula?.value;
  const isMet = node.value.state !== 'known' || value?.state !== 'known' || env.met.has(w.textOf(w.valIn(value)));
  if (!isMet) wrong.push(['formula', '']);
  return wrong;
}

/** Whether all that is expected stands there. */
function contains(told: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return told === expected;
  if (Array.isArray(expected) && (!Array.isArray(told) || told.length !== expected.length)) return false;
  return (
    typeof told === 'object' &&
    told !== null &&
    Object.entries(expected).every(([name, value]) => contains(told[name as keyof typeof told], value))
  );
}

function delivered(
  node: TraceNode,
  { quantity, owner, indexes }: m.Instance,
  text: m.Analysis,
  { facts, world }: Check,
) {
  const told = w.valIn(node.value);
  if (told.kind === 'absent' && quantity.kind !== 'decided' && !quantity.type.orAbsent)
    return [['value', 'open'] as const];
  if (facts === undefined) throw new w.Unchecked('delivered');
  const id = m.instanceKey(w.today(text, quantity.name), owner, indexes);
  if (quantity.kind === 'decided' || node.id.includes(')+') || told.kind === 'fault') throw new w.Unchecked('combined');
  const { knownOn } = world.trace.question;
  const last = facts.values
    .get(id)
    ?.findLast(({ recordedOn }) => !knownOn || !recordedOn || recordedOn.slice(0, 10) <= knownOn);
  const { declaration } = quantity;
  const silence = declaration.kind === 'input' || declaration.kind === 'judgement' ? declaration.silence : undefined;
  const isSilent = silence !== undefined && (silence.after === undefined || (knownOn ?? '') > silence.after.iso);
  const value = last === undefined ? (isSilent ? w.absent : w.open) : last.value === 'absent' ? w.absent : last.value;
  return w.same(value, told) ? [] : [['value', w.textOf(value)] as const];
}
