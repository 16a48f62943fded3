import fc from 'fast-check';

/** Pupils of schools, with facts that are compared for equality, that may be absent, unknown or assumed, and that change. */
const head = `regeling verzamelingen "Verzamelingen"
  in werking 2019-01-01
  tijdvak    2020 t/m 2021

artikel 1

  soort Groep: klein, groot, gemengd
  soort Niveau: laag < midden < hoog
  periode leerjaar vanaf 1 augustus, genoemd naar het beginjaar
  object School meervoud Scholen "school" aangeduid met code
  object Leerling meervoud Leerlingen van School "leerling" aangeduid met nummer
  gegeven drempel van School per jaar: aantal "drempel"
    bij fusie hoogste
  gegeven groep van Leerling: Groep "groep"
  gegeven niveau van Leerling: Niveau of geen "niveau"
  gegeven n van Leerling: aantal "n"
  gegeven score van Leerling per jaar: getal "score"
  gegeven geslaagd van Leerling: ja/nee "geslaagd"
  gegeven begonnen_op van Leerling: datum "begonnen op"
  gegeven eerdere van Leerling: Leerling of geen "eerdere"
    eerder volgens begonnen_op

artikel 2

  onvertaald "in beginsel" "een open norm"

  parameter streep per jaar: aantal "streep"
    jaar | streep
    2020 | 2
    2021 | 3

  regel waarde van Leerling per jaar: getal "waarde"
    = hoogste(0; score - (waarde van eerdere bij geen 0))

artikel 3

  regel deel van Leerling: getal "deel"
aanname — wie niets heeft telt niet; te bevestigen door de directie
    = 6 / n

`;

const condition = fc.oneof(
  { weight: 3, arbitrary: fc.constant('groep = deze Groep') },
  { weight: 2, arbitrary: fc.constant('niveau is aanwezig en niveau = dit Niveau') },
  fc.constantFrom(
    'dit Niveau = (niveau bij geen laag)',
    'n = drempel van deze School',
    'streep = n',
    'n = n',
    '(jaar van begonnen_op) = dit jaar',
    '(leerjaar van begonnen_op) = (leerjaar van begin van jaar)',
    'geslaagd',
    'niet geslaagd',
    'deel = 3',
    'deel > streep',
    'score = n',
    'score > 1',
    'eerdere is aanwezig',
    'eerdere is geen',
    'n is een van (0; 2; streep)',
    'waarde = score',
    '(groep = klein of groep = deze Groep)',
    '(als geslaagd dan groep anders klein) = deze Groep',
    '(alle van voorwaarde a: geslaagd voorwaarde b: score > 1)',
    '(aantal Scholen) = n',
    'n = (totaal van n over Leerlingen waar geslaagd)',
    '1 = 1',
    'nummer = "l3"',
    'opgegaan_in is geen',
  ),
);

const where = fc.array(condition, { minLength: 1, maxLength: 4 }).map((list) => list.join(' en '));
const set = fc
  .tuple(fc.constantFrom('Leerlingen van deze School', 'Leerlingen', 'Leerlingen op 2020-06-01'), where)
  .map(([things, conditions]) => `${things} waar ${conditions}`);
const value = fc.constantFrom('n', 'score', 'deel', 'waarde', '(n * score)', '(als geslaagd dan n anders streep)');

const formula = fc.oneof(
  set.map((over) => `aantal ${over}`),
  fc
    .tuple(fc.constantFrom('totaal', 'gemiddelde', 'hoogste', 'laagste'), value, set)
    .map(([name, of, over]) =>
      name === 'totaal' ? `totaal van ${of} over ${over}` : `(${name} van ${of} over ${over}) bij geen 99`,
    ),
);

const amendment = `wijziging hoger van verzamelingen "Hogere streep"
  bekendgemaakt 2020-12-01   in werking 2021-01-01

artikel I

  vervang streep
    jaar | streep
    2021 | 4 was 3
`;

