import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  decide,
  evaluate,
  explainLine,
  type Facts,
  type Question,
  readFacts,
  reasons,
  recordOf,
  runExamples,
} from '../../engine/index.ts';
import { regulation } from './life-regulation.ts';
import { needText, resultText } from './outcome.ts';
import { factsOf, sound } from './sources.ts';

const analysis = sound(regulation());
const delayed = sound(regulation('fusies tellen vanaf het volgende jaar'));

type Json = Readonly<Record<string, unknown>>;

function ask(facts: Facts, question: Question, of = analysis): Answer {
  return evaluate(of, facts, question);
}

function texts(answer: Answer): readonly string[] {
  return answer.values.map(({ instance, result }) =>
    `${instance.owner ?? ''} ${resultText(result, instance.quantity)}`.trim(),
  );
}

/** 02BB merges into 01AA on 1 August 2016. */
function merged(first: Json, second: Json, others: Json = {}): Facts {
  const things = { '01AA': first, '02BB': { ...second, bestaatTot: '2016-07-31', opgegaanIn: '01AA' }, ...others };
  return factsOf(analysis, { Instelling: things, Student: {} });
}

const counts = merged({ leerlingen: { 2015: '3', 2016: '5' } }, { leerlingen: { 2015: '1', 2016: '1' } });

describe('who is there', () => {
  test('is a matter of the first day of the period, or of the day that is named', () => {
    expect(texts(ask(counts, { names: ['er_zijn', 'in_zomer'], year: 2016 }))).toEqual(['2', '1']);
    expect(texts(ask(counts, { names: ['er_zijn', 'in_zomer'], year: 2017 }))).toEqual(['1', '1']);
  });

  test('a day that is a fact may be unknown, unless everything has always been there', () => {
    expect(ask(counts, { names: ['op_peildag'], year: 2016 }).needs.map(needText)).toEqual(['peildag()']);
    const always = factsOf(analysis, { Instelling: { a: {}, b: {} } });
    expect(texts(ask(always, { names: ['op_peildag'], year: 2016 }))).toEqual(['2']);
  });

  test('first and last day count', () => {
    const facts = factsOf(analysis, {
      Instelling: {
        a: { bestaatVanaf: '2016-08-01' },
        b: { bestaatTot: '2016-08-01' },
        c: { bestaatVanaf: '2016-08-02' },
      },
    });
    expect(texts(ask(facts, { names: ['in_zomer'], year: 2016 }))).toEqual(['2']);
  });

  test('without a period it is a matter of the day of the facts', () => {
    const day = (asAt: string): readonly string[] => texts(ask(counts, { names: ['er_zijn_nu'], asAt }));
    expect([day('2016-07-31'), day('2016-08-01')]).toEqual([['2'], ['1']]);
    expect(texts(ask(counts, { names: ['er_zijn_nu'] }))).toEqual([
      'fout R241: `er zijn nu` (artikel 2) gaat langs Instellingen, en er is niet gezegd van welke dag',
    ]);
    const always = factsOf(analysis, { Instelling: { a: {} } });
    expect(texts(ask(always, { names: ['er_zijn_nu'] }))).toEqual(['1']);
  });

  test('what belonged to something that merged belongs to its successor', () => {
    const facts = factsOf(analysis, {
      Instelling: { a: { naam: 'A' }, b: { naam: 'A', bestaatTot: '2016-07-31', opgegaanIn: 'a' } },
      Student: { s1: { van: 'a' }, s2: { van: 'b' } },
    });
    expect(texts(ask(facts, { names: ['tel'], year: 2016 }))).toEqual(['a 1', 'b 1']);
    expect(texts(ask(facts, { names: ['tel'], year: 2017 }))).toEqual(['a 2']);
    expect(texts(ask(facts, { names: ['mijn_naam'], year: 2017 }))).toEqual(['s1 A', 's2 A']);
  });
});

