import type { BinaryOperator } from '../../grammar/index.ts';
import { binary, type Operator, type OperatorName, type Overload } from './operator-shape.ts';

const equality: readonly Overload[] = [binary('comparable', 'same', 'yesNo')];
const order: readonly Overload[] = [binary('ordered', 'same', 'yesNo')];
const conditions: readonly Overload[] = [binary('yesNo', 'yesNo', 'yesNo')];

/** Comparing, conditions, and what may be absent. */
export const logic = {
  '=': {
    form: { nl: 'x = y', en: 'x = y' },
    overloads: equality,
    decimals: 'none',
    docs: { nl: 'Of twee waarden gelijk zijn.', en: 'Whether two values are the same.' },
    example: { expression: 'plan = voldoende', outcome: 'ja' },
  },
  '<>': {
    form: { nl: 'x <> y', en: 'x <> y' },
    overloads: equality,
    decimals: 'none',
    docs: { nl: 'Of twee waarden verschillen.', en: 'Whether two values differ.' },
    example: { expression: 'plan <> goed', outcome: 'ja' },
  },
  '<': comparison(
    '<',
    'kleiner is, eerder, of lager in de rij van de soort',
    'smaller, earlier, or lower in its kind',
    {
      expression: 'plan < goed',
      outcome: 'ja',
    },
  ),
  '>': comparison('>', 'groter is, later, of hoger in de rij van de soort', 'greater, later, or higher in its kind', {
    expression: 'studenten > 300',
    outcome: 'nee',
  }),
  '<=': comparison('<=', 'hoogstens zo groot is', 'at most as great', {
    expression: 'studenten <= 300',
    outcome: 'ja',
  }),
  '>=': comparison('>=', 'minstens zo groot is', 'at least as great', {
    expression: 'plan >= voldoende',
    outcome: 'ja',
  }),
  and: {
    form: { nl: 'x en y', en: 'x and y' },
    overloads: conditions,
    decimals: 'none',
    docs: {
      nl: 'Of beide waar zijn. Is één ervan nee, dan is de uitkomst nee, ook als de ander nog onbekend is.',
      en: 'Whether both hold. If one is no the outcome is no, even while the other is unknown.',
    },
    example: { expression: 'studenten > 100 en plan = goed', outcome: 'nee' },
  },
  or: {
    form: { nl: 'x of y', en: 'x or y' },
    overloads: conditions,
    decimals: 'none',
    docs: {
      nl: 'Of minstens één van beide waar is. Is één ervan ja, dan is de uitkomst ja.',
      en: 'Whether at least one of the two holds. If one is yes the outcome is yes.',
    },
    example: { expression: 'studenten > 100 of plan = goed', outcome: 'ja' },
  },
  not: {
    form: { nl: 'niet x', en: 'not x' },
    overloads: [{ operands: ['yesNo'], result: 'yesNo' }],
    decimals: 'none',
    docs: { nl: 'Van ja nee, en van nee ja.', en: 'Turns yes into no, and no into yes.' },
    example: { expression: 'niet plan = goed', outcome: 'ja' },
  },
  isPresent: {
    form: { nl: 'x is aanwezig', en: 'x is present' },
    overloads: [{ operands: ['any'], result: 'yesNo' }],
    decimals: 'none',
    docs: {
      nl: 'Of er een waarde is. Dit gaat over `geen`, nooit over wat nog onbekend is.',
      en: 'Whether there is a value. This is about `absent`, never about what is still unknown.',
    },
    example: { expression: 'toeslag is aanwezig', outcome: 'nee' },
  },
  isAbsent: {
    form: { nl: 'x is geen', en: 'x is absent' },
    overloads: [{ operands: ['any'], result: 'yesNo' }],
    decimals: 'none',
    docs: { nl: 'Of vaststaat dat er geen waarde is.', en: 'Whether it is known that there is no value.' },
    example: { expression: 'toeslag is geen', outcome: 'ja' },
  },
  isOneOf: {
    form: { nl: 'x is een van (a; b)', en: 'x is one of (a; b)' },
    overloads: [{ operands: ['comparable', 'same'], result: 'yesNo' }],
    decimals: 'none',
    docs: { nl: 'Of de waarde in het rijtje staat.', en: 'Whether the value is in the list.' },
    example: { expression: 'plan is een van (voldoende; goed)', outcome: 'ja' },
  },
  ifAbsent: {
    form: { nl: 'x bij geen y', en: 'x if absent y' },
    overloads: [binary('any', 'same', 'same')],
    decimals: 'most',
    docs: { nl: 'De waarde, en waar die er niet is de tweede.', en: 'The value, and where there is none the second.' },
    example: { expression: 'toeslag bij geen € 0', outcome: '€ 0,00' },
  },
  if: {
    form: { nl: 'als a dan x anders y', en: 'if a then x else y' },
    overloads: [{ operands: ['yesNo', 'any', 'same'], result: 'same' }],
    decimals: 'most',
    docs: {
      nl: 'De eerste tak waarvan de voorwaarde ja is. Wat een voorwaarde uitsluit, geldt in haar tak als uitgesloten.',
      en: 'The first branch whose condition is yes. What a condition rules out counts as ruled out in its branch.',
    },
    example: { expression: 'als studenten > 200 dan € 10 anders € 5', outcome: '€ 10,00' },
  },
} as const satisfies Partial<Record<OperatorName, Operator>>;

function comparison(sign: BinaryOperator, nl: string, en: string, example: Operator['example']): Operator {
  return {
    form: { nl: `x ${sign} y`, en: `x ${sign} y` },
    overloads: order,
    decimals: 'none',
    docs: { nl: `Of de eerste waarde ${nl}.`, en: `Whether the first value is ${en}.` },
    example,
  };
}
