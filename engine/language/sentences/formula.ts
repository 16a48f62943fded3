import {
  type Aggregate,
  type BinaryExpression,
  type Conditional,
  type ConditionList,
  type Expression,
  phraseOf,
  type Quantifier,
  type Rank,
  type Reference,
  type RoundingDirection,
  type SetExpression,
  type SetItem,
  type TieBreak,
} from '../../../grammar/index.ts';
import { lifeLabels } from '../../analyse/life-labels.ts';
import type { Binding, Type } from '../../model.ts';
import { literalWords } from '../literal-words.ts';
import { holding, holdsOf, isMoved, isProduct, isRatio, isReckoning, operatorHolds } from './holding.ts';
import { dayTold, durationTold, monthTold, numberTold } from './numbers.ts';
import { kindValueTold, listed, lowered, pluralTold, type Teller } from './teller.ts';

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
    case 'periodTerm': {
      const period = words.periods[expression.unit];
      return words.moved(expression.own === true ? words.itself(period) : period, expression.offset);
    }
    case 'binary':
      return chainTold(teller, expression);
    case 'negate':
      return literalWords(expression, teller.language) ?? words.minus(held(teller, expression.operand, holding.tight));
    case 'not':
      return expression.operand.kind === 'reference'
        ? words.holdsNot(inner(expression.operand))
        : words.not(whenHeld(teller, expression.operand, holding.test));
    case 'presence':
      return (expression.present ? words.present : words.absent)(held(teller, expression.operand, holding.tight));
    case 'membership':
      return words.isOneOf(
        held(teller, expression.operand, holding.words),
        listed(
          expression.values.map((value) => {
            const isYear = teller.analysis.types.get(expression.operand)?.kind === 'year';
            return besideYear(teller, value, isYear, holding.tight);
          }),
          words.or,
        ),
      );
    case 'ifAbsent':
      return words.ifAbsent(held(teller, expression.operand, holding.tight), inner(expression.fallback));
    case 'conditional':
      return conditionalTold(teller, expression);
    case 'call': {
      const operands = expression.operands.map((operand) => held(teller, operand, holding.fallback));
      const [value = '', low = '', high = ''] = operands;
      if (expression.name === 'rounded') return words.rounded(value, stepTold(teller, low, expression.direction));
      if (expression.name === 'limited') return words.limited(value, low, high);
      return words[expression.name](listed(operands, words.and));
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
      return words.dayIn(dayTold(teller, expression), held(teller, expression.period, holding.tight));
    case 'boundary':
      return (expression.end === 'begin' ? words.begin : words.end)(held(teller, expression.period, holding.tight));
    case 'yearOf':
      return words.periodOf(words.periods[expression.unit], held(teller, expression.date, holding.tight));
    case 'monthLiteral':
      return monthTold(teller, expression.iso);
    case 'quarterLiteral':
      return expression.text;
    case 'duration':
      return durationTold(teller, expression.count, expression.unit);
    default:
      return literalWords(expression, teller.language) ?? '…';
  }
}

/** A condition; of what is yes or no by itself the label stands between quotes, as it is often a sentence of its own. */
export function toldWhen(teller: Teller, expression: Expression): string {
  const { words } = teller;
  if (expression.kind === 'reference') return words.holds(told(teller, expression));
  return told(teller, expression);
}

/** In brackets where the words alone would not say what belongs together. */
export function held(teller: Teller, part: Expression, atLeast: number): string {
  const text = told(teller, part);
  return holdsOf(teller, part) < atLeast ? `(${text})` : text;
}

/** As `held`, of a condition. */
function whenHeld(teller: Teller, part: Expression, atLeast: number): string {
  const text = toldWhen(teller, part);
  return holdsOf(teller, part) < atLeast ? `(${text})` : text;
}

/** Beside something that is a year a number is one: 2022 and not 2.022. */
function besideYear(teller: Teller, part: Expression, isYear: boolean, atLeast: number): string {
  return isYear && part.kind === 'number' ? part.decimal : held(teller, part, atLeast);
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
  return set.where === undefined ? all : words.where(all, whenHeld(teller, set.where, holding.or));
}

