/** Who receives of a division, its faults, and the lines that explain it. */
import { describe, expect, test } from 'vitest';
import { evaluate, reasonKeys, runExamples } from '../../engine/index.ts';
import { answered, divided, head, line, lowest, overSchools, type Row, shown } from './dividing.ts';
import { factsOf, sound } from './sources.ts';

describe('who receives', () => {
  test('schools and subjects together, in either order', () => {
    for (const [over, tie] of [
      ['(Scholen; Vak)', 'laagste code'],
      ['(Vak; Scholen)', 'loting'],
    ]) {
      const analysis = sound(`${head}  verdeling deel over ${over} "deel"
    bedrag pot
    ontvangers dit Vak = rekenen of doet_mee
    naar rato van uren
    restant vervalt
    afgerond op cent, grootste rest, daarna ${tie}
  regel samen van School: bedrag "samen" = totaal van deel over Vak
`);
      const schools = {
        a: { doet_mee: true, uren: { taal: '1', rekenen: '2' } },
        b: { doet_mee: false, uren: { rekenen: '3' } },
      };
      const answer = answered(analysis, { pot: '60', School: schools }, ['deel', 'samen']);
      expect(shown(answer)).toBe('10.00 20.00 0.00 30.00 30.00 30.00');
      // Of all that was read for the whole division, the reasons of a part are its own and those of all.
      expect([...reasonKeys(answer, 'deel("b";rekenen)')].sort()).toEqual([
        'doet_mee("b")',
        'pot()',
        'uren("b";rekenen)',
      ]);
      expect([...reasonKeys(answer, 'deel("a";taal)')].sort()).toEqual(['doet_mee("a")', 'pot()', 'uren("a";taal)']);
    }
  });

  test('values of a kind alone', () => {
    const analysis = sound(`${head}  verdeling deel over Vak "deel"
    bedrag pot
    naar rato van als dit Vak = taal dan 1 anders 2
    restant vervalt
    afgerond op cent, grootste rest, daarna laagste Vak
`);
    expect(shown(answered(analysis, { pot: '60' }))).toBe('20.00 40.00');
  });

  test.each([
    ['kwartalen 2015-K2 t/m 2015-K4', 'laagste kwartaal', '34.00 33.00 33.00'],
    ['kwartalen (kwartaal van 2015-04-01) t/m (2015-K3 + 1)', 'hoogste kwartaal', '33.00 33.00 34.00'],
    ['maanden 2015-11 t/m (2015-11 + 2)', 'laagste maand', '34.00 33.00 33.00'],
    ['jaren 2015 t/m (jaar van 2017-01-01)', 'hoogste jaar', '33.00 33.00 34.00'],
  ])('periods written out: %s', (over, tie, expected) => {
    const analysis = sound(`${head}  verdeling termijn over ${over} "termijn"
    bedrag pot
    naar rato van 1
    restant vervalt
    afgerond op € 1, grootste rest, daarna ${tie}
`);
    expect(shown(answered(analysis, { pot: '100' }, ['termijn']))).toBe(expected);
  });

  test('months of a pot of its own: what is not known of one says nothing of another', () => {
    const analysis = sound(`${head}  verdeling termijn van School over maanden 2015-05 t/m 2015-07 "termijn"
    bedrag eigen_pot
    naar rato van 1
    restant naar blijft
    afgerond op € 1, grootste rest, daarna laagste maand
  regel betaald van School: bedrag "betaald" = totaal van termijn in maand over maanden 2015-05 t/m 2015-07
`);
    const answer = answered(analysis, { School: { a: { eigen_pot: '100' }, b: {} } }, ['termijn', 'blijft', 'betaald']);
    const need = '? eigen_pot("b")';
    expect(shown(answer)).toBe(`34.00 33.00 33.00 ${need} ${need} ${need} 0.00 ${need} 100.00 ${need}`);
  });

  test('the rest of one division feeds the pot of the next', () => {
    const analysis = sound(`${head}  verdeling eerst over Scholen "eerst"
    bedrag pot
    naar rato van n
    ten hoogste maximum
    restant naar over_pot
    ${lowest}
  verdeling deel over Scholen "deel"
    bedrag over_pot
    ontvangers eerst < maximum
    naar rato van 1
    restant vervalt
    ${lowest}
`);
    const schools = { a: { n: '8', maximum: '50' }, b: { n: '1', maximum: '50' }, c: { n: '1', maximum: '50' } };
    expect(shown(answered(analysis, { pot: '100', School: schools }, ['eerst', 'deel']))).toBe(
      '50.00 10.00 10.00 0.00 15.00 15.00',
    );
  });
});

