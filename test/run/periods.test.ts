import { describe, expect, test } from 'vitest';
import {
  type Answer,
  evaluate,
  explainLine,
  factsSchema,
  instanceKey,
  languageService,
  type Question,
  readCsv,
  readFacts,
  runExamples,
} from '../../engine/index.ts';
import { dutch } from '../facts/csv-dialects.ts';
import { resultText } from './outcome.ts';
import { caseText, factsOf, sound } from './sources.ts';

const head = `regeling prestatiebox "Prestatiebox"
  in werking 2010-01-01
  tijdvak    2012 t/m 2014

artikel 1

  periode schooljaar vanaf 1 oktober, genoemd naar het eindjaar
  periode studiejaar vanaf 1 september, genoemd naar het beginjaar "studiejaar"

  object School meervoud Scholen "school" aangeduid met code
  gegeven uitval van School per schooljaar: percentage "uitval"
  gegeven behaald_op van School: datum "behaald op"
  gegeven bijdrage van School per jaar: bedrag "bijdrage"

artikel 2

`;
const rules = `  parameter norm per schooljaar: percentage "norm"
    schooljaar    | norm
    2012          | 5%
    2013 t/m 2014 | 4%

  regel gehaald van School per schooljaar: ja/nee "gehaald" = uitval <= norm
  regel beter van School per schooljaar: ja/nee "beter" = uitval < (uitval in schooljaar - 1)
  regel toeslag van School per jaar 2012 t/m 2014: bedrag "toeslag"
    = als gehaald in (schooljaar van begin van jaar) dan bijdrage anders € 0
  regel najaar van School per jaar 2012, 2013: ja/nee "najaar" = gehaald in (schooljaar van einde van jaar)
  regel vier_jaar van School: percentage met 1 decimalen "vier jaar"
    = afgerond(gemiddelde van uitval over schooljaar 2011 t/m 2014 bij geen 0%; 0,1%)
  regel opbouw van School per schooljaar: aantal "opbouw"
    = als schooljaar > 2012 dan (opbouw in schooljaar - 1) + 1 anders 1
  regel in_tijd van School: ja/nee "in de tijd" = schooljaar van behaald_op = 2013
  regel schrikkeldag per studiejaar: datum "dag" = 29 februari studiejaar
`;
const analysis = sound(head + rules);
const delivered = {
  School: {
    A: {
      uitval: { '2011': '6%', '2012': '6%', '2013': '4%', '2014': '4.5%' },
      behaald_op: '2012-10-01',
      bijdrage: { '2012': '1.00', '2013': '2.00', '2014': '3.00' },
    },
    B: { uitval: { '2012': '5%', '2013': '3%' }, behaald_op: '2012-09-30', bijdrage: { '2014': '9.00' } },
  },
};

function ask(question: Question, facts: unknown = delivered): Answer {
  return evaluate(analysis, factsOf(analysis, facts), question);
}

function texts(answer: Answer): readonly string[] {
  return answer.values.map(({ instance: { quantity, owner, indexes }, result }) =>
    [
      instanceKey(quantity.name, owner, indexes),
      result.kind === 'fault' ? `fout ${result.fault.problem.code}` : resultText(result, quantity),
    ].join(' '),
  );
}

describe('values per school year', () => {
  test.each<readonly [string, Question, readonly string[]]>([
    [
      'a year asks the school year of that number',
      { names: ['gehaald'], year: 2013 },
      ['gehaald("A";2013) true', 'gehaald("B";2013) true'],
    ],
    [
      'without a year all there are',
      { names: ['gehaald'], of: ['A'] },
      ['gehaald("A";2012) false', 'gehaald("A";2013) true', 'gehaald("A";2014) false'],
    ],
    [
      'the year before is read under its own number',
      { names: ['beter', 'opbouw'], of: ['A'], year: 2013 },
      ['beter("A";2013) true', 'opbouw("A";2013) 2'],
    ],
    [
      'from a year to the school year it begins in',
      { names: ['toeslag'], of: ['A'] },
      ['toeslag("A";2012) 0.00', 'toeslag("A";2013) 2.00', 'toeslag("A";2014) 0.00'],
    ],
    [
      'and to the one it ends in',
      { names: ['najaar'], of: ['A'] },
      ['najaar("A";2012) true', 'najaar("A";2013) false'],
    ],
    ['over a range of them', { names: ['vier_jaar'], of: ['A'], asAt: '2015-01-01' }, ['vier_jaar("A") 5.1%']],
    [
      'the day on which it begins counts for it',
      { names: ['in_tijd'], asAt: '2015-01-01' },
      ['in_tijd("A") true', 'in_tijd("B") false'],
    ],
    ['a leap day that is there', { names: ['schrikkeldag'], year: 2012 }, ['schrikkeldag(2012) fout R60']],
  ])('%s', (_, question, expected) => {
    expect(ask(question).problems).toEqual([]);
    expect(texts(ask(question))).toEqual(expected);
  });

  test('a number that is no school year of a rule is refused', () => {
    const { problems, values } = ask({ names: ['gehaald'], year: 2015 });
    expect(problems.map(({ code, args }) => [code, args['years']])).toEqual([['R06', '2012–2014']]);
    expect(values).toEqual([]);
  });

  test('what is not known is asked for by school year', () => {
    const answer = ask({ names: ['toeslag'], of: ['B'], year: 2014 });
    expect(texts(answer)).toEqual(['toeslag("B";2014) ? uitval("B";2014)']);
  });

  test.each([
    ['nl', 'uitval van A in schooljaar 2013'],
    ['en', 'uitval of A in schooljaar 2013'],
  ] as const)('an explanation names the school year (%s)', (language, words) => {
    const answer = ask({ names: ['gehaald'], of: ['A'], year: 2013 });
    const line = explainLine(analysis, answer, instanceKey('uitval', 'A', [{ kind: 'year', year: 2013 }]), language);
    expect(line).toContain(words);
  });
});

