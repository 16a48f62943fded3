import { describe, expect, test } from 'vitest';
import {
  analyse,
  evaluate,
  factsSchema,
  instanceKey,
  languageService,
  type Question,
  readFacts,
  writeFacts,
} from '../../engine/index.ts';
import { render, type SourceFile, translate } from '../../grammar/index.ts';
import { explanationText, resultText } from '../run/outcome.ts';
import { act, amendment, files, grant } from './base.ts';

const delivered = { Instelling: { '01AA': { studenten: { '2023': '2', '2024': '3', '2025': '4' } } } };

function told(sources: readonly SourceFile[], question: Question, facts: unknown = delivered): readonly string[] {
  const analysis = analyse(sources);
  const reading = readFacts(facts, analysis);
  const { values, problems } = evaluate(analysis, reading.facts, question);
  const lines = values.map(
    ({ instance, result }) =>
      `${instanceKey(instance.quantity.name, instance.owner, instance.indexes)} ${resultText(result, instance.quantity)}`,
  );
  const said = [...analysis.problems, ...reading.problems, ...problems];
  return [...said.map((problem) => `${problem.code} ${render(problem, 'nl').message}`), ...lines];
}

describe('a used regulation is read as it was at the moment that counts for who reads it', () => {
  test.each<[string, Question, readonly string[]]>([
    ['a year, by its last day', { names: ['bijdrage'], year: 2024 }, ['bijdrage("01AA";2024) 630']],
    [
      'a year, on a day before',
      { names: ['bijdrage'], year: 2024, lawOf: '2024-06-30' },
      ['bijdrage("01AA";2024) 330'],
    ],
    ['before it was known', { names: ['bijdrage'], year: 2024, knownOn: '2024-04-30' }, ['bijdrage("01AA";2024) 330']],
    ['without a year, the day before', { names: ['vergeleken'], asAt: '2024-06-30' }, ['vergeleken() 100']],
    ['without a year, the day itself', { names: ['vergeleken'], asAt: '2024-07-01' }, ['vergeleken() 200']],
    [
      'what has the same name in both',
      { names: ['tarief', 'wet.tarief'], asAt: '2024-07-01' },
      ['tarief() 10', 'wet.tarief() 200'],
    ],
    ['the names of the act itself', { names: ['rijksbijdrage'], year: 2024 }, ['rijksbijdrage("01AA";2024) 600']],
    [
      'before the act of its own years, though not of the grant',
      { names: ['rijksbijdrage'], year: 2023 },
      ['rijksbijdrage("01AA";2023) 200'],
    ],
  ])('%s', (_, question, expected) => {
    expect(told(files, question)).toEqual(expected.map((line) => line.replace(/ ([0-9]+)$/, ' $1.00')));
  });

  test('each regulation is asked on days on which its own text holds', () => {
    expect(told(files, { names: ['bijdrage'], year: 2023 })[0]).toMatch(/^R/);
    expect(told(files, { names: ['vergeleken'], asAt: '2023-12-31' })[0]).toMatch(/^R04 .*`subsidie`/);
    expect(told(files, { names: ['rijksbijdrage'], year: 2024, lawOf: '1999-12-31' })[0]).toMatch(/^R04 .*`wet`/);
  });

  test('the order of the files makes no difference, and which one is asked follows from `gebruikt`', () => {
    const question: Question = { names: ['bijdrage'], year: 2024, lawOf: '2024-06-30' };
    const expected = told(files, question);
    for (const order of [files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]])
      expect(told(order, question)).toEqual(expected);
  });

  test('an amendment of the grant counts beside one of the act', () => {
    const own = {
      name: 'stcrt_1.maat',
      text: 'wijziging stb_1 van subsidie "Eigen"\n  bekendgemaakt 2024-01-02\n  in werking 2024-02-01\n\n  vervang tarief: € 20 was € 10\n',
    };
    const question: Question = { names: ['bijdrage'], year: 2024 };
    expect(told([...files, own], question)).toEqual(['bijdrage("01AA";2024) 660.00']);
    expect(told([...files, own], { ...question, lawOf: '2024-03-01' })).toEqual(['bijdrage("01AA";2024) 360.00']);
    expect(analyse([...files, own]).law.state({ exact: true }).texts).toHaveLength(1);
  });

  test('a fact of the act that is not known is asked for under its own name', () => {
    const analysis = analyse(files);
    const { facts } = readFacts({ Instelling: { '01AA': {} } }, analysis);
    const { needs } = evaluate(analysis, facts, { names: ['bijdrage'], year: 2024 });
    expect(needs.map((need) => (need.kind === 'fact' ? need.instance.quantity.name : need.kind))).toEqual([
      'studenten',
    ]);
    expect(JSON.stringify(factsSchema(analysis))).toContain('studenten');
  });

  test('the act may be in the other vocabulary', () => {
    const [own, ...law] = files;
    const english = law.map((file) => ({ name: file.name, text: translate(file, 'en').text ?? '' }));
    expect(english.map(({ text }) => text.split(' ')[0])).toEqual(['regulation', 'amendment']);
    const question: Question = { names: ['bijdrage'], year: 2024 };
    expect(told([...(own === undefined ? [] : [own]), ...english], question)).toEqual(told(files, question));
  });

  test('a line of explanation names the regulation where it is another', () => {
    const analysis = analyse(files);
    const { facts } = readFacts(delivered, analysis);
    const answer = evaluate(analysis, facts, { names: ['bijdrage', 'rijksbijdrage'], year: 2024 });
    expect(explanationText(analysis, answer, 'nl')).toContain('(Wet op het onderwijs, artikel 2)');
    expect(explanationText(analysis, answer, 'nl')).toContain('(artikel 3)');
    expect(explanationText(analysis, answer, 'en')).toContain('Wet op het onderwijs, artikel 2');
  });

  test('facts written out are read again, also those of a name that both have', () => {
    const clash = [
      {
        name: 'a.maat',
        text: grant
          .replace('artikel 3', 'artikel 3\n\n  gegeven studenten van Instelling per jaar: aantal "eigen studenten"')
          .replace('= studenten *', '= (subsidie.studenten + wet.studenten) *'),
      },
      ...files.slice(1),
    ];
    const analysis = analyse(clash);
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const input = { Instelling: { '01AA': { studenten: { '2024': '3' }, 'wet.studenten': { '2024': '5' } } } };
    const { facts, problems } = readFacts(input, analysis);
    expect(problems).toEqual([]);
    expect(JSON.parse(writeFacts(facts, analysis))).toMatchObject(input);
    expect(told(clash, { names: ['bijdrage'], year: 2024 }, input)).toEqual(['bijdrage("01AA";2024) 1080.00']);
  });
});

