/** Every mode of division, from the text of a rule to amounts, and what of it is unknown. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { answered, divided, head, line, lowest, overSchools, type Row, shown } from './dividing.ts';
import { factsOf, sound } from './sources.ts';

describe('shares within bounds', () => {
  const bounds = { minimum: '10', maximum: '60' };
  const schools = { a: { n: '1', ...bounds }, b: { n: '9', ...bounds }, c: { n: '90', ...bounds } };

  test.each([
    ['a floor takes from all others', 'ten minste minimum\nrestant naar over_pot', '10.00 10.00 80.00 0.00'],
    ['a cap leaves a rest', 'ten hoogste maximum\nrestant naar over_pot', '1.00 9.00 60.00 30.00'],
    [
      'a rest is divided again by the same key',
      'ten hoogste maximum\nrestant opnieuw, daarna naar over_pot',
      '4.00 36.00 60.00 0.00',
    ],
    [
      'or by another',
      'ten hoogste maximum\nrestant opnieuw naar rato van 1, daarna naar over_pot',
      '16.00 24.00 60.00 0.00',
    ],
    [
      'floors first, then caps, the rest on top of what each has',
      'ten minste minimum\nten hoogste maximum\nrestant opnieuw, daarna naar over_pot',
      '12.00 28.00 60.00 0.00',
    ],
  ])('%s', (_, clauses, expected) => {
    expect(divided(`naar rato van n\n${clauses}\n${lowest}`, '100', schools)).toBe(expected);
  });

  test('who reaches the cap in a later round leaves too', () => {
    const rows = { a: { n: '10', maximum: '30' }, b: { n: '10', maximum: '60' }, c: { n: '80', maximum: '40' } };
    const clauses = 'ten hoogste maximum\nrestant opnieuw, daarna naar over_pot';
    expect(divided(`naar rato van n\n${clauses}\n${lowest}`, '110', rows)).toBe('30.00 40.00 40.00 0.00');
  });

  test('a cap with part of a cent is the cent below it', () => {
    const rows = { a: { n: '1' }, b: { n: '2' } };
    expect(divided(`naar rato van n\nten hoogste pot / 3\nrestant naar over_pot\n${lowest}`, '100', rows)).toBe(
      '33.33 33.33 33.34',
    );
  });

  test('a zero key and a floor gives the floor; who does not take part gets nothing', () => {
    const rows = {
      a: { n: '0', minimum: '5', doet_mee: true },
      b: { n: '1', minimum: '5', doet_mee: true },
      c: { minimum: '5', doet_mee: false },
    };
    const clauses = `ontvangers doet_mee\nnaar rato van n\nten minste minimum\nrestant naar over_pot\n${lowest}`;
    expect(divided(clauses, '100', rows)).toBe('5.00 95.00 0.00 0.00');
  });
});

describe('shares of a wider set', () => {
  const clauses = `ontvangers doet_mee\nnaar rato van n gerekend over Scholen\nrestant naar over_pot\n${lowest}`;
  const rows = { a: { n: '50', doet_mee: true }, b: { n: '30', doet_mee: false }, c: { n: '20', doet_mee: false } };

  test('what the others would have had goes to the rest, and each can be asked what that was', () => {
    const analysis = sound(`${head}  verdeling deel over Scholen "deel"
    bedrag pot
${clauses.replace(/^/gm, '    ')}
  regel gemist van School: bedrag "gemist" = over_pot van deze School
    afgerond op cent
`);
    const answer = answered(analysis, { pot: '44', School: rows }, ['deel', 'over_pot', 'gemist']);
    expect(shown(answer)).toBe('22.00 0.00 0.00 22.00 0.00 13.20 8.80');
    expect(line(analysis, answer, 'deel', 'a')).toContain('in het totaal telt ook mee wie niet ontvangt');
    expect(line(analysis, answer, 'over_pot', 'b')).toContain('wat het deel zou zijn geweest');
  });

  test('who is capped can be asked what went over', () => {
    const analysis = sound(`${head}  verdeling deel over Scholen "deel"
    bedrag pot
    naar rato van n
    ten hoogste maximum
    restant naar over_pot
    ${lowest}
  regel gemist van School: bedrag "gemist" = over_pot van deze School
    afgerond op cent
`);
    const schools = { a: { n: '3', maximum: '60' }, b: { n: '1', maximum: '60' } };
    expect(shown(answered(analysis, { pot: '100', School: schools }, ['gemist', 'over_pot']))).toBe('15.00 0.00 15.00');
  });

  test('whoever receives but does not count in it is a fault that names the school', () => {
    const other = clauses.replace('over Scholen', 'over Scholen waar punten > 0');
    const schools = { a: { ...rows.a, punten: '0' }, b: { ...rows.b, punten: '1' } };
    expect(divided(other, '10', schools)).toMatch(/^fout R300: `a` deelt mee in verdeling `deel`/);
  });

  test('of whoever counts the key must be known', () => {
    expect(divided(clauses, '10', { a: rows.a, b: { doet_mee: false } })).toBe('? n("b") 0.00 ? n("b")');
    const negative = { a: rows.a, b: { n: '-1', doet_mee: false } };
    expect(divided(clauses, '10', negative)).toMatch(/^fout R28: .*`b`/);
  });
});

describe('claims', () => {
  const rows = {
    a: { gevraagd: '40', punten: '8' },
    b: { gevraagd: '70', punten: '9' },
    c: { gevraagd: '30', punten: '7' },
  };
  const cut = `aanspraak gevraagd\nbij tekort naar rato\nrestant naar over_pot\n${lowest}`;
  const ranked = (fate: string, order = 'punten (hoogste eerst), code (laagste eerst)'): string =>
    `aanspraak gevraagd\nbij tekort op volgorde van ${order}\nwie niet past ${fate}\nrestant naar over_pot\n${lowest}`;

  test.each([
    ['enough for all', cut, '200', '40.00 70.00 30.00 60.00'],
    ['cut by one factor', cut, '70', '20.00 35.00 15.00 0.00'],
    ['cut, with last cents', cut, '100', '28.57 50.00 21.43 0.00'],
    ['cut, but not under the floor', `${cut}\nten minste € 22`, '70', '22.00 26.00 22.00 0.00'],
    ['in order it stops', ranked('stopt'), '105', '0.00 70.00 0.00 35.00'],
    ['in order one is skipped', ranked('wordt overgeslagen'), '105', '0.00 70.00 30.00 5.00'],
    ['in order one gets the rest', ranked('krijgt de rest'), '105', '35.00 70.00 0.00 0.00'],
    [
      'the lowest first',
      ranked('stopt', 'gevraagd (laagste eerst), code (laagste eerst)'),
      '105',
      '40.00 0.00 30.00 35.00',
    ],
    ['a claim above the cap', `${ranked('stopt')}\nten hoogste € 50`, '105', '40.00 50.00 0.00 15.00'],
    ['floors are met first', `${ranked('stopt')}\nten minste € 10`, '105', '10.00 70.00 10.00 15.00'],
  ])('%s', (_, clauses, pot, expected) => {
    expect(divided(clauses, pot, rows)).toBe(expected);
  });

  test('what claims are ordered by is asked only when they do not all fit', () => {
    const { punten: _, ...b } = rows.b;
    expect(divided(ranked('stopt'), '140', { ...rows, b })).toBe('40.00 70.00 30.00 0.00');
    expect(divided(ranked('stopt'), '139', { ...rows, b })).toBe(
      Array.from({ length: 4 }, () => '? punten("b")').join(' '),
    );
  });

  test('of one unknown claim all amounts are unknown, apart from known outsiders', () => {
    const clauses = `ontvangers doet_mee\n${cut}`;
    const schools = { a: { doet_mee: true }, b: { gevraagd: '1', doet_mee: true }, c: { doet_mee: false } };
    expect(divided(clauses, '10', schools)).toBe('? gevraagd("a") ? gevraagd("a") 0.00 ? gevraagd("a")');
  });

  describe('a draw', () => {
    const drawn = ranked('stopt', 'punten (hoogste eerst), loting');
    const tied = {
      a: { gevraagd: '40', punten: '8' },
      b: { gevraagd: '40', punten: '8' },
      c: { gevraagd: '30', punten: '9' },
    };
    const draws = (...orders: readonly (readonly string[])[]): Row => ({
      lotingen: { deel: orders.map((volgorde, at) => ({ volgorde, vastgelegdOp: `2024-0${at + 1}-01` })) },
    });

    test('is needed between those who tie at the end of the pot; all others and the rest are known', () => {
      expect(divided(drawn, '75', tied)).toBe('? loting deel() tussen a en b ? loting deel() tussen a en b 30.00 5.00');
      expect(divided(drawn, '110', tied)).toBe('40.00 40.00 30.00 0.00');
      expect(divided(drawn, '60', tied)).toBe('0.00 0.00 30.00 30.00');
    });

    test('once recorded decides, the last one recorded by then', () => {
      expect(divided(drawn, '75', tied, draws(['b', 'a']))).toBe('0.00 40.00 30.00 5.00');
      expect(divided(drawn, '75', tied, draws(['b', 'a'], ['a', 'b']))).toBe('40.00 0.00 30.00 5.00');
      const need = '? loting deel() tussen a en b';
      expect(divided(drawn, '75', tied, draws(['b']))).toBe(`${need} ${need} 30.00 5.00`);
      const analysis = overSchools(drawn);
      const facts = factsOf(analysis, { pot: '75', School: tied, ...draws(['b', 'a'], ['a', 'b']) });
      expect(shown(evaluate(analysis, facts, { names: ['deel'], knownOn: '2024-01-15' }))).toBe('0.00 40.00 30.00');
    });

    test('of the last cent', () => {
      const equal = `naar rato van 1\nrestant naar over_pot\n${lowest.replace('laagste code', 'loting')}`;
      const schools = { a: {}, b: {}, c: {} };
      const need = '? loting deel() tussen a en b en c';
      expect(divided(equal, '1', schools)).toBe(`${need} ${need} ${need} 0.00`);
      expect(divided(equal, '1', schools, draws(['c', 'a', 'b']))).toBe('0.33 0.33 0.34 0.00');
    });
  });
});
