import { describe, expect, test } from 'vitest';
import { readFacts } from '../../engine/index.ts';
import { standard } from './standard.ts';

/** What a text means as amount (two decimals), count and number: an exact fraction, or refused. */
type Row = readonly [text: string, amount: string | false, count: string | false, number: string | false];

const rows: readonly Row[] = [
  ['0', '0/1', '0/1', '0/1'],
  ['-0', '0/1', '0/1', '0/1'],
  ['-0.00', '0/1', false, '0/1'],
  ['1', '1/1', '1/1', '1/1'],
  ['007', '7/1', '7/1', '7/1'],
  ['-1', '-1/1', '-1/1', '-1/1'],
  ['0.1', '1/10', false, '1/10'],
  ['0.10', '1/10', false, '1/10'],
  ['0.5', '1/2', false, '1/2'],
  ['-0.01', '-1/100', false, '-1/100'],
  ['1234.50', '2469/2', false, '2469/2'],
  ['1.005', false, false, '201/200'],
  ['0.333', false, false, '333/1000'],
  ['0.00000000000000000001', false, false, `1/${10n ** 20n}`],
  ['9007199254740993', '9007199254740993/1', '9007199254740993/1', '9007199254740993/1'],
  ['12345678901234567890.12', '308641972530864197253/25', false, '308641972530864197253/25'],
  ['1'.repeat(40), `${'1'.repeat(40)}/1`, `${'1'.repeat(40)}/1`, `${'1'.repeat(40)}/1`],
  ['1'.repeat(41), false, false, false],
  [`0.${'1'.repeat(41)}`, false, false, false],
  ...[
    ...['', ' ', ' 1', '1 ', '1\n', '\t1', '+1', '--1', '- 1', '.5', '5.', '.', '-', '-.5', '1..2', '1.2.3'],
    ...[
      '1e5',
      '1E5',
      '1e400',
      '1e-7',
      '1e1000000',
      '0x10',
      '0b1',
      '0o7',
      '1_000',
      '1,5',
      '1.234,56',
      '1,234.56',
      '1.234.567',
    ],
    ...[
      "1'000",
      '1 000',
      '1\u00a0000',
      '€1',
      '€ 1',
      '1 EUR',
      '(1)',
      '1-',
      '−1',
      '٣',
      '１',
      '½',
      '1%',
      '∞',
      'Infinity',
      '-Infinity',
      'NaN',
      'null',
      'undefined',
      'nul',
      'een',
    ],
    ...[
      '1/3',
      '1;2',
      '1n',
      '0.1f',
      '1.0d',
      '$1',
      '1\u0000',
      '\u200b1',
      '1\u202e',
      '{}',
      '[1]',
      'true',
      '#WAARDE!',
      '=1+1',
    ],
  ].map((text): Row => [text, false, false, false]),
];

const columns = [
  ['schatting in cents', (text: string) => ({ vangnet: text }), 1],
  ['a count', (text: string) => ({ Instelling: { '1': { studenten: { '2019': text } } } }), 2],
  ['a number', (text: string) => ({ Instelling: { '1': { factor: text } } }), 3],
] as const;

describe.each(columns)('as %s', (_, json, column) => {
  test.each(rows.map((row) => [JSON.stringify(row[0]).slice(0, 60), row] as const))('%s', (_shown, row) => {
    const start = performance.now();
    const { facts, problems } = readFacts(json(row[0]), standard);
    expect(performance.now() - start).toBeLessThan(50);
    const value = [...facts.values.values()][0]?.[0]?.value;
    const read =
      typeof value === 'object' && value.kind === 'number' && `${value.value.numerator}/${value.value.denominator}`;
    expect(read || false).toBe(row[column]);
    expect(problems).toHaveLength(row[column] === false ? 1 : 0);
  });
});

test('a percentage has its sign, and is a hundredth', () => {
  for (const [text, right] of [
    ['12.5%', true],
    ['0%', true],
    ['100%', true],
    ['12,5%', false],
    ['12.5', false],
    ['12.5 %', false],
    ['%', false],
    ['12.5%%', false],
    ['%12', false],
  ] as const) {
    expect(readFacts({ Instelling: { '1': { aandeel: text } } }, standard).problems.length === 0, text).toBe(right);
  }
});
