import { anyOf, type Dimension, type Draft, expression, type Readable } from './draft.ts';
import { literal } from './literals.ts';
import { newRule, scopeOf } from './rule-parts.ts';
import { declaration, tree, type ValueType } from './tree.ts';
import { addFact, signature, typeText } from './world.ts';

/** A rule that reads itself of the year before. */
export function fromYearToYear(draft: Draft): true {
  const { chance } = draft;
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count']), ['jaar']);
  const before = tree(rule.type)`${rule.name} in jaar - 1 bij geen ${literal(chance, rule.type, draft.kinds) ?? '0'}`;
  const added = expression(draft, scopeOf(rule, 1), rule.type);
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    = ${before} ${chance.pick(['+', '-'])} ${added}`,
  );
  draft.readables.push(rule);
  return true;
}

/** A rule that reads itself for the value before, of an ordered kind. */
export function fromValueToValue(draft: Draft): true | undefined {
  const kind = draft.kinds.find(({ ordered }) => ordered);
  if (kind === undefined) return undefined;
  const rule = newRule(draft, 'amount', draft.chance.oneIn(2) ? ['jaar', kind] : [kind]);
  const before = tree('amount')`${rule.name} voor (${kind.name} - 1) bij geen € 0`;
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: bedrag "${rule.name}"\n    = ${before} + ${expression(draft, scopeOf(rule, 1), 'amount')}`,
  );
  draft.readables.push(rule);
  return true;
}

/** A rule that reads itself of an earlier thing. */
export function fromEarlier(draft: Draft): true | undefined {
  const earlier = draft.readables.find(({ fact }) => fact?.earlierBy !== undefined);
  if (earlier?.owner === undefined) return undefined;
  const { chance } = draft;
  const rule: Readable = {
    ...newRule(draft, chance.pick<ValueType>(['count', 'amount']), chance.oneIn(3) ? ['jaar'] : []),
    owner: earlier.owner,
  };
  const own = expression(draft, scopeOf(rule, 1), rule.type);
  const before = tree(
    rule.type,
  )`${rule.name} van ${earlier.name} bij geen ${literal(chance, rule.type, draft.kinds) ?? '0'}`;
  const zero = rule.type === 'amount' ? '€ 0' : '0';
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    = hoogste(${zero}; ${own} ${chance.pick(['-', '+'])} ${before})`,
  );
  draft.readables.push(rule);
  return true;
}

/** Reads something of another thing that a fact names, or of the own parent. */
export function throughThing(draft: Draft): true | undefined {
  const { chance } = draft;
  const pointer = anyOf(
    chance,
    draft.readables.filter(({ type, fact }) => type.startsWith('thing ') && fact?.earlierBy === undefined),
  );
  if (pointer?.owner === undefined) return undefined;
  const target = anyOf(
    chance,
    draft.readables.filter(
      ({ owner, orAbsent, family }) =>
        owner !== undefined && `thing ${owner.name}` === pointer.type && !orAbsent && family.length === 0,
    ),
  );
  if (target === undefined) return undefined;
  const rule: Readable = { ...newRule(draft, target.type, []), owner: pointer.owner };
  const fallback = literal(chance, target.type, draft.kinds);
  if (fallback === undefined) return undefined;
  const read = `${target.name} van ${pointer.name}`;
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText(target.type, false)} "${rule.name}"\n    = ${pointer.orAbsent ? tree(target.type)`${read} bij geen ${fallback}` : read}`,
  );
  draft.readables.push(rule);
  return true;
}

/** The difference with the month, quarter or own year before. */
export function fromPeriodToPeriod(draft: Draft): true {
  const { chance } = draft;
  const unit = chance.pick<Dimension>(draft.ownPeriod ? ['maand', 'kwartaal', 'leerjaar'] : ['maand', 'kwartaal']);
  const rule = newRule(draft, chance.pick<ValueType>(['amount', 'count']), [unit]);
  const fact = addFact(draft, rule.owner, { type: rule.type, orAbsent: false, family: [unit] });
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText(rule.type, false)} "${rule.name}"\n    = ${fact.name} ${chance.pick(['-', '+'])} ${tree(rule.type)`${fact.name} in ${String(unit)} - 1`}`,
  );
  draft.readables.push(rule);
  return true;
}

/** What came along with who merged. */
export function merged(draft: Draft): true | undefined {
  if (!draft.lives) return undefined;
  const entity = draft.entities[0];
  const rule: Readable = { ...newRule(draft, 'count', ['jaar']), owner: entity };
  const value = expression(draft, { ...scopeOf(rule, 0), things: [entity, entity] }, 'count');
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: aantal "${rule.name}"\n    = totaal van ${value} over ${entity.plural} op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze ${entity.name}`,
  );
  draft.readables.push(rule);
  return true;
}

/** Sums of what one thing has per another, over the one and over the other. */
export function perOther(draft: Draft): true | undefined {
  const [one, ...others] = draft.entities;
  const other = others.find(({ parent }) => parent === undefined);
  if (other === undefined) return undefined;
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count']);
  const family: readonly Dimension[] = chance.oneIn(2) ? ['jaar'] : [];
  const fact: Readable = {
    name: `f${draft.readables.length}`,
    from: 'input',
    owner: one,
    family,
    type,
    orAbsent: false,
    fact: { per: other },
  };
  draft.perThing.push(fact);
  const years = family.length > 0 ? 'jaar, ' : '';
  draft.declarations.push(
    declaration`  gegeven ${fact.name} van ${one.name} per ${years}${other.name}: ${typeText(type, false)} "${fact.name}"`,
  );
  for (const [owner, over] of [
    [one, other],
    [other, one],
  ] as const) {
    const rule: Readable = { name: `r${draft.readables.length}`, from: 'rule', owner, family, type, orAbsent: false };
    const sum = tree(type)`totaal van ${fact.name} over ${over.plural}`;
    draft.declarations.push(
      declaration`  regel ${signature(rule)}: ${typeText(type, false)} "${rule.name}"\n    = ${sum}`,
    );
    draft.readables.push(rule);
  }
  return true;
}
