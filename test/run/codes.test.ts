import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyse,
  decide,
  evaluate,
  type Facts,
  type Question,
  readFacts,
  recordOf,
  runExamples,
} from '../../engine/index.ts';
import { runLimits } from '../../engine/run/limits.ts';
import { catalogue, type Problem, render } from '../../grammar/index.ts';
import { attributionCauses } from '../attribute/causes.ts';
import { receiptCauses } from '../receipt/causes.ts';
import { verificationCauses } from '../verify/causes.ts';
import { counterfactualCauses } from './counterfactual-causes.ts';
import { lifeCauses } from './life-causes.ts';
import { factsOf } from './sources.ts';

const regulation = `regeling proef "Proef"
  stand       2019-04-18
  in werking  2018-06-20
  vervalt     2024-08-01
  tijdvak     2018 t/m 2025

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: getal "n"
  gegeven vriend van School: School "vriend"
  gegeven keer per jaar: aantal "keer"
  parameter gewicht: getal = 0,5

artikel 2, eerste lid

`;

const school = new Map([['School', new Map([['a', {}]])]]);
const someFacts: Facts = { things: school, values: new Map() };

/** School a refers to this one, which reading facts would refuse. */
function friendOf(key: string): Facts {
  const value = { kind: 'thing', entity: 'School', key } as const;
  return { things: school, values: new Map([['vriend("a")', [{ value, assumed: false }]]]) };
}

/** The regulation with these declarations, whatever the checker says of it. */
function unchecked(more: string): Analysis {
  return { ...analyse([{ name: 'proef.maat', text: `${regulation}${more}\n` }]), sound: true };
}

/** What a rule `x` says of itself. */
function ofRule(more: string, limits = runLimits, facts = someFacts): readonly Problem[] {
  const { values } = evaluate(unchecked(more), facts, { names: ['x'] }, limits);
  return values.flatMap(({ result }) => (result.kind === 'fault' ? [result.fault.problem] : []));
}

function ofQuestion(question: Question): readonly Problem[] {
  return evaluate(unchecked('regel per_jaar per jaar: getal "per jaar" = 1'), someFacts, question).problems;
}

function ofExample(statements: string): readonly Problem[] {
  const more = `  regel y van School: getal "y" = n + 1
  regel ruw van School: bedrag exact "ruw" = n * € 1 / 3
  voorbeeld "v" in 2020
${statements.replace(/^/gm, '    ')}`;
  return runExamples(unchecked(more)).flatMap(({ problems, checks }) => [
    ...problems,
    ...checks.flatMap(({ problem }) => problem ?? []),
  ]);
}

const division = (clauses: string): string =>
  `  verdeling x over Scholen\n    ${clauses}\n    afgerond op cent, per ontvanger\n    restant vervalt`;

const claimed = (clauses: string): string => division(`bedrag € 10\n    ${clauses}\n    bij tekort naar rato`);

const yearly = (more: string): string => `regeling proef "Proef"
  stand       2019-04-18
  in werking  2018-06-20
  tijdvak     2018 t/m 2025

artikel 1

  parameter grens: aantal "grens" = 1
  regel per_jaar per jaar: aantal "per jaar" = 1
${more}
`;

/** What comes of a question under a law that an amendment of 2021 changed. */
function amended(base: string, operations: string, question: Question, sound?: true): readonly Problem[] {
  const head = 'wijziging w van proef "w"\n  bekendgemaakt 2021-06-01\n  in werking 2021-07-01\n\n';
  const analysis = analyse([
    { name: 'proef.maat', text: yearly(base) },
    { name: 'w.maat', text: `${head}${operations}\n` },
  ]);
  const { problems, values } = evaluate(sound ? { ...analysis, sound } : analysis, someFacts, question);
  return [...problems, ...values.flatMap(({ result }) => (result.kind === 'fault' ? [result.fault.problem] : []))];
}

const lastYear = 'regel vorig per jaar: aantal of geen "vorig" = toeslag in jaar - 1';

