import type { KindSymbol, Quantity } from '../model.ts';
import { type Read, type Relation, report, type Work } from './work.ts';

/**
 * Puts the quantities in an order in which each comes after all it reads, and refuses circles. A circle is no circle
 * where it goes through an earlier year of what is being computed and all else in it stays within the year; so with an
 * earlier thing or an earlier value of an ordered kind, and with one of them inside the other.
 */
export function orderQuantities(work: Work, quantities: readonly Quantity[]): readonly Quantity[] {
  const reads = readsByReader(work, quantities);
  const order: Quantity[] = [];
  const groups = components(quantities, (one) => (reads.get(one) ?? []).map((read) => read.target));
  for (const group of groups) {
    orderGroup(
      work,
      group,
      group.flatMap((one) => reads.get(one) ?? []),
      order,
    );
  }
  return order;
}

/**
 * Adds a group of quantities that reach each other. Where all readings in it stay or go back in one direction, those that
 * go back can close no circle: without them it falls apart into smaller groups, that are looked at in the same way.
 */
function orderGroup(work: Work, group: readonly Quantity[], reads: readonly Read[], order: Quantity[]): void {
  const members = new Set(group);
  const inner = reads.filter((read) => members.has(read.reader) && members.has(read.target));
  if (inner.length === 0) {
    order.push(...group);
    return;
  }
  const kinds = new Set(inner.flatMap(({ values }) => [...(values?.keys() ?? [])]));
  const back = ['year' as const, 'thing' as const, ...kinds].find((one) => {
    const relations = inner.map((read) => relationIn(read, one));
    return relations.includes('earlier') && !relations.includes('any');
  });
  if (back === undefined) {
    order.push(...group);
    const standing = withoutSteps(group, inner);
    reportCircle(work, standing?.group ?? group, standing?.reads ?? inner);
    return;
  }
  const counted = inner.filter((read) => relationIn(read, back) !== 'earlier');
  const targets = (one: Quantity): readonly Quantity[] =>
    counted.filter((read) => read.reader === one).map((read) => read.target);
  for (const part of components(group, targets)) orderGroup(work, part, counted, order);
}

/** The circles that are closed by readings that go back in nothing, if there are any: those are what is wrong. */
function withoutSteps(
  group: readonly Quantity[],
  reads: readonly Read[],
): { readonly group: readonly Quantity[]; readonly reads: readonly Read[] } | undefined {
  const standing = reads.filter(
    ({ year, thing, values }) => ![year, thing, ...(values?.values() ?? [])].includes('earlier'),
  );
  const targets = (one: Quantity): readonly Quantity[] =>
    standing.filter((read) => read.reader === one).map((read) => read.target);
  const found = components(group, targets).find(
    (part) => part.length > 1 || part.some((one) => targets(one).includes(one)),
  );
  return found === undefined ? undefined : { group: found, reads: standing };
}

/** In what a reading may go back: to an earlier year, an earlier thing, an earlier value of a kind. */
function relationIn(read: Read, direction: 'year' | 'thing' | KindSymbol): Relation {
  const relation = typeof direction === 'string' ? read[direction] : read.values?.get(direction);
  return relation ?? 'any';
}

function readsByReader(work: Work, quantities: readonly Quantity[]): ReadonlyMap<Quantity, readonly Read[]> {
  const known = new Set(quantities);
  const reads = new Map<Quantity, Read[]>();
  for (const read of work.reads) {
    if (!known.has(read.reader) || !known.has(read.target)) continue;
    const list = reads.get(read.reader) ?? [];
    list.push(read);
    reads.set(read.reader, list);
  }
  return reads;
}

/**
 * Groups of quantities that reach each other, each group after all it reaches (Tarjan's algorithm, with a stack of its
 * own: chains of rules may be long).
 */
function components(
  nodes: readonly Quantity[],
  targets: (node: Quantity) => readonly Quantity[],
): readonly (readonly Quantity[])[] {
  const found: Quantity[][] = [];
  const numbers = new Map<Quantity, number>();
  const lowest = new Map<Quantity, number>();
  const open: Quantity[] = [];
  const isOpen = new Set<Quantity>();
  for (const root of nodes) {
    if (numbers.has(root)) continue;
    const path = [enter(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const next = at.waiting.next();
      if (next.done === true) {
        path.pop();
        leave(at.node, path.at(-1)?.node);
      } else if (!numbers.has(next.value)) path.push(enter(next.value));
      else if (isOpen.has(next.value)) lower(at.node, numbers.get(next.value));
    }
  }
  return found;

  function enter(node: Quantity): { readonly node: Quantity; readonly waiting: Iterator<Quantity> } {
    numbers.set(node, numbers.size);
    lower(node, numbers.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, waiting: targets(node)[Symbol.iterator]() };
  }

  function leave(node: Quantity, above: Quantity | undefined): void {
    if (above !== undefined) lower(above, lowest.get(node));
    if (lowest.get(node) !== numbers.get(node)) return;
    const group = open.splice(open.indexOf(node));
    for (const member of group) isOpen.delete(member);
    found.push(group);
  }

  function lower(node: Quantity, number: number | undefined): void {
    const before = lowest.get(node);
    if (number !== undefined && (before === undefined || number < before)) lowest.set(node, number);
  }
}

/** The shortest way round from the first that was declared, with every reading on it. */
function reportCircle(work: Work, group: readonly Quantity[], reads: readonly Read[]): void {
  const declared = [...work.quantities.values()];
  const start = declared.find((one) => group.includes(one)) ?? group[0];
  const way = start === undefined ? [] : wayRound(start, group, reads);
  const [first] = way;
  if (first === undefined) return;
  const circle = [...way.map((read) => read.reader.name), first.reader.name].join(' → ');
  const related = way.map((read) => ({
    file: read.module.file,
    span: read.span,
    code: 'N91' as const,
    args: { name: read.reader.name, other: read.target.name },
  }));
  report(work, first.module, 'N46', first.span, { circle }, { related });
}

function wayRound(start: Quantity, group: readonly Quantity[], reads: readonly Read[]): readonly Read[] {
  const members = new Set(group);
  const cameBy = new Map<Quantity, Read>();
  const waiting = [start];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const read of reads) {
      if (read.reader !== node || !members.has(read.target) || cameBy.has(read.target)) continue;
      cameBy.set(read.target, read);
      if (read.target === start) return trail(start, cameBy);
      waiting.push(read.target);
    }
  }
  return [];
}

function trail(start: Quantity, cameBy: ReadonlyMap<Quantity, Read>): readonly Read[] {
  const way: Read[] = [];
  let read = cameBy.get(start);
  while (read !== undefined) {
    way.unshift(read);
    read = read.reader === start ? undefined : cameBy.get(read.reader);
  }
  return way;
}
