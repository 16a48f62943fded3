import type { Module, Span } from '../../grammar/index.ts';
import {
  type AllocationRecord,
  type Application,
  cellKey,
  type Instance,
  type LawState,
  type Origin,
} from '../model.ts';
import type { Run } from './context.ts';
import type { CoverageItem, CoverageKind, CoverageWay } from './coverage.ts';
import { clausesSeen } from './coverage-clauses.ts';
import { declaredAt } from './coverage-items.ts';
import { type Declared, writtenPlace } from './coverage-place.ts';
import type { ExampleResult } from './examples.ts';
import { factKey, homeOf, keyIn } from './law-states.ts';

/** One way in which something came out, at its place in the files as written. */
export interface Seen {
  readonly kind: CoverageKind;
  readonly place: Origin;
  readonly way: CoverageWay;
}

/** What one example shows, and the values that its expectations rest on. */
export interface Evidence {
  readonly label: string;
  readonly seen: readonly Seen[];
  readonly values: readonly { readonly application: Application; readonly state: LawState }[];
}

export function evidenceOf({ label, checks }: ExampleResult, run: Run): Evidence {
  const values = restedOn(
    run,
    checks.flatMap(({ reads }) => [...reads]),
  );
  // One record is shared by all parts of a division.
  const divided = new Set<AllocationRecord>();
  const isNew = (record: AllocationRecord | undefined): boolean =>
    record !== undefined && !divided.has(record) && divided.add(record).has(record);
  const seen = values.flatMap(({ application, state }) => [
    ...seenOf(application, state),
    ...(isNew(application.allocation) ? clausesSeen(application, state) : []),
    ...keysOf(run, application.instance).flatMap((key) => notedUnder(run, key, state)),
  ]);
  return { label, seen, values };
}

/** Everything that was computed for these values, however far down; what is stated is not computed. */
function restedOn(run: Run, reads: readonly string[]): Evidence['values'] {
  const met = new Set(reads);
  const found: { readonly application: Application; readonly state: LawState }[] = [];
  // A set that grows while it is gone through is gone through to its new end.
  for (const key of met) {
    const application = run.applications.get(key);
    if (application === undefined) continue;
    for (const read of application.reads) met.add(read);
    const state = application.state ?? homeOf(run, application.instance.quantity);
    const isStated = run.stated.has(factKey(state.analysis, application.instance));
    if (!isStated) found.push({ application, state });
  }
  return found;
}

function seenOf({ instance, exceptions, row }: Application, state: LawState): readonly Seen[] {
  const { quantity } = instance;
  const { module, declaration } = quantity;
  const hit = declaration.kind === 'table' && row !== undefined ? declaration.grid.rows[row]?.[0] : undefined;
  const at = (kind: CoverageKind, span: Span, way: CoverageWay, file = module): readonly Seen[] => {
    const place = writtenPlace(state, file, span);
    return place === undefined ? [] : [{ kind, place, way }];
  };
  return [
    ...at('rule', declaredAt(quantity), 'read'),
    ...(hit === undefined ? [] : at('row', hit.span, 'hit')),
    ...(exceptions?.outcomes ?? []).flatMap(({ exception, state: came }) => {
      const { name } = exception.declaration;
      if (came === 'decides') return at('exception', name.span, 'applied', exception.module);
      return came === 'condition' ? at('exception', name.span, 'notApplied', exception.module) : [];
    }),
  ];
}

/** Under which keys something may have been noted: of a part of a division under that of the whole. */
function keysOf(run: Run, { quantity, owner, indexes }: Instance): readonly string[] {
  const state = homeOf(run, quantity);
  const whole =
    quantity.kind === 'rest'
      ? [...state.analysis.quantities.values()].find(
          ({ kind, declaration }) => kind === 'allocation' && declaration === quantity.declaration,
        )
      : quantity;
  if (whole === undefined || whole.declaration.kind !== 'allocation')
    return [keyIn(run, { quantity, ...present(owner), indexes })];
  const shared = indexes.slice(quantity.kind === 'rest' ? 0 : (whole.division?.receiving ?? 0));
  const keys = [{}, present(owner)].flatMap((of) => [
    keyIn(run, { quantity: whole, ...of, indexes }),
    keyIn(run, { quantity: whole, ...of, indexes: shared }),
  ]);
  return [...new Set(keys)];
}

function present(owner: string | undefined): { readonly owner?: string } {
  return owner === undefined ? {} : { owner };
}

function notedUnder(run: Run, key: string, state: LawState): readonly Seen[] {
  return [...(run.noted?.get(key) ?? [])].flatMap(([node, { module, ways }]): readonly Seen[] => {
    const kind = node.kind === 'condition' ? 'condition' : node.kind === 'recipients' ? 'clause' : 'branch';
    const place = writtenPlace(state, module, node.kind === 'condition' ? node.name.span : node.span);
    return place === undefined ? [] : [...ways].map((way) => ({ kind, place, way }));
  });
}

/** Keeps what is declared by its place, with what was seen of it. */
export function newLedger(): {
  readonly declare: (item: Declared) => void;
  readonly see: (seen: Seen, example: string) => void;
  readonly items: () => readonly CoverageItem[];
} {
  const declared = new Map<string, Declared>();
  const found = new Map<string, Map<CoverageWay, Set<string>>>();
  return {
    declare: (item) => {
      const key = keyOfPlace(item);
      if (!declared.has(key)) declared.set(key, item);
    },
    see: (seen, example) => {
      const key = keyOfPlace(seen);
      const ways = found.get(key) ?? new Map<CoverageWay, Set<string>>();
      ways.set(seen.way, (ways.get(seen.way) ?? new Set()).add(example));
      found.set(key, ways);
    },
    items: () =>
      [...declared].map(([key, { ways, ...item }]) => {
        const own = ways.map((way) => ({ way, examples: [...(found.get(key)?.get(way) ?? [])] }));
        return { ...item, ways: own, state: stateOf(own) };
      }),
  };
}

function keyOfPlace({ kind, place }: Pick<Seen, 'kind' | 'place'>): string {
  return `${kind} ${place.span.start} ${place.file}`;
}

export function stateOf(ways: CoverageItem['ways']): CoverageItem['state'] {
  const shown = ways.filter(({ examples }) => examples.length > 0).length;
  if (shown === ways.length) return 'covered';
  return shown === 0 ? 'not' : 'half';
}

/** A number of the law by its indexes, or a whole declaration. */
export function partOfLaw({ quantity, indexes }: Instance, today: string): string {
  return quantity.kind === 'parameter' ? `${today}(${cellKey(indexes)})` : today;
}

/** The text that an instance is computed from: its declaration, of a number of the law its own cell. */
export function textOf({ quantity, indexes }: Instance): { readonly module: Module; readonly span: Span } {
  const { module, declaration, cells } = quantity;
  const value = cells?.get(cellKey(indexes))?.value;
  return { module, span: value === undefined || value === 'unknown' ? declaration.span : value.span };
}

/** Whether a place in a file as written is in the text that a value rests on, its exceptions included. */
export function isRestedOn({ values }: Evidence, file: string, offset: number): boolean {
  return values.some(({ application: { instance, exceptions }, state }) => {
    const at = state.placeOf(file, offset);
    if (at === undefined) return false;
    const looked = (exceptions?.outcomes ?? []).filter((one) => one.state !== 'idle');
    const texts = [
      textOf(instance),
      ...looked.map(({ exception }) => ({ module: exception.module, span: exception.declaration.span })),
    ];
    return texts.some(({ module, span }) => module === at.module && span.start <= at.offset && at.offset < span.end);
  });
}
