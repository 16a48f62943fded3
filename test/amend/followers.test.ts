import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { format, positions, render } from '../../grammar/index.ts';

const regulation = `regeling subsidie "Subsidie"
  in werking 2020-01-01
  tijdvak    2020 t/m 2021

artikel 1

  object School meervoud Scholen "school" aangeduid met code

  gegeven leerlingen van School per jaar: aantal "leerlingen"
    ten minste 0

  parameter plafond per jaar: bedrag "plafond"
    jaar | plafond
    2020 | € 100
    2021 | € 200

artikel 2
  | Het bedrag wordt jaarlijks bepaald.

  regel bijdrage van School per jaar: bedrag "bijdrage per leerling, zoals elk jaar in het najaar vastgesteld"
    = leerlingen * € 10
`;

const amendment = `wijziging eerste van subsidie "Verlenging"
  bekendgemaakt 2021-11-01
  in werking    2022-01-01

  vervang in subsidie: tijdvak 2020 t/m 2022 was tijdvak 2020 t/m 2021

  vervang plafond
    jaar | plafond
    2022 | € 300

onderdeel A

  voeg toe

artikel 3

  parameter toeslag: bedrag "toeslag" = € 5

  regel hoger van School per jaar 2022: bedrag "hoger"
    = bijdrage + toeslag
`;

const later = `wijziging tweede van subsidie "Hogere toeslag"
  bekendgemaakt 2022-02-01
  in werking    2022-03-01

  vervang toeslag: € 6 was € 5
`;

const examples = `voorbeelden van subsidie

voorbeeld "met toeslag" in 2022
    School | leerlingen
    "01AA" | 3
    verwacht hoger van "01AA": € 36
    verwacht plafond: € 300

voorbeeld "zonder" in 2021
    School | leerlingen
    "01AA" | 3
    verwacht bijdrage van "01AA": € 30
`;

/** What is changed in the amendment, and all that is said then: file, line, code. */
const slips: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
  ['nothing', (text) => text, []],
  ['no day', (text) => text.replace(/ {2}in werking.*\n/, ''), ['eerste:1 V02']],
  ['no article', (text) => text.replace('artikel 3\n', ''), ['eerste:16 V12']],
  ['`voeg toe` forgotten', (text) => text.replace('  voeg toe\n', '  vervalt "artikel 2"\n'), ['eerste:17 S61']],
  ['a name that is there', (text) => text.replace('regel hoger', 'regel bijdrage'), ['eerste:19 V13']],
  ['a dash in the term', (text) => text.replace('2020 t/m 2022 was', '2020-2022 was'), ['eerste:5 L11']],
  ['the term says otherwise', (text) => text.replace('was tijdvak 2020', 'was tijdvak 2019'), ['eerste:5 V06']],
  ['the term forgotten', (text) => text.replace(/ {2}vervang in subsidie.*\n/, ''), ['eerste:8 V35']],
  ['of another regulation', (text) => text.replace('van subsidie', 'van subsidies'), ['eerste:1 V28']],
  ['no head above the rows', (text) => text.replace('    jaar | plafond\n', ''), ['eerste:8 V34']],
  [
    'an own slip stays',
    (text) => text.replace('was tijdvak 2020', 'was tijdvak 2019').replace('bijdrage + toeslag', 'bijdrage + zomaar'),
    ['eerste:5 V06', 'eerste:20 N01'],
  ],
];

describe('what only follows from an amendment that is refused is not said', () => {
  test.each(slips)('%s', (_, slip, said) => {
    expect(problemsWith(slip(amendment))).toEqual(said);
  });

  test('what has nothing to do with it is', () => {
    const other = examples.replace('verwacht bijdrage van', 'verwacht bijdrag van');
    expect(problemsWith(amendment.replace('artikel 3\n', ''), other)).toEqual(['eerste:16 V12', 'voorbeelden:12 N02']);
    expect(problemsWith(amendment, examples.replace('hoger van', 'toegekend van'))).toEqual(['voorbeelden:6 N01']);
    const early = examples.replace('verwacht bijdrage van "01AA": € 30', 'verwacht toeslag: € 5');
    expect(problemsWith(amendment.replace('artikel 3\n', ''), early)).toContain('voorbeelden:12 N01');
  });
});

describe('what is to be done is given as it can be copied', () => {
  const fixed = (text: string): string => {
    const [problem] = problemsOf(text);
    const [edit] = problem?.fixes?.[0]?.edits ?? [];
    if (edit === undefined) return 'no fix';
    return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  };

  test.each([
    ['a longer term', amendment.replace(/ {2}vervang in subsidie.*\n/, '')],
    ['the head of a grid', amendment.replace('    jaar | plafond\n', '')],
    [
      'the old text in full',
      `${amendment}\n  vervang regel bijdrage van School per jaar: bedrag "bijdrage"\n    = leerlingen * € 11\n`,
    ],
  ])('%s', (_, text) => {
    expect(problemsWith(text)).toHaveLength(1);
    expect(problemsWith(fixed(text))).toEqual([]);
    expect(format({ name: 'eerste', text: fixed(text) }).text).toBeDefined();
  });

  test('the longer term is said in words', () => {
    const [problem] = problemsOf(amendment.replace(/ {2}vervang in subsidie.*\n/, ''));
    if (problem === undefined) throw new Error('nothing was said');
    expect(render(problem, 'nl').help).toBe(
      'Verleng het tijdvak in deze wijziging: `vervang in subsidie: tijdvak 2020 t/m 2022 was tijdvak 2020 t/m 2021`.',
    );
    expect(render(problem, 'en').message).toBe('`plafond` gets a value for 2022, outside the term 2020–2021');
  });

  test('words of the law that are not there are added, those that are are given in full', () => {
    const long =
      'Het bedrag wordt jaarlijks voor 1 oktober bepaald, met inachtneming van het aantal leerlingen van het jaar ervoor en de begroting.';
    const replacing = (place: string): string =>
      `${amendment}\n  vervang "${place}"\n    | Nieuw.\n  was\n    | Oud.\n`;
    expect(problemsOf(replacing('artikel 1')).map(({ code }) => code)).toEqual(['V33']);
    const base = regulation.replace('Het bedrag wordt jaarlijks bepaald.', long);
    const [problem] = problemsOf(replacing('artikel 2'), examples, base);
    expect(problem?.code).toBe('V20');
    expect(problem?.args['reads']).toBe(long);
  });
});

function problemsOf(text: string, cases = examples, base = regulation): ReturnType<typeof analyse>['problems'] {
  return analyse([
    { name: 'regeling', text: base },
    { name: 'eerste', text },
    { name: 'tweede', text: later },
    { name: 'voorbeelden', text: cases },
  ]).problems;
}

function problemsWith(text: string, cases = examples): readonly string[] {
  const texts: Readonly<Record<string, string>> = {
    regeling: regulation,
    eerste: text,
    tweede: later,
    voorbeelden: cases,
  };
  return problemsOf(text, cases).map(({ code, file = '', span }) => {
    const line = positions(texts[file] ?? '')(span?.start ?? 0).line;
    return `${file}:${line} ${code}`;
  });
}
