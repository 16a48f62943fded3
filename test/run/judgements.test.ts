import { describe, expect, test } from 'vitest';
import {
  evaluate,
  explainLine,
  factsSchema,
  instanceKey,
  readCsv,
  readFacts,
  runExamples,
  writeFacts,
} from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { outcomeText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(`regeling oordelen "Oordelen"
  tijdvak 2020 t/m 2022
artikel 1
  soort Uitkomst: voldoende, onvoldoende
  soort Ronde: eerste < tweede
  object Bestuur meervoud Besturen "bestuur" aangeduid met nummer
  object School meervoud Scholen van Bestuur "school" aangeduid met code
  gegeven vermogen van Bestuur: bedrag "vermogen"
  gegeven uitval van School per jaar: percentage "uitval"
  gegeven verslag van School: tekst of geen "verslag"
  regel hoge_uitval van School per jaar: ja/nee "hoge uitval" = uitval > 10%

artikel 2
  oordeel weging van School per jaar: Uitkomst "weging van de resultaten"
    door "de minister"
    met motivering
    gelet op hoge_uitval, uitval, verslag, vermogen
  oordeel agenda van School per Ronde: Uitkomst of geen "agenda"
    zonder opgave geen
  oordeel verschoning van School: bedrag of geen "verschoning"
    zonder opgave geen na 2021-10-01
  gegeven bezwaar van School: datum of geen "bezwaar"
    zonder opgave geen na 2021-10-01

artikel 3
  regel laatste_agenda van School: Uitkomst of geen "laatste oordeel over de agenda"
    = (agenda voor tweede) bij geen agenda voor eerste
  regel minder van School: bedrag "minder" = verschoning bij geen € 0
  regel gewogen van School per jaar: ja/nee "gewogen" = weging = voldoende
`);

const grounds = { hoge_uitval: true, uitval: '12%', verslag: { geen: true }, vermogen: '5.00' };
const verdict = { waarde: 'voldoende', door: 'de minister', op: '2021-03-01', motivering: 'overmacht' };

function delivered(school: object, board: object = {}) {
  return factsOf(analysis, { Bestuur: { B: board }, School: { A: { van: 'B', ...school } } });
}

describe('what was regarded when judging', () => {
  const facts = (uitval: string, vermogen: string) =>
    delivered(
      { uitval: { 2020: uitval }, verslag: { geen: true }, weging: { 2020: { ...verdict, geletOp: grounds } } },
      { vermogen },
    );
  const answer = (uitval: string, vermogen: string) =>
    evaluate(analysis, facts(uitval, vermogen), { names: ['gewogen'], year: 2020 });
  const key = instanceKey('weging', 'A', [{ kind: 'year', year: 2020 }]);

  test('is told with the verdict', () => {
    const told = answer('12%', '5');
    expect(told.remarks).toBeUndefined();
    expect(explainLine(analysis, told, key, 'nl')).toBe(
      'weging van de resultaten van A in 2020: voldoende (artikel 2) — oordeel van de minister op 1 maart 2021; “overmacht”; gelet op hoge uitval = ja, uitval = 12%, verslag = geen, vermogen = € 5,00',
    );
  });

  test('is told with the values of now where they differ, and warned of', () => {
    const told = answer('9%', '6');
    expect(explainLine(analysis, told, key, 'nl')).toContain(
      'gelet op hoge uitval = ja (nu nee), uitval = 12% (nu 9%), verslag = geen, vermogen = € 5,00 (nu € 6,00)',
    );
    expect(explainLine(analysis, told, key, 'en')).toContain('having regard to hoge uitval = yes (now no)');
    expect((told.remarks ?? []).map((problem) => render(problem, 'nl').message)).toEqual([
      '`weging van de resultaten van A in 2020` is gegeven met hoge uitval = ja, en dat is nu nee',
      '`weging van de resultaten van A in 2020` is gegeven met uitval = 12%, en dat is nu 9%',
      '`weging van de resultaten van A in 2020` is gegeven met vermogen = € 5,00, en dat is nu € 6,00',
    ]);
    expect(outcomeText(told)).toMatch(/^gewogen\("A";2020\) = true/);
  });

  test('says nothing of what is not known now', () => {
    const facts = delivered({ weging: { 2020: { ...verdict, geletOp: grounds } } });
    expect(evaluate(analysis, facts, { names: ['gewogen'], year: 2020 }).remarks).toBeUndefined();
  });

  test('is written back as it was read', () => {
    const text = writeFacts(facts('12%', '5'), analysis);
    expect(JSON.parse(text).School.A.weging['2020'].geletOp).toEqual(grounds);
    expect(writeFacts(readFacts(JSON.parse(text), analysis).facts, analysis)).toBe(text);
  });
});

test('the schema of the facts asks for what was regarded, and says what silence means', () => {
  const schema = factsSchema(analysis, ['gewogen', 'minder']);
  const text = JSON.stringify(schema);
  expect(text).toContain('"required":["hoge_uitval","uitval","verslag","vermogen"]');
  expect(text).toContain('"description":"zonder opgave na 2021-10-01: geen"');
  expect(schema).toMatchObject({ properties: { Bestuur: { additionalProperties: { properties: { vermogen: {} } } } } });
});

describe('silence', () => {
  const named = (name: string, school: object, knownOn?: string) =>
    outcomeText(
      evaluate(analysis, delivered(school), { names: [name], ...(knownOn === undefined ? {} : { knownOn }) }),
    );
  const late = { bezwaar: { waarde: '2021-09-01', vastgelegdOp: '2021-11-01' } };
  const other = { verslag: { waarde: 'x', vastgelegdOp: '2021-10-02' } };

  test.each<[string, string, object, string | undefined, string]>([
    ['counts at once without a date', 'laatste_agenda', {}, undefined, 'laatste_agenda("A") = geen'],
    ['is broken by a verdict', 'laatste_agenda', { agenda: { eerste: 'onvoldoende' } }, undefined, '= onvoldoende'],
    [
      'leaves the verdict of the last round',
      'laatste_agenda',
      { agenda: { eerste: 'onvoldoende', tweede: 'voldoende' } },
      undefined,
      '= voldoende',
    ],
    ['does not count before its date', 'minder', {}, '2021-09-30', '? verschoning("A")'],
    ['does not count on its date', 'minder', {}, '2021-10-01', '? verschoning("A")'],
    ['counts on the next day', 'minder', {}, '2021-10-02', 'minder("A") = 0.00'],
    ['does not count while nobody says what is known', 'minder', {}, undefined, '? verschoning("A")'],
    ['counts by the day of the last recording', 'minder', other, undefined, 'minder("A") = 0.00'],
    ['counts for a fact as well', 'bezwaar', {}, '2022-01-01', 'bezwaar("A") = geen'],
    ['counts until what came later is known', 'bezwaar', late, '2021-10-31', 'bezwaar("A") = geen'],
    ['is over when that is known', 'bezwaar', late, '2021-11-01', 'bezwaar("A") = 2021-09-01'],
    ['never counts against what is there', 'minder', { verschoning: '3.00' }, '2022-01-01', 'minder("A") = 3.00'],
  ])('%s', (_, name, school, knownOn, expected) => {
    expect(named(name, school, knownOn)).toContain(expected);
  });

  test('is told, with the day from which it counts', () => {
    const line = (name: string, knownOn: string) => {
      const answer = evaluate(analysis, delivered({}), { names: [name], knownOn });
      return explainLine(analysis, answer, instanceKey(name, 'A', []), 'nl');
    };
    expect(line('bezwaar', '2022-01-01')).toBe(
      'bezwaar van A: geen (artikel 2) — zonder opgave, telt na 1 oktober 2021 als geen',
    );
    expect(line('bezwaar', '2021-01-01')).toBe(
      'bezwaar van A: nog niet bekend (of stilte na 1 oktober 2021) (artikel 2)',
    );
    expect(line('minder', '2021-01-01')).toBe(
      'minder van A: nog niet bekend; nodig: verschoning van A (of stilte na 1 oktober 2021) (artikel 3)',
    );
  });

  test('an empty cell of a table is silence too', () => {
    const { delivery } = readCsv('School;van;agenda[eerste]\nA;B;\n', { separator: ';', decimal: ',' }, analysis);
    const json = { Bestuur: { B: {} }, ...(delivery?.json as object) };
    const { facts, problems } = readFacts(json, analysis);
    expect(problems).toEqual([]);
    expect(outcomeText(evaluate(analysis, facts, { names: ['laatste_agenda'] }))).toContain('= geen');
  });

  test('in an example counts by what the example says is known', () => {
    const example = (known: string, outcome: string) => `
  voorbeeld "zwijgen" toestand op 2021-12-31${known}
    School | verslag
    "A"    | geen
    ${outcome}
`;
    const rules = `regeling stil "Stil"
artikel 1
  object School meervoud Scholen "school" aangeduid met code
  gegeven verslag van School: tekst of geen "verslag"
  oordeel verschoning van School: bedrag of geen "verschoning"
    zonder opgave geen na 2021-10-01
  regel minder van School: bedrag "minder" = verschoning bij geen € 0
`;
    const passes = (text: string) => runExamples(sound(rules + text)).map(({ passed }) => passed);
    expect(passes(example(' bekend op 2021-12-31', 'verwacht minder van "A": € 0'))).toEqual([true]);
    expect(passes(example('', 'verwacht minder van "A" nog nodig: verschoning van "A"'))).toEqual([true]);
    expect(passes(example('', 'verwacht minder van "A": € 0'))).toEqual([false]);
  });
});
