import { describe, expect, test } from 'vitest';
import { mergeDeliveries, readCsv, readFacts, readFactsText } from '../../engine/index.ts';
import { readPopulation } from '../../engine/population/read-csv-columns.ts';
import { catalogue, type Problem, render } from '../../grammar/index.ts';
import { badTables } from './bad-csv.ts';
import { badFacts } from './bad-json.ts';
import { calendar } from './calendar.ts';
import { dutch } from './csv-dialects.ts';
import { decided } from './decided.ts';
import { drawn } from './drawn.ts';
import { lives } from './lives.ts';
import { renamed } from './renamed.ts';
import { standard } from './standard.ts';

/** Texts that are no JSON, and files that do not go together. */
const badTexts = [
  '{"a": 1, "a": 2}',
  '[1',
  '{a: 1}',
  "{'a': 1}",
  '{"a": 1,}',
  '"\t"',
  '['.repeat(70),
  ' '.repeat(64 * 1024 * 1024 + 1),
];

function everyProblem(): readonly Problem[] {
  const merged = ['{"vangnet": "1.00"}', '{"vangnet": "1.00"}'].flatMap(
    (text, index) => readFactsText(text, `${index}`).delivery ?? [],
  );
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`x${index}`, '']));
  const found = [
    ...badTexts.flatMap((text) => readFactsText(text).problems),
    ...badFacts.flatMap(({ json }) => readFacts(readFactsText(json).delivery?.json, standard).problems),
    ...decided.bad.flatMap(({ json }) => readFacts(readFactsText(json).delivery?.json, decided.analysis).problems),
    ...drawn.bad.flatMap(([, json]) => readFacts(readFactsText(json).delivery?.json, drawn.analysis).problems),
    ...calendar.bad.flatMap(({ json }) => readFacts(readFactsText(json).delivery?.json, calendar.analysis).problems),
    ...lives.bad.flatMap(({ json }) => readFacts(readFactsText(json).delivery?.json, lives.analysis).problems),
    ...badTables.flatMap(({ text, dialect }) => {
      const { delivery, problems } = readCsv(text, dialect, standard);
      return [...problems, ...(delivery ? readFacts(delivery.json, standard, delivery.places).problems : [])];
    }),
    ...mergeDeliveries(merged).problems,
    ...readPopulation([{ name: 'x.csv', chunks: () => [new Uint8Array([0xff])] }], dutch, standard, [], {}).problems,
    ...readFacts({ oud: '1', nieuw: '2' }, renamed).problems,
    ...readFacts(many, standard).problems,
    ...mergeDeliveries(
      ['{"vangnet": "1.00"}', '{"vangnet": "1.00"}'].flatMap((text) => readFactsText(text, 'x').delivery ?? []),
    ).problems,
  ];
  return [
    ...found,
    ...found.flatMap(({ related }) =>
      (related ?? []).map(({ code, args }): Problem => ({ code, args, severity: 'hint' })),
    ),
  ];
}

const codes = Object.keys(catalogue).filter((code) => code.startsWith('F'));
const problems = everyProblem();

describe('messages about facts', () => {
  test('every code has a bad example', () => {
    const seen = new Set<string>(problems.map(({ code }) => code));
    expect(codes.filter((code) => !seen.has(code))).toEqual([]);
  });

  test.each(['nl', 'en'] as const)('in %s no hole stays open', (language) => {
    const open = problems.flatMap((problem) => {
      const { message, help } = render(problem, language);
      return /\{\w+\}/.test(`${message} ${help}`) ? [`${problem.code} ${message} ${help}`] : [];
    });
    expect(open).toEqual([]);
  });

  test('a message is short, begins small, has no full stop; its help says what to do', () => {
    for (const problem of problems) {
      for (const language of ['nl', 'en'] as const) {
        const { message, help } = render(problem, language);
        expect(message, problem.code).toMatch(/^[`a-z]/);
        expect(message, problem.code).not.toMatch(/\.$/);
        expect(message.length, message).toBeLessThan(220);
        expect(help, problem.code).toMatch(/[.?]$/);
        expect(`${message} ${help}`).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  test('both languages fill the same holes', () => {
    const holes = (text: { readonly message: string; readonly help: string }) =>
      [...new Set(`${text.message} ${text.help}`.match(/\{\w+\}/g))].sort();
    for (const code of codes) {
      const { nl, en } = catalogue[code as keyof typeof catalogue];
      expect(holes(nl), code).toEqual(holes(en));
    }
  });
});
