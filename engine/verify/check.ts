/** Whether one node of a trace is what the text of the law makes of the others. */
import { type Citation, placeOf } from '../../grammar/index.ts';
import { assumedText } from '../analyse/confirmation.ts';
import type { Step, TraceNode, TraceValue } from '../explain/model-trace.ts';
import { type Analysis, cellKey, type Facts, type Instance, instanceKey, type Quantity } from '../model.ts';
import { defined, type Outcome } from './definitions.ts';
import { type Division, divided, partIn, receiverOf, wholeOf } from './division.ts';
import { numberText } from './numbers.ts';
import * as v from './values.ts';
import {
  datumOf,
  type Env,
  isDelivered,
  isOutside,
  keyOf,
  located,
  type Scope,
  today,
  valIn,
  type World,
} from './world.ts';

/** `wrong` is called with what does not agree: the value, or the name of a part of the explanation. */
export interface Check {
  readonly world: World;
  readonly facts: Facts | undefined;
  readonly wrong: (part: string, computed?: string) => void;
  /** What was read for each node, by id. */
  readonly read: Map<string, ReadonlySet<string>>;
  readonly kept: Map<string, Computed>;
}

interface Computed {
  readonly env: Env;
  readonly outcome: Partial<Outcome> & { readonly val: v.Val; readonly division?: Division };
}

/** Faults that tell of the bounds of the engine or of a text that lacks something. */
const beyond = new Set(['R21', 'R23', 'R24', 'R25', 'R26', 'R85', 'R86', 'R87', 'R88']);

export function checkNode(node: TraceNode, check: Check): void {
  if (node.kind === 'condition') checkCondition(node, check);
  else checkValue(node, check);
}

function checkValue(node: TraceNode, check: Check): void {
  const { world } = check;
  const { inst, text } = instanceOf(node, world);
  const found = node.kind === 'division' ? undefined : located(world, inst, text);
  if (found !== undefined && ('is' in found || !isId(node.id, found.id) || found.text !== text))
    return check.wrong('id');
  checkWords(node, inst, text, check);
  if (node.without === 'stated') throw new v.Unchecked('an example states it');
  if (isDelivered(inst.quantity)) return checkFact(node, inst, text, check);
  const { env, outcome } = computedFor(node.id, inst, text, check);
  check.read.set(node.id, env.reads);
  if (node.kind === 'division') return checkDivision(node, outcome.division, check);
  agree(node.value, outcome.val, check);
  checkUses(node, env.reads, check);
  checkParts(node, outcome, check);
  checkSteps(node.formula, env, check);
}

const isId = (id: string, key: string): boolean => id === key || id.startsWith(`${key}+`);

/** What a node says it is about, by the text it says it was computed under. */
function instanceOf(node: TraceNode, world: World): { readonly inst: Instance; readonly text: Analysis } {
  const key = node.text === undefined ? undefined : world.trace.texts[node.text]?.key;
  const text = key === undefined ? world.main : world.states.get(key);
  if (text === undefined) throw new Error('no such text');
  const quantity = quantityOf(node, text);
  const whose = node.of === undefined ? {} : { owner: node.of.key };
  if (node.of !== undefined && node.of.entity !== quantity.owner?.entity.name) throw new Error('of another');
  return { inst: { quantity, ...whose, indexes: node.for.map(datumOf) }, text };
}

function quantityOf({ kind, name, of, for: indexes }: TraceNode, text: Analysis): Quantity {
  const given = [...text.decisions.values()].flatMap(({ gives }) => gives.map(({ decided }) => decided));
  const direct = text.quantities.get(name);
  const all = [direct, direct?.forgone, ...given.filter((one) => one.name === name)].flatMap((one) => one ?? []);
  const kinds: readonly string[] = { fact: ['input'], part: ['allocation'], division: ['allocation'], table: ['rule'] }[
    kind as 'fact'
  ] ?? [kind];
  const found = all.find((one) => {
    const skipped = kind === 'division' ? (one.division?.receiving ?? 0) : 0;
    const owned = kind === 'division' && one.division?.owner === 'receives' ? false : one.owner !== undefined;
    const isTable = one.declaration.kind === 'table';
    return (
      kinds.includes(one.kind) &&
      isTable === (kind === 'table') &&
      owned === (of !== undefined) &&
      one.family.length - skipped === indexes.length
    );
  });
  if (found === undefined) throw new Error('no such value in the text');
  return found;
}