describe('each thing divides among its own', () => {
  const flights = (tie: string, more = ''): string => `${head}
  object Vlucht meervoud Vluchten "vlucht" aangeduid met nummer
  object Passagier meervoud Passagiers van Vlucht "passagier" aangeduid met stoel
  gegeven opbrengst van Vlucht: bedrag "opbrengst"
  gegeven gewicht van Passagier: aantal "gewicht"
  verdeling terug over Passagiers van deze Vlucht per Vlucht "terug"
    bedrag opbrengst
    naar rato van gewicht
    restant naar blijft
    afgerond op € 1, grootste rest, daarna ${tie}
  regel dubbel van Passagier: bedrag "dubbel" = 2 * terug
  regel samen van Vlucht: bedrag "samen" = totaal van terug over Passagiers van deze Vlucht
${more}`;
  const Vlucht = { kl1: { opbrengst: '10.50' }, kl2: {} };
  const Passagier = {
    a: { van: 'kl1', gewicht: '1' },
    b: { van: 'kl1', gewicht: '1' },
    c: { van: 'kl2', gewicht: '1' },
  };
  const names = ['terug', 'blijft', 'dubbel', 'samen'];
  const need = '? opbrengst("kl2")';

  test('a part is asked for with its own, and what is not known of one says nothing of another', () => {
    const analysis = sound(flights('laagste stoel'));
    const answer = answered(analysis, { Vlucht, Passagier }, names);
    expect(shown(answer)).toBe(`5.00 5.00 ${need} 0.50 ${need} 10.00 10.00 ${need} 10.00 ${need}`);
    expect([...reasonKeys(answer, 'terug("a";"kl1")')].sort()).toEqual(['gewicht("a")', 'opbrengst("kl1")']);
  });

  test('a draw is that of one flight', () => {
    const analysis = sound(flights('loting'));
    const passengers = { a: { van: 'kl1', gewicht: '1' }, b: { van: 'kl1', gewicht: '1' } };
    const delivered = { Vlucht: { kl1: { opbrengst: '11' } }, Passagier: passengers };
    const draw = '? loting terug("kl1") tussen a en b';
    expect(shown(answered(analysis, delivered, ['terug']))).toBe(`${draw} ${draw}`);
    const drawn = { ...delivered, lotingen: { terug: [{ Vlucht: 'kl1', volgorde: ['b', 'a'] }] } };
    expect(shown(answered(analysis, drawn, ['terug']))).toBe('5.00 6.00');
  });

  test.each([
    ['2026-01-15', '10.00 0.00 0.00 7.00 20.00 14.00'],
    ['2026-06-30', '0.00 1.00 0.00 6.00 2.00 12.00'],
  ])('what has merged divides together, on %s', (asAt, expected) => {
    const analysis = sound(flights('laagste stoel'));
    const facts = factsOf(analysis, {
      Vlucht: { kl1: { opbrengst: '10', bestaatTot: '2026-01-31', opgegaanIn: 'kl2' }, kl2: { opbrengst: '7' } },
      Passagier: { a: { van: 'kl1', gewicht: '1' }, b: { van: 'kl2', gewicht: '6' } },
    });
    expect(shown(evaluate(analysis, facts, { names: ['terug', 'dubbel'], asAt }))).toBe(expected);
  });

  test('in an example the key of the receiver says which', () => {
    const analysis = sound(
      flights(
        'laagste stoel',
        `  voorbeeld "twee vluchten"
    Vlucht | opbrengst
    "kl1"  | € 9
    "kl2"  | € 4
    stel
    Passagier | Vlucht | gewicht
    "a"       | "kl1"  | 1
    "b"       | "kl1"  | 2
    "c"       | "kl2"  | 1
    verwacht terug van "b": € 6
    verwacht terug van "b" voor "kl2": € 0
    verwacht terug van "c": € 4
    verwacht dubbel van "c": € 8
    verwacht samen van "kl1": € 9
    verwacht blijft voor "kl2": € 0
`,
      ),
    );
    expect(runExamples(analysis).map(({ problems }) => problems)).toEqual([[]]);
  });
});