function watchedBy(guarantee: string): readonly Problem[] {
  const { guarantees } = evaluate(unchecked(guarantee), someFacts, { names: ['gewicht'], asAt: '2020-01-01' });
  return guarantees.flatMap(({ problem }) => problem ?? []);
}

/** Two schools that tie for one place, and draws of which the last stands for what is asked. */
function drawn(volgorde: readonly string[], jaar = '2020'): readonly Problem[] {
  const analysis = unchecked(`  gegeven wens van School per jaar: bedrag "wens"
  verdeling plek over Scholen per jaar
    bedrag € 1
    aanspraak wens
    bij tekort op volgorde van wens (laagste eerst), loting
    wie niet past stopt
    restant vervalt`);
  const wens = (amount: string): unknown => ({ wens: { 2020: amount, 2021: amount } });
  const facts = factsOf(analysis, {
    School: { a: wens('1'), b: wens('1'), c: wens('2') },
    lotingen: { plek: [{ jaar, volgorde }] },
  });
  return evaluate(analysis, facts, { names: ['plek'], year: 2020 }).remarks ?? [];
}

const causes: Readonly<Record<string, () => readonly Problem[]>> = {
  R01: () => evaluate({ ...unchecked(''), sound: false }, someFacts, { names: ['n'] }).problems,
  R02: () => ofQuestion({ names: ['m'] }),
  R03: () => ofQuestion({ names: ['per_jaar'], lawOf: '2019-01-01' }),
  R04: () => ofQuestion({ names: ['per_jaar'], lawOf: '2018-01-01' }),
  R05: () => ofQuestion({ names: ['gewicht'], asAt: '2025-01-01' }),
  R06: () => ofQuestion({ names: ['per_jaar'], year: 2030 }),
  R07: () => ofQuestion({ names: ['keer'] }),
  R08: () => ofQuestion({ names: ['n'], of: ['b'] }),
  R09: () => ofQuestion({ names: ['n'], knownOn: 'gisteren' }),
  R10: () => ofQuestion({ names: ['n'], year: 12 }),
  R11: () => ofQuestion({ names: [] }),
  R12: () => evaluate(unchecked('regel ruw: bedrag exact "ruw" = € 1 / 3'), someFacts, { names: ['ruw'] }).problems,
  R20: () => ofRule('  regel x: getal "x" = 1 / (gewicht - gewicht)'),
  R220: () => ofRule('  regel x: datum "x" = 2019-01-01 + 200 jaar'),
  R221: () => ofRule('  regel x: duur "x" = 250 * (2 * 1 jaar)'),
  R222: () => ofRule('  regel x: ja/nee "x" = 1 * 30 dagen < 1 maand'),
  R21: () =>
    ofRule(`  regel x: getal "x" = ${Array.from({ length: 60 }, () => `(1 / ${'7'.repeat(30)})`).join(' * ')}`),
  R22: () => ofRule('  regel x: getal "x" = 1 + hoogste van 1 over Scholen waar nee'),
  R23: () => ofRule('  regel x: getal "x" = 1 + 1', { ...runLimits, steps: 1 }),
  R24: () => ofRule('  regel x: aantal "x" = aantal Scholen', { ...runLimits, elements: 0 }),
  R25: () => ofRule('  regel x: getal "x" = x'),
  R26: () => ofRule('  regel x: getal "x" = 1 + (1 + 1)', { ...runLimits, nesting: 1 }),
  R27: () => ofRule(division('bedrag -€ 1\n    naar rato van 1')),
  R28: () => ofRule(division('bedrag € 1\n    naar rato van -1')),
  R29: () => ofRule(division('bedrag € 1\n    naar rato voor gewicht van 1')),
  R300: () => ofRule(division('bedrag € 1\n    naar rato van 1 gerekend over Scholen waar nee')),
  R301: () => ofRule(claimed('aanspraak -€ 1')),
  R302: () => ofRule(claimed('aanspraak € 1\n    ten hoogste -€ 1')),
  R303: () => ofRule(claimed('aanspraak € 1\n    ten minste € 3\n    ten hoogste € 2')),
  R304: () => ofRule(claimed('aanspraak € 1\n    ten minste € 11')),
  R30: () => ofRule('  regel x: getal "x" = begrensd(1; 3; 2)'),
  R31: () => ofRule('  regel x: getal "x" = afgerond(1; 0)'),
  R32: () => ofRule('  regel x van School: getal "x" = n van (vriend)', runLimits, friendOf('weg')),
  R33: () => ofRule('  regel x: getal "x" = nergens'),
  R34: () =>
    ofRule(`  verdeling x over Scholen
    bedrag € 0,50
    naar rato van 1
    afgerond op € 1, per ontvanger
    restant vervalt`),
  R465: () => drawn(['a']),
  R466: () => drawn(['a', 'b'], '2021'),
  R467: () => drawn(['b', 'c']).filter(({ code }) => code === 'R467'),
  R60: () => ofRule('  regel x: datum "x" = 29 februari (2023)'),
  R61: () => ofRule('  regel x: datum "x" = begin van (2150 + 100)'),
  R40: () => ofExample('School | n\n"a"    | 1\nverwacht y van "a": 3'),
  R41: () => ofExample('School | n\n"a"    | onbekend\nverwacht y van "a": 3'),
  R42: () => ofExample('School | n\n"a"    | 1\nverwacht y van "a" nog nodig: n van "a"'),
  R43: () => ofExample('School | n\n"a"    | 1\nverwacht y van "a": 2 omdat "artikel 7"'),
  R44: () => ofExample('School | n\n"a"    | 1\nverwacht y van "b": 2'),
  R45: () => ofExample('School | n\n"a"    | 1\nstel n van "a": 2\nverwacht y van "a": 3'),
  R46: () => ofExample('School | n\n"a"    | 1'),
  R47: () => ofExample('School | n\n"a"    | 1\nverwacht ruw van "a": € 0,33'),
  R65: () => ofRule('  regel x: aantal "x" = 1\n  uitzondering e op x dan 2\n  uitzondering f op x dan 3'),
  R70: () => ofList('verwacht eis van "a": nee omdat "eis.c"'),
  R71: () => ofList('verwacht eis van "a": nee omdat "eis.a"'),
  R72: () => ofList('verwacht ander van "a": 1 omdat "eis.a"'),
  R73: () => ofVerdict(),
  R75: () => watchedBy('waarborg w "w" gewicht > 1'),
  R76: () => watchedBy('waarschuwing w "w" gewicht > 1'),
  R77: () => watchedBy('waarborg w "w" 1 / (gewicht - gewicht) > 1'),
  R78: () => watchedBy('waarschuwing w "w" 1 / (gewicht - gewicht) > 1'),
  R79: () => decide(unchecked(''), someFacts, { decision: 'besluit' }).problems,
  R80: () =>
    recordOf(
      decide(unchecked('beschikking besluit van School "besluit" geeft n'), someFacts, { decision: 'besluit' }),
      '2020-05-01',
    ).problems,
  R81: () =>
    evaluate(unchecked('beschikking besluit "besluit" geeft gewicht'), someFacts, { names: ['besluit'] }).problems,
  R85: () =>
    amended('', `voeg toe\n\nartikel 2\n\n  regel toeslag per jaar: aantal "toeslag" = 1\n  ${lastYear}`, {
      names: ['vorig'],
      year: 2021,
    }),
  R86: () =>
    amended(`  regel toeslag per jaar: aantal "toeslag" = 1\n  ${lastYear}`, 'vervalt "grens"', {
      names: ['vorig'],
      year: 2019,
    }),
  R87: () =>
    amended(
      '  regel toeslag: aantal "toeslag" = 1',
      `vervang regel toeslag per jaar: aantal "toeslag" = 2\nwas regel toeslag: aantal "toeslag" = 1\n
voeg toe\n\nartikel 2\n\n  ${lastYear}`,
      { names: ['vorig'], year: 2021 },
    ),
  R88: () =>
    amended(
      `  regel toeslag per jaar: aantal "toeslag" = nergens\n  ${lastYear}`,
      'vervang regel toeslag per jaar: aantal "toeslag" = 2\nwas regel toeslag per jaar: aantal "toeslag" = nergens',
      { names: ['vorig'], year: 2021 },
      true,
    ),
  R89: () => amended('', 'vervalt "grens"', { names: ['grens'], year: 2022 }),
  R90: () => ofBrokenExample(),
  R91: () => ofBrokenExample(),
  R92: () =>
    amended('', 'vervang in proef: tijdvak 2018 t/m 2026 was tijdvak 2018 t/m 2025', {
      names: ['per_jaar'],
      year: 2026,
      knownOn: '2021-05-31',
    }),
  R93: () =>
    amended('', 'vervang in proef: tijdvak 2018 t/m 2026 was tijdvak 2018 t/m 2025', {
      names: ['per_jaar'],
      year: 2026,
      lawOf: '2021-06-30',
    }),
  R200: () => ofRule('  tabel x: bedrag "x"\n    gewicht | x\n    1 | € 1\n    2 | € 2'),
  R201: () => ofRule('  tabel x: bedrag "x"\n    gewicht | x\n    0,5 | € 1\n    t/m 1 | € 2\n    overige | € 0'),
  ...lifeCauses,
  ...receiptCauses,
  ...verificationCauses,
  ...counterfactualCauses,
  ...attributionCauses,
};