describe('facts per school year', () => {
  test('are delivered by number, in JSON and in CSV', () => {
    const csv = 'School;uitval[2012];uitval[2013];behaald_op\nA;6%;4%;2012-10-01\n';
    const { delivery, problems } = readCsv(csv, dutch, analysis);
    expect(problems).toEqual([]);
    const { facts } = readFacts(delivery?.json, analysis);
    const answer = evaluate(analysis, facts, { names: ['beter'], year: 2013 });
    expect(texts(answer)).toEqual(['beter("A";2013) true']);
  });

  test.each([
    ['2012-2013', 'F41'],
    ['13', 'F41'],
    ['schooljaar 2013', 'F41'],
  ])('%s is no number of a period', (written, code) => {
    const { problems } = readFacts({ School: { A: { uitval: { [written]: '4%' } } } }, analysis);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('the schema asks for them by number', () => {
    const schema = JSON.stringify(factsSchema(analysis));
    expect(schema).toContain('"title":"uitval","type":"object","patternProperties":{"^(19|20|21)[0-9]{2}$"');
  });

  test('a form asks for the years that are read', () => {
    const { tables, own } = languageService.form(analysis, ['toeslag', 'opbouw', 'beter'], 2013);
    const columns = tables
      .flatMap((table) => table.columns)
      .map(({ quantity, indexes }) => instanceKey(quantity.name, undefined, indexes));
    expect(own).toEqual([]);
    expect(columns).toEqual(['uitval(2013)', 'uitval(2012)', 'bijdrage(2013)']);
  });
});

describe('examples per school year', () => {
  const example = (text: string): readonly boolean[] =>
    runExamples(sound(`${head}${rules}\n${text}\n`)).map(({ passed }) => passed);

  test('a column of school years is an index, and a year of the example counts for school years too', () => {
    const text = `  voorbeeld "rijen"
    School | schooljaar | uitval | verwacht gehaald
    "A"    | 2012       | 5%     | ja
    "A"    | 2013       | 5%     | nee

  voorbeeld "jaar" in 2013
    School | uitval | uitval in 2012 | bijdrage
    "A"    | 4%     | 5%             | € 5
    verwacht beter van "A": ja
    verwacht toeslag van "A": € 5
    verwacht gehaald van "A" in 2012: ja

  voorbeeld "fout" in 2013
    School | uitval
    "A"    | 4%
    verwacht gehaald van "A": nee`;
    expect(example(text)).toEqual([true, true, false]);
  });

  test('allocations, exceptions, guarantees and decisions may be per school year too', () => {
    const results = runExamples(sound(caseText('schooljaar'), 'schooljaar'));
    expect(results.flatMap(({ checks }) => checks.map(({ passed }) => passed))).toEqual(Array(7).fill(true));
    expect(results.every(({ passed }) => passed)).toBe(true);
  });
});

describe('completion', () => {
  test.each([
    ['uitval van School per ', 'schooljaar: percentage'],
    ['uitval < (uitval in ', 'schooljaar - 1)'],
    ['schooljaar van begin van ', 'jaar)'],
  ])('offers own periods after `%s`', (before, after) => {
    const text = head + rules;
    const file = { name: 'proef.maat', text };
    const at = text.indexOf(before + after) + before.length;
    const offers = languageService.completion(analysis, file, at, 'nl').map((offer) => offer.text);
    expect(offers).toEqual(expect.arrayContaining(['jaar', 'schooljaar', 'studiejaar']));
  });
});

describe('the period under the cursor', () => {
  const file = { name: 'proef.maat', text: head + rules };

  test('tells which days it has', () => {
    const at = file.text.indexOf('schooljaar - 1');
    const shown = languageService.hover(analysis, file, at, 'nl');
    expect(shown?.lines).toEqual([
      'vanaf 1 oktober, genoemd naar het eindjaar',
      'schooljaar 2024: 1 oktober 2023 t/m 30 september 2024',
    ]);
  });

  test('leads to where it is declared, and to all that name it', () => {
    const at = file.text.indexOf('schooljaar van behaald_op');
    const place = languageService.definition(analysis, file.name, at);
    expect(file.text.slice(place?.span.start, place?.span.end)).toBe('schooljaar');
    expect(place?.span.start).toBe(file.text.indexOf('schooljaar vanaf'));
    expect(languageService.references(analysis, file.name, at)).toHaveLength(
      file.text.match(/\bschooljaar\b/gu)?.length ?? 0,
    );
  });
});
