import {
  type Aggregate,
  type BinaryExpression,
  type Conditional,
  type ConditionList,
  type Expression,
  type NumberLiteral,
  phraseOf,
  type Quantifier,
  type Rank,
  type Reference,
  type RoundingDirection,
  type SetExpression,
  type SetItem,
  type TieBreak,
} from '../../../grammar/index.ts';
import type { Binding, Type } from '../../model.ts';
import { literalWords } from '../literal-words.ts';
import { kindValueTold, listed, lowered, type Teller } from './teller.ts';

/** A formula as part of a running sentence; labels stand in the place of names. */
export function told(teller: Teller, expression: Expression): string {
  const { words } = teller;
  const inner = (part: Expression): string => told(teller, part);
  switch (expression.kind) {
    case 'amount':
    case 'number':
      return numberTold(teller, expression);
    case 'reference':
      return referenceTold(teller, expression);
    case 'periodTerm':
      return words.moved(words.periods[expression.unit], expression.offset);
    case 'binary':
      return chainTold(teller, expression);
    case 'negate':
      return literalWords(expression, teller.language) ?? words.minus(bracketed(teller, expression.operand));
    case 'not':
      return words.not(toldWhen(teller, expression.operand));
    case 'presence':
      return (expression.present ? words.present : words.absent)(inner(expression.operand));
    case 'membership':
      return words.isOneOf(inner(expression.operand), listed(expression.values.map(inner), words.or));
    case 'ifAbsent':
      return words.ifAbsent(inner(expression.operand), inner(expression.fallback));
    case 'conditional':
      return conditionalTold(teller, expression);
    case 'call': {
      const [value = '', low = '', high = ''] = expression.operands.map(inner);
      if (expression.name === 'rounded') return words.rounded(value, stepTold(teller, low, expression.direction));
      if (expression.name === 'limited') return words.limited(value, low, high);
      return words[expression.name](listed(expression.operands.map(inner), words.and));
    }
    case 'aggregate':
      return aggregateTold(teller, expression);
    case 'rank':
      return rankTold(teller, expression);
    case 'quantifier':
      return quantifierTold(teller, expression);
    case 'conditions':
      return conditionsTold(teller, expression);
    case 'dayInPeriod':
      return words.dayIn(dayTold(teller, expression), inner(expression.period));
    case 'boundary':
      return (expression.end === 'begin' ? words.begin : words.end)(inner(expression.period));
    case 'yearOf':
      return words.periodOf(words.periods[expression.unit], inner(expression.date));
    case 'monthLiteral':
      return expression.iso;
    case 'duration': {
      const [one, more] = words.durations[expression.unit];
      return `${expression.count} ${expression.count === '1' ? one : more}`;
    }
    default:
      return literalWords(expression, teller.language) ?? '…';
  }
}

/** A condition; of what is yes or no by itself the label stands between quotes, as it is often a sentence of its own. */
export function toldWhen(teller: Teller, expression: Expression): string {
  const { words } = teller;
  if (expression.kind === 'reference') return words.holds(told(teller, expression));
  if (expression.kind === 'not' && expression.operand.kind === 'reference')
    return words.holdsNot(told(teller, expression.operand));
  return told(teller, expression);
}

/** A number as people write it: whole euros without cents, a year without a separator. */
function numberTold({ analysis, language, words }: Teller, literal: NumberLiteral): string {
  const { kind, decimal } = literal;
  if (kind === 'amount' && decimal === '0.01') return words.cent;
  if (analysis.types.get(literal)?.kind === 'year') return decimal;
  return (literalWords(literal, language) ?? decimal).replace(/[,.]00$/u, '');
}

/** Beside something that is a year a number is one: 2022 and not 2.022. */
export function besideYear(teller: Teller, part: Expression, isYear: boolean): string {
  return isYear && part.kind === 'number' ? part.decimal : told(teller, part);
}

/** `op € 1 naar beneden`; the step in words. */
export function stepTold(teller: Teller, step: string, direction: RoundingDirection | undefined): string {
  return teller.words.step(step, direction);
}

export function tieTold({ words }: Teller, tie: TieBreak): string {
  return tie.kind === 'draw' ? words.draw : words.tie(tie.kind, tie.name.text);
}

