import { describe, expect, test } from 'vitest';
import { analyse, evaluate, explainLine, type Question, reasonKeys } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { resultText } from './outcome.ts';
import { factsOf } from './sources.ts';

// Everything that can bear a name is renamed in 2022: an object and a kind, facts, a rule, a division.
const analysis = analyse([
  {
    name: 'proef.maat',
    text: `regeling proef "Proef"
  in werking 2020-01-01
  tijdvak    2020 t/m 2023

artikel 1

  soort Maat: klein < groot

  object School meervoud Scholen "school"
    aangeduid met code

  gegeven omvang van School per jaar: Maat "omvang"

  gegeven partner van School: School of geen "partner"

artikel 2

  regel telt van School per jaar: ja/nee "telt mee"
    = omvang > klein of (partner is aanwezig en (omvang van (partner bij geen deze School)) = groot)

  verdeling deel over Scholen per jaar "deel"
    bedrag     € 90
    ontvangers telt
    naar rato  van 1
    afgerond   op cent, grootste rest, daarna laagste code
    restant    vervalt

  regel vorig_deel van School per jaar: bedrag of geen "vorig deel" = deel in jaar - 1

  regel aantal_groot per jaar: aantal "aantal groot" = aantal Scholen waar omvang = groot

  regel vorig_aantal per jaar: aantal of geen "vorig aantal" = aantal_groot in jaar - 1
`,
  },
  {
    name: 'wijziging.maat',
    text: `wijziging stcrt_2022 van proef "w"
  bekendgemaakt 2021-12-01
  in werking    2022-01-01

onderdeel A
  hernoem School tot Instelling
  hernoem Maat tot Klasse
  hernoem omvang tot grootte
  hernoem partner tot maatje
  hernoem telt tot doet_mee
  hernoem deel tot aandeel
  hernoem aantal_groot tot grote_instellingen
`,
  },
]);

const sizes = (of2021: string, of2022: string): object => ({ '2021': of2021, '2022': of2022 });
const underOldNames = {
  School: {
    a: { omvang: sizes('groot', 'klein'), partner: { geen: true } },
    b: { omvang: sizes('klein', 'klein'), partner: 'a' },
    c: { omvang: sizes('klein', 'groot'), partner: 'b' },
  },
};
const underNewNames = {
  Instelling: {
    a: { grootte: sizes('groot', 'klein'), maatje: { geen: true } },
    b: { omvang: sizes('klein', 'klein'), maatje: 'a' },
    c: { grootte: sizes('klein', 'groot'), partner: 'b' },
  },
};

test('the law of this test is in order', () => {
  const found = analysis.problems.filter(({ severity }) => severity === 'error');
  expect(found.map((problem) => `${problem.code} ${render(problem, 'nl').message}`)).toEqual([]);
});

describe.each([
  ['old', underOldNames],
  ['new', underNewNames],
])('renamed, facts under %s names', (_, delivered) => {
  const facts = factsOf(analysis, delivered);
  const ask = (question: Question): readonly string[] =>
    evaluate(analysis, facts, question).values.map(({ instance, result }) => resultText(result, instance.quantity));

  test.each([
    ['under the old law', { names: ['deel'], year: 2021 }, ['45.00', '45.00', '0.00']],
    ['by its new name too', { names: ['aandeel'], year: 2021 }, ['45.00', '45.00', '0.00']],
    ['under the new law', { names: ['aandeel'], year: 2022 }, ['0.00', '0.00', '90.00']],
    ['the old year read under the new law', { names: ['vorig_deel'], year: 2022 }, ['45.00', '45.00', '0.00']],
    ['a set of the old object', { names: ['vorig_aantal'], year: 2022 }, ['1']],
    ['all years', { names: ['vorig_aantal', 'grote_instellingen'], year: 2022 }, ['1', '1']],
    ['of one', { names: ['vorig_deel'], year: 2022, of: ['b'] }, ['45.00']],
  ] as const)('%s', (_title, question, expected) => {
    expect(ask(question)).toEqual(expected);
  });

  test('explained in the words of its own year', () => {
    const answer = evaluate(analysis, facts, { names: ['vorig_deel'], year: 2022, of: ['b'] });
    const [below = ''] = reasonKeys(answer, 'vorig_deel("b";2022)');
    const [why = ''] = reasonKeys(answer, below).filter((key) => key.startsWith('telt("b"'));
    expect([below, explainLine(analysis, answer, why, 'nl')]).toEqual([
      'deel("b";2021)',
      'telt mee van b in 2021: ja (artikel 2) — = klein > klein of (a is aanwezig en groot (omvang van a in 2021) = groot)',
    ]);
  });
});
