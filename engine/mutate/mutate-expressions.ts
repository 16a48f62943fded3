import {
  type BinaryExpression,
  type BinaryOperator,
  type Conditional,
  type ConditionList,
  type Expression,
  phraseOf,
  type RoundingDirection,
  type Span,
} from '../../grammar/index.ts';
import { within } from '../analyse/walk.ts';
import { type Change, type Mutant, mutant, type Workshop } from './mutant.ts';
import { neighbouringPeriods, neighbours } from './mutate-numbers.ts';
import { orderMutant, replaceWord, tieMutant } from './mutate-order.ts';

/** Every mutant of a formula. */
export function mutantsOfExpression(root: Expression, shop: Workshop): readonly Mutant[] {
  const parts = [...within(root)].sort((one, other) => one.span.start - other.span.start);
  const inChain: ReadonlySet<Expression> = new Set(
    parts.flatMap((part) => (part.kind === 'binary' ? lowerInChain(part) : [])),
  );
  return parts.flatMap((part) => (inChain.has(part) ? [] : mutantsOfNode(part, root, shop)));
}

function mutantsOfNode(part: Expression, root: Expression, shop: Workshop): readonly Mutant[] {
  const around = contextOf(part, root);
  switch (part.kind) {
    case 'number':
    case 'amount':
    case 'percentage':
      return numberMutants(part.span, shop, around);
    case 'periodTerm':
      return [0, 1].flatMap((at) =>
        mutant(shop, 'literal', [{ span: part.span, text: (was) => neighbouringPeriods(was)[at] }], around),
      );
    case 'binary':
      return binaryMutants(part, shop);
    case 'not':
      return mutant(
        shop,
        'logic',
        [
          {
            span: { start: part.span.start, end: part.operand.span.start },
            text: (was) => (isBare(was) ? '' : undefined),
          },
        ],
        part.span,
      );
    case 'conditional':
      return branchMutants(part, shop);
    case 'conditions':
      return conditionMutants(part, shop);
    case 'call':
      return [...extremeMutant(part.span, part.name, shop), ...roundedMutant(part, shop)];
    case 'aggregate':
      return extremeMutant(part.span, part.name, shop);
    case 'rank': {
      const after: Span = { start: part.among.span.end, end: part.tieBreak?.span.start ?? part.span.end };
      return [...orderMutant(after, part.first, shop, part.span), ...tieMutant(part.tieBreak, shop)];
    }
    default:
      return [];
  }
}

/** A number in a formula is shown with what it stands in, as far as that is one line. */
export function numberMutants(span: Span, shop: Workshop, shown?: Span): readonly Mutant[] {
  const { language } = shop.module;
  return [0, 1].flatMap((at) =>
    mutant(shop, 'literal', [{ span, text: (was) => neighbours(was, language)[at] }], shown),
  );
}

/** The smallest formula that a number stands in. */
function contextOf(part: Expression, root: Expression): Span | undefined {
  let best: Span | undefined;
  for (const one of within(root)) {
    if (one === part || one.kind === 'conditions') continue;
    const { start, end } = one.span;
    if (start <= part.span.start && part.span.end <= end && (best === undefined || end - start < best.end - best.start))
      best = one.span;
  }
  return best;
}

const turned: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '<>',
  '<>': '=',
};

function binaryMutants(part: BinaryExpression, shop: Workshop): readonly Mutant[] {
  const { operator } = part;
  const other = turned[operator];
  if (other !== undefined)
    return mutant(shop, 'comparison', [between(part, (was) => was.replace(comparisons, () => other))], part.span);
  if (operator !== 'and' && operator !== 'or') return [];
  const { language } = shop.module;
  const [from, to] = [phraseOf(operator, language), phraseOf(operator === 'and' ? 'or' : 'and', language)];
  const chain = [part, ...lowerInChain(part)];
  const changes = chain.map((one) => between(one, (was) => replaceWord(was, from, to)));
  return mutant(shop, 'logic', changes, part.span);
}

