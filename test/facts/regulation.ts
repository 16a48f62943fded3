import {
  type Analysis,
  analyse,
  type Binding,
  type EntitySymbol,
  type Index,
  type KindSymbol,
  type Quantity,
  type Type,
} from '../../engine/index.ts';
import type { Expression, Module, Name, TypeNode } from '../../grammar/index.ts';

/*
 * Analyses made by hand, so that the reader of facts is tested alone and on any regulation a generator can think of.
 * That real text gives the same is tested in `documentation.test.ts`.
 */

export interface KindSpec {
  readonly name: string;
  readonly values: readonly string[];
}

export interface EntitySpec {
  readonly name: string;
  readonly plural?: string;
  readonly key?: string;
  readonly parent?: string;
}

export interface QuantitySpec {
  readonly name: string;
  readonly kind?: Quantity['kind'];
  readonly owner?: string;
  /** `jaar`, or the name of a kind or entity. */
  readonly family?: readonly string[];
  readonly years?: readonly { readonly from: number; readonly through: number }[];
  /** A basic kind of type, or the name of a kind or entity. */
  readonly type: string;
  readonly decimals?: number;
  readonly orAbsent?: boolean;
  readonly by?: string;
  readonly withReasons?: boolean;
  /** What a judgement has regard to. */
  readonly regards?: readonly string[];
  readonly atLeast?: Expression;
  readonly atMost?: Expression;
}

export interface RegulationSpec {
  readonly kinds?: readonly KindSpec[];
  readonly entities?: readonly EntitySpec[];
  readonly quantities: readonly QuantitySpec[];
}

const span = { start: 0, end: 0 };
const missingType: TypeNode = { kind: 'type', base: 'missing', exact: false, orAbsent: false, span };

export function regulation(spec: RegulationSpec): Analysis {
  const module: Module = {
    kind: 'module',
    file: 'regeling.maat',
    language: 'nl',
    head: { kind: 'regulation', name: name('proef'), sectors: [], sources: [], uses: [], span },
    declarations: [],
    operations: [],
    citations: [],
    span,
  };
  const kinds = new Map((spec.kinds ?? []).map((kind) => [kind.name, kindSymbol(kind, module)]));
  const entities = new Map<string, EntitySymbol>();
  for (const entity of spec.entities ?? []) entities.set(entity.name, entitySymbol(entity, entities, module));
  const quantities = new Map(spec.quantities.map((one) => [one.name, quantity(one, kinds, entities, module)]));
  return {
    ...analyse([{ name: 'regeling.maat', text: 'regeling proef "Proefregeling"' }]),
    modules: [module],
    problems: [],
    kinds,
    entities,
    quantities,
    order: [...quantities.values()],
  };
}

export function amountLiteral(decimal: string): Expression {
  return { kind: 'amount', decimal, span };
}

function name(text: string): Name {
  return { kind: 'name', text, span };
}

function kindSymbol({ name: text, values }: KindSpec, module: Module): KindSymbol {
  const declaration = {
    kind: 'kind',
    name: name(text),
    ordered: false,
    values: values.map((value) => ({ name: name(value), span })),
    span,
  } as const;
  return { kind: 'kind', name: text, module, declaration };
}

function entitySymbol(spec: EntitySpec, entities: ReadonlyMap<string, EntitySymbol>, module: Module): EntitySymbol {
  const parent = spec.parent === undefined ? undefined : entities.get(spec.parent);
  return {
    kind: 'entity',
    name: spec.name,
    plural: spec.plural ?? spec.name,
    ...(parent && { parent }),
    ...(spec.key !== undefined && { key: spec.key }),
    label: spec.name.toLowerCase(),
    module,
    declaration: { kind: 'entity', name: name(spec.name), span },
  };
}

function quantity(
  spec: QuantitySpec,
  kinds: ReadonlyMap<string, KindSymbol>,
  entities: ReadonlyMap<string, EntitySymbol>,
  module: Module,
): Quantity {
  const binding = (one: string): Binding => {
    const kind = kinds.get(one);
    const entity = entities.get(one);
    if (kind) return { kind: 'enumeration', of: kind };
    return entity ? { kind: 'thing', of: entity } : { kind: 'year' };
  };
  const family: Index[] = (spec.family ?? []).map((one) => ({
    binding: binding(one),
    ...(one === 'jaar' && spec.years && { years: spec.years }),
  }));
  const entity = spec.owner === undefined ? undefined : entities.get(spec.owner);
  const kind = spec.kind ?? 'input';
  return {
    kind,
    name: spec.name,
    label: spec.name.replaceAll('_', ' '),
    module,
    declaration: declaration(spec),
    ...(entity && { owner: { entity, binding: { kind: 'thing', of: entity } } }),
    family,
    type: type(spec, kinds, entities),
  };
}

function declaration(spec: QuantitySpec): Quantity['declaration'] {
  const signature = { name: name(spec.name), family: [], span };
  if (spec.kind === 'judgement') {
    const by = spec.by === undefined ? {} : { by: { kind: 'text', value: spec.by, span } as const };
    return {
      kind: 'judgement',
      signature,
      type: missingType,
      withReasons: spec.withReasons === true,
      havingRegardTo: (spec.regards ?? []).map(name),
      ...by,
      span,
    };
  }
  const bounds = { ...(spec.atLeast && { atLeast: spec.atLeast }), ...(spec.atMost && { atMost: spec.atMost }) };
  return { kind: 'input', signature, type: missingType, ...bounds, span };
}

function type(
  spec: QuantitySpec,
  kinds: ReadonlyMap<string, KindSymbol>,
  entities: ReadonlyMap<string, EntitySymbol>,
): Type {
  const orAbsent = spec.orAbsent === true;
  const kind = kinds.get(spec.type);
  const entity = entities.get(spec.type);
  if (kind) return { kind: 'enumeration', of: kind, orAbsent };
  if (entity) return { kind: 'thing', of: entity, orAbsent };
  switch (spec.type) {
    case 'count':
    case 'number':
    case 'percentage':
    case 'amount':
      return { kind: spec.type, ...(spec.decimals !== undefined && { decimals: spec.decimals }), orAbsent };
    case 'yesNo':
    case 'date':
    case 'text':
    case 'year':
      return { kind: spec.type, orAbsent };
    default:
      throw new Error(`no type ${spec.type}`);
  }
}