function computedFor(id: string, inst: Instance, text: Analysis, check: Check): Computed {
  const { quantity } = inst;
  const isDivided =
    quantity.kind === 'allocation' ||
    (quantity.kind === 'rest' && quantity.division !== undefined) ||
    quantity.kind === 'rest';
  const kept = check.kept.get(id);
  if (kept !== undefined) return kept;
  const blank = { world: check.world, text, reads: new Set<string>(), conditions: new Map(), met: new Set<string>() };
  if (isOutside(inst)) return { env: { ...blank, inst, scope: undefined }, outcome: { val: v.absent } };
  if (!isDivided) {
    const env: Env = { ...blank, inst, scope: scopeOf(inst, text, 0) };
    const outcome = defined(env);
    check.kept.set(id, { env, outcome });
    return { env, outcome };
  }
  const allocation = [...text.quantities.values()].find(
    (one) => one.kind === 'allocation' && one.declaration === quantity.declaration,
  );
  if (allocation === undefined) throw new Error('no division');
  const whole = id.endsWith('[verdeling]') ? inst : { ...wholeOf(inst), quantity: allocation };
  const key = `${keyOf(whole)}[verdeling]${text.state.key}`;
  const env: Env = check.kept.get(key)?.env ?? {
    ...blank,
    inst: whole,
    scope: scopeOf(whole, text, allocation.division?.receiving ?? 0),
  };
  const division = check.kept.get(key)?.outcome.division ?? divided(env);
  check.kept.set(key, { env, outcome: { val: v.open, division } });
  const { stateOf } = division;
  const shared = { division, ...(stateOf && { stateOf }) };
  if (quantity.kind === 'rest' && quantity.division !== undefined) throw new v.Unchecked('what one receiver forwent');
  if (quantity.kind === 'rest') return { env, outcome: { val: division.rest, ...shared } };
  const { exact } = division.parts.get(receiverOf(inst)) ?? {};
  return {
    env,
    outcome: { val: partIn(division, receiverOf(inst)), ...(exact && { exact: v.num(exact) }), ...shared },
  };
}

function scopeOf({ quantity, owner, indexes }: Instance, text: Analysis, from: number): Scope | undefined {
  let scope: Scope | undefined;
  if (quantity.owner !== undefined && owner !== undefined) {
    const { binding, entity } = quantity.owner;
    scope = { binding, datum: { kind: 'thing', entity: today(text, entity.name), key: owner }, outer: scope };
  }
  for (const [at, { binding }] of quantity.family.slice(from).entries()) {
    const datum = indexes[at];
    if (datum !== undefined) scope = { binding, datum, outer: scope };
  }
  return scope;
}

const textOf = (val: v.Val): string =>
  val.is === 'known' ? v.textOf(val.datum) : val.is === 'fault' ? val.code : val.is;

function agree(value: TraceValue, computed: v.Val, { wrong }: Check): void {
  const told = valIn(value);
  if (told.is === 'fault' && beyond.has(told.code)) throw new v.Unchecked('a bound of the engine');
  if (textOf(told) !== textOf(computed)) wrong('value', textOf(computed));
}