const comparisons = /<>|<=|>=|≠|≤|≥|<|>|=/;

/** What stands between two operands: the operator, and brackets. */
function between({ left, right }: BinaryExpression, text: Change['text']): Change {
  return { span: { start: left.span.end, end: right.span.start }, text };
}

/** Of `a en b en c`: the `a en b` within it. All of a chain are turned together. */
function lowerInChain(part: BinaryExpression): readonly BinaryExpression[] {
  if (part.operator !== 'and' && part.operator !== 'or') return [];
  const found: BinaryExpression[] = [];
  let at = part.left;
  while (at.kind === 'binary' && at.operator === part.operator) {
    found.push(at);
    at = at.left;
  }
  return found;
}

function branchMutants({ branches, otherwise }: Conditional, shop: Workshop): readonly Mutant[] {
  const values = [...branches.map(({ value }) => value), otherwise];
  return values.slice(1).flatMap((value, at) => {
    const before = values[at];
    return before === undefined ? [] : swapped(before.span, value.span, 'branch', shop);
  });
}

/** Two stretches that have changed places. */
export function swapped(one: Span, other: Span, kind: Mutant['kind'], shop: Workshop): readonly Mutant[] {
  const [first, second] = [textAt(one, shop), textAt(other, shop)];
  if (first === undefined || second === undefined) return [];
  return mutant(shop, kind, [
    { span: one, text: () => second },
    { span: other, text: () => first },
  ]);
}

function textAt(span: Span, { state, module, sources }: Workshop): string | undefined {
  const origin = state.originOf(module, span);
  return origin === undefined ? undefined : sources.get(origin.file)?.slice(origin.span.start, origin.span.end);
}

/** A list keeps at least one condition. */
function conditionMutants({ conditions }: ConditionList, shop: Workshop): readonly Mutant[] {
  if (conditions.length < 2) return [];
  return conditions.flatMap(({ span }) => mutant(shop, 'condition', [{ span, text: () => '' }]));
}

function extremeMutant(span: Span, name: string, shop: Workshop): readonly Mutant[] {
  if (name !== 'highest' && name !== 'lowest') return [];
  const { language } = shop.module;
  const [from, to] = [phraseOf(name, language), phraseOf(name === 'highest' ? 'lowest' : 'highest', language)];
  return mutant(shop, 'extreme', [
    { span, text: (was) => (was.startsWith(from) ? `${to}${was.slice(from.length)}` : undefined) },
  ]);
}

function roundedMutant(
  { name, operands, direction, span }: Extract<Expression, { readonly kind: 'call' }>,
  shop: Workshop,
): readonly Mutant[] {
  const last = operands.at(-1);
  return name !== 'rounded' || last === undefined ? [] : directionMutant(last.span.end, span, direction, shop);
}

/** `naar boven` becomes `naar beneden`, anything else `naar boven`; `after` is where the step ends. */
export function directionMutant(
  after: number,
  whole: Span,
  direction: RoundingDirection | undefined,
  shop: Workshop,
): readonly Mutant[] {
  const { language } = shop.module;
  const wanted = direction === undefined || direction === 'toEven' ? 'down' : direction === 'up' ? 'down' : 'up';
  const to = phraseOf(wanted, language);
  if (direction === undefined) {
    const step: Span = { start: after - 1, end: after };
    return mutant(shop, 'rounding', [{ span: step, text: (was) => `${was} ${to}` }], whole);
  }
  const from = phraseOf(direction, language);
  return mutant(
    shop,
    'rounding',
    [{ span: { start: after, end: whole.end }, text: (was) => replaceWord(was, from, to) }],
    whole,
  );
}

/** Nothing but the word itself: no bracket that would be left open. */
function isBare(text: string): boolean {
  return /^\S+\s+$/.test(text);
}
