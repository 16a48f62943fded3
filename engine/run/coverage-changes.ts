import type { Span } from '../../grammar/index.ts';
import { type AtomicChange, changesInOrder } from '../amend/atomic-changes.ts';
import type { Application, Change, Law, LawState, Quantity } from '../model.ts';
import type { CoverageItem } from './coverage.ts';
import { type Evidence, partOfLaw, stateOf, textOf } from './coverage-ledger.ts';

/**
 * Of each change of an amendment whether an expected value rests on the text it made, and one on what was there before.
 * Another name, number or quotation is no other law and is not counted; what was repealed has only a before.
 */
export function changeItems(
  law: Law,
  states: readonly LawState[],
  evidence: readonly Evidence[],
): readonly CoverageItem[] {
  const changes = changesInOrder(law.amendments).filter(({ operation }) => !idle.has(operation.kind));
  return changes.flatMap((change) => {
    const touched = new Set(
      states.filter((state) => has(state, change)).flatMap((state) => partsMade(state, change, law)),
    );
    const gone = change.operation.kind === 'repeal';
    if (gone) for (const part of partsGone(change, states, law)) touched.add(part);
    // Such as a guarantee or a remark: nothing that a value can rest on.
    if (touched.size === 0) return [];
    const older = states.filter((state) => !has(state, change));
    const isNew = !older.some((state) => partsOf(state, law).some((part) => touched.has(part)));
    const after = labels(evidence, (one) =>
      one.values.some(({ application, state }) => rests(application, state, change)),
    );
    const before = labels(evidence, (one) =>
      one.values.some(
        ({ application, state }) =>
          !has(state, change) && touched.has(partOfLaw(application.instance, nowOf(law, application))),
      ),
    );
    const ways = [
      ...(isNew ? [] : [{ way: 'before' as const, examples: before }]),
      ...(gone ? [] : [{ way: 'after' as const, examples: after }]),
    ];
    const { amendment, operation } = change;
    const item = operation.item === undefined ? '' : ` ${operation.item.place}`;
    return [
      {
        kind: 'change' as const,
        name: `${amendment.name}${item}`,
        words: [...touched].sort().slice(0, mostNames).join(', '),
        place: { file: amendment.module.file, span: placeOf(change) },
        ways,
        state: stateOf(ways),
      },
    ];
  });
}

/** These change how the law is written, not what it says. */
const idle: ReadonlySet<AtomicChange['operation']['kind']> = new Set(['rename', 'renumber', 'replaceQuotation']);
const mostNames = 4;

function has({ key }: LawState, { id }: AtomicChange): boolean {
  return key.split(' ').includes(id);
}

/** One row of a grid stands for itself. */
function placeOf({ operation }: AtomicChange): Span {
  const row = operation.kind === 'replaceRows' ? operation.grid.rows[0] : undefined;
  const [first, last] = [row?.[0], row?.at(-1)];
  return first === undefined || last === undefined ? operation.span : { start: first.span.start, end: last.span.end };
}

/** Whether the text that decided a value was made by a change. */
function rests({ instance, exceptions }: Application, state: LawState, change: AtomicChange): boolean {
  if (!has(state, change)) return false;
  const deciding = (exceptions?.outcomes ?? []).filter((one) => one.state === 'decides');
  const texts = [
    textOf(instance),
    ...deciding.map(({ exception }) => ({ module: exception.module, span: exception.declaration.span })),
  ];
  return texts.some(({ module, span }) => state.changesIn(module, span).some((one) => isOf(one, change)));
}

function isOf({ amendment, span }: Change, change: AtomicChange): boolean {
  const { start, end } = placeOf(change);
  return amendment === change.amendment && start <= span.start && span.end <= end;
}

/** What a change made or altered, as a state has it, by today's names. */
function partsMade(state: LawState, change: AtomicChange, law: Law): readonly string[] {
  const { analysis } = state;
  const made = (module: Quantity['module'], span: Span): boolean =>
    state.changesIn(module, span).some((one) => isOf(one, change));
  const own = [...analysis.quantities.values()].flatMap((quantity) => {
    const name = law.currentName(quantity.name);
    const { cells, module, declaration } = quantity;
    if (quantity.kind === 'guarantee') return [];
    if (cells === undefined) return made(module, declaration.span) ? [name] : [];
    return [...cells].flatMap(([key, { value }]) =>
      value !== 'unknown' && made(module, value.span) ? [`${name}(${key})`] : [],
    );
  });
  const excepted = [...analysis.exceptions.values()]
    .filter(({ module, declaration }) => made(module, declaration.span))
    .map(({ root }) => law.currentName(root.name));
  return [...own, ...excepted];
}

/** What is there without a repeal and not with it. */
function partsGone(change: AtomicChange, states: readonly LawState[], law: Law): readonly string[] {
  const before = new Set(states.filter((state) => !has(state, change)).flatMap((state) => partsOf(state, law)));
  for (const state of states) if (has(state, change)) for (const part of partsOf(state, law)) before.delete(part);
  return [...before];
}

function partsOf({ analysis }: LawState, law: Law): readonly string[] {
  return [...analysis.quantities.values()].flatMap(({ name, kind, cells }) => {
    const today = law.currentName(name);
    return kind === 'parameter' && cells !== undefined ? [...cells.keys()].map((key) => `${today}(${key})`) : [today];
  });
}

function nowOf(law: Law, { instance }: Application): string {
  return law.currentName(instance.quantity.name);
}

function labels(evidence: readonly Evidence[], shows: (one: Evidence) => boolean): readonly string[] {
  return [...new Set(evidence.filter(shows).map(({ label }) => label))];
}