function checkUses(
  { id, uses, part, conditions = [] }: TraceNode,
  reads: ReadonlySet<string>,
  { world, wrong }: Check,
): void {
  const inside = [...conditions, ...(part?.division === undefined ? [] : [part.division])];
  const below = (one: string): readonly string[] => {
    const { node } = world.nodes.get(one) ?? {};
    return [...(node?.uses ?? []), ...(node?.conditions ?? []).flatMap(below)];
  };
  const all = new Set([...uses, ...inside.flatMap(below)]);
  const lacking = [...reads].find((read) => !all.has(read));
  if (lacking !== undefined && lacking !== id) wrong('uses', lacking);
}

function checkCondition(node: TraceNode, check: Check): void {
  const [parent = '', ...path] = node.id.split(' › ');
  const rule = check.world.nodes.get(parent)?.node;
  if (rule === undefined || path.at(-1) !== node.name) return check.wrong('id');
  const { inst, text } = instanceOf(rule, check.world);
  const { env } = computedFor(parent, inst, text, check);
  const named = [...env.conditions].filter(([{ name }]) => name.text === node.name).map(([, found]) => found);
  const found = named.find((one) => one !== 'several' && textOf(one.val) === textOf(valIn(node.value))) ?? named[0];
  if (found === undefined) return check.wrong('id');
  if (found === 'several') throw new v.Unchecked('a condition that is looked at for each member of a set');
  agree(node.value, found.val, check);
  checkUses(node, found.reads, check);
  checkSteps(node.formula, env, check);
}

/** The place in the law, and the assumptions and gaps it stands under. */
function checkWords(node: TraceNode, { quantity, indexes }: Instance, text: Analysis, { wrong }: Check): void {
  const cell = quantity.cells?.get(cellKey(indexes))?.citation ?? quantity.citation;
  const quoted = (one: Citation | undefined): string =>
    one === undefined ? '' : JSON.stringify([placeOf(one), one.quotation]);
  const { law } = node;
  if (quoted(cell) !== (law === undefined ? '' : JSON.stringify([law.place, law.quotation]))) wrong('law');
  if (node.label !== quantity.label) wrong('label');
  const bare = quantity.exceptions !== undefined || node.without !== undefined || quantity.kind === 'parameter';
  if (bare || quantity.citation === undefined || quantity.kind === 'allocation' || quantity.kind === 'rest') return;
  const { citation } = quantity;
  const lines = node.marks.assumptions.map((one) => one.text);
  if (citation.word === 'assumption' && !lines.includes(assumedText(citation))) wrong('marks');
  const article = (one: Citation): string => `${one.regulation ?? ''} ${(one.place.split(',')[0] ?? '').trim()}`;
  const phrases = node.marks.untranslated.map((one) => one.phrase);
  for (const one of text.untranslated)
    if (
      one.citation &&
      citation.word !== 'assumption' &&
      article(one.citation) === article(citation) &&
      !phrases.includes(one.declaration.phrase.value)
    )
      wrong('marks');
}

function checkFact(node: TraceNode, inst: Instance, text: Analysis, { facts, world, wrong }: Check): void {
  const { quantity, owner, indexes } = inst;
  const told = valIn(node.value);
  if (told.is === 'absent' && quantity.kind !== 'decided' && !quantity.type.orAbsent) return wrong('value');
  if (facts === undefined) throw new v.Unchecked('delivered; it does not stand in the text');
  if (quantity.kind === 'decided' || node.id.includes(')+') || told.is === 'fault')
    throw new v.Unchecked('put together from what was delivered');
  const { knownOn } = world.trace.question;
  const recordings = facts.values.get(instanceKey(today(text, quantity.name), owner, indexes)) ?? [];
  const last = recordings.findLast(({ recordedOn }) => !knownOn || !recordedOn || recordedOn.slice(0, 10) <= knownOn);
  const { declaration } = quantity;
  const silence = declaration.kind === 'input' || declaration.kind === 'judgement' ? declaration.silence : undefined;
  const isSilent = silence !== undefined && (silence.after === undefined || (knownOn ?? '') > silence.after.iso);
  const delivered =
    last === undefined ? (isSilent ? v.absent : v.open) : last.value === 'absent' ? v.absent : v.known(last.value);
  if (textOf(delivered) !== textOf(told)) wrong('value', textOf(delivered));
  if (
    last?.assumed === true &&
    !node.marks.provisional.includes(instanceKey(today(text, quantity.name), owner, indexes))
  )
    wrong('marks');
}

