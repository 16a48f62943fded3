import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decider } from '../../engine/compile/decide.ts';
import { decimalUnits } from '../../engine/compile/read-record.ts';
import { writeWire } from '../../engine/facts/wire.ts';
import { type Analysis, analyse, evaluate, readFacts } from '../../engine/index.ts';
import { parseDecimal } from '../../engine/value/decimal.ts';

const text = `regeling proef "Proef"
  in werking 2019-01-01
  tijdvak    2019 t/m 2022

artikel 1 — Gegevens

  soort Uitkomst: onvoldoende < voldoende < goed

  object School meervoud Scholen "school" aangeduid met brin

  gegeven bijdrage van School per jaar: bedrag "bijdrage"
    ten minste € 0
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  gegeven uitkomst van School: Uitkomst "uitkomst"
  gegeven geopend_op van School: datum of geen "geopend op"
  gegeven opslag: percentage met 1 decimalen "opslag"
  gegeven naam van School: tekst "naam"
  gegeven klassen van School: aantal "klassen"
    ten hoogste 100
  gegeven bezocht_op van School: datum "bezocht op"
    ten minste 2019-01-01

artikel 2 — Bedrag

  parameter per_leerling per jaar: bedrag "bedrag per leerling"
    jaar          | per_leerling
    2019 t/m 2022 | € 12,50

  regel steun van School per jaar: bedrag "steun"
    = (als uitkomst >= voldoende dan leerlingen * per_leerling anders bijdrage / 3) * (1 + opslag)
    afgerond op cent

  regel aandeel van School per jaar: percentage met 2 decimalen "aandeel"
    = afgerond(bijdrage / (leerlingen * € 100); 0,01%)

  regel oud van School per jaar: ja/nee "oud"
    = geopend_op is aanwezig en geopend_op < 1 januari jaar

  regel opening van School: datum of geen "opening"
    = geopend_op

  regel uitslag van School: Uitkomst "uitslag"
    = uitkomst
`;

const analysis = analyse([{ name: 'proef.maat', text }]);
const question = { names: ['steun', 'aandeel', 'oud', 'opening', 'uitslag'], year: 2020 };

const record = {
  'bijdrage[2020]': '1000.01',
  'leerlingen[2020]': '40',
  uitkomst: 'goed',
  geopend_op: '1998-08-01',
  opslag: '2.5%',
};