/** What a set runs over, `bare` behind a word for how many: the plural of an object, the values of a kind, years. */
export function setTold(teller: Teller, set: SetExpression, bare = false): string {
  const { words } = teller;
  const items = set.items.map((item) => itemTold(teller, item, bare));
  const all = items.length === 1 ? items.join('') : words.combinations(listed(items, words.and));
  return set.where === undefined ? all : words.where(all, toldWhen(teller, set.where));
}

function itemTold(teller: Teller, item: SetItem, isBare: boolean): string {
  const { analysis, words } = teller;
  if (item.kind === 'years') {
    const span = words.span(besideYear(teller, item.from, true), besideYear(teller, item.through, true));
    const unit = item.period?.text ?? words.manyPeriods[item.unit];
    return `${isBare || item.period !== undefined ? '' : words.article}${unit} ${span}`;
  }
  const meaning = analysis.sets.get(item);
  const name = lowered(meaning?.kind === 'things' ? meaning.entity.plural : item.name.text);
  const bare = meaning?.kind === 'values' ? words.values(name) : name;
  const all = isBare ? bare.replace(words.article, '') : `${meaning?.kind === 'values' ? '' : words.article}${bare}`;
  const of = item.of === undefined ? all : words.ofThing(all, told(teller, item.of));
  return item.on === undefined ? of : words.onDay(of, told(teller, item.on));
}

function referenceTold(teller: Teller, reference: Reference): string {
  const { analysis, words } = teller;
  const meaning = analysis.meanings.get(reference);
  switch (meaning?.kind) {
    case 'quantity': {
      const { quantity } = meaning;
      const isCondition = quantity.type.kind === 'yesNo';
      const label = isCondition ? `“${quantity.label}”` : quantity.label;
      const owner = reference.owner === undefined ? '' : ` ${words.of} ${told(teller, reference.owner)}`;
      const forWhat = reference.indexes.map(({ relation, value }) =>
        relation === 'in'
          ? ` ${phraseOf('in', teller.language)} ${besideYear(teller, value, true)}`
          : ` ${words.forWhat} ${told(teller, value)}`,
      );
      const value = `${label}${owner}${forWhat.join('')}`;
      return value;
    }
    case 'kindValue':
      return kindValueTold(meaning.of, meaning.value);
    case 'bound':
      return bindingTold(teller, meaning.binding);
    case 'parent':
      return `${words.this} ${meaning.entity.label}`;
    case 'periodOf':
      return words.periodOf(meaning.period.label, told(teller, meaning.date));
    default:
      return reference.owner === undefined
        ? reference.name.text
        : `${reference.name.text} ${words.of} ${told(teller, reference.owner)}`;
  }
}

function bindingTold({ words }: Teller, binding: Binding): string {
  if (binding.kind === 'thing') return `${words.this} ${binding.of.label}`;
  if (binding.kind === 'enumeration') return `${words.this} ${lowered(binding.of.name)}`;
  return binding.of?.label ?? words.periods.year;
}

/** Chains lean to the left and may be long: they are told from the first operand on. */
function chainTold(teller: Teller, expression: BinaryExpression): string {
  const { operator, left, right } = expression;
  if (operator === '/' && left.kind === 'number' && right.kind === 'number') return `${left.decimal}/${right.decimal}`;
  const moved = movedTold(teller, expression);
  if (moved !== undefined) return moved;
  const steps: BinaryExpression[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && (first === expression || leans(first, expression))) {
    steps.push(first);
    first = first.left;
  }
  const innermost = steps.at(-1) ?? expression;
  let text = operandTold(teller, first, innermost);
  for (const step of steps.reverse()) text += ` ${operatorTold(teller, step)} ${operandTold(teller, step.right, step)}`;
  return text;
}

function operandTold(teller: Teller, operand: Expression, outer: BinaryExpression): string {
  const isCondition = outer.operator === 'and' || outer.operator === 'or';
  const isPlain = operand.kind === 'reference' || operand.kind === 'not';
  if (isCondition && isPlain) return toldWhen(teller, operand);
  const other = outer.left === operand ? outer.right : outer.left;
  if (operand.kind === 'number') return besideYear(teller, operand, teller.analysis.types.get(other)?.kind === 'year');
  return bracketed(teller, operand, outer);
}