describe('faults name who it is about', () => {
  const one = { a: { n: '1', gevraagd: '1', minimum: '1', maximum: '1' } };
  const shares = `naar rato van n\nrestant vervalt\n${lowest}`;
  const claims = `aanspraak gevraagd\nbij tekort naar rato\nrestant vervalt\n${lowest}`;

  test.each([
    ['R301', claims, { b: { gevraagd: '-1' } }, /aanspraak .* negatief bij `b`: -1/],
    ['R302', `${shares}\nten minste minimum`, { b: { n: '1', minimum: '-2' } }, /negatief bij `b`: -2/],
    ['R302', `${shares}\nten hoogste maximum`, { b: { n: '1', maximum: '-3' } }, /negatief bij `b`: -3/],
    [
      'R303',
      `${shares}\nten minste minimum\nten hoogste maximum`,
      { b: { n: '1', minimum: '3', maximum: '2' } },
      /bij `b` na afronding geen bedrag tussen ten minste € 3,00 en ten hoogste € 2,00/,
    ],
    ['R303', `${shares}\nten minste € 1 / 3\nten hoogste € 1 / 3`, {}, /`a`/],
    [
      'R304',
      `${shares}\nten minste minimum`,
      { b: { n: '1', minimum: '9,01' } },
      /samen € 10,01, meer dan de pot van € 10,00/,
    ],
    [
      'R28',
      `naar rato van n\nten hoogste maximum\nrestant opnieuw naar rato van n - 2, daarna vervalt\n${lowest}`,
      {},
      /`a`: -1/,
    ],
  ])('%s', (code, clauses, more, message) => {
    const delivered = Object.fromEntries(
      Object.entries({ ...one, ...more }).map(([key, row]) => [
        key,
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value).replace(',', '.')])),
      ]),
    );
    const text = divided(clauses, '10', delivered);
    expect(text).toContain(`fout ${code}`);
    expect(text).toMatch(message);
  });
});

