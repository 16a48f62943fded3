/** Whether one node of a trace is what the text of the law makes of the others. */
import { placeOf } from '../../grammar/index.ts';
import { assumedText } from '../analyse/confirmation.ts';
import type { TraceNode } from '../explain/model-trace.ts';
import * as m from '../model.ts';
import { type Division, defined, divided, type Outcome, receiverOf } from './definitions.ts';
import * as v from './world.ts';

export interface Check {
  readonly world: v.World;
  readonly facts: m.Facts | undefined;
  /** What was computed before, by id. */
  readonly kept: Map<string, Computed>;
  readonly divisions: Map<string, Division>;
}

type Computed = Outcome & { readonly env: v.Env };

/** What of a node is not as computed, and what its value should be where that is it. */
export type Wrong = readonly [part: string, computed?: string];

export function checkNode(node: TraceNode, check: Check): readonly Wrong[] {
  const { world, kept } = check;
  const rule = node.kind === 'condition' ? world.nodes.get(node.id.split(' › ')[0] ?? '') : node;
  if (rule === undefined) v.stop('missing', node.id);
  if (rule.without !== undefined) v.stop(rule.without === 'stated' ? 'stated' : 'bound');
  const { inst, text } = aboutIn(rule, world);
  const at = v.located(world, inst, text);
  const isPlaced = rule.kind === 'division' || `${rule.id}+`.startsWith(`${at.id}+`);
  if (at.text !== text || !isPlaced) return [['id']];
  const found = kept.get(rule.id) ?? computed(rule, inst, text, check);
  kept.set(rule.id, found);
  if (node.kind !== 'condition') return differing(node, inst, found, text, world);
  if (!found.env.conditions.has(node.name) && found.val !== undefined) return [['id']];
  const condition = found.env.conditions.get(node.name) ?? v.stop('open');
  return unread(node, condition.val, { ...found.env, reads: condition.reads, conditions: new Map() }, world);
}

/** What a node is about, by the text it says it was computed under. */
function aboutIn(node: TraceNode, { trace, states, main }: v.World) {
  const key = node.text === undefined ? main.state.key : trace.texts[node.text]?.key;
  const text = key === main.state.key ? main : states.get(key ?? '?');
  const quantity = text?.quantities.get(node.name);
  if (node.kind === 'decided') v.stop('delivered');
  if (text === undefined || quantity === undefined) throw new Error('no such value');
  // What is forgone is called as its division is.
  if (node.kind === 'rest' && quantity.kind !== 'rest') v.stop('division');
  return { inst: { quantity, ...(node.of && { owner: node.of.key }), indexes: node.for.map(v.datumIn) }, text };
}

/** Of a division as a whole: how many indexes only its receivers have, and who divides. */
const wholeOf = ({ division, owner }: m.Quantity) =>
  [division?.receiving ?? 0, division?.owner === 'receives' ? undefined : owner] as const;

function computed(node: TraceNode, inst: m.Instance, text: m.Analysis, check: Check): Computed {
  const { quantity, owner, indexes } = inst;
  const env = envOf(check.world, text, inst, 0);
  if (v.isDelivered(quantity)) return { env, val: delivered(node, inst, text, check) };
  if (quantity.kind !== 'allocation' && quantity.kind !== 'rest') return { env, ...defined(env) };
  if (quantity.kind === 'rest' && quantity.division !== undefined) v.stop('division');
  const same = [...text.quantities.values()].filter(({ declaration }) => declaration === quantity.declaration);
  const pot = same.find(({ kind }) => kind === 'allocation') ?? v.stop('division');
  const [skipped, divider] = wholeOf(pot);
  const own = indexes.slice(node.kind === 'part' ? skipped : 0);
  const whole = { quantity: pot, ...(divider && owner ? { owner } : {}), indexes: own };
  const key = `${v.keyOf(whole)} ${text.state.key}`;
  const found = check.divisions.get(key) ?? divided(envOf(check.world, text, whole, skipped));
  check.divisions.set(key, found);
  const { env: at, ...told } = found;
  if (node.kind === 'division') return { env: at, val: v.valIn(node.value), told: { division: told } };
  if (node.kind === 'rest') return { env: at, val: numberOf(told.rest) };
  const row = told.receivers.find(({ key: of }) => of === receiverOf(inst));
  return { env: at, val: numberOf(row?.amount ?? '0'), told: row && { part: { row } } };
}

const numberOf = (number: string): v.Val => v.datumIn({ kind: 'number', number });

function envOf(world: v.World, text: m.Analysis, inst: m.Instance, skipped: number): v.Env {
  const { quantity, owner, indexes } = inst;
  const scope = new Map<m.Binding, m.Datum>();
  for (const [at, { binding }] of quantity.family.slice(skipped).entries())
    for (const datum of indexes.slice(at, at + 1)) scope.set(binding, datum);
  if (quantity.owner !== undefined && owner !== undefined)
    scope.set(quantity.owner.binding, { kind: 'thing', entity: v.today(text, quantity.owner.entity.name), key: owner });
  return { world, text, inst, scope, reads: new Set(), conditions: new Map(), met: new Set() };
}