describe('asking about a thing outside its life', () => {
  test('over all it is left out', () => {
    expect(texts(ask(counts, { names: ['deel'], year: 2016 }))).toEqual(['01AA 750.00', '02BB 250.00']);
    expect(texts(ask(counts, { names: ['deel'], year: 2017 }))).toEqual(['01AA 1000.00']);
  });

  test('by its key it is refused, saying why; facts are shown as they were delivered', () => {
    const { problems } = ask(counts, { names: ['deel'], year: 2017, of: ['02BB'] });
    expect(problems.map(({ code, args }) => [code, args['whyNl'], args['whyEn']])).toEqual([
      [
        'R242',
        'het telt mee tot en met 31 juli 2016 en is opgegaan in 01AA',
        'it counts through 31 July 2016 and merged into 01AA',
      ],
    ]);
    expect(texts(ask(counts, { names: ['leerlingen'], year: 2015, of: ['02BB'] }))).toEqual(['02BB 1']);
  });

  test('who begins within the year may be asked about', () => {
    const facts = factsOf(analysis, { Instelling: { a: { bestaatVanaf: '2016-02-01', omvang: '3' } } });
    expect(texts(ask(facts, { names: ['groot'], year: 2016 }))).toEqual(['a 3']);
    expect(ask(facts, { names: ['groot'], year: 2015, of: ['a'] }).problems.map(({ code }) => code)).toEqual(['R242']);
    expect(texts(ask(facts, { names: ['groot'], year: 2015 }))).toEqual([]);
  });
});

test('nothing is decided of what does not exist then, nor recorded', () => {
  const deciding = (clause: string) =>
    sound(`${regulation()}  gegeven ingediend_op van Instelling: datum "ingediend op"
  beschikking verlening van Instelling per jaar "verlening" geeft deel${clause}
`);
  const facts = (of: ReturnType<typeof sound>): Facts =>
    factsOf(of, {
      Instelling: {
        a: { leerlingen: { 2016: '3' }, ingediend_op: '2017-02-01' },
        b: { leerlingen: { 2016: '1' }, ingediend_op: '2017-02-01', bestaatTot: '2016-07-31', opgegaanIn: 'a' },
      },
    });
  for (const clause of ['', ' geldend op ingediend_op']) {
    const of = deciding(clause);
    const answer = decide(of, facts(of), { decision: 'verlening', year: 2017 });
    expect(answer.problems).toEqual([]);
    expect(answer.about.map(({ owner }) => owner)).toEqual(['a']);
    expect(answer.parts.flatMap(texts)).toEqual(['a 1000.00']);
    expect(recordOf(answer, '2017-03-01').problems).toEqual([]);
    const refused = decide(of, facts(of), { decision: 'verlening', year: 2017, of: ['b'] });
    expect(refused.problems.map(({ code }) => code)).toEqual(['R242']);
  }
});

