import { anyOf, type Draft, expression, oneOf, type Readable, type Scope } from './draft.ts';
import { addExceptions } from './exceptions.ts';
import { step } from './expressions.ts';
import {
  fromEarlier,
  fromPeriodToPeriod,
  fromValueToValue,
  fromYearToYear,
  merged,
  perOther,
  throughThing,
} from './going-back.ts';
import { parameter } from './parameters.ts';
import { reading } from './reading.ts';
import { newRule, scopeOf } from './rule-parts.ts';
import { bracketTable, kindTable } from './tables.ts';
import { declaration, type Part, type Tree, type ValueType } from './tree.ts';
import { conditionList } from './truths.ts';
import { anyFamily, signature, typeText } from './world.ts';

/** Adds something that is computed: a rule, a table, a parameter, a place in an order. */
export function addRule(draft: Draft): void {
  oneOf(draft.chance, [
    [10, () => plainRule(draft)],
    [2, () => parameter(draft)],
    [2, () => bracketTable(draft)],
    [1, () => kindTable(draft)],
    [2, () => listRule(draft)],
    [2, () => fromYearToYear(draft)],
    [1, () => fromValueToValue(draft)],
    [2, () => fromEarlier(draft)],
    [2, () => rank(draft)],
    [1, () => throughThing(draft)],
    [1, () => absentRule(draft)],
    [1, () => merged(draft)],
    [1, () => fromPeriodToPeriod(draft)],
    [3, () => perOther(draft)],
  ]);
}

const ruleTypes = [
  'amount',
  'amount',
  'amount',
  'count',
  'count',
  'number',
  'percentage',
  'truth',
  'truth',
  'exact',
  'exact',
  'date',
  'year',
  'duration',
  'month',
] as const;

function plainRule(draft: Draft): true {
  const { chance } = draft;
  const rule = newRule(
    draft,
    chance.pick<ValueType>([...ruleTypes, ...draft.kinds.map(({ name }): ValueType => `kind ${name}`)]),
  );
  const rounded = rounding(draft, rule.type);
  const scope = scopeOf(rule, 1 + chance.below(3));
  const formula = expression(draft, scope, rounded === undefined ? rule.type : rounded.from);
  const before = draft.readables.length;
  const limited = rule.family[0] === 'jaar' && chance.oneIn(6) ? ' 2021' : '';
  if (chance.oneIn(14))
    draft.declarations.push(declaration`aanname — ${rule.name} staat er niet; te bevestigen door de directie`);
  else if (chance.oneIn(30))
    draft.declarations.push(
      declaration`artikel ${String(draft.readables.length)}, tweede lid\n  onvertaald "in beginsel" "een open norm"`,
    );
  draft.declarations.push(
    declaration`  regel ${signature(rule, limited)}: ${typeText(rule.type, false)} "${rule.name}"\n    = ${formula}${rounded === undefined ? [] : [rounded.clause]}`,
  );
  draft.readables.push(limited === '' ? rule : { ...rule, orAbsent: true, only: '2021' });
  draft.formulas.push({ readable: rule, scope, formula, before });
  if (chance.oneIn(4)) addExceptions(draft, rule, before, rounded?.from ?? rule.type);
  return true;
}

/** How an outcome of the type may be rounded, and from what. */
export function rounding(
  { chance, ...draft }: Draft,
  type: ValueType,
): { readonly from: ValueType; readonly clause: string } | undefined {
  if (chance.oneIn(3)) return undefined;
  const steps = (list: readonly [string, ...string[]]): string =>
    `\n    afgerond op ${step({ chance, ...draft }, list)}`;
  switch (type) {
    case 'amount':
      return { from: 'exact', clause: steps(['cent', 'cent', '€ 1', '€ 100', '€ 0,05']) };
    case 'count':
      return { from: 'number', clause: steps(['1', '1', '10']) };
    case 'number':
      return { from: 'number', clause: steps(['0,01', '0,1', '1', '0,5']) };
    case 'percentage':
      return { from: 'percentage', clause: steps(['1%', '0,01%', '0,1%']) };
    default:
      return undefined;
  }
}

function listRule(draft: Draft): true {
  const rule = newRule(draft, 'truth');
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ja/nee "${rule.name}"\n    = ${unbracketed(conditionList(draft, scopeOf(rule, 2)))}`,
  );
  draft.readables.push(rule);
  return true;
}

function unbracketed({ parts }: Tree): readonly Part[] {
  return parts;
}

function rank(draft: Draft): true {
  const { chance } = draft;
  const entity = chance.pick(draft.entities);
  const type = chance.pick<ValueType>(['count', 'amount', 'number', 'date', 'percentage']);
  const filtered = chance.oneIn(3);
  const rule: Readable = { ...newRule(draft, 'count', chance.oneIn(2) ? ['jaar'] : [], filtered), owner: entity };
  const inside: Scope = { ...scopeOf(rule, 0), things: [entity, entity] };
  const where = filtered ? [' waar ', expression(draft, inside, 'truth')] : [];
  const category = draft.readables.find(
    ({ owner, family, fact, orAbsent }) =>
      owner === entity && family.length === 0 && !orAbsent && fact !== undefined && fact.earlierBy === undefined,
  );
  const equal: Part[] =
    category !== undefined && chance.oneIn(3) ? [{ optional: [` met gelijke ${category.name}`] }] : [];
  const tie = chance.pick([
    '',
    '',
    `, daarna laagste ${entity.key}`,
    `, daarna hoogste ${entity.key}`,
    ', daarna loting',
  ]);
  if (tie.endsWith('loting')) draft.draws.push({ name: rule.name, years: rule.family.length > 0, among: entity });
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText('count', filtered)} "${rule.name}"\n    = rang van ${expression(draft, inside, type)} onder ${entity.plural}${where}${equal} ${chance.pick(['hoogste', 'laagste'])} eerst${tie}`,
  );
  draft.readables.push(rule);
  return true;
}

/** A rule that may be absent itself. */
function absentRule(draft: Draft): true {
  const { chance } = draft;
  const type = chance.pick<ValueType>(['amount', 'count', 'date', 'truth']);
  const rule = newRule(draft, type, anyFamily(draft), true);
  const scope = scopeOf(rule, 1);
  const perhaps = anyOf(
    chance,
    draft.readables.filter(
      (readable) =>
        readable.type === type &&
        readable.owner === rule.owner &&
        readable.family.every((d) => rule.family.includes(d)),
    ),
  );
  const other = perhaps === undefined ? 'geen' : reading(draft, scope, perhaps).reference;
  draft.declarations.push(
    declaration`  regel ${signature(rule)}: ${typeText(type, true)} "${rule.name}"\n    = als ${expression(draft, scope, 'truth')} dan ${expression(draft, scope, type)} anders ${other}`,
  );
  draft.readables.push(rule);
  return true;
}