/** An example of a rule with two conditions, of which the second fails. */
function ofList(expectation: string): readonly Problem[] {
  const rules = `  regel eis van School: ja/nee "eis"
    = alle van
        voorwaarde a: n > 0
        voorwaarde b: n > 5
  regel ander van School: getal "ander" = n
  voorbeeld "v" in 2020
    School | n
    "a"    | 1
    ${expectation}`;
  return runExamples(unchecked(rules)).flatMap(({ checks }) => checks.flatMap(({ problem }) => problem ?? []));
}

/** A verdict on a figure that has been corrected since. */
function ofVerdict(): readonly Problem[] {
  const analysis = unchecked('  oordeel mening van School: ja/nee "mening"\n    gelet op n');
  const json = { School: { a: { n: '2', mening: { waarde: true, geletOp: { n: '1' } } } } };
  return evaluate(analysis, readFacts(json, analysis).facts, { names: ['mening'] }).remarks ?? [];
}

function ofBrokenExample(): readonly Problem[] {
  const analysis = analyse([
    { name: 'proef.maat', text: `${yearly('')}\n  voorbeeld "v" in 2022\n    verwacht grens: 1\n` },
    {
      name: 'w.maat',
      text: `wijziging w van proef "w"
  bekendgemaakt 2021-06-01
  in werking 2021-07-01

vervang parameter grens: aantal "grens" = 2
was parameter grens: aantal "grens" = 1
`,
    },
  ]);
  return runExamples(analysis).flatMap(({ problems }) => problems);
}

describe('what can go wrong while running', () => {
  test('is all of it shown here', () => {
    expect(Object.keys(causes).sort()).toEqual(
      Object.keys(catalogue)
        .filter((code) => code.startsWith('R'))
        .sort(),
    );
  });

  test.each(Object.entries(causes))('%s is said in both languages, with nothing left open', (code, cause) => {
    const found = cause();
    const all = found.flatMap((problem) => [problem, ...(problem.related ?? [])]);
    expect(all.map((problem) => problem.code)).toContain(code);
    for (const problem of all)
      for (const language of ['nl', 'en'] as const) {
        const { message, help } = render(problem, language);
        expect(`${message} ${help}`).not.toMatch(/[{}]|undefined/);
        expect(message).not.toMatch(/^[A-Z]|\.$/);
      }
  });
});