describe('the facts of what merged', () => {
  const year = 2017;
  const one = (facts: Facts, name: string, of = '01AA'): readonly string[] =>
    texts(ask(facts, { names: [name], year, of: [of] }));

  test('are added, also for years before the merger, to whoever asks after it', () => {
    expect(texts(ask(counts, { names: ['vorig'], year: 2016 }))).toEqual(['01AA 3', '02BB 1']);
    expect(one(counts, 'vorig')).toEqual(['01AA 6']);
    expect(texts(ask(counts, { names: ['zomer'], year: 2016 }))).toEqual(['01AA 1000.00', '02BB 0.00']);
  });

  test('of a day on which it no longer was nothing is asked', () => {
    const facts = merged({ geteld: { 2016: '5' } }, {});
    expect(one(facts, 'telling')).toEqual(['01AA 5']);
    expect(ask(merged({ leerlingen: { 2016: '5' } }, {}), { names: ['vorig'], year }).needs.map(needText)).toEqual([
      'leerlingen("02BB";2016)',
    ]);
  });

  test('of who was not there yet nothing is asked either', () => {
    const facts = factsOf(analysis, {
      Instelling: {
        a: { leerlingen: { 2016: '2' }, omvang: '2', bestaatTot: '2016-12-31', opgegaanIn: 'c' },
        b: { leerlingen: { 2016: '3' }, omvang: '3', bestaatTot: '2016-12-31', opgegaanIn: 'c' },
        c: { bestaatVanaf: '2017-01-01' },
      },
    });
    expect(texts(ask(facts, { names: ['vorig', 'groot', 'deel'], year }))).toEqual(['c 5', 'c 5', 'c 1000.00']);
  });

  test('highest, lowest and one of them', () => {
    const facts = merged(
      { top: { 2016: '3' }, bodem: { 2016: '3' }, naam: 'Roc' },
      { top: { 2016: { geen: true } }, bodem: { 2016: '4' }, naam: 'Roc' },
    );
    expect([one(facts, 'hoogste_top'), one(facts, 'laagste_bodem'), one(facts, 'heet')]).toEqual([
      ['01AA 3'],
      ['01AA 3'],
      ['01AA Roc'],
    ]);
    expect(one(merged({}, { naam: 'Roc' }), 'heet')).toEqual(['01AA Roc']);
    expect(one(merged({ naam: 'Roc' }, { naam: 'Aoc' }), 'heet')).toEqual([
      '01AA fout R243: `naam` (artikel 1) kan na een fusie maar één waarde hebben, en 01AA en 02BB hebben er elk een',
    ]);
    expect(one(merged({ top: { 2016: '3' } }, {}), 'hoogste_top')).toEqual(['01AA ? top("02BB";2016)']);
  });

  test('stay behind without `bij fusie`, and verdicts always', () => {
    const facts = merged({}, { eigen: { 2016: '3' }, plan: { 2017: true } });
    expect(one(facts, 'eigen_vorig')).toEqual(['01AA ? eigen("01AA";2016)']);
    expect(one(facts, 'plan_goed')).toEqual(['01AA ? plan("01AA";2017)']);
  });

  test('merge on: what merged into what merged counts too', () => {
    const chain = factsOf(analysis, {
      Instelling: {
        a: { omvang: '1' },
        b: { omvang: '2', bestaatTot: '2016-07-31', opgegaanIn: 'a' },
        c: { omvang: '4', bestaatTot: '2015-07-31', opgegaanIn: 'b' },
      },
    });
    const size = (at: number): readonly string[] => texts(ask(chain, { names: ['groot'], year: at }));
    expect([size(2015), size(2016), size(2017)]).toEqual([['a 1', 'b 2', 'c 4'], ['a 1', 'b 6'], ['a 7']]);
  });

  test('count in ranks, among who is there', () => {
    const facts = factsOf(analysis, {
      Instelling: {
        a: { omvang: '3' },
        b: { omvang: '2', bestaatTot: '2016-07-31', opgegaanIn: 'a' },
        c: { omvang: '4' },
      },
    });
    const places = texts(ask(facts, { names: ['plaats', 'plaats_zomer'] }));
    const ofYears = (from: number): readonly string[] => places.slice(from, from + 10);
    expect(ofYears(0)).toEqual([...['a 2', 'a 2', 'a 1', 'a 1', 'b 3', 'b 3', 'c 1', 'c 1', 'c 2', 'c 2']]);
    expect(ofYears(10)).toEqual(['a 2', 'a 1', 'a 1', 'a 1', 'b 3', 'b geen', 'c 1', 'c 2', 'c 2', 'c 2']);
  });

  test('assumptions go with them', () => {
    const facts = merged({ omvang: '1' }, { omvang: { waarde: '2', aangenomen: true } });
    const { values } = ask(facts, { names: ['groot'], year });
    expect([...(values[0]?.result.marks.provisional ?? [])]).toEqual(['omvang("02BB")']);
  });

  test('are explained', () => {
    const answer = ask(counts, { names: ['vorig'], year, of: ['01AA'] });
    const below = (language: 'nl' | 'en'): readonly string[] =>
      reasons(analysis, answer, 'vorig("01AA";2017)', language);
    expect(explainLine(analysis, answer, 'vorig("01AA";2017)', 'nl')).toBe(
      'vorig jaar van 01AA in 2017: 6 (artikel 2) — = 6 (leerlingen in 2016)',
    );
    expect(below('nl')).toEqual([
      'leerlingen van 01AA in 2016: 6 (artikel 1) — 5 + 1 van 02BB, opgegaan op 1 augustus 2016',
    ]);
    expect(below('en')).toEqual(['leerlingen of 01AA in 2016: 6 (artikel 1) — 5 + 1 of 02BB, merged on 1 August 2016']);
  });

  test('that stay behind are explained too', () => {
    const answer = ask(merged({}, { eigen: { 2016: '3' }, plan: { 2017: true } }), {
      names: ['eigen_vorig', 'plan_goed'],
      year,
    });
    expect(reasons(analysis, answer, 'eigen_vorig("01AA";2017)', 'nl')).toEqual([
      'eigen van 01AA in 2016: nog niet bekend (artikel 1) — van 02BB, hierin opgegaan, komt niets mee: het gegeven zegt niet wat `bij fusie` geldt',
    ]);
    expect(reasons(analysis, answer, 'plan_goed("01AA";2017)', 'en')).toEqual([
      'plan goed of 01AA in 2017: not known yet (artikel 1) — the judgement of 02BB, merged into it, does not count here',
    ]);
  });
});