/** A regulation with rules that count, add up and compare over sets of pupils; some with an amendment. */
export const randomSets = fc
  .tuple(fc.array(formula, { minLength: 2, maxLength: 4 }), fc.boolean())
  .map(([formulas, amended]) => {
    const rules = formulas.map(
      (text, at) => `  regel r${at} van School per jaar, Groep, Niveau: getal "r${at}"\n    = ${text}\n`,
    );
    rules.push(
      '  regel beide van School per jaar, Groep, Niveau: getal "beide jaren"\n    = r0 + (r0 in jaar - 1 bij geen 0)\n',
    );
    return {
      names: ['beide', ...formulas.map((_, at) => `r${at}`)],
      sources: [
        { name: 'verzamelingen.maat', text: `${head}${rules.join('\n')}` },
        ...(amended ? [{ name: 'wijziging.maat', text: amendment }] : []),
      ],
    };
  });

const groups = ['klein', 'groot', 'gemengd'];
const levels = ['laag', 'midden', 'hoog'];
const days = ['2019-07-31', '2019-08-01', '2020-05-01', '2020-12-31', '2021-02-01'];

/** What is not known is left out; now and then something is assumed. */
function perhaps<T>(inner: fc.Arbitrary<T>): fc.Arbitrary<T | { waarde: T; aangenomen: true } | undefined> {
  return fc.oneof(
    { weight: 12, arbitrary: inner },
    { weight: 1, arbitrary: inner.map((waarde) => ({ waarde, aangenomen: true as const })) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const digits = fc.integer({ min: 0, max: 3 }).map(String);
/** Who has merged is no longer there; whom it merged into depends on the year of the rule. */
const mergedPupil = { bestaatTot: '2020-08-31', opgegaanIn: 'l0' };

const life = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  fc.constantFrom({ bestaatVanaf: '2020-03-01' }, { bestaatTot: '2020-08-31' }, mergedPupil),
);

const pupil = fc.record({
  van: fc.constantFrom('A', 'B', 'C'),
  groep: perhaps(fc.constantFrom(...groups)),
  niveau: perhaps(fc.oneof(fc.constantFrom(...levels), fc.constant({ geen: true }))),
  n: perhaps(digits),
  score: fc.record({ '2020': perhaps(digits), '2021': perhaps(digits) }),
  geslaagd: perhaps(fc.boolean()),
  begonnen_op: perhaps(fc.constantFrom(...days)),
  eerdere: fc.oneof({ weight: 4, arbitrary: fc.constant('geen') }, fc.constantFrom('l0', 'l1', 'l2')),
});

/** Facts as delivered, of three schools, one of which may have merged into another, and some pupils of each. */
export const randomPupils: fc.Arbitrary<unknown> = fc
  .record({
    pupils: fc.array(fc.tuple(pupil, life), { minLength: 1, maxLength: 14 }),
    thresholds: fc.array(perhaps(digits), { minLength: 6, maxLength: 6 }),
    merged: fc.boolean(),
    living: fc.boolean(),
  })
  .map(({ pupils, thresholds, merged, living }) => {
    const schools = ['A', 'B', 'C'].map((key, at) => [
      key,
      {
        drempel: { '2020': thresholds[2 * at], '2021': thresholds[2 * at + 1] },
        ...(merged && key === 'C' ? { bestaatTot: '2020-12-31', opgegaanIn: 'A' } : {}),
      },
    ]);
    const list = pupils.map(([facts, lived], at) => [
      `l${at}`,
      told({ ...facts, ...(living && at > 0 ? lived : {}) }, at),
    ]);
    return { School: Object.fromEntries(schools), Leerling: Object.fromEntries(list) };
  });

/** Without what is not known; an earlier pupil is one that comes before it in the list, or nobody. */
function told(facts: Record<string, unknown>, at: number): unknown {
  const earlier = facts['eerdere'];
  const isThere = typeof earlier === 'string' && earlier !== 'geen' && Number(earlier.slice(1)) < at;
  const all = { ...facts, eerdere: isThere ? earlier : { geen: true } };
  return JSON.parse(JSON.stringify(all));
}
