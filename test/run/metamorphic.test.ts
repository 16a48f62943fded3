import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse, evaluate, type Question, runExamples } from '../../engine/index.ts';
import { citationAt, parse, render, type SourceFile, translate } from '../../grammar/index.ts';
import { explanationText, outcomeText } from './outcome.ts';
import { institution, secondTranche } from './second-tranche.ts';
import { caseText, factsOf, readCase } from './sources.ts';

/** Everything a regulation answers to its questions, as bytes. */
function answered(sources: readonly SourceFile[], facts: unknown, questions: readonly Question[]): string {
  const analysis = analyse(sources);
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map((problem) => `${problem.code} ${render(problem, 'nl').message}`)).toEqual([]);
  return answers(analysis, facts, questions);
}

function answers(analysis: Analysis, facts: unknown, questions: readonly Question[]): string {
  return questions
    .map((question) => {
      const answer = evaluate(analysis, factsOf(analysis, facts), question);
      return `${outcomeText(answer)}\n${explanationText(analysis, answer, 'nl')}`;
    })
    .join('\n\n');
}

/**
 * The declarations in another order, each under its own citation line. What is left untranslated keeps its order, in which
 * an explanation lists it.
 */
function shuffled(text: string, order: (count: number) => readonly number[]): string {
  const { module } = parse({ name: 'x', text });
  const part = ({ span }: (typeof module.declarations)[number]): string => {
    const citation = citationAt(module, span.start);
    return `${citation?.text ?? ''}\n  ${text.slice(span.start, span.end)}\n`;
  };
  const head = text.slice(0, module.citations[0]?.span.start ?? 0);
  const untranslated = module.declarations.filter(({ kind }) => kind === 'untranslated').values();
  const parts = order(module.declarations.length).flatMap((at) => {
    const there = module.declarations[at];
    const declaration = there?.kind === 'untranslated' ? untranslated.next().value : there;
    return declaration === undefined ? [] : [part(declaration)];
  });
  return `${head}${parts.join('\n')}`;
}

/** All names, of values of kinds too, get another ending; and in texts that hold them, back again. */
function renamer(...texts: readonly string[]): {
  readonly there: (source: string) => string;
  readonly back: (source: string) => string;
} {
  const modules = texts.map((text) => parse({ name: 'x', text }).module);
  const names = new Set<string>(modules.map(({ head }) => head.name.text));
  const added = modules.flatMap(({ operations }) =>
    operations.flatMap((operation) => (operation.kind === 'add' ? operation.declarations : [])),
  );
  for (const declaration of [...modules.flatMap(({ declarations }) => declarations), ...added]) {
    if ('signature' in declaration && declaration.signature !== undefined) names.add(declaration.signature.name.text);
    else if ('name' in declaration) names.add(declaration.name.text);
    if (declaration.kind === 'entity' && declaration.plural !== undefined) names.add(declaration.plural.text);
    if (declaration.kind === 'kind') for (const { name } of declaration.values) names.add(name.text);
    if (declaration.kind === 'allocation')
      for (const clause of declaration.clauses)
        if (clause.kind === 'rest' && clause.to !== undefined) names.add(clause.to.text);
  }
  const known = [...names].sort((left, right) => right.length - left.length);
  const word = new RegExp(`(?<![\\p{L}\\d_"])(${known.join('|')})(?![\\p{L}\\d_])`, 'gu');
  return {
    there: (source) =>
      source.replace(/"[^"\n]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.replace(word, '$1zz'))),
    back: (source) => source.replaceAll('zz', ''),
  };
}

function reversedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

describe.each(['tranche', 'drieledig'])('%s', (name) => {
  const { questions, delivered } = readCase(name);
  const text = caseText(name);
  const expected = answered([{ name: 'proef.maat', text }], delivered, questions);

  test('declarations in another order', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const order = (count: number): readonly number[] =>
          Array.from({ length: count }, (_, at) => [numbers.next().value as number, at] as const)
            .sort((left, right) => left[0] - right[0])
            .map(([, at]) => at);
        expect(answered([{ name: 'proef.maat', text: shuffled(text, order) }], delivered, questions)).toBe(expected);
      }),
      { seed: 3, numRuns: 10 },
    );
  });

  test('facts delivered in another order', () => {
    expect(answered([{ name: 'proef.maat', text }], reversedKeys(delivered), questions)).toBe(expected);
  });

  test('in English', () => {
    const english = translate({ name: 'proef.maat', text }, 'en').text ?? '';
    expect(english).toContain('regulation ');
    expect(withoutPlaces(answered([{ name: 'proef.maat', text: english }], delivered, questions))).toBe(
      withoutPlaces(expected),
    );
  });

  test('all names others', () => {
    const { there, back } = renamer(text);
    const renamedText = there(text);
    expect(renamedText).not.toBe(text);
    // Facts and questions hold names as keys and as texts; what people wrote elsewhere holds none.
    const words = JSON.stringify({ delivered, questions });
    const renamed = JSON.parse(renamedIn(words, renamedText)) as { delivered: unknown; questions: readonly Question[] };
    expect(back(answered([{ name: 'proef.maat', text: renamedText }], renamed.delivered, renamed.questions))).toBe(
      expected,
    );
  });
});