function made(of: Analysis = analysis) {
  const found = decider(of, question);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

describe('one decision after the other', () => {
  test('says what it needs and gives', () => {
    const { facts, results } = made();
    expect(facts).toEqual(['uitkomst', 'leerlingen[2020]', 'bijdrage[2020]', 'opslag', 'geopend_op']);
    expect(results).toEqual(['steun[2020]', 'aandeel[2020]', 'oud[2020]', 'opening', 'uitslag']);
  });

  test('gives values as they stand in facts, in the order of the results', () => {
    const { decide } = made();
    expect(decide(record)).toEqual({ values: ['512.50', '25%', true, '1998-08-01', 'goed'], problems: [] });
    expect(decide({ ...record, uitkomst: 'onvoldoende', geopend_op: { geen: true } }).values).toEqual([
      '341.67',
      '25%',
      false,
      { geen: true },
      'onvoldoende',
    ]);
    expect(decide({ ...record, 'leerlingen[2020]': 41 }).values[0]).toBe('525.31');
  });

  test('what is left out is not known: only what needs it has no value', () => {
    const { 'bijdrage[2020]': _, ...without } = record;
    expect(made().decide(without)).toEqual({
      values: ['512.50', undefined, true, '1998-08-01', 'goed'],
      problems: [],
    });
  });

  test('a fault has no value either', () => {
    expect(made().decide({ ...record, 'leerlingen[2020]': '0' }).values[1]).toBeUndefined();
  });

  const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['an amount that is a number', { 'bijdrage[2020]': 1000.01 }, 'F12'],
    ['a decimal too many', { 'bijdrage[2020]': '1.001' }, 'F24'],
    ['an amount in words', { 'bijdrage[2020]': 'duizend' }, 'F20'],
    ['less than the least', { 'bijdrage[2020]': '-0.01' }, 'F38'],
    ['half a pupil', { 'leerlingen[2020]': 40.5 }, 'F21'],
    ['a value that the kind has not', { uitkomst: 'prima' }, 'F30'],
    ['a day that does not exist', { geopend_op: '2019-02-30' }, 'F27'],
    ['a percentage without its sign', { opslag: '2.5' }, 'F23'],
    ['nothing where there has to be something', { uitkomst: { geen: true } }, 'F37'],
    ['null', { geopend_op: null }, 'F11'],
    ['a name that no rule knows', { lerlingen: '40' }, 'F13'],
  ];

  test.each(wrong)('refuses %s', (_, change, code) => {
    const { values, problems } = made().decide({ ...record, ...change });
    expect({ values, codes: problems.map((problem) => problem.code) }).toEqual({ values: [], codes: [code] });
  });

  test('refuses a question that cannot be put', () => {
    const refused = decider(analysis, { names: ['onbekend'], year: 2020 });
    expect('problems' in refused && refused.problems.map(({ code }) => code)).toEqual(['R02']);
  });

  test('explains with every value on the way', () => {
    const { steps, values } = made().explain(record);
    expect(values[0]).toBe('512.50');
    const steun = steps.find(({ name }) => name === 'steun[2020]');
    expect(steun).toMatchObject({ label: 'steun', place: 'artikel 2', value: '512.50', before: '512.5' });
    expect(steun?.reads.map((at) => steps[at]?.name)).toEqual([
      'uitkomst',
      'leerlingen[2020]',
      'per_leerling[2020]',
      'bijdrage[2020]',
      'opslag',
    ]);
  });

  test('gives what the reference gives, whatever the record', () => {
    const { decide, results } = made();
    const amount = fc.oneof(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(0, 1, 50, 150, 333_333));
    const any = fc.record(
      {
        'bijdrage[2020]': amount.map((cents) => (cents / 100).toFixed(2)),
        'leerlingen[2020]': fc.integer({ min: 0, max: 9999 }).map(String),
        uitkomst: fc.constantFrom('onvoldoende', 'voldoende', 'goed'),
        geopend_op: fc.constantFrom('2020-01-01', '2019-12-31', '2199-12-31', { geen: true as const }),
        opslag: fc.integer({ min: -1000, max: 1000 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (one) => {
        const { 'bijdrage[2020]': bijdrage, 'leerlingen[2020]': leerlingen, opslag, ...rest } = one;
        const own = {
          ...rest,
          ...(bijdrage === undefined ? {} : { bijdrage: { 2020: bijdrage } }),
          ...(leerlingen === undefined ? {} : { leerlingen: { 2020: leerlingen } }),
        };
        const delivery = { School: { s: own }, ...(opslag === undefined ? {} : { opslag }) };
        const { facts } = readFacts(delivery, analysis);
        const expected = evaluate(analysis, facts, question).values.map(({ instance, result }) => {
          if (result.kind === 'absent') return { geen: true };
          return result.kind === 'known' ? writeWire(instance.quantity.type, result.datum) : undefined;
        });
        expect(decide(one)).toEqual({ values: expected, problems: [] });
        expect(expected.length).toBe(results.length);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('bounds and texts', () => {
  const bounded = `${text}
  regel meer_klassen van School: aantal "meer klassen"
    = klassen + 1

  regel bezoek van School: datum "bezoek"
    = bezocht_op

  regel heet_proef van School: ja/nee "heet proef"
    = naam = "proef"
`;
  const found = decider(analyse([{ name: 'proef.maat', text: bounded }]), {
    names: ['meer_klassen', 'bezoek', 'heet_proef'],
    year: 2020,
  });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const whole = { klassen: '100', bezocht_op: '2019-01-01', naam: 'proef' };

  test.each([
    ['at its bounds', {}, ['101', '2019-01-01', true], []],
    ['more than the most', { klassen: '101' }, [], ['F39']],
    ['a day before the first', { bezocht_op: '2018-12-31' }, [], ['F38']],
  ])('%s', (_, change, values, codes) => {
    const { values: given, problems } = found.decide({ ...whole, ...change });
    expect([given, problems.map(({ code }) => code)]).toEqual([values, codes]);
  });

  test('many different texts change nothing', () => {
    for (let at = 0; at < 3000; at += 1)
      expect(found.decide({ ...whole, naam: at % 7 === 0 ? 'proef' : `naam ${at}` }).values[2]).toBe(at % 7 === 0);
  });
});

describe('decimals from texts', () => {
  test('are read as the full reader reads them, or not at all', () => {
    const digits = fc.stringMatching(/^-?[0-9]{0,18}(\.[0-9]{0,4})?$/);
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ maxLength: 6 })), (written) => {
        const units = decimalUnits(written, 2);
        const value = parseDecimal(written);
        if (Number.isNaN(units)) return;
        expect(value).toBeDefined();
        if (value !== undefined) expect(value.numerator * 100n).toBe(BigInt(units) * value.denominator);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test.each(['0', '0.00', '12.5', '-3', '90071992547409.91'])('reads %s', (written) => {
    expect(decimalUnits(written, 2)).not.toBeNaN();
  });

  test.each(['', '-', '.5', '5.', '1e3', '1.234', '+1', '90071992547409.92', ' 1', '1,5'])('leaves %j', (written) => {
    expect(decimalUnits(written, 2)).toBeNaN();
  });
});