describe('in an editor', () => {
  const analysis = analyse(files);
  const [own = { name: '', text: '' }, other = { name: '', text: '' }] = files;
  const at = (source: SourceFile, words: string): number => source.text.indexOf(words) + words.length - 1;

  test('a hover says of which regulation a name is', () => {
    expect(languageService.hover(analysis, own, at(own, '+ rijks'), 'nl')?.article?.text).toBe(
      'Wet op het onderwijs, artikel 2',
    );
    expect(languageService.hover(analysis, own, at(own, '= wet.ta'), 'nl')?.article?.text).toBe(
      'Wet op het onderwijs, artikel 2',
    );
    expect(languageService.hover(analysis, own, at(own, 'subsidie.ta'), 'nl')?.article?.text).toBe('artikel 3');
    expect(languageService.hover(analysis, own, at(own, 'gebruikt   we'), 'nl')).toMatchObject({
      title: 'wet',
      label: 'Wet op het onderwijs',
    });
  });

  test('a name leads to where it is declared, in whatever file', () => {
    const place = (source: SourceFile, words: string): string => {
      const found = languageService.definition(analysis, source.name, at(source, words));
      const text = files.find(({ name }) => name === found?.file)?.text.slice(found?.span.start, found?.span.end);
      return `${found?.file} ${text}`;
    };
    expect(place(own, '+ rijks')).toBe('wet.maat rijksbijdrage');
    expect(place(own, '= wet.ta')).toBe('wet.maat tarief');
    expect(place(own, 'subsidie.ta')).toBe('subsidie.maat tarief');
    expect(place(own, 'van Instel')).toBe('wet.maat Instelling');
    expect(place(own, 'gebruikt   we')).toBe('wet.maat wet');
    expect(
      languageService.references(analysis, other.name, at(other, 'gegeven stud')).map(({ file }) => file),
    ).toContain('subsidie.maat');
  });

  test('behind a point stand the names of that regulation', () => {
    const offered = (text: string): readonly string[] => {
      const source = { name: own.name, text: own.text.replace('= wet.tarief', `= ${text}`) };
      return languageService.completion(analysis, source, at(source, `= ${text}`) + 1, 'nl').map((one) => one.text);
    };
    expect(offered('wet.')).toEqual(['studenten', 'tarief', 'rijksbijdrage', 'Instelling', 'Instellingen']);
    expect(offered('subsidie.')).toEqual(['tarief', 'bijdrage', 'vergeleken']);
    expect(offered('wet.t')).toContain('tarief');
    expect(offered('nergens.')).toContain('bijdrage');
  });

  test('behind `gebruikt` stand the regulations that are there', () => {
    const source = { name: own.name, text: own.text.replace('gebruikt   wet', 'gebruikt   ') };
    expect(
      languageService.completion(analysis, source, at(source, 'gebruikt   ') + 1, 'nl').map((one) => one.text),
    ).toEqual(['wet']);
  });
});

test('the act by itself is what it is', () => {
  const alone = [
    { name: 'wet.maat', text: act },
    { name: 'stb_1.maat', text: amendment },
  ];
  expect(told(alone, { names: ['rijksbijdrage'], year: 2024 })).toEqual(['rijksbijdrage("01AA";2024) 600.00']);
});
