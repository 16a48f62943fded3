import { describe, expect, test } from 'vitest';
import type { StepOperator } from '../../engine/explain/model-trace.ts';
import type { Datum } from '../../engine/index.ts';
import { stepText } from './step-text.ts';
import { told } from './steps-cases.ts';
import { applicationOf, formulaOf, toldOf } from './steps-told.ts';

const head = `regeling stappen "Stappen"
  in werking 2020-01-01
  tijdvak 2020 t/m 2025
artikel 1
  soort Niveau: laag "het lage" < hoog "het hoge"
  periode leerjaar vanaf 1 augustus, genoemd naar het beginjaar "leerjaar"
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven a van School: getal "de a"
  gegeven b van School: getal "b"
  gegeven c van School: getal of geen "c"
  gegeven ok van School: ja/nee "ok"
  gegeven nok van School: ja/nee "nok"
  gegeven open van School: ja/nee "open"
  gegeven begin_op van School: datum "begin"
  gegeven niveau van School: Niveau "niveau"
  gegeven telt van School per Niveau: getal "telt"
  gegeven punten van School per jaar: getal "punten"
  gegeven mentor van Leerling: Leerling of geen "mentor"
  gegeven n van Leerling: aantal "n"
  gegeven mag van Leerling: ja/nee "mag"
artikel 2
`;

const facts = {
  School: {
    S: {
      a: '2',
      b: '3',
      c: { geen: true },
      ok: true,
      nok: false,
      begin_op: '2021-09-01',
      niveau: 'laag',
      telt: { laag: '5', hoog: '7' },
      punten: { 2020: '1', 2021: '4' },
    },
    T: { a: '0', ok: false, punten: { 2020: '1', 2021: '9' } },
  },
  Leerling: {
    p: { van: 'S', n: '3', mag: true, mentor: 'q' },
    q: { van: 'S', n: '8', mag: true, mentor: { geen: true } },
    r: { van: 'S', n: '1', mag: false },
  },
};

/** What `x` of school S is in 2021, as steps. */
function steps(rule: string, delivered: object = facts): string {
  const of = toldOf(`${head}  regel x van School per jaar: ${rule.replace('=', '"x" =')}\n`, delivered, {
    names: ['x'],
    of: ['S'],
    year: 2021,
  });
  return stepText(formulaOf(of, applicationOf(of, 'x("S";2021)')));
}

describe('a formula', () => {
  test.each(told)('%s', (rule, expected) => expect(steps(rule)).toBe(expected));

  test('of every kind is among them', () => {
    const all = told.map(([, text]) => text).join(' ');
    const missing = operators.filter((op) => !new RegExp(`(?:^|[ (→])${op}[ .(\\[#]`, 'u').test(all));
    expect(missing).toEqual([]);
  });
});

const every: Readonly<Record<StepOperator, true>> = {
  literal: true,
  use: true,
  atHand: true,
  add: true,
  subtract: true,
  multiply: true,
  divide: true,
  negate: true,
  not: true,
  and: true,
  or: true,
  equal: true,
  unequal: true,
  less: true,
  more: true,
  atMost: true,
  atLeast: true,
  isPresent: true,
  isAbsent: true,
  oneOf: true,
  ifAbsent: true,
  if: true,
  highest: true,
  lowest: true,
  limited: true,
  rounded: true,
  total: true,
  average: true,
  highestOf: true,
  lowestOf: true,
  count: true,
  rank: true,
  every: true,
  some: true,
  list: true,
  dayInPeriod: true,
  beginOf: true,
  endOf: true,
  periodOf: true,
};
const operators = Object.keys(every);

describe('a list of conditions', () => {
  const list = '  regel x van School: ja/nee "x" = alle van voorwaarde i "klein": a < 5 voorwaarde ii: ok\n';
  const of = toldOf(`${head}${list}`, facts, { names: ['x'], of: ['S'] });
  const application = applicationOf(of, 'x("S")');

  test('names the nodes of its conditions where they have them', () => {
    const named = formulaOf(of, application, undefined, { conditionId: ({ name }) => `x("S") › ${name.text}` });
    expect(stepText(named)).toBe('list(all 2/2, x("S") › i, x("S") › ii) ja');
  });

  test('tells them itself where one has none', () => {
    const some = formulaOf(of, application, undefined, {
      conditionId: ({ name }) => (name.text === 'i' ? 'i' : undefined),
    });
    expect(stepText(some)).toBe(
      'list(all 2/2, i klein: less(use[de a]#a("S") 2, literal 5) ja, ii: use[ok]#ok("S") ja) ja',
    );
  });
});