/** Whether `a + b` may stand unbracketed in front of `- c`. */
function leans(inner: BinaryExpression, outer: BinaryExpression): boolean {
  return strength(inner) >= strength(outer);
}

const strengths: readonly (readonly BinaryExpression['operator'][])[] = [
  ['or'],
  ['and'],
  ['=', '<>', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/'],
];

function strength({ operator }: BinaryExpression): number {
  return strengths.findIndex((level) => level.includes(operator));
}

/** `Ronde - 1`, `schooljaar + 1`: the one before, the next. */
function movedTold(teller: Teller, { operator, left, right }: BinaryExpression): string | undefined {
  if ((operator !== '+' && operator !== '-') || right.kind !== 'number') return undefined;
  const type = teller.analysis.types.get(left);
  const offset = operator === '-' ? -Number(right.decimal) : Number(right.decimal);
  if (type?.kind === 'enumeration') return teller.words.valueMoved(told(teller, left), offset);
  if (type?.kind !== 'year' || left.kind === 'binary') return undefined;
  return teller.words.moved(told(teller, left), offset);
}

function operatorTold({ words, analysis }: Teller, { operator, left }: BinaryExpression): string {
  const type: Type | undefined = analysis.types.get(left);
  const isTime = type?.kind === 'date' || type?.kind === 'year';
  return (isTime ? words.inTime[operator] : undefined) ?? words.operators[operator];
}

/** Brackets where the words alone would not say what belongs together. */
function bracketed(teller: Teller, part: Expression, outer?: BinaryExpression): string {
  const text = told(teller, part);
  const isLoose =
    part.kind === 'conditional' || part.kind === 'conditions' || part.kind === 'quantifier' || trails(part);
  const isChain = part.kind === 'binary' && (outer === undefined || strength(part) <= strength(outer));
  return isLoose || isChain ? `(${text})` : text;
}

/** What ends in a clause between commas, which would draw in what follows. */
function trails(part: Expression): boolean {
  if (part.kind === 'call') return part.name === 'limited' || part.name === 'rounded';
  return part.kind === 'aggregate' && part.over.where !== undefined;
}

function conditionalTold(teller: Teller, { branches, otherwise }: Conditional): string {
  const { words } = teller;
  const each = branches.map(({ condition, value }) =>
    words.when(bracketed(teller, value), toldWhen(teller, condition)),
  );
  return `${each.join('; ')}; ${words.otherwise(bracketed(teller, otherwise))}`;
}

function aggregateTold(teller: Teller, { name, value, over }: Aggregate): string {
  const { words } = teller;
  if (value === undefined || name === 'count') return words.count(setTold(teller, over, true));
  const set = setTold(teller, over);
  const what = bracketed(teller, value);
  if (name === 'total' || name === 'average') return words[name](what, set);
  return (name === 'highest' ? words.highestOf : words.lowestOf)(what, set);
}

function rankTold(teller: Teller, rank: Rank): string {
  const { words } = teller;
  const equal = listed(
    rank.withEqual.map((name) => told(teller, name)),
    words.and,
  );
  const first = rank.first === 'highest' ? words.highestFirst : words.lowestFirst;
  const tie = rank.tieBreak === undefined ? '' : tieTold(teller, rank.tieBreak);
  return words.rank(bracketed(teller, rank.value), setTold(teller, rank.among), equal, first, tie);
}

function quantifierTold(teller: Teller, { every, over, satisfies }: Quantifier): string {
  const { words } = teller;
  return (every ? words.every : words.some)(setTold(teller, over), toldWhen(teller, satisfies));
}

function conditionsTold(teller: Teller, { quantifier, count, conditions }: ConditionList): string {
  const { words } = teller;
  const head =
    quantifier === 'all' ? words.allOf : quantifier === 'one' ? words.oneOf : words.atLeastOf(String(count ?? 1));
  const each = conditions.map(({ name, label, value }) => {
    const said = label === undefined ? '' : `${label.value}: `;
    return `(${name.text}) ${said}${toldWhen(teller, value)}`;
  });
  return `${head}: ${each.join('; ')}`;
}

function dayTold(
  teller: Teller,
  { month, day, span }: { month: number; day: number; span: Expression['span'] },
): string {
  return literalWords({ kind: 'dayOfYear', span, month, day }, teller.language) ?? '';
}