describe('explanation', () => {
  const rows = {
    a: { n: '1', minimum: '10', maximum: '60' },
    b: { n: '9', minimum: '10', maximum: '60' },
    c: { n: '90', minimum: '10', maximum: '60' },
  };

  test('of bounds and of what was divided again', () => {
    const analysis = overSchools(
      `naar rato van n\nten minste minimum\nten hoogste maximum\nrestant opnieuw, daarna naar over_pot\n${lowest}`,
    );
    const answer = answered(analysis, { pot: '100', School: rows });
    expect(line(analysis, answer, 'deel', 'a')).toContain(
      'verhoogd tot het minimum van € 10,00; € 2,00 erbij van de € 20,00 die overbleef, opnieuw verdeeld naar dezelfde maatstaf',
    );
    expect(line(analysis, answer, 'deel', 'c')).toContain(
      'gekort met factor 8/9, omdat anderen hun minimum krijgen; begrensd op € 60,00; € 20,00 daarboven is opnieuw verdeeld',
    );
    expect(line(analysis, answer, 'over_pot')).toContain(
      '€ 20,00 is opnieuw verdeeld, over wie nog onder het maximum zat',
    );
    expect(line(analysis, answer, 'deel', 'a', 'en')).toContain(
      'raised to the minimum of €10.00; €2.00 more of the €20.00',
    );
  });

  test('of claims that bounds limit: what was asked, what it was limited to', () => {
    const schools = {
      a: { gevraagd: '900', minimum: '100', maximum: '500' },
      b: { gevraagd: '600', minimum: '100', maximum: '500' },
      c: { gevraagd: '50', minimum: '100', maximum: '500' },
    };
    const bounds = 'ten minste minimum\nten hoogste maximum';
    const analysis = overSchools(`aanspraak gevraagd\nbij tekort naar rato\n${bounds}\nrestant vervalt\n${lowest}`);
    const answer = answered(analysis, { pot: '1000', School: schools });
    expect(shown(answer)).toBe('450.00 450.00 100.00');
    expect(line(analysis, answer, 'deel', 'a')).toContain(
      'aanspraak op € 900,00 (gevraagd); begrensd op € 500,00; de pot van € 1.000,00 is te klein voor alle aanspraken, binnen de grenzen samen € 1.100,00; gekort met factor 0,9',
    );
    expect(line(analysis, answer, 'deel', 'c')).toContain(
      'aanspraak op € 50,00 (gevraagd); verhoogd tot het minimum van € 100,00; de pot van € 1.000,00 is te klein voor alle aanspraken, binnen de grenzen samen € 1.100,00; afgerond',
    );
    expect(line(analysis, answer, 'deel', 'a', 'en')).toContain(
      'claim of €900.00 (gevraagd); limited to €500.00; the pot of €1,000.00 is too small for all claims, €1,100.00 together within the bounds',
    );
  });

  test('of claims: the factor, the place, what came of it, the draw', () => {
    const schools = {
      a: { gevraagd: '40', punten: '8' },
      b: { gevraagd: '70', punten: '8' },
      c: { gevraagd: '30', punten: '9' },
    };
    const explained = (clauses: string, key: string, more: Row = {}): string => {
      const analysis = overSchools(`aanspraak gevraagd\n${clauses}\nrestant vervalt\n${lowest}`);
      return line(analysis, answered(analysis, { pot: '70', School: schools, ...more }), 'deel', key);
    };
    expect(explained('bij tekort naar rato', 'a')).toContain(
      'aanspraak op € 40,00 (gevraagd); de pot van € 70,00 is te klein voor alle aanspraken, samen € 140,00; gekort met factor 0,5',
    );
    const inOrder = 'bij tekort op volgorde van punten (hoogste eerst), loting\nwie niet past wordt overgeslagen';
    expect(explained(inOrder, 'b')).toContain('plaats 2 van 3 (punten 8); past niet meer, wordt overgeslagen');
    expect(explained(inOrder, 'a')).toContain('plaats 2 van 3 (punten 8); past');
    expect(explained(inOrder.replace('wordt overgeslagen', 'krijgt de rest'), 'a')).toContain(
      'nodig: een loting tussen a en b voor deel (artikel 2) — aanspraak op € 40,00',
    );
    const behind = { School: { ...schools, d: { gevraagd: '10', punten: '1' } } };
    expect(explained(inOrder.replace('wordt overgeslagen', 'krijgt de rest'), 'a')).toContain(
      'gelijk met anderen; de loting beslist',
    );
    expect(explained(inOrder, 'd', { ...behind, pot: '100' })).toContain(
      'komt na anderen die gelijk staan; hun loting beslist wat er overblijft',
    );
    const drawn = { lotingen: { deel: [{ volgorde: ['b', 'a'] }] } };
    expect(explained(inOrder.replace('wordt overgeslagen', 'krijgt de rest'), 'b', drawn)).toContain(
      'plaats 2 van 3 (punten 8); past niet meer, krijgt de rest van € 40,00; als 1e geloot',
    );
  });
});