function checkParts(
  node: TraceNode,
  { val, exact, step, row, stateOf, division }: Computed['outcome'],
  { world, wrong }: Check,
): void {
  const { rounding, table, exceptions, part } = node;
  const number = (one: v.Val | undefined): string | undefined => {
    const found = one && v.numberOf(v.dataOf([one])[0]);
    return found && numberText(found);
  };
  if (rounding !== undefined && (rounding.before !== number(exact) || rounding.after !== number(val)))
    wrong('rounding');
  if (rounding !== undefined && step !== undefined && rounding.step !== number(step)) wrong('rounding');
  const { declaration } = instanceOf(node, world).inst.quantity;
  const clause = declaration.kind === 'rule' ? declaration.rounding : undefined;
  const way = clause?.direction === 'toEven' ? 'halfEven' : (clause?.direction ?? 'halfUp');
  if (
    declaration.kind === 'rule' &&
    (rounding === undefined) !== (clause === undefined || number(exact) === undefined || number(val) === undefined)
  )
    wrong('rounding');
  if (clause !== undefined && rounding !== undefined && rounding.direction !== way) wrong('rounding');
  if (table?.row !== undefined && row !== undefined && table.row !== row + 1) wrong('table');
  if (stateOf !== undefined) {
    const all = instanceOf(node, world).inst.quantity.exceptions ?? [];
    if (all.some((one) => exceptions?.find(({ name }) => name === one.name)?.state !== stateOf(one)))
      wrong('exceptions');
  }
  if (part?.row?.amount !== undefined && part.row.amount !== number(val)) wrong('part');
  if (part?.row !== undefined && division !== undefined && part.lastUnit !== division.lastUnits.includes(part.row.key))
    wrong('part');
}

function checkDivision({ division: told, name }: TraceNode, found: Division | undefined, { wrong }: Check): void {
  if (told === undefined || found?.pot === undefined) return wrong('division');
  if (told.pot !== numberText(found.pot) || told.rest !== textOf(found.rest).replace('number ', ''))
    wrong('division', name);
  const shares = found.shares.map(({ weight, total }) => `${numberText(weight)} ${numberText(total)}`);
  if (String(told.shares.map(({ weight, total }) => `${weight} ${total}`)) !== String(shares)) wrong('division');
  if (String([...told.lastUnits].sort()) !== String([...found.lastUnits].sort())) wrong('division');
  const rows = [...found.parts].filter(([, { keys }]) => keys !== undefined);
  if (told.count !== rows.length) wrong('division');
  for (const { key, amount, keys } of told.receivers) {
    const part = found.parts.get(key);
    if (part?.keys === undefined || (amount !== undefined && `number ${amount}` !== textOf(part.val)))
      wrong('division', key);
    else if (String(keys) !== String(part.keys.map(numberText))) wrong('division', key);
  }
}

/** Every value in the arithmetic that is shown was met on the way, and what is used is what its node says. */
function checkSteps(step: Step | undefined, env: Env, check: Check): void {
  if (step === undefined) return;
  const value = step.value === undefined ? undefined : valIn(step.value);
  const used = step.use === undefined ? undefined : env.world.nodes.get(step.use)?.val;
  if (used !== undefined && value !== undefined && textOf(used) !== textOf(value)) check.wrong('formula', textOf(used));
  if (value?.is === 'known' && !env.met.has(v.textOf(value.datum))) check.wrong('formula');
  for (const part of step.parts ?? []) checkSteps(part, env, check);
}
