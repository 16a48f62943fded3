/** Places in an order. */
import type { Rank } from '../../grammar/index.ts';
import { cellKey, type Datum, instanceKey } from '../model.ts';
import { q } from './numbers.ts';
import { members } from './sets.ts';
import {
  absent,
  compared,
  fault,
  isNo,
  isYes,
  num,
  open,
  present,
  spoiled,
  textOf,
  Unchecked,
  type Val,
} from './values.ts';
import { type Env, today } from './world.ts';

interface Entry {
  readonly data: readonly Datum[];
  readonly belongs: Val;
  readonly group: readonly Val[];
  readonly own: Val;
}

/** 1 and one more for each member that comes before; while somebody may come before of whom not all is known it is open. */
export function ranked(e: Rank, fill: (at: number) => Val, env: Env): Val {
  const { world, text, inst } = env;
  const meaning = text.ranks.get(e);
  const found = members({ kind: 'set', span: e.among.span, items: e.among.items }, { ...env, conditions: new Map() });
  if (meaning === undefined) return fault('R33');
  const atHand = meaning.atHand.map((_, at) => present(fill(at)));
  const spoilt = spoiled(atHand);
  if (spoilt !== undefined || 'is' in found) return spoilt ?? (found as Val);
  const key = cellKey(atHand.flatMap((val) => (val.is === 'known' ? [val.datum] : [])));
  const entries = found.map((member): Entry => {
    const at = { ...member.env, conditions: new Map() };
    const belongs = e.among.where === undefined ? member.belongs : world.ev(e.among.where, at);
    if (isNo(belongs)) return { data: member.data, belongs, group: [], own: belongs };
    const [own = open, ...group] = [e.value, ...e.withEqual].map((one) => present(world.ev(one, at)));
    return { data: member.data, belongs, group, own };
  });
  const self = entries.find(({ data }) => cellKey(data) === key);
  if (self === undefined || isNo(self.belongs)) return absent;
  const others = entries.filter((one) => one !== self && !isNo(one.belongs));
  const vague = ({ belongs, group, own }: Entry): boolean => spoiled([belongs, ...group, own]) !== undefined;
  const groupText = (entry: Entry): string =>
    entry.group.map((val) => (val.is === 'known' ? textOf(val.datum) : '')).join();
  const beside = others.filter((one) => spoiled(one.group) !== undefined || groupText(one) === groupText(self));
  if (vague(self) || beside.some(vague)) return vagueRank(self, beside);
  const sign = (one: Entry): number => {
    if (one.own.is !== 'known' || self.own.is !== 'known') return 0;
    const byValue = (e.first === 'highest' ? -1 : 1) * (compared(one.own.datum, self.own.datum, text) ?? 0);
    if (byValue !== 0 || meaning.tie === undefined) return byValue;
    const by = (at: number): number => parts(one.data[at], self.data[at], env);
    return (
      (e.tieBreak?.kind === 'highest' ? -1 : 1) * by(meaning.tie) ||
      (one.data.map((_, at) => by(at)).find(Boolean) ?? 0)
    );
  };
  const tied = beside.filter((one) => sign(one) === 0);
  const first = beside.filter((one) => sign(one) < 0).length + 1;
  if (e.tieBreak?.kind !== 'draw' || tied.length === 0) return num(q(BigInt(first)));
  const { quantity } = inst;
  const isRanked = (binding: object | undefined): boolean =>
    meaning.atHand.some((one) => one.kind === 'bound' && one.binding === binding);
  const indexes = inst.indexes.filter((_, at) => !isRanked(quantity.family[at]?.binding));
  const owner = isRanked(quantity.owner?.binding) ? undefined : inst.owner;
  const id = instanceKey(today(text, quantity.name), owner, indexes);
  const name = ({ data }: Entry): string =>
    data.map((one) => (one.kind === 'thing' ? one.key : cellKey([one]))).join(' ');
  const all = [self, ...tied].map(name);
  const drawn = (world.trace.draws ?? []).filter(
    (draw) => draw.id === id && all.every((one) => draw.order.includes(one)),
  );
  const order = drawn.at(-1)?.order;
  if (order === undefined) return open;
  return num(q(BigInt(first + tied.filter((one) => order.indexOf(name(one)) < order.indexOf(name(self))).length)));
}

/** Of whom not all is known. */
function vagueRank(self: Entry, beside: readonly Entry[]): Val {
  if (isYes(self.belongs) && spoiled(self.group) === undefined && beside.length === 0) return num(q(1n));
  throw new Unchecked('the place among members of whom not all is known');
}

function parts(one: Datum | undefined, other: Datum | undefined, { text }: Env): number {
  if (one?.kind === 'thing' && other?.kind === 'thing') return one.key < other.key ? -1 : Number(one.key !== other.key);
  return one === undefined || other === undefined ? 0 : (compared(one, other, text) ?? 0);
}