describe('mergers that count from the next year', () => {
  const about = (names: readonly string[], year: number): readonly string[] =>
    texts(ask(counts, { names, year }, delayed));

  test('go on as two through the year', () => {
    expect(about(['in_zomer', 'zomer'], 2016)).toEqual(['2', '01AA 750.00', '02BB 250.00']);
    expect(about(['in_zomer', 'zomer'], 2017)).toEqual(['1', '01AA 1000.00']);
  });

  test('a successor that begins with the merger begins then too', () => {
    const facts = readFacts(
      {
        Instelling: {
          a: { bestaatTot: '2016-07-31', opgegaanIn: 'c' },
          b: { bestaatTot: '2016-07-31', opgegaanIn: 'c' },
          c: { bestaatVanaf: '2016-08-01' },
        },
      },
      delayed,
    ).facts;
    expect(texts(ask(facts, { names: ['in_zomer'], year: 2016 }, delayed))).toEqual(['2']);
    expect(texts(ask(facts, { names: ['in_zomer', 'er_zijn'], year: 2017 }, delayed))).toEqual(['1', '1']);
    expect(texts(ask(facts, { names: ['in_zomer'], year: 2016 }))).toEqual(['1']);
  });

  test('one at the end of a year counts from the first day of the next', () => {
    const facts = readFacts({ Instelling: { a: {}, b: { bestaatTot: '2016-12-31', opgegaanIn: 'a' } } }, delayed).facts;
    expect(texts(ask(facts, { names: ['er_zijn'], year: 2017 }, delayed))).toEqual(['1']);
  });

  test('who ends without merging ends on its last day', () => {
    const facts = readFacts({ Instelling: { a: {}, b: { bestaatTot: '2016-07-31' } } }, delayed).facts;
    expect(texts(ask(facts, { names: ['in_zomer'], year: 2016 }, delayed))).toEqual(['1']);
  });
});

test('the miniature of a merger in mid-period comes out', () => {
  const text = readFileSync(new URL('../miniatures/fusie-halverwege.maat', import.meta.url), 'utf8');
  const results = runExamples(sound(text));
  expect(results.map(({ passed }) => passed)).toEqual(results.map(() => true));
  expect(results.length).toBeGreaterThan(4);
});
