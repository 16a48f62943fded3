import { describe, expect, test } from 'vitest';
import { analyse, evaluate, readCsv, runExamples, writeFacts } from '../../engine/index.ts';
import { outcomeText } from './outcome.ts';
import { caseText, factsOf, sound } from './sources.ts';

describe.each(['verzamelingen', 'regios'])('%s', (name) => {
  test('every example comes out', () => {
    const results = runExamples(analyse([{ name: `${name}.maat`, text: caseText(name) }]));
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed).map(({ label }) => label)).toEqual([]);
  });
});

describe('combinations of kinds', () => {
  const analysis = sound(caseText('verzamelingen'));
  const places = (laag: string | undefined, hoog: string): object => ({
    ...(laag === undefined ? {} : { laag }),
    hoog,
  });
  const facts = factsOf(analysis, {
    School: { A: { plaatsen: { 2025: { groen: places(undefined, '2'), techniek: places('3', '10') } } } },
    Leerling: {},
  });
  const outcome = (name: string): string => outcomeText(evaluate(analysis, facts, { names: [name], year: 2025 }));

  test.each([
    ['one unknown element makes a total unknown', 'opgeteld', 'opgeteld("A";2025) = ? plaatsen("A";2025;groen;laag)'],
    ['but not one that does not belong', 'hoge', 'hoge("A";2025) = 10'],
    ['a member that is enough decides', 'een_vol', 'een_vol("A";2025) = true'],
    ['elk waits for it', 'elk_gevuld', 'elk_gevuld("A";2025) = ? plaatsen("A";2025;groen;laag)'],
    ['so does the highest', 'meeste', 'meeste("A";2025) = ? plaatsen("A";2025;groen;laag)'],
  ])('%s', (_, name, expected) => expect(outcome(name)).toContain(expected));
});

describe('a value per thing', () => {
  const analysis = sound(caseText('regios'));
  const delivered = {
    Regio: { R1: { budget: '400.00' }, R2: { budget: '1000.00' } },
    School: {
      A: { leerlingen: { 2025: { R1: '10', R2: '20' } } },
      B: { leerlingen: { 2025: { R1: '30' } } },
    },
  };
  const facts = factsOf(analysis, delivered);

  test('is asked for every thing there is', () => {
    const text = outcomeText(evaluate(analysis, facts, { names: ['regiodeel'], year: 2025 }));
    expect(text.split('\n').slice(0, 4)).toEqual([
      'regiodeel("A";2025;"R1") = 100.00',
      'regiodeel("A";2025;"R2") = ? leerlingen("B";2025;"R2")',
      'regiodeel("B";2025;"R1") = 300.00',
      'regiodeel("B";2025;"R2") = ? leerlingen("B";2025;"R2")',
    ]);
  });

  test('needs the list of those things', () => {
    const list = factsOf(analysis, { School: { A: {}, B: {} } });
    const answer = evaluate(analysis, list, { names: ['aandeel'], year: 2025 });
    expect(answer.values).toEqual([]);
    expect(answer.needs.map((need) => (need.kind === 'list' ? need.entity.name : need.kind))).toEqual(['Regio']);
  });

  test('is written and read again', () => {
    expect(JSON.parse(writeFacts(facts, analysis))).toMatchObject(delivered);
  });

  test('stands in a table under its key', () => {
    const table = 'School;leerlingen[2025][R1]\nA;7\n';
    const { delivery, problems } = readCsv(table, { separator: ';', decimal: ',' }, analysis);
    expect(problems).toEqual([]);
    expect(delivery?.json).toMatchObject({ School: { A: { leerlingen: { 2025: { R1: '7' } } } } });
  });
});