describe('a set', () => {
  const counting = '  regel x van School: aantal "x" = totaal van n over Leerlingen van deze School waar mag\n';
  const pupils = (count: number): object =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `l${String(at).padStart(4, '0')}`,
        { van: 'S', n: String(at % 7), mag: at % 2 === 0 },
      ]),
    );
  const total = (list: object | undefined, page?: { members: number; from: number }, more: object = {}): string => {
    const of = toldOf(
      `${head}${counting}`,
      { School: facts.School, ...(list === undefined ? {} : { Leerling: list }) },
      { names: ['x'], of: ['S'] },
    );
    const text = stepText(formulaOf(of, applicationOf(of, 'x("S")'), page, more));
    return text.slice(text.indexOf('mag] -') + 7);
  };

  test.each([
    ['that is not delivered', undefined, '? @0: }) ?leerling'],
    ['of nobody', {}, '0/0 @0: }) 0'],
    ['of one', pupils(1), '1/1 @0: l0000 0 #n("l0000")}) 0'],
    ['of one that does not belong', { z: { van: 'S', n: '4', mag: false } }, '0/1 @0: }) 0'],
  ])('%s', (_, list, expected) => expect(total(list)).toBe(expected));

  test.each([
    [{ members: 3, from: 0 }, '500/1000 @0: l0006 6 #n("l0006"); l0020 6 #n("l0020"); l0034 6 #n("l0034")}) 1497'],
    [{ members: 2, from: 71 }, '500/1000 @71: l0012 5 #n("l0012"); l0026 5 #n("l0026")}) 1497'],
    [{ members: 5, from: 499 }, '500/1000 @499: l0994 0 #n("l0994")}) 1497'],
    [{ members: 5, from: 500 }, '500/1000 @500: }) 1497'],
    [{ members: 0, from: 0 }, '500/1000 @0: }) 1497'],
  ])('of a thousand is told by pages: %o', (page, expected) => expect(total(pupils(1000), page)).toBe(expected));

  test('is told of with those who may be seen, and counted with all', () => {
    const sees = (member: readonly Datum[]): boolean =>
      member.every((one) => one.kind !== 'thing' || one.key === 'l0020');
    expect(total(pupils(1000), { members: 3, from: 0 }, { sees })).toBe('500/1000 @0: l0020 6 #n("l0020")}) 1497');
  });

  test('within a set tells of a few only', () => {
    const rule = '  regel x: aantal "x" = totaal van (totaal van n over Leerlingen van deze School) over Scholen\n';
    const of = toldOf(`${head}${rule}`, { School: { S: {}, T: {} }, Leerling: pupils(20) }, { names: ['x'] });
    const [first, second] = formulaOf(of, applicationOf(of, 'x()')).set?.members ?? [];
    expect(first?.formula?.set?.members).toHaveLength(3);
    expect(first?.formula?.set?.count).toBe(20);
    expect(second?.formula?.set?.count).toBe(0);
  });
});

test('who may not even belong decides nothing, and comes after who does', () => {
  const pupils = { o: { van: 'S', n: '5' }, p: { van: 'S', n: '6', mag: true }, q: { van: 'S', n: '1', mag: true } };
  const rule = 'ja/nee = een Leerling waar mag voldoet aan n > 2';
  expect(steps(rule, { ...facts, Leerling: pupils })).toBe(
    'some(more(use[n] -, literal 2) -, {leerling<thing> where use[mag] - 2+1/3 @0: p if more(use[n]#n("p") 6, literal 2) ja; o? if more(use[n]#n("o") 5, literal 2) ja; q}) ja',
  );
});

