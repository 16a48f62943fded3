import { describe, expect, test } from 'vitest';
import { type Analysis, evaluate, explainLine, type Facts, type Question, reasons } from '../../engine/index.ts';
import { needText, resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

/** Schools whose pay is kept from year to year, and paid in months. */
function regulation(clause = ''): Analysis {
  return sound(`regeling levens "Levens"
  in werking 2014-01-01
  tijdvak 2015 t/m 2018

artikel 1

  object School meervoud Scholen "school" aangeduid met code
    ${clause}
  object Klas meervoud Klassen van School "klas" aangeduid met nummer
  gegeven omvang van School: aantal "omvang"
  gegeven studenten van School per jaar: aantal "studenten"
    bij fusie opgeteld

artikel 2

  regel mee van School per jaar: aantal "meegekomen"
    = totaal van (bewaard in jaar - 1 bij geen 0)
        over Scholen op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze School
  regel bewaard van School per jaar: aantal "bewaard" = (bewaard in jaar - 1 bij geen 0) + mee + omvang
  beschikking verlening van School per jaar "verlening" geeft bewaard
  regel verleend van School per jaar: aantal "verleend"
    = (bewaard volgens verlening in jaar - 1 bij geen 0)
      + (totaal van (bewaard volgens verlening in jaar - 1 bij geen 0)
           over Scholen op begin van (jaar - 1) waar opgegaan_in is aanwezig en opgegaan_in = deze School)
  regel betaald van School per maand 2016-01 t/m 2016-12: aantal "betaald"
    = als opgegaan_in is aanwezig dan 0
      anders omvang + (totaal van omvang over Scholen op begin van (jaar van maand)
        waar opgegaan_in is aanwezig en opgegaan_in = deze School)

artikel 3

  regel eerste_dag van School: datum of geen "eerste" = bestaat_vanaf
  regel laatste_dag van School: datum of geen "laatste" = exists_until
  regel einde_van_school van Klas: datum of geen "einde" = bestaat_tot van deze School
  regel opvolger van School per jaar: School of geen "opvolger" = opgegaan_in
  regel opvolger_nu van School: School of geen "opvolger nu" = opgegaan_in van deze School
  regel weg: aantal "weg" = aantal Scholen op 2016-01-01 waar opgegaan_in is aanwezig
  regel plaats van School per jaar: aantal of geen "plaats"
    = rang van (als opgegaan_in is aanwezig dan 0 anders omvang) onder Scholen op 2016-01-01 hoogste eerst
  regel plaatsen per jaar: aantal "plaatsen"
    = totaal van (rang van (als opgegaan_in is aanwezig dan 0 anders omvang) onder Scholen hoogste eerst bij geen 0)
        over Scholen op 2016-01-01
`);
}

const analysis = regulation();
const delayed = regulation('fusies tellen vanaf het volgende jaar');

/** c merges into b on 1 March 2016 and b into a on 1 August. */
const chain = {
  a: { omvang: '100' },
  b: { omvang: '200', bestaatTot: '2016-07-31', opgegaanIn: 'a' },
  c: { omvang: '4', bestaatVanaf: '2014-08-01', bestaatTot: '2016-02-29', opgegaanIn: 'b' },
};

function texts(question: Question, of = analysis, things: unknown = { School: chain }): readonly string[] {
  const facts = factsOf(of, things);
  const { values, problems } = evaluate(of, facts, question);
  return [
    ...problems.map(({ code }) => code),
    ...values.map(({ instance, result }) =>
      [instance.owner ?? '', resultText(result, instance.quantity)].join(' ').trim(),
    ),
  ];
}

describe('what was computed for who merged', () => {
  test('reaches the successor in the year after, directly or by way of others, and once', () => {
    const kept = (year: number): readonly string[] => texts({ names: ['bewaard'], year });
    expect(kept(2016)).toEqual(['a 200', 'b 400', 'c 8']);
    expect(kept(2017)).toEqual(['a 708']);
    expect(kept(2018)).toEqual(['a 808']);
    expect(texts({ names: ['mee'], year: 2018 })).toEqual(['a 0']);
  });

  test('and so does what was decided', () => {
    const decided = (of: string, count: string): object => ({
      van: of,
      jaar: '2016',
      op: '2016-02-01',
      waarden: { bewaard: count },
    });
    const things = { School: chain, beschikkingen: { verlening: [decided('a', '5'), decided('b', '7')] } };
    expect(texts({ names: ['verleend'], year: 2017 }, analysis, things)).toEqual(['a 12']);
    expect(texts({ names: ['verleend'], year: 2018 }, analysis, things)).toEqual(['a 0']);
  });

  test('goes on in the months of the year itself', () => {
    const paid = (month: number): readonly string[] =>
      texts({ names: ['betaald'], year: 2016, part: { kind: 'year', year: 2016 * 12 + month - 1, unit: 'month' } });
    expect([paid(2), paid(3), paid(8)]).toEqual([['a 100', 'b 200', 'c 4'], ['a 100', 'b 204'], ['a 304']]);
  });

  test('counts from the next year where mergers do', () => {
    expect(texts({ names: ['bewaard'], year: 2017 }, delayed)).toEqual(['a 708']);
    expect(texts({ names: ['laatste_dag'], asAt: '2016-10-01' }, delayed)).toContain('b 2016-12-31');
  });
});

describe('the names of a life', () => {
  test('say first and last day, in either vocabulary, and of what a thing belongs to', () => {
    expect(texts({ names: ['eerste_dag', 'laatste_dag'], asAt: '2016-01-15' })).toEqual([
      ...['a geen', 'b geen', 'c 2014-08-01'],
      ...['a geen', 'b 2016-07-31', 'c 2016-02-29'],
    ]);
    const things = { School: chain, Klas: { k: { van: 'b' } } };
    expect(texts({ names: ['einde_van_school'], asAt: '2016-05-01' }, analysis, things)).toEqual(['k 2016-07-31']);
  });

  test.each([
    [2015, ['a geen', 'b geen', 'c geen']],
    [2016, ['a geen', 'b geen', 'c geen']],
  ])('a successor is one on the first day of %s', (year, expected) => {
    expect(texts({ names: ['opvolger'], year })).toEqual(expected);
  });

  test('without a period it is a matter of the day of the facts, which must be given', () => {
    const weg = (asAt?: string): readonly string[] =>
      texts({ names: ['weg'], ...(asAt === undefined ? {} : { asAt }) });
    expect([weg('2016-02-29'), weg('2016-03-01'), weg('2016-08-01')]).toEqual([['0'], ['1'], ['2']]);
    expect(weg()[0]).toMatch('R460');
  });

  test('nothing begins or ends: they are absent, and nothing else is asked for', () => {
    const always = { School: { a: { omvang: '1' }, b: { omvang: '2' } } };
    expect(texts({ names: ['opvolger_nu', 'weg'] }, analysis, always)).toEqual(['a geen', 'b geen', '0']);
    expect(texts({ names: ['bewaard'], year: 2016 }, analysis, always)).toEqual(['a 2', 'b 4']);
  });

  test('in a rank they go by the year of the rule, though the set names another day', () => {
    expect(texts({ names: ['plaats'], year: 2016 })).toEqual(['a 2', 'b 1', 'c 3']);
    expect(texts({ names: ['plaats'], year: 2017 })).toEqual(['a 1']);
    expect(texts({ names: ['plaatsen'] })).toEqual(['6', '6', '5', '5']);
    const both = evaluate(analysis, factsOf(analysis, { School: chain }), { names: ['plaats'], of: ['a'] });
    expect(both.values.map(({ result, instance }) => resultText(result, instance.quantity))).toEqual([
      '2',
      '2',
      '1',
      '1',
    ]);
  });

  test('lists that were not delivered are needed', () => {
    const { needs } = evaluate(analysis, factsOf(analysis, {}), { names: ['weg'] });
    expect(needs.map(needText)).toEqual(['School[]']);
  });
});

describe('reasons', () => {
  const ask = (facts: Facts, names: readonly string[]) => evaluate(analysis, facts, { names, year: 2017 });

  test.each([
    ['nl', 'b is opgegaan in a op 1 augustus 2016; c is opgegaan in b op 1 maart 2016'],
    ['en', 'b merged into a on 1 August 2016; c merged into b on 1 March 2016'],
  ] as const)('name who merged, into what and when (%s)', (language, expected) => {
    const answer = ask(factsOf(analysis, { School: chain }), ['mee']);
    expect(explainLine(analysis, answer, 'mee("a";2017)', language)).toContain(expected);
  });

  test('a rule that waits for a merged fact does not say that the fact is silent on mergers', () => {
    const merging = sound(`regeling proef "Proef"
  in werking 2014-01-01
  tijdvak 2015 t/m 2018
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven studenten van School per jaar: aantal "studenten"
    bij fusie opgeteld
  gegeven krimp van School: ja/nee "krimp"
    bij fusie een van
  regel vorig van School per jaar: aantal "vorig" = studenten in jaar - 1
  regel krimpt van School per jaar: ja/nee "krimpt" = krimp
`);
    const things = {
      a: { studenten: { 2016: '1' }, krimp: true },
      b: { bestaatTot: '2016-07-31', opgegaanIn: 'a', krimp: false },
    };
    const answer = evaluate(merging, factsOf(merging, { School: things }), { names: ['vorig', 'krimpt'], year: 2017 });
    expect(explainLine(merging, answer, 'vorig("a";2017)', 'nl')).toBe(
      'vorig van a in 2017: nog niet bekend; nodig: studenten van b in 2016 (artikel 1)',
    );
    expect(explainLine(merging, answer, 'krimpt("a";2017)', 'nl')).not.toContain('bij fusie');
    expect(reasons(merging, answer, 'vorig("a";2017)', 'nl').join()).not.toContain('bij fusie');
  });
});
