import type { Expression, Language, Rank, Reference, SetItem } from '../../grammar/index.ts';
import type { Binding, Filling, Meaning, Quantity, RankMeaning, SetItemMeaning } from '../model.ts';
import { checkSet } from './bind-set.ts';
import { periodWord } from './check-periods.ts';
import { meaningOfThing } from './check-self.ts';
import { presentOperand } from './presence.ts';
import { implicitThing, implicitValue, implicitYear, inside } from './scope.ts';
import { countType, errorType, isOrdered, orAbsent, typeArguments } from './types.ts';
import { within } from './walk.ts';
import { type Checked, type Place, plain, replacement, report, type Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';
import { possibleYears } from './years.ts';

/**
 * `rang van X onder S met gelijke a hoogste eerst, daarna laagste brin`: which place the thing at hand has, from 1. Who is
 * not among the members has none, so that where that can be the outcome may be absent.
 */
export function checkRank(work: Work, rank: Rank, place: Place): Checked {
  const { bindings, guards } = checkSet(work, rank.among, place);
  const at = { ...place, scope: inside(place.scope, bindings), guards };
  const { type } = presentOperand(work, at, rank.value);
  if (type.kind !== 'error' && !isOrdered(type))
    report(work, place.module, 'T260', rank.value.span, typeArguments('found', type));
  for (const name of rank.withEqual) checkEqual(work, name, at);
  const tie = checkTie(work, rank, place);
  const atHand = rank.among.items.map((item) => thingAtHand(work, item, place));
  const found = atHand.filter((one) => one !== undefined);
  if (type.kind === 'error' || found.length < atHand.length) return plain(errorType);
  work.ranks.set(rank, { atHand: found, ...dependence(work, rank), ...(tie === undefined ? {} : { tie }) });
  const sure =
    rank.among.where === undefined &&
    rank.among.items.every((item, index) => isSurelyMember(work, place, item, found[index]));
  return { ...plain(sure ? countType : orAbsent(countType)), nonZero: true };
}

/** `met gelijke categorie`; also the school or the value itself: `met gelijke School`. */
function checkEqual(work: Work, name: Reference, at: Place): void {
  const meaning = memberMeaning(work, name, at);
  if (meaning === undefined) presentOperand(work, at, name);
  else {
    work.meanings.set(name, meaning);
    const entity = work.entities.get(name.name.text);
    const kind = work.kinds.get(name.name.text);
    if (entity !== undefined) work.types.set(name, { kind: 'thing', of: entity, orAbsent: false });
    else if (kind !== undefined) work.types.set(name, { kind: 'enumeration', of: kind, orAbsent: false });
  }
}

function memberMeaning(work: Work, { name }: Reference, at: Place): Meaning | undefined {
  const kind = work.kinds.get(name.text);
  const value = kind === undefined ? undefined : implicitValue(at.scope, kind);
  if (value !== undefined) return { kind: 'bound', binding: value };
  const entity = work.entities.get(name.text);
  const thing = entity === undefined ? undefined : implicitThing(at.scope, entity);
  return thing === undefined ? undefined : meaningOfThing(thing);
}

/** Which item of the set decides between equals, by what the author calls it. */
function checkTie(work: Work, { among, tieBreak }: Rank, place: Place): number | undefined {
  if (tieBreak === undefined || tieBreak.kind === 'draw' || tieBreak.name.text === '') return undefined;
  const names = among.items.map((item) => tieName(work.sets.get(item), 'nl'));
  const at = names.indexOf(tieBreak.name.text);
  if (at >= 0) return at;
  const known = among.items.flatMap((item) => tieName(work.sets.get(item), place.module.language) ?? []);
  const fixes = known.map((name) => replacement(tieBreak.name.span, name));
  const args = { name: tieBreak.name.text, known: known.join(', ') };
  const isError = among.items.some((item) => work.sets.get(item)?.kind === 'error');
  if (!isError) report(work, place.module, known.length === 0 ? 'N262' : 'N261', tieBreak.name.span, args, { fixes });
  return undefined;
}

/** A period has its Dutch name in every tree. */
function tieName(meaning: SetItemMeaning | undefined, language: Language): string | undefined {
  switch (meaning?.kind) {
    case 'things':
      return meaning.entity.key;
    case 'values':
      return meaning.of.name;
    case 'years':
      return meaning.binding.kind === 'year' ? periodWord(meaning.binding.of, language) : undefined;
    default:
      return undefined;
  }
}

/** The thing, value or year at hand that is looked for among the members. */
function thingAtHand(work: Work, item: SetItem, place: Place): Filling | undefined {
  const binding = work.sets.get(item)?.binding;
  if (binding === undefined) return undefined;
  const found = fillingOf(place, binding);
  if (found === undefined) {
    const name = binding.kind === 'year' ? periodWord(binding.of, place.module.language) : binding.of.name;
    report(work, place.module, binding.kind === 'thing' ? 'N260' : 'N263', item.span, { name });
  }
  return found;
}

function fillingOf({ scope }: Place, binding: Binding): Filling | undefined {
  if (binding.kind === 'thing') return implicitThing(scope, binding.of);
  const found = binding.kind === 'enumeration' ? implicitValue(scope, binding.of) : implicitYear(scope, binding.of);
  return found === undefined ? undefined : { kind: 'bound', binding: found };
}

/** Whether what is at hand is a member in every case, as far as that can be seen. */
function isSurelyMember(work: Work, place: Place, item: SetItem, filling: Filling | undefined): boolean {
  const meaning = work.sets.get(item);
  if (meaning === undefined || filling === undefined) return false;
  switch (meaning.kind) {
    case 'things':
      if (item.kind === 'named' && item.on !== undefined) return false;
      return item.kind === 'named' && (item.of === undefined || isOwnParent(work, item.of, filling));
    case 'values':
      return true;
    case 'years':
      return isYearWithin(work, place, meaning, filling);
    case 'error':
      return true;
  }
}

/** `Studenten van deze School` in a rule of Student: the school of the student at hand. */
function isOwnParent(work: Work, of: Expression, filling: Filling): boolean {
  const meaning = of.kind === 'reference' ? work.meanings.get(of) : undefined;
  if (meaning?.kind !== 'parent') return false;
  let child: Filling = meaning.of;
  while (child.kind === 'parent') {
    if (isSame(child, filling)) return true;
    child = child.of;
  }
  return isSame(child, filling);
}

function isSame(one: Filling, other: Filling): boolean {
  if (one.kind === 'bound') return other.kind === 'bound' && one.binding === other.binding;
  return one.kind === 'parent' && other.kind === 'parent' && one.entity === other.entity && isSame(one.of, other.of);
}

function isYearWithin(
  work: Work,
  place: Place,
  { from, through }: Extract<SetItemMeaning, { kind: 'years' }>,
  filling: Filling,
): boolean {
  if (filling.kind !== 'bound') return false;
  const [first, last] = [yearTermOf(work, from), yearTermOf(work, through)];
  const years = work.years.get(filling.binding);
  const starts = possibleYears(work, place, from);
  const ends = possibleYears(work, place, through);
  const after =
    first?.binding === filling.binding
      ? first.offset <= 0
      : years !== undefined && starts !== undefined && Math.max(...starts) <= Math.min(...years);
  const before =
    last?.binding === filling.binding
      ? last.offset >= 0
      : years !== undefined && ends !== undefined && Math.min(...ends) >= Math.max(...years);
  return after && before;
}

/** What the order of the members rests on besides the members themselves. */
function dependence(work: Work, rank: Rank): Pick<RankMeaning, 'outer' | 'reads'> {
  const outer = new Set<Binding>();
  const reads = new Set<Quantity>();
  const add = (filling: Filling | undefined): void => {
    if (filling?.kind === 'bound') outer.add(filling.binding);
    else if (filling?.kind === 'parent') add(filling.of);
  };
  for (const node of within(rank)) {
    const period = work.periods.get(node);
    if (period !== undefined) outer.add(period);
    const meaning = node.kind === 'reference' ? work.meanings.get(node) : undefined;
    if (meaning?.kind === 'quantity') {
      reads.add(meaning.quantity);
      for (const filling of meaning.indexes) add(filling);
      add(meaning.owner);
    } else if (meaning?.kind === 'bound') outer.add(meaning.binding);
    else if (meaning?.kind === 'parent' || meaning?.kind === 'key' || meaning?.kind === 'life') add(meaning.of);
    if (node.kind === 'rank' && node !== rank) for (const filling of work.ranks.get(node)?.atHand ?? []) add(filling);
  }
  return { outer: [...outer], reads };
}