describe('a period that is moved', () => {
  test('is the period it comes to', () => {
    const rule = '  regel x per leerjaar: datum "x" = begin van (leerjaar - 1)\n';
    const of = toldOf(`${head}${rule}`, facts, { names: ['x'], year: 2021 });
    expect(stepText(formulaOf(of, applicationOf(of, 'x(2021)')))).toBe(
      'beginOf(atHand.period[leerjaar] 2020) 2020-08-01',
    );
  });

  test.each([
    [
      'getal = totaal van (punten in jaar - 1) over jaren 2021 t/m 2022',
      'total(use[punten](subtract(atHand.period -, literal 1) -) -, {<year literal 2021 literal 2022> 2/2 @0: 2022 4 #punten("S";2021); 2021 1 #punten("S";2020)}) 5',
    ],
    [
      'getal = totaal van (punten in dit jaar) over jaren 2020 t/m 2021',
      'total(use[punten]#punten("S";2021) 4, {<year literal 2020 literal 2021> 2/2 @0: 2020 4 #punten("S";2021); 2021 4 #punten("S";2021)}) 8',
    ],
  ])('is told inside a set as it was moved: %s', (rule, expected) => expect(steps(rule)).toBe(expected));
});

describe('what has no label', () => {
  const bare = `regeling kaal "Kaal"
  tijdvak 2020 t/m 2021
artikel 3
  object Zaak meervoud Zaken aangeduid met kenmerk
  gegeven n van Zaak: getal "n"
artikel 4 — Omvang
  regel grootte van Zaak: getal = n
artikel 5
  regel vorige van Zaak: getal = n
  regel x van Zaak: getal "x" = totaal van (als kenmerk = "k" en grootte > 1 dan grootte anders 0) over Zaken waar vorige > 2
  regel y van Zaak: ja/nee "y" = een Zaak voldoet aan (alle van voorwaarde lange_naam: grootte > 1 voorwaarde b: grootte > 2)
`;
  test('is never called by its name', () => {
    const of = toldOf(bare, { Zaak: { k: { n: '3' } } }, { names: ['x', 'y'] });
    expect(
      ['x("k")', 'y("k")'].map((key) =>
        stepText(formulaOf(of, applicationOf(of, key))).replaceAll(/#\w+\([^)]*\)/gu, '#'),
      ),
    ).toEqual([
      'total(if(and(equal(atHand.key -, literal k) -, more(use[Omvang] -, literal 1) -) -, use[Omvang] -, literal 0) -, ' +
        '{<thing> where more(use[artikel 5] -, literal 2) - 1/1 @0: k 3 = if(and(equal(atHand.key k, literal k) ja, ' +
        'more(use[Omvang]# 3, literal 1) ja) ja, →use[Omvang]# 3, literal -) 3}) 3',
      'some(list(all 2/2, : more(use[Omvang] -, literal 1) -, b: more(use[Omvang] -, literal 2) -) -, {<thing> 1/1 @0: ' +
        'k if list(all 2/2, : more(use[Omvang]# 3, literal 1) ja, b: more(use[Omvang]# 3, literal 2) ja) ja}) ja',
    ]);
  });
});

describe('what is bad', () => {
  test.each([
    ['a fault in a member comes first', 'getal = totaal van n / (n - 3) over Leerlingen', /3\/3 @0: p R20 = .*; /u],
    ['limits the wrong way round', 'getal = begrensd(a; b; 1)', /^limited\(.* 2, .* 3, literal 1\) R30$/u],
  ])('%s', (_, rule, expected) => expect(steps(rule)).toMatch(expected));

  test('all facts missing: every step is unknown, and says of what', () => {
    expect(steps('getal = als ok dan a anders b', { School: { S: {} } })).toBe(
      'if(use[ok]#ok("S") ?ok("S"), use[de a]#a("S") ?a("S"), use[b]#b("S") ?b("S")) ?ok("S") a("S") b("S")',
    );
  });

  test('years through one that is not known are no set', () => {
    expect(steps('getal = totaal van punten over jaren 2020 t/m (jaar van begin_op)', { School: { S: {} } })).toBe(
      'total(use[punten] -, {<year literal 2020 periodOf(use[begin]#begin_op("S") ?begin_op("S")) ?begin_op("S")> ? @0: }) ?begin_op("S")',
    );
  });

  test('a product with a zero is 0, whatever is not known', () => {
    expect(steps('getal = a * b', { School: { S: { a: '0' } } })).toBe(
      'multiply(use[de a]#a("S") 0, use[b]#b("S") ?b("S")) 0',
    );
  });
});