function itemTold(teller: Teller, item: SetItem, isBare: boolean): string {
  const { analysis, words } = teller;
  if (item.kind === 'years') {
    const span = words.span(
      besideYear(teller, item.from, true, holding.tight),
      besideYear(teller, item.through, true, holding.tight),
    );
    const unit = item.period?.text ?? words.manyPeriods[item.unit];
    return `${isBare || item.period !== undefined ? '' : words.article}${unit} ${span}`;
  }
  const meaning = analysis.sets.get(item);
  const name = meaning?.kind === 'things' ? pluralTold(teller, meaning.entity) : lowered(item.name.text);
  const whole = meaning?.kind === 'values' ? words.values(name) : `${words.article}${name}`;
  const all = isBare ? whole.slice(words.article.length) : whole;
  const of = item.of === undefined ? all : words.ofThing(all, held(teller, item.of, holding.closed));
  return item.on === undefined ? of : words.onDay(of, held(teller, item.on, holding.plain));
}

function referenceTold(teller: Teller, reference: Reference): string {
  const { analysis, words } = teller;
  const meaning = analysis.meanings.get(reference);
  switch (meaning?.kind) {
    case 'quantity': {
      const { quantity } = meaning;
      const isCondition = quantity.type.kind === 'yesNo';
      const label = isCondition ? `“${quantity.label}”` : quantity.label;
      return `${label}${whoseTold(teller, reference)}`;
    }
    case 'kindValue':
      return kindValueTold(meaning.of, meaning.value);
    case 'bound':
      return bindingTold(teller, reference, meaning.binding);
    case 'parent':
      return words.this(meaning.entity.label);
    case 'periodOf':
      return words.periodOf(meaning.period.label, held(teller, meaning.date, holding.tight));
    case 'life':
      return `${lifeLabels[teller.language][meaning.member]}${whoseTold(teller, reference)}`;
    default:
      return `${reference.name.text}${whoseTold(teller, reference)}`;
  }
}

/** Of whom, for when and for what a name is asked. The label of what was decided says itself in which decision. */
function whoseTold(teller: Teller, { owner, indexes }: Reference): string {
  const { words, language } = teller;
  const places = { in: phraseOf('in', language), for: words.forWhat, on: phraseOf('on', language) } as const;
  const parts = indexes.map(({ relation, value }, at) => {
    const atLeast = at === indexes.length - 1 ? holding.plain : holding.closed;
    return ` ${places[relation]} ${besideYear(teller, value, relation === 'in', atLeast)}`;
  });
  return [...(owner === undefined ? [] : [` ${words.of} ${held(teller, owner, holding.closed)}`]), ...parts].join('');
}

function bindingTold({ words }: Teller, { self }: Reference, binding: Binding): string {
  if (binding.kind === 'thing') return words.this(binding.of.label);
  if (binding.kind === 'enumeration') return words.this(lowered(binding.of.name));
  const period = binding.of?.label ?? words.periods.year;
  return self ? words.itself(period) : period;
}

/** Chains lean to the left and may be long: they are told from the first operand on. */
function chainTold(teller: Teller, expression: BinaryExpression): string {
  const { left, right } = expression;
  if (isRatio(expression)) return `${told(teller, left)}/${told(teller, right)}`;
  if (isMoved(teller, expression)) return movedTold(teller, expression);
  const steps: BinaryExpression[] = [];
  let first: Expression = expression;
  while (first.kind === 'binary' && (first === expression || isChained(teller, first, expression))) {
    steps.push(first);
    first = first.left;
  }
  const innermost = steps.at(-1) ?? expression;
  let text = operandTold(teller, first, innermost);
  for (const step of steps.reverse()) text += ` ${operatorTold(teller, step)} ${operandTold(teller, step.right, step)}`;
  return text;
}

/** Whether `a + b` may stand unbracketed in front of `- c`: sums beside sums, products beside products. */
function isChained(teller: Teller, inner: BinaryExpression, { operator }: BinaryExpression): boolean {
  if (isRatio(inner) || isMoved(teller, inner)) return false;
  if (!isReckoning(operator)) return inner.operator === operator && operatorHolds(operator) < holding.list;
  return isReckoning(inner.operator) && isProduct(inner.operator) === isProduct(operator);
}

