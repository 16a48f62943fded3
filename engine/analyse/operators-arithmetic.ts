import { binary, type Operator, type OperatorName, type Overload } from './operator-shape.ts';
import type { NumericKind } from './types.ts';

const plainPairs: readonly (readonly [NumericKind, NumericKind, NumericKind])[] = [
  ['count', 'count', 'count'],
  ['count', 'number', 'number'],
  ['number', 'count', 'number'],
  ['number', 'number', 'number'],
  ['number', 'percentage', 'number'],
  ['percentage', 'number', 'number'],
  ['percentage', 'percentage', 'percentage'],
];

const sums: readonly Overload[] = [
  binary('amount', 'amount', 'amount'),
  ...plainPairs.map(([left, right, result]) => binary(left, right, result)),
];

const plain: readonly NumericKind[] = ['count', 'number', 'percentage'];

/** Computing with two values, or one. */
export const arithmetic = {
  '+': {
    form: { nl: 'x + y', en: 'x + y' },
    overloads: [
      ...sums,
      binary('year', 'count', 'year'),
      binary('year', 'number', 'year'),
      binary('date', 'duration', 'date'),
      binary('duration', 'date', 'date'),
      binary('duration', 'duration', 'duration'),
    ],
    decimals: 'most',
    docs: {
      nl: 'Telt op. Bedragen bij bedragen, getallen bij getallen, een duur bij een datum; een percentage van iets erbij is `x * (1 + 5%)`.',
      en: 'Adds. Amounts to amounts, numbers to numbers, a duration to a date; a percentage on top is `x * (1 + 5%)`.',
    },
    example: { expression: 'bijdrage + € 0,50', outcome: '€ 60,50' },
  },
  '-': {
    form: { nl: 'x - y', en: 'x - y' },
    overloads: [
      ...sums,
      binary('year', 'year', 'count'),
      binary('year', 'count', 'year'),
      binary('year', 'number', 'year'),
      binary('date', 'duration', 'date'),
      binary('date', 'date', 'duration'),
      binary('duration', 'duration', 'duration'),
    ],
    decimals: 'most',
    docs: {
      nl: 'Trekt af. Het verschil van twee jaren of maanden is een aantal, dat van twee datums een duur in dagen.',
      en: 'Subtracts. The difference of two years or months is a count, that of two dates a duration in days.',
    },
    example: { expression: 'bijdrage - € 10', outcome: '€ 50,00' },
  },
  '*': {
    form: { nl: 'x * y', en: 'x * y' },
    overloads: [
      ...plain.flatMap((kind) => [binary('amount', kind, 'amount'), binary(kind, 'amount', 'amount')]),
      ...plainPairs.map(([left, right, result]) => binary(left, right, result)),
      binary('count', 'percentage', 'number'),
      binary('percentage', 'count', 'number'),
      ...(['count', 'number'] as const).flatMap((kind) => [
        binary('duration', kind, 'duration'),
        binary(kind, 'duration', 'duration'),
      ]),
    ],
    decimals: 'sum',
    docs: {
      nl: 'Vermenigvuldigt. Een percentage van een bedrag is een bedrag; bedrag maal bedrag bestaat niet.',
      en: 'Multiplies. A percentage of an amount is an amount; there is no amount times amount.',
    },
    example: { expression: '12,5% * bijdrage', outcome: '€ 7,50' },
  },
  '/': {
    form: { nl: 'x / y', en: 'x / y' },
    overloads: [
      binary('amount', 'amount', 'number'),
      ...plain.map((kind) => binary('amount', kind, 'amount')),
      ...plain.flatMap((left) => plain.map((right) => binary(left, right, 'number'))),
    ],
    decimals: 'quotient',
    docs: {
      nl: 'Deelt, precies: een derde blijft een derde. Bedrag door bedrag is een getal. Delen door nul is een fout.',
      en: 'Divides, exactly: a third stays a third. Amount by amount is a number. Dividing by zero is a fault.',
    },
    example: { expression: 'bijdrage / 3', outcome: '€ 20,00' },
  },
  negate: {
    form: { nl: '-x', en: '-x' },
    overloads: [{ operands: ['numeric'], result: 'same' }],
    decimals: 'most',
    docs: { nl: 'Hetzelfde met het andere teken.', en: 'The same with the other sign.' },
    example: { expression: '-bijdrage', outcome: '-€ 60,00' },
  },
} as const satisfies Partial<Record<OperatorName, Operator>>;
