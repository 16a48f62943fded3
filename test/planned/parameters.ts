import { anyOf, type Dimension, type Draft, isKind, type Readable, term } from './draft.ts';
import { addExceptions } from './exceptions.ts';
import { literal } from './literals.ts';
import { declaration, type Part, type ValueType } from './tree.ts';
import { signature, typeText } from './world.ts';

/** Numbers of the law: one, or a grid over years, values of a kind, or both. */
export function parameter(draft: Draft): true {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count', 'number', 'percentage', 'truth', 'date']);
  const kind = anyOf(chance, draft.kinds);
  const family: Dimension[] = [
    ...(chance.oneIn(2) ? ['jaar' as const] : []),
    ...(kind !== undefined && chance.oneIn(2) ? [kind] : []),
  ];
  const readable: Readable = {
    name: `p${draft.readables.length}`,
    from: 'parameter',
    family,
    type,
    orAbsent: family.length > 0 && chance.oneIn(5),
  };
  const head = declaration`  parameter ${signature(readable)}: ${typeText(type, readable.orAbsent)} "${readable.name}"`
    .parts;
  const single = cell(draft, type);
  if (family.length === 0) draft.singles.push({ head, name: readable.name, value: single, other: cell(draft, type) });
  draft.declarations.push({ parts: [...head, ...(family.length === 0 ? [' = ', single] : grid(draft, readable))] });
  draft.readables.push(readable);
  if (!readable.orAbsent && chance.oneIn(4)) addExceptions(draft, readable, draft.readables.length - 1, type);
  return true;
}

function cell(draft: Draft, type: ValueType): Part {
  return literal(draft.chance, type, draft.kinds) ?? 'geen';
}

function grid(draft: Draft, { family, type, orAbsent, name }: Readable): Part[] {
  const { chance } = draft;
  const years = family.includes('jaar') ? (chance.oneIn(3) ? ['2020 t/m 2021'] : term.map(String)) : undefined;
  const kind = family.find(isKind);
  const value = (): Part => {
    if (chance.oneIn(12)) return 'onbekend';
    if (orAbsent && chance.oneIn(3)) return 'geen';
    const found = cell(draft, type);
    return typeof found === 'string' || 'optional' in found
      ? found
      : found.parts.length === 1
        ? found
        : { ...found, parts: ['0'] };
  };
  const plain = (): Part => {
    const part = value();
    return typeof part !== 'string' && !('optional' in part) && part.parts[0] === '0' && part.parts.length === 1
      ? zeroCell(type)
      : part;
  };
  if (kind === undefined)
    return [`\n    jaar | ${name}`, ...(years ?? []).flatMap((year): Part[] => [`\n    ${year} | `, plain()])];
  if (years !== undefined && chance.oneIn(2)) {
    const head = `\n    jaar | ${kind.values.join(' | ')}`;
    return [
      head,
      ...years.flatMap((year): Part[] => [`\n    ${year}`, ...kind.values.flatMap((): Part[] => [' | ', plain()])]),
    ];
  }
  const shared = chance.oneIn(3);
  const rows = shared ? [kind.values[0], 'overige'] : kind.values;
  const yearsOrNone = years ?? [''];
  const head = years === undefined ? `\n    ${kind.name} | ${name}` : `\n    jaar | ${kind.name} | ${name}`;
  return [
    head,
    ...yearsOrNone.flatMap((year) =>
      rows.flatMap((row): Part[] => [`\n    ${year === '' ? '' : `${year} | `}${row} | `, plain()]),
    ),
  ];
}

function zeroCell(type: ValueType): Part {
  switch (type) {
    case 'amount':
      return '€ 0';
    case 'percentage':
      return '0%';
    default:
      return '0';
  }
}
