/** Ways to make an explanation say something else than what was computed. */
import type { Trace, TraceNode, TraceValue } from '../../engine/explain/model-trace.ts';

export interface Forged {
  readonly trace: Trace;
  /** The node of which it should be said; absent: of any. */
  readonly at?: string;
}

/** Undefined where there is nothing to forge in this way. `checked` tells of the nodes that are computed again. */
export type Forgery = (told: Trace, checked: (node: TraceNode) => boolean) => Forged | undefined;

export const forgeries: Readonly<Record<string, Forgery>> = {
  'a digit of a rule': changed('rule', isNumber, (node) => ({ ...node, value: more(node.value) })),
  'a digit of a parameter': changed('parameter', isNumber, (node) => ({ ...node, value: more(node.value) })),
  'a digit of a table': changed('table', isNumber, (node) => ({ ...node, value: more(node.value) })),
  'a digit of a part': changed('part', isNumber, (node) => ({ ...node, value: more(node.value) })),
  'a digit of a rest': changed('rest', isNumber, (node) => ({ ...node, value: more(node.value) })),
  'a guarantee that did not hold': changed('guarantee', isYesNo, (node) => ({ ...node, value: turned(node.value) })),
  'a test that came out otherwise': changed('rule', isYesNo, (node) => ({ ...node, value: turned(node.value) })),
  'a condition that came out otherwise': changed('condition', isYesNo, (node) => ({
    ...node,
    value: turned(node.value),
  })),
  'a digit of a fact': changed('fact', isNumber, (node) => ({ ...node, value: more(node.value) })),
  'a verdict the other way round': changed('judgement', isYesNo, (node) => ({ ...node, value: turned(node.value) })),
  'the facts of two swapped': (told, checked) => {
    const [one, other] = pairOf(told, (node) => node.kind === 'fact' && node.of !== undefined && checked(node));
    if (one === undefined || other === undefined) return undefined;
    const swapped = (node: TraceNode): TraceNode =>
      node === one ? { ...one, value: other.value } : node === other ? { ...other, value: one.value } : node;
    return { trace: { ...told, nodes: told.nodes.map(swapped) }, at: one.id };
  },
  'dropped uses': changed(
    'rule',
    ({ uses, conditions }) => uses.length > 0 && conditions === undefined,
    (node) => ({ ...node, uses: [] }),
  ),
  'a use of nothing': changed(
    'rule',
    () => true,
    (node) => ({ ...node, uses: [...node.uses, 'nergens()'] }),
  ),
  'a dropped condition': (told) => {
    const gone = told.nodes.find(({ kind }) => kind === 'condition')?.id;
    if (gone === undefined) return undefined;
    const kept = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== gone);
    const without = (node: TraceNode): TraceNode => ({
      ...node,
      uses: kept(node.uses),
      ...(node.conditions === undefined ? {} : { conditions: kept(node.conditions) }),
    });
    return { trace: { ...told, nodes: told.nodes.filter(({ id }) => id !== gone).map(without) } };
  },
  'a hidden exception': changed(
    undefined,
    ({ exceptions = [] }) => exceptions.length > 0,
    ({ exceptions: _, ...node }) => node,
  ),
  'another state of an exception': changed(
    undefined,
    ({ exceptions = [] }) => exceptions.length > 0,
    (node) => ({
      ...node,
      exceptions: (node.exceptions ?? []).map((one) => ({
        ...one,
        state: one.state === 'decides' ? ('condition' as const) : ('decides' as const),
      })),
    }),
  ),
  'rounding that is not there': changed(
    'rule',
    ({ rounding, value }) => rounding === undefined && value.state === 'known' && value.datum.kind === 'number',
    (node) => ({ ...node, rounding: { before: '1/3', after: '0', step: '1', direction: 'down' } }),
  ),
  'hidden rounding': changed(
    'rule',
    ({ rounding }) => rounding !== undefined,
    ({ rounding: _, ...node }) => node,
  ),
  'another way of rounding': changed(
    'rule',
    ({ rounding }) => rounding !== undefined,
    (node) => ({
      ...node,
      ...(node.rounding && {
        rounding: {
          ...node.rounding,
          direction: node.rounding.direction === 'up' ? ('down' as const) : ('up' as const),
        },
      }),
    }),
  ),
  'the last cent to somebody else': (told, checked) => {
    const [one, other] = pairOf(told, (node) => node.kind === 'part' && node.part?.row !== undefined && checked(node));
    if (one === undefined || other === undefined) return undefined;
    const moved = (node: TraceNode): TraceNode =>
      node === one
        ? { ...node, value: more(node.value, 1n) }
        : node === other
          ? { ...node, value: more(node.value, -1n) }
          : node;
    return { trace: { ...told, nodes: told.nodes.map(moved) }, at: one.id };
  },
  'another total of a key': ofDivision(
    ({ shares }) => shares.length > 0,
    (division) => ({ ...division, shares: division.shares.map((one) => ({ ...one, total: bumped(one.total) })) }),
  ),
  'another weight of a key': ofDivision(
    ({ shares }) => shares.length > 0,
    (division) => ({ ...division, shares: division.shares.map((one) => ({ ...one, weight: bumped(one.weight) })) }),
  ),
  'a receiver that is not counted': ofDivision(
    () => true,
    (division) => ({ ...division, count: division.count - 1 }),
  ),
  'another key of a receiver': ofDivision(
    ({ receivers }) => (receivers[0]?.keys.length ?? 0) > 0,
    (division) => ({
      ...division,
      receivers: division.receivers.map((one) => ({ ...one, keys: one.keys.map((key) => bumped(key)) })),
    }),
  ),
  'another pot': ofDivision(
    () => true,
    (division) => ({ ...division, pot: bumped(division.pot) }),
  ),
  'another rest': ofDivision(
    () => true,
    (division) => ({ ...division, rest: bumped(division.rest) }),
  ),
  'another who got the last unit': ofDivision(
    ({ lastUnits, receivers }) => lastUnits.length > 0 && lastUnits.length < receivers.length,
    (division) => ({
      ...division,
      lastUnits: division.receivers
        .filter(({ key }) => !division.lastUnits.includes(key))
        .slice(0, division.lastUnits.length)
        .map(({ key }) => key),
    }),
  ),
  'another row of a table': changed(
    'table',
    ({ table }) => table?.row !== undefined,
    (node) => ({ ...node, ...(node.table && { table: { ...node.table, row: (node.table.row ?? 0) + 1 } }) }),
  ),
  'the parameter of another year': (told, checked) => {
    const all = told.nodes.filter((node) => node.kind === 'parameter' && node.for[0]?.kind === 'year' && checked(node));
    const one = all.find((node) => all.some((other) => other.name === node.name && different(other.value, node.value)));
    const other = all.find((node) => one !== undefined && node.name === one.name && different(node.value, one.value));
    if (one === undefined || other === undefined) return undefined;
    return { trace: replaced(told, one, { ...one, value: other.value }), at: one.id };
  },
  'another article': changed(
    undefined,
    ({ law }) => law !== undefined,
    (node) => ({ ...node, ...(node.law && { law: { ...node.law, place: 'artikel 99' } }) }),
  ),
  'another label': changed(
    'rule',
    () => true,
    (node) => ({ ...node, label: `${node.label} (iets anders)` }),
  ),
  'a removed assumption': changed(
    'rule',
    ({ marks, law, exceptions }) =>
      marks.assumptions.length > 0 && law?.assumption !== undefined && exceptions === undefined,
    (node) => ({ ...node, marks: { ...node.marks, assumptions: [] } }),
  ),
  'a removed gap in the translation': changed(
    'rule',
    ({ marks, law, exceptions }) =>
      marks.untranslated.some(({ place }) => place !== undefined && place === law?.place) &&
      law?.assumption === undefined &&
      exceptions === undefined,
    (node) => ({ ...node, marks: { ...node.marks, untranslated: [] } }),
  ),
  'something unknown made known': changed(
    undefined,
    ({ value, kind }) => value.state === 'unknown' && kind !== 'condition',
    (node) => ({ ...node, value: { state: 'known', datum: { kind: 'yesNo', value: true } } }),
  ),
  'something known made unknown': changed(
    'rule',
    ({ value }) => value.state === 'known',
    (node) => ({ ...node, value: { state: 'unknown', needs: [] } }),
  ),
  'absent made zero': changed(
    'rule',
    ({ value }) => value.state === 'absent',
    (node) => ({ ...node, value: { state: 'known', datum: { kind: 'number', number: '0' } } }),
  ),
  'a fault hidden': changed(
    undefined,
    ({ value }) => value.state === 'fault',
    (node) => ({ ...node, value: { state: 'absent' } }),
  ),
  'another year': changed(
    'rule',
    ({ for: [year] }) => year?.kind === 'year' && year.unit === undefined,
    (node) => ({
      ...node,
      for: node.for.map((one) =>
        one.kind === 'year' ? { ...one, number: one.number + 1, text: String(one.number + 1) } : one,
      ),
    }),
  ),
  'another owner': changed(
    'rule',
    ({ of }) => of !== undefined,
    (node) => ({ ...node, ...(node.of && { of: { ...node.of, key: `${node.of.key}X` } }) }),
  ),
  'another root': (told) => {
    const other = told.nodes.find(({ id }) => !told.roots.includes(id));
    return other && told.roots.length > 0 ? { trace: { ...told, roots: [other.id] } } : undefined;
  },
  'a node that stands twice': (told) => {
    const last = told.nodes.at(-1);
    return last && { trace: { ...told, nodes: [...told.nodes, last] }, at: last.id };
  },
  'a node that is not there': (told) => {
    const gone = told.nodes.find(({ kind, id }) => kind === 'fact' && !told.roots.includes(id));
    return gone && { trace: { ...told, nodes: told.nodes.filter((node) => node !== gone) } };
  },
  'a thing that is not there': (told) => {
    const used = new Set(told.nodes.flatMap(({ of }) => (of === undefined ? [] : [of.key])));
    const list = told.things?.find(({ things }) => things.some(({ key }) => used.has(key)));
    if (list === undefined) return undefined;
    const gone = list.things.find(({ key }) => used.has(key));
    const others = { ...list, things: list.things.filter((one) => one !== gone) };
    return { trace: { ...told, things: (told.things ?? []).map((one) => (one === list ? others : one)) } };
  },
  'an amendment that is ignored': (told) => {
    const at = told.texts.findIndex(({ key }) => key !== '');
    const used = told.nodes.some(({ text, kind }) => text === at && kind === 'rule');
    if (at < 0 || !used) return undefined;
    return { trace: { ...told, texts: told.texts.map((one, place) => (place === at ? { ...one, key: '' } : one)) } };
  },
  'a number in the formula': changed(
    'rule',
    ({ formula }) => formula?.value?.state === 'known' && formula.value.datum.kind === 'number',
    (node) => ({
      ...node,
      ...(node.formula?.value && { formula: { ...node.formula, value: more(node.formula.value, 123_457n) } }),
    }),
  ),
  'another order of a draw': (told) => {
    const turned = told.draws?.map(({ id, order }) => ({ id, order: order.toReversed() }));
    const isUsed = told.nodes.some(({ division }) => (division?.lastUnits.length ?? 0) > 0);
    return turned !== undefined && isUsed && told.regulation.name === 'loten'
      ? { trace: { ...told, draws: turned } }
      : undefined;
  },
  'a draw that was not held': (told) => {
    const draws = told.draws?.map(({ id, order }) => ({ id, order: [...order, 'Z'] }));
    return draws === undefined ? undefined : { trace: { ...told, draws } };
  },
  'a thing that was not delivered': (told) => {
    const [first, ...others] = told.things ?? [];
    if (first === undefined) return undefined;
    return { trace: { ...told, things: [{ ...first, things: [...first.things, { key: 'ZZ' }] }, ...others] } };
  },
  'an explanation that is cut short': (told) => ({ trace: { ...told, complete: false } }),
};