function operandTold(teller: Teller, operand: Expression, outer: BinaryExpression): string {
  const { operator } = outer;
  if (operator === 'and' || operator === 'or') return whenHeld(teller, operand, holding.test);
  const other = outer.left === operand ? outer.right : outer.left;
  const isYear = teller.analysis.types.get(other)?.kind === 'year';
  return besideYear(teller, operand, isYear, isReckoning(operator) ? holding.fallback : holding.words);
}

/** `Ronde - 1`, `schooljaar + 1`: the one before, the next. */
function movedTold(teller: Teller, { operator, left, right }: BinaryExpression): string {
  const offset = right.kind === 'number' ? Number(right.decimal) * (operator === '-' ? -1 : 1) : 0;
  const isValue = teller.analysis.types.get(left)?.kind === 'enumeration';
  const from = held(teller, left, holding.closed);
  if (isValue) return teller.words.valueMoved(from, offset);
  // `het jaar van de maand` has its own words behind it already.
  if (left.kind === 'yearOf')
    return `${from} ${teller.words.operators[operator]} ${durationTold(teller, `${Math.abs(offset)}`, left.unit)}`;
  return teller.words.moved(from, offset);
}

function operatorTold({ words, analysis }: Teller, { operator, left }: BinaryExpression): string {
  const type: Type | undefined = analysis.types.get(left);
  const isTime = type?.kind === 'date' || type?.kind === 'year';
  return (isTime ? words.inTime[operator] : undefined) ?? words.operators[operator];
}

function conditionalTold(teller: Teller, { branches, otherwise }: Conditional): string {
  const { words } = teller;
  const each = branches.map(({ condition, value }) =>
    words.when(held(teller, value, holding.fallback), whenHeld(teller, condition, holding.or)),
  );
  return `${each.join('; ')}; ${words.otherwise(held(teller, otherwise, holding.fallback))}`;
}

function aggregateTold(teller: Teller, { name, value, over }: Aggregate): string {
  const { words } = teller;
  if (value === undefined || name === 'count') return words.count(setTold(teller, over, true));
  const set = setTold(teller, over);
  const what = held(teller, value, holding.tight);
  if (name === 'total' || name === 'average') return words[name](what, set);
  return (name === 'highest' ? words.highestOf : words.lowestOf)(what, set);
}

function rankTold(teller: Teller, rank: Rank): string {
  const { words } = teller;
  const equal = listed(
    rank.withEqual.map((name) => equalTold(teller, name)),
    words.and,
  );
  const first = rank.first === 'highest' ? words.highestFirst : words.lowestFirst;
  const tie = rank.tieBreak === undefined ? '' : tieTold(teller, rank.tieBreak);
  return words.rank(held(teller, rank.value, holding.tight), setTold(teller, rank.among), equal, first, tie);
}

/** `met gelijke vlucht`: of a thing its word alone. */
function equalTold(teller: Teller, name: Reference): string {
  const meaning = teller.analysis.meanings.get(name);
  if (meaning?.kind === 'parent') return meaning.entity.label;
  if (meaning?.kind !== 'bound') return told(teller, name);
  const { binding } = meaning;
  return binding.kind === 'thing' ? binding.of.label : told(teller, name);
}

function quantifierTold(teller: Teller, { every, over, satisfies }: Quantifier): string {
  const { words } = teller;
  return (every ? words.every : words.some)(setTold(teller, over), whenHeld(teller, satisfies, holding.list));
}

function conditionsTold(teller: Teller, { quantifier, count, conditions }: ConditionList): string {
  const { words } = teller;
  const head =
    quantifier === 'all' ? words.allOf : quantifier === 'one' ? words.oneOf : words.atLeastOf(String(count ?? 1));
  const each = conditions.map(({ name, label, value }) => {
    // The letter under which the law lists a condition is said with it; a longer name where there is no label.
    const isLetter = name.text.length <= 2;
    const letter = isLetter ? `(${name.text}) ` : '';
    const said = label === undefined ? (isLetter ? '' : `${name.text.replaceAll('_', ' ')}: `) : `${label.value}: `;
    return `${letter}${said}${whenHeld(teller, value, value.kind === 'quantifier' ? holding.open : holding.or)}`;
  });
  return `${head}: ${each.join('; ')}`;
}
