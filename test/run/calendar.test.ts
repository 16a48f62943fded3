import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyse,
  evaluate,
  explainLine,
  instanceKey,
  type Question,
  readFacts,
  runExamples,
} from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { outcomeText, resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const head = `regeling proef "Proef"
  in werking 2014-01-01
  tijdvak    2015 t/m 2016

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven start_op van School: datum "begint op"
  gegeven eind_op van School: datum "eindigt op"
  gegeven termijn van School: duur "termijn"
  gegeven verlenging van School: duur of geen "verlenging"
  gegeven keer van School: aantal "keer"
  gegeven startmaand van School: maand "startmaand"
  gegeven leerlingen van School per maand: aantal "leerlingen"
  gegeven kosten van School per kwartaal: bedrag "kosten"
  gegeven budget van School per jaar: bedrag "budget"

artikel 2

  parameter wachttijd: duur "wachttijd" = 6 weken
  parameter eerste_maand: maand "eerste maand" = 2016-02
  parameter eerste_kwartaal: kwartaal "eerste kwartaal" = 2016-K1

`;

const facts = {
  School: {
    a: {
      start_op: '2016-01-31',
      eind_op: '2016-03-01',
      termijn: 'P1M10D',
      verlenging: { geen: true },
      keer: '3',
      startmaand: '2015-11',
      leerlingen: { '2015-01': '10', '2015-02': '20' },
      kosten: { '2015-K1': '5.00', '2015-Q2': '6.00' },
      budget: { '2015': '1200.00' },
    },
  },
};

function outcome(rule: string, question: Partial<Question> = {}): string {
  const analysis = sound(`${head}  regel x van School${rule}`);
  const { values, problems } = evaluate(analysis, factsOf(analysis, facts), { names: ['x'], ...question });
  const codes = problems.map(({ code }) => code);
  return [...codes, ...values.map(({ instance, result }) => resultText(result, instance.quantity))].join(' ');
}

describe('days and durations', () => {
  test.each([
    [': datum "x" = start_op + 6 weken', '2016-03-13'],
    [': datum "x" = 6 weken + start_op', '2016-03-13'],
    [': datum "x" = start_op + wachttijd', '2016-03-13'],
    [': datum "x" = hoogste(begin van eerste_maand; einde van eerste_kwartaal)', '2016-03-31'],
    [': datum "x" = start_op + 1 maand', '2016-02-29'],
    [': datum "x" = start_op + 1 kwartaal', '2016-04-30'],
    [': datum "x" = start_op - 2 jaar', '2014-01-31'],
    [': datum "x" = start_op + termijn', '2016-03-10'],
    [': datum "x" = start_op + (verlenging bij geen 10 dagen)', '2016-02-10'],
    [': datum "x" = start_op + keer * 1 maand', '2016-04-30'],
    [': datum "x" = einde van maand van start_op + 1 dag', '2016-02-01'],
    [': datum "x" = begin van kwartaal van eind_op', '2016-01-01'],
    [': datum "x" = hoogste(start_op; eind_op - 1 week)', '2016-02-23'],
    [': duur "x" = eind_op - start_op', 'P30D'],
    [': duur "x" = start_op - eind_op', 'P-30D'],
    [': duur "x" = termijn + 3 maanden - 10 dagen', 'P4M'],
    [': duur "x" = 3 * termijn', 'P3M30D'],
    [': duur "x" = hoogste(6 weken; 10 dagen; 1 week)', 'P6W'],
    [': duur "x" = als keer > 2 dan 2 jaar anders 1 dag', 'P2Y'],
    [': ja/nee "x" = eind_op <= start_op + 6 weken', 'true'],
    [': ja/nee "x" = eind_op - start_op < 6 weken', 'true'],
    [': ja/nee "x" = termijn > 5 weken', 'true'],
    [': ja/nee "x" = termijn = 1 maand + 10 dagen', 'true'],
    [': ja/nee "x" = 1 jaar = 12 maanden', 'true'],
    [': ja/nee "x" = termijn is een van (1 maand; 6 weken)', 'false'],
    [' per jaar 2016: datum "x" = 1 oktober jaar - 2 - 30 dagen', '2014-09-01'],
    [' per jaar 2016: datum "x" = 1 oktober jaar - 30 dagen', '2016-09-01'],
    [' per jaar 2016: datum "x" = begin van jaar - 1 + 1 maand', '2015-02-01'],
  ])('%s', (rule, expected) => {
    expect(outcome(rule)).toBe(expected);
  });

  test.each([
    [': datum "x" = start_op + 200 jaar', 'R220'],
    [': datum "x" = start_op - 1500 maanden', 'R220'],
    [': duur "x" = 100000 * (keer * 6 weken)', 'R221'],
    [': ja/nee "x" = termijn < 40 dagen', 'R222'],
    [': ja/nee "x" = termijn = 40 dagen', 'R222'],
    [': duur "x" = hoogste(termijn; 40 dagen)', 'R222'],
  ])('%s is a fault', (rule, code) => {
    expect(outcome(rule)).toMatch(new RegExp(`^fout ${code}: `));
  });
});

describe('months and quarters', () => {
  test.each([
    [': maand "x" = startmaand + 2', '2016-01'],
    [': maand "x" = maand van eind_op', '2016-03'],
    [': kwartaal "x" = kwartaal van startmaand', '2015-K4'],
    [': kwartaal "x" = kwartaal van eind_op + 3', '2016-K4'],
    [': jaar "x" = jaar van startmaand', '2015'],
    [': jaar "x" = jaar van (startmaand + 2)', '2016'],
    [': aantal "x" = (maand van eind_op) - startmaand', '4'],
    [': ja/nee "x" = startmaand < 2015-12', 'true'],
    [': ja/nee "x" = (maand van begin van 2015-05) = 2015-05', 'true'],
    [': ja/nee "x" = (kwartaal van 2015-06) = 2015-K2', 'true'],
    [': datum "x" = einde van startmaand', '2015-11-30'],
    [': datum "x" = einde van 2016-02', '2016-02-29'],
    [': aantal "x" = totaal van leerlingen over maanden 2015-01 t/m 2015-02', '30'],
    [': aantal "x" = totaal van 1 over maanden startmaand t/m startmaand + 13', '14'],
    [': aantal "x" = aantal kwartalen (kwartaal van start_op) t/m (kwartaal van start_op) + 15', '16'],
    [': bedrag "x" = totaal van kosten over kwartalen 2015-K1 t/m 2015-K2', '11.00'],
    [' per jaar 2015: aantal "x" = aantal maanden van jaar', '12'],
    [' per kwartaal 2016-K1: aantal "x" = aantal maanden van kwartaal', '3'],
    [' per maand 2016-01: datum "x" = begin van maand', '2016-01-01'],
    [' per maand 2016-01: maand "x" = maand - 1', '2015-12'],
    [' per maand 2015-02: aantal "x" = leerlingen - (leerlingen in maand - 1)', '10'],
    [' per maand 2015-05: bedrag "x" = (budget in jaar van maand) / 12', '100.00'],
    [' per kwartaal 2015-K2: bedrag "x" = kosten + budget in jaar van kwartaal', '1206.00'],
  ])('%s', (rule, expected) => {
    expect(
      outcome(
        rule.replace('= (budget in jaar van maand) / 12', '= budget in jaar van maand / 12\n    afgerond op cent'),
      ),
    ).toBe(expected);
  });

  test('a year asked is all its months; of a rule for some of them those', () => {
    expect(outcome(' per maand 2015-11 t/m 2016-02: maand "x" = maand', { year: 2016 })).toBe('2016-01 2016-02');
    expect(outcome(' per maand 2015-11 t/m 2016-02: maand "x" = maand')).toBe('2015-11 2015-12 2016-01 2016-02');
    expect(outcome(' per maand: maand "x" = maand', { year: 2016 }).split(' ')).toHaveLength(12);
    expect(outcome(' per kwartaal: kwartaal "x" = kwartaal', { year: 2015 })).toBe('2015-K1 2015-K2 2015-K3 2015-K4');
    expect(outcome(' per maand 2015-11 t/m 2016-02: maand "x" = maand', { year: 2017 })).toBe('R06');
  });

  test('of a rule per month one that is not there yet is read as absent', () => {
    const rule = ' per maand 2015-11 t/m 2016-02: aantal "x" = 1 + (x in maand - 1 bij geen 0)';
    expect(outcome(rule)).toBe('1 2 3 4');
  });

  test('what is not delivered is asked by its month', () => {
    const analysis = sound(
      `${head}  regel x van School per jaar 2015: aantal "x" = totaal van leerlingen over maanden 2015-01 t/m 2015-04`,
    );
    const text = outcomeText(evaluate(analysis, factsOf(analysis, facts), { names: ['x'], year: 2015 }));
    expect(text).toContain('nodig: leerlingen("a";2015-03)');
    expect(text).toContain('nodig: leerlingen("a";2015-04)');
  });
});

describe('in words', () => {
  const analysis = sound(`${head}  regel x van School: datum "uiterlijk" = start_op + termijn + 2 weken
  regel y van School per maand 2015-02: aantal "erbij" = leerlingen - (leerlingen in maand - 1)
  regel z van School per kwartaal 2015-K2: ja/nee "na" = begin van kwartaal > start_op`);
  const answer = evaluate(analysis, factsOf(analysis, facts), { names: ['x', 'y', 'z'] });
  const lines = (language: 'nl' | 'en'): readonly string[] =>
    answer.values.map(({ instance }) =>
      explainLine(analysis, answer, instanceKey(instance.quantity.name, instance.owner, instance.indexes), language),
    );

  test('in Dutch', () => {
    expect(lines('nl')).toEqual([
      'uiterlijk van a: 24 maart 2016 (artikel 2) — = 31 januari 2016 + 1 maand en 10 dagen + 2 weken',
      'erbij van a in 2015-02: 10 (artikel 2) — = 20 - 10 (leerlingen in 2015-01)',
      'na van a in 2015-K2: nee (artikel 2) — = 1 april 2015 is niet later dan 31 januari 2016',
    ]);
  });

  test('in English', () => {
    expect(lines('en')).toEqual([
      'uiterlijk of a: 24 March 2016 (artikel 2) — = 31 January 2016 + 1 month and 10 days + 2 weeks',
      'erbij of a in 2015-02: 10 (artikel 2) — = 20 - 10 (leerlingen in 2015-01)',
      'na of a in 2015-K2: no (artikel 2) — = 1 April 2015 is not after 31 January 2016',
    ]);
  });
});

describe('the law of a month', () => {
  const base = {
    name: 'proef.maat',
    text: `${head}  parameter norm per maand: bedrag "norm"
    maand               | norm
    2015-01 t/m 2016-12 | € 1
  parameter vast: bedrag "vast" = € 10
  regel x van School per maand: bedrag "x" = norm + vast
  voorbeeld "de maand waarin het ingaat" in 2015-06
    School
    "a"
    verwacht x van "a": € 21
  voorbeeld "een maand ervoor, die wordt genoemd" in 2015-05
    verwacht norm: € 2
    verwacht vast: € 10
  voorbeeld "en toen dat nog niet bekend was" in 2015-05 bekend op 2015-05-31
    verwacht norm: € 1
`.replace('    School\n    "a"\n', '    School | keer\n    "a"    | 1\n'),
  };
  const amendment = {
    name: 'w.maat',
    text: `wijziging w van proef "w"
  bekendgemaakt 2015-06-10
  in werking 2015-06-15

onderdeel A
  vervang norm in 2015-05: € 2 was € 1

onderdeel B
  vervang vast: € 20 was € 10
`,
  };

  function monthly(analysis: Analysis, question: Partial<Question>): readonly string[] {
    const { facts: read } = readFacts(facts, analysis);
    const { values } = evaluate(analysis, read, { names: ['x'], ...question });
    return values.map(({ instance, result }) => resultText(result, instance.quantity));
  }

  test('is that of its own last day, with what names it', () => {
    const analysis = analyse([base, amendment]);
    expect(analysis.problems.map((problem) => render(problem, 'nl').message)).toEqual([]);
    const found = monthly(analysis, { year: 2015 });
    expect(found.slice(0, 7)).toEqual(['11.00', '11.00', '11.00', '11.00', '12.00', '21.00', '21.00']);
    expect(monthly(analysis, { year: 2015, knownOn: '2015-06-09' })[4]).toBe('11.00');
    expect(monthly(analysis, { year: 2015, lawOf: '2015-12-31' }).slice(0, 6)).toEqual([
      ...['21.00', '21.00', '21.00', '21.00', '22.00', '21.00'],
    ]);
  });

  test('also in examples', () => {
    const failed = runExamples(analyse([base, amendment])).flatMap(({ problems, checks }) => [
      ...problems,
      ...checks.flatMap(({ problem }) => problem ?? []),
    ]);
    expect(failed.map((problem) => render(problem, 'nl').message)).toEqual([]);
  });

  test('which text counts for each is told', () => {
    const analysis = analyse([base, amendment]);
    const { facts: read } = readFacts(facts, analysis);
    const { law } = evaluate(analysis, read, { names: ['x'], year: 2015 });
    const used = law?.used.filter(({ part }) => part !== undefined) ?? [];
    expect(used.map(({ part }) => part)).toContain('2015-05');
    expect(used.find(({ part }) => part === '2015-05')).toMatchObject({ year: 2015, lawOf: '2015-05-31' });
  });

  test('a row for several months of which one changes becomes several', () => {
    const [text] = analyse([base, amendment]).law.state({ lawOf: '2016-12-31', exact: true }).texts;
    expect(text?.text).toMatch(/2015-01, 2015-02, 2015-03, 2015-04, 2015-06.* \| +€ 1\n +2015-05 +\| +€ 2/);
  });

  test('what applies from a year on applies to its months', () => {
    const later = {
      ...amendment,
      text: amendment.text.replace('onderdeel B\n', 'onderdeel B\n  geldt vanaf jaar 2016\n'),
    };
    const analysis = analyse([{ ...base, text: base.text.split('  voorbeeld')[0] ?? '' }, later]);
    expect(analysis.problems).toEqual([]);
    expect(monthly(analysis, { year: 2015 })[11]).toBe('11.00');
    expect(monthly(analysis, { year: 2016 })[0]).toBe('21.00');
  });
});