function changed(
  kind: TraceNode['kind'] | undefined,
  isFit: (node: TraceNode) => boolean,
  change: (node: TraceNode) => TraceNode,
): Forgery {
  return (told, checked) => {
    const node = told.nodes.find(
      (one) => (kind === undefined || one.kind === kind) && one.without === undefined && checked(one) && isFit(one),
    );
    return node && { trace: replaced(told, node, change(node)), at: node.id };
  };
}

function ofDivision(
  isFit: (division: NonNullable<TraceNode['division']>) => boolean,
  change: (division: NonNullable<TraceNode['division']>) => TraceNode['division'],
): Forgery {
  return changed(
    'division',
    ({ division }) => division !== undefined && isFit(division),
    (node) => {
      const division = node.division && change(node.division);
      return { ...node, ...(division && { division }) };
    },
  );
}

function replaced(told: Trace, node: TraceNode, by: TraceNode): Trace {
  return { ...told, nodes: told.nodes.map((one) => (one === node ? by : one)) };
}

function pairOf(told: Trace, isFit: (node: TraceNode) => boolean): readonly (TraceNode | undefined)[] {
  const all = told.nodes.filter((node) => isFit(node) && isNumber(node));
  const one = all.find((node) => all.some((other) => other.name === node.name && different(other.value, node.value)));
  return [one, all.find((node) => one !== undefined && node.name === one.name && different(node.value, one.value))];
}

function different(one: TraceValue, other: TraceValue): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function isNumber({ value }: TraceNode): boolean {
  return value.state === 'known' && value.datum.kind === 'number';
}

function isYesNo({ value }: TraceNode): boolean {
  return value.state === 'known' && value.datum.kind === 'yesNo';
}

/** So much more than it was. */
function more(value: TraceValue, by = 1n): TraceValue {
  if (value.state !== 'known' || value.datum.kind !== 'number') return value;
  return { state: 'known', datum: { kind: 'number', number: bumped(value.datum.number, undefined, by) } };
}

function bumped(number: string, _at?: unknown, by = 1n): string {
  const [numerator = '0', denominator = '1'] = number.split('/');
  const sum = BigInt(numerator) + by * BigInt(denominator);
  return denominator === '1' ? String(sum) : `${sum}/${denominator}`;
}

function turned(value: TraceValue): TraceValue {
  if (value.state !== 'known' || value.datum.kind !== 'yesNo') return value;
  return { state: 'known', datum: { kind: 'yesNo', value: !value.datum.value } };
}