/** What was delivered last, as was known then. */
function delivered(node: TraceNode, inst: m.Instance, text: m.Analysis, { facts, world }: Check): v.Val | undefined {
  const { declaration, name } = inst.quantity;
  const { knownOn } = world.trace.question;
  if (facts === undefined || node.value.state === 'fault' || node.id.includes(')+')) v.stop('delivered');
  const all = facts.values.get(m.instanceKey(v.today(text, name), inst.owner, inst.indexes));
  const last = all?.findLast(({ recordedOn }) => !knownOn || !recordedOn || recordedOn.slice(0, 10) <= knownOn);
  if (last !== undefined) return last.value === 'absent' ? v.absent : last.value;
  const silence = 'silence' in declaration ? declaration.silence : undefined;
  return silence && (!silence.after || (knownOn ?? '') > silence.after.iso) ? v.absent : undefined;
}

/** Faults that tell of the bounds of the engine or of a text that lacks something. */
const bounds = ['R21', 'R23', 'R24', 'R25', 'R26', 'R85', 'R86', 'R87', 'R88'];

const kinds = { input: 'fact', allocation: 'part' };

function differing(node: TraceNode, inst: m.Instance, { val, env, told }: Computed, text: m.Analysis, world: v.World) {
  if (node.value.state === 'fault' && bounds.includes(String(node.value.code))) v.stop('bound');
  const { quantity, indexes } = inst;
  const citation = quantity.cells?.get(m.cellKey(indexes))?.citation ?? quantity.citation;
  const law = citation && { place: placeOf(citation), quotation: citation.quotation };
  const isWhole = node.kind === 'division' && quantity.kind === 'allocation';
  const kind = quantity.declaration.kind === 'table' ? 'table' : (kinds[quantity.kind as 'input'] ?? quantity.kind);
  const expected = { law, ...(isWhole ? {} : { kind, label: quantity.label }), ...told };
  const wrong = Object.entries(expected).flatMap(([name, value]): readonly Wrong[] =>
    contains(node[name as keyof TraceNode], value) ? [] : [[name]],
  );
  if (lacksMark(node, quantity, text)) wrong.push(['marks']);
  return [...wrong, ...unread(node, val, env, world)];
}

/** Whether all that is expected stands there; what has a key or a name may stand in any order. */
function contains(told: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return told === expected;
  if (typeof told !== 'object' || told === null) return false;
  if (!Array.isArray(expected))
    return Object.entries(expected).every(([name, value]) => contains(told[name as keyof typeof told], value));
  if (!Array.isArray(told) || told.length !== expected.length) return false;
  const found = sorted(told);
  return sorted(expected).every((value, at) => contains(found[at], value));
}

function sorted(list: readonly unknown[]): readonly unknown[] {
  const nameOf = (one: unknown): string =>
    Object.entries(one ?? {})
      .find(([name]) => name === 'key' || name === 'name')
      ?.join() ?? '';
  return list.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** Its value, all that was read, and every named condition. */
function unread(node: TraceNode, val: v.Val | undefined, env: v.Env, world: v.World): readonly Wrong[] {
  const wrong: Wrong[] = v.same(v.valIn(node.value), val) ? [] : [['value', v.textOf(val)]];
  const told = new Set(node.uses);
  for (const id of told) {
    const inner = world.nodes.get(id) ?? v.stop('missing', id);
    if (inner.kind === 'condition' || inner.kind === 'division') for (const use of inner.uses) told.add(use);
  }
  for (const id of env.reads) if (!told.has(id)) wrong.push(['uses', id]);
  const ends = [...told].filter((id) => id.startsWith(`${node.id} › `)).map((id) => id.split(' › ').at(-1));
  for (const [name, one] of env.conditions)
    if (node.kind !== 'parameter' && one !== undefined && !ends.includes(name)) wrong.push(['conditions']);
  const shown = node.formula?.value;
  if (node.value.state === 'known' && shown?.state === 'known' && !env.met.has(v.textOf(v.valIn(shown))))
    wrong.push(['formula']);
  return wrong;
}

/** Whether it stands under an assumption, or in an article with something untranslated, that it does not name. */
function lacksMark({ marks, without, id }: TraceNode, { citation, exceptions, kind }: m.Quantity, text: m.Analysis) {
  const isOther = ['parameter', 'allocation', 'rest', 'decided'].includes(kind) || id.includes(')+');
  if (citation === undefined || exceptions || without || isOther) return false;
  if (citation.word === 'assumption') return marks.assumptions.every((one) => one.text !== assumedText(citation));
  const article = ({ regulation, place }: typeof citation): string => `${regulation} ${place.split(',')[0]?.trim()}`;
  const own = text.untranslated.filter((one) => one.citation && article(one.citation) === article(citation));
  return own.some(({ declaration }) => marks.untranslated.every(({ phrase }) => phrase !== declaration.phrase.value));
}
