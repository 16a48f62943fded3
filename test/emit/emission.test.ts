import { describe, expect, test } from 'vitest';
import { emission } from '../../engine/emit/emission.ts';
import { analyse } from '../../engine/index.ts';
import { type EmittedModule, importedText } from './emitted.ts';

const rules = `regeling proef "Een proef"
  in werking 2024-01-01
  tijdvak    2025 t/m 2026

artikel 1

  soort Niveau: entree, basis, vak
  object Instelling meervoud Instellingen "instelling" aangeduid met brin
  object Diploma meervoud Diplomas van Instelling "diploma" aangeduid met nummer
  gegeven niveau van Diploma: Niveau "niveau"
  gegeven plafond: bedrag "plafond"
    ten minste € 0
  gegeven lasten van Instelling: bedrag "lasten"
    ten minste € 0
  gegeven alle_lasten: bedrag "alle lasten"
    ten minste € 1
  gegeven ontvangen_op van Instelling: datum of geen "ontvangen op"
  gegeven korting van Instelling: percentage "korting"

artikel 2

  parameter punten per Niveau: getal met 1 decimalen "punten"
    Niveau | punten
    entree | 0,5
    basis  | 1,3
    vak    | 2

  regel aandeel van Instelling: bedrag "aandeel"
    = plafond * 2/3 * (lasten / alle_lasten) * (100% - korting)
    afgerond op € 1

  regel derde van Instelling: getal "een derde" = lasten / € 3

  regel op_tijd van Instelling: ja/nee "op tijd" = ontvangen_op is aanwezig en ontvangen_op <= 2025-10-01

  regel ontvangen van Instelling: datum of geen "ontvangen" = ontvangen_op

  tabel staffel van Instelling: bedrag "staffel"
    aandeel           | staffel
    minder dan € 10   |     € 0
    € 10 t/m € 1.000  |    € 10
    meer dan € 1.000  |   € 150

artikel 3

  regel waarde van Diploma: getal met 1 decimalen "waarde" = punten voor (niveau van dit Diploma)

  regel totaal_punten van Instelling: getal met 1 decimalen "punten van de instelling"
    = totaal van waarde over Diplomas van deze Instelling

  verdeling budget over Instellingen "budget"
    bedrag     plafond
    naar rato  van totaal_punten
    afgerond   op cent, grootste rest, daarna laagste brin
    restant    vervalt
`;

const sources = [{ name: 'proef.maat', text: rules }];
const analysis = analyse(sources);

async function moduleOf(names: readonly string[]): Promise<EmittedModule> {
  const made = emission(analysis, sources, { names, year: 2025 }, 'nl');
  if (made === 'too large') throw new Error(made);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const module = await importedText(made.text);
  expect(made.check(module).different).toEqual([]);
  expect(made.check(module).compared).toBeGreaterThan(100);
  return module;
}

const decided = ['aandeel', 'derde', 'op_tijd', 'ontvangen', 'staffel'];
const record = {
  plafond: '1000000.00',
  lasten: '333.33',
  alle_lasten: '1000',
  ontvangen_op: '2025-09-30',
  korting: '12.5%',
};

describe('a question as a module', () => {
  test('is sound', () => expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]));

  test('decides about one of everything', async () => {
    const { decide } = await moduleOf(decided);
    expect(decide?.(record)).toEqual({
      values: {
        aandeel: '194443.00',
        derde: '111.11',
        op_tijd: true,
        ontvangen: '2025-09-30',
        staffel: '150.00',
      },
      open: undefined,
    });
  });

  test('tells what is absent from what is not known', async () => {
    const { decide } = await moduleOf(decided);
    const { values, open } = decide?.({ lasten: '1.00', ontvangen_op: { geen: true } }) ?? { values: {} };
    expect(values['ontvangen']).toEqual({ geen: true });
    expect(values['op_tijd']).toBe(false);
    expect(open?.['aandeel']).toEqual(['plafond', 'alle_lasten', 'korting']);
    // A third has no decimals that end: the engine has another way to say it.
    expect(open?.['derde']).toBe('ask the engine');
  });

  test('adds up and divides over columns as the engine does', async () => {
    const module = await moduleOf(['totaal_punten', 'budget', 'aandeel']);
    expect(module.decide).toBeUndefined();
    const tables = new Map([
      ['Instelling', { count: 2 }],
      ['Diploma', { count: 3, parents: Int32Array.of(0, 1, 1) }],
    ]);
    const columns = new Map([
      ['niveau()', { values: Uint8Array.of(2, 1, 0) }],
      ['plafond()', { values: Float64Array.of(10_001) }],
    ]);
    const given = module.overColumns(tables, columns);
    expect([...(given['totaal_punten']?.values ?? [])]).toEqual([20, 18]);
    expect([...(given['budget']?.values ?? [])]).toEqual([5264, 4737]);
    expect([...(given['aandeel']?.values ?? [])]).toEqual([Number.NaN, Number.NaN]);
  });

  test('names its law', async () => {
    const { about } = await moduleOf(['op_tijd']);
    expect(about.regulation).toEqual({ name: 'proef', label: 'Een proef' });
    expect(about.sources).toEqual([{ name: 'proef.maat', hash: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
  });

  test.each([
    ['lasten', '1,50'],
    ['lasten', '1.505'],
    ['lasten', ''],
    ['lasten', '-1.00'],
    ['lasten', '99999999999999999'],
    ['lasten', 1.5],
    ['lasten', null],
    ['lasten', { geen: true }],
    ['alle_lasten', '0.99'],
    ['korting', '12.5'],
    ['ontvangen_op', '2025-02-29'],
    ['ontvangen_op', '1-2-2025'],
    ['ontvangen_op', { geen: false }],
  ])('refuses %s as %j, and says which fact', async (name, value) => {
    const { decide } = await moduleOf(decided);
    expect(() => decide?.({ ...record, [name]: value })).toThrow(new RegExp(`^${name}: `, 'u'));
  });

  test('is not made of a question that has no answer', () => {
    const made = emission(analysis, sources, { names: ['bestaat_niet'], year: 2025 }, 'nl');
    expect(made).toMatchObject({ problems: [{ severity: 'error' }] });
  });
});