/** Gives a whole JSON text the ending wherever the renamed source has it. */
function renamedIn(json: string, renamedText: string): string {
  const names = new Set([...renamedText.matchAll(/([\p{L}_\d]+)zz/gu)].map((match) => match[1] ?? ''));
  // A name asked for by mistake is as far from the right one under any names.
  names.add('budgt');
  return json.replace(/"([\p{L}_\d]+)"/gu, (whole, word: string) => (names.has(word) ? `"${word}zz"` : whole));
}

/** Citation words are keywords and so translated: `artikel` becomes `article`. */
function withoutPlaces(text: string): string {
  return text.replaceAll('artikel', 'article').replaceAll('aanname', 'assumption').replaceAll('onderdeel', 'item');
}

describe('the second tranche, in every state of its law', () => {
  const { sources, own, used } = secondTranche();
  const [base, ...amendments] = own;
  if (base === undefined) throw new Error('the regulation is gone');
  const passed = { '2021': 'voldoende', '2023': 'onvoldoende' };
  const delivered = {
    Instelling: {
      '01AA': institution({ '2021': '60000000.00', '2022': '1.00' }, { '2019': '3000', '2020': '7' }, passed),
      '02BB': institution({ '2021': '40000000.00', '2022': '2.00' }, { '2019': '1000', '2020': '9' }, passed),
    },
  };
  const known = ['2019-09-25', '2019-09-26', '2020-11-30', '2021-07-08', '2022-07-08'];
  const questions: readonly Question[] = [
    { names: ['investeringsplafond', 'resultaatplafond'] },
    ...known.flatMap((knownOn) => [
      { names: ['investeringsbudget'], year: 2022, knownOn },
      { names: ['resultaatafhankelijk_budget', 'niet_verdeeld_resultaatbudget'], year: 2021, knownOn },
    ]),
    { names: ['investeringsbudget'], year: 2022, lawOf: '2022-07-08' },
  ];
  const expected = answered(sources, delivered, questions);

  test('its states answer differently', () => {
    const texts = known.map((knownOn) => answered(sources, delivered, [{ names: ['investeringsplafond'], knownOn }]));
    expect(new Set(texts).size).toBe(known.length);
    expect(expected).toContain('toegevoegd door stcrt_2022_17977, onderdeel B');
  });

  test('amendments given in another order', () => {
    expect(answered([...used, base, ...amendments.toReversed()], delivered, questions)).toBe(expected);
  });

  test('declarations in another order', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const order = (count: number): readonly number[] =>
          Array.from({ length: count }, (_, at) => [numbers.next().value as number, at] as const)
            .sort((left, right) => left[0] - right[0])
            .map(([, at]) => at);
        const other = { ...base, text: shuffled(base.text, order) };
        expect(answered([other, ...amendments, ...used], delivered, questions)).toBe(expected);
      }),
      { seed: 5, numRuns: 6 },
    );
  });

  test('facts delivered in another order', () => {
    expect(answered(sources, reversedKeys(delivered), questions)).toBe(expected);
  });

  test('in English', () => {
    const english = sources.map((source) => ({ ...source, text: translate(source, 'en').text ?? '' }));
    expect(english.map(({ text }) => text.split(' ')[0])).toEqual([
      'regulation',
      ...amendments.map(() => 'amendment'),
      ...used.map(() => 'regulation'),
    ]);
    expect(withoutPlaces(answered(english, delivered, questions))).toBe(withoutPlaces(expected));
  });

  test('all names others', () => {
    const { there, back } = renamer(...sources.map(({ text }) => text));
    const renamed = sources.map((source) => ({ ...source, text: there(source.text) }));
    const all = renamed.map(({ text }) => text).join('\n');
    const words = JSON.stringify({ delivered, questions });
    const json = JSON.parse(renamedIn(words, all)) as { delivered: unknown; questions: readonly Question[] };
    expect(json.questions[0]?.names).toEqual(['investeringsplafondzz', 'resultaatplafondzz']);
    expect(back(answered(renamed, json.delivered, json.questions))).toBe(expected);
  });
});

describe('cut in two', () => {
  const text = `regeling proef "Proef"
  tijdvak 2020 t/m 2022

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven n van School: aantal "n"
  parameter pot per jaar: bedrag "pot"
    jaar | pot
    2020 | € 100
    2021 | € 200
    2022 | € 300

artikel 2

  verdeling deel over Scholen per jaar "deel"
    bedrag    pot
    naar rato van n
    afgerond  op cent, grootste rest, daarna laagste code
    restant   vervalt
`;
  const examples = `
artikel 9

  voorbeeld "drie scholen" in 2020
    School | n | verwacht deel
    "a"    | 1 | € 33,34
    "b"    | 1 | € 33,33
    "c"    | 1 | € 33,33
    verwacht totaal van deel over Scholen: € 100 omdat "artikel 2"
`;
  const outcomes = (sources: readonly SourceFile[]): unknown =>
    runExamples(analyse(sources)).map(({ label, checks, problems }) => [
      label,
      problems.map(({ code }) => code),
      checks.map(({ subject, expected, actual, passed, problem }) => [
        subject,
        expected,
        actual,
        passed,
        problem?.code,
      ]),
    ]);

  test('a regulation and its examples in one file or in two', () => {
    const together = outcomes([{ name: 'proef.maat', text: `${text}${examples}` }]);
    expect(together).toEqual(
      outcomes([
        { name: 'proef.maat', text },
        { name: 'voorbeelden.maat', text: `voorbeelden van proef\n${examples}` },
      ]),
    );
    expect(JSON.stringify(together)).toContain('€ 33,34');
  });
});
