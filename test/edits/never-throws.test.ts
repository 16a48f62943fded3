import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Analysis,
  analyse,
  costReport,
  coverage,
  evaluate,
  factsSchema,
  languageService,
  readFacts,
  reasons,
  runExamples,
} from '../../engine/index.ts';
import { format, highlight, render, type SourceFile, translate } from '../../grammar/index.ts';
import { randomAmendment } from '../grammar/random-amendment.ts';
import { randomProgram } from '../grammar/random-program.ts';
import { runs } from '../runs.ts';
import { applied, characterEdit, type TextEdit, tokenEdit } from './edits.ts';

const seed = 20190418;
const places = fc.array(fc.nat(), { minLength: 2, maxLength: 4 });

describe('whatever is written, nothing is thrown', () => {
  test('random programs, with a piece cut out of some', () => {
    const cuts = fc.option(fc.tuple(fc.nat(), fc.nat(30)), { freq: 2, nil: undefined });
    fc.assert(
      fc.property(randomProgram(), cuts, places, (text, cut, at) => {
        everything([{ name: 'regeling.maat', text: cut === undefined ? text : without(text, ...cut) }], at);
      }),
      { numRuns: runs(300), seed },
    );
  });

  test('random amendments of random programs', () => {
    fc.assert(
      fc.property(randomProgram(), randomAmendment(), places, (program, amendment, at) => {
        const named = program.replace(/^regeling r/, 'regeling a');
        const changes = amendment.replace(/^wijziging \S+ van \S+/, 'wijziging w van a');
        everything(
          [
            { name: 'regeling.maat', text: named },
            { name: 'wijziging.maat', text: changes },
          ],
          at,
        );
      }),
      { numRuns: runs(60), seed },
    );
  });

  test('the miniatures, each with one to three slips', () => {
    const edit = fc.tuple(
      fc.nat(miniatures.length - 1),
      fc.array(fc.tuple(fc.boolean(), fc.nat()), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(edit, places, ([which, slips], at) => {
        const source = miniatures[which] ?? { name: '', text: '' };
        const text = slips.reduce(
          (before, [ofToken, number]) => applied(before, slip(before, ofToken, number)),
          source.text,
        );
        everything([{ name: source.name, text }], at);
      }),
      { numRuns: runs(30), seed },
    );
  });
});

const folder = new URL('../miniatures/', import.meta.url);
const miniatures: readonly SourceFile[] = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

function slip(text: string, ofToken: boolean, number: number): TextEdit {
  let left = number;
  const next = (below: number): number => {
    left = (left * 1103515245 + 12345) % 2147483648;
    return left % below;
  };
  if (!ofToken) return characterEdit(text, next);
  const spans = highlight({ name: 'text', text }).map(({ span }) => span);
  return spans.length < 2 ? characterEdit(text, next) : tokenEdit(text, spans, next);
}

function without(text: string, from: number, length: number): string {
  const at = from % text.length;
  return text.slice(0, at) + text.slice(at + length);
}

/** All that is done with the text of a user. */
function everything(sources: readonly SourceFile[], at: readonly number[]): void {
  for (const source of sources) {
    format(source);
    translate(source, 'en');
  }
  const analysis = analyse(sources);
  for (const problem of analysis.problems) {
    expect(`${render(problem, 'nl').message}${render(problem, 'en').help}`).not.toMatch(/\{[a-z]\w*\}|undefined/);
  }
  for (const source of sources) looked(analysis, source, at);
  if (analysis.sound) asked(analysis);
}

function looked(analysis: Analysis, source: SourceFile, at: readonly number[]): void {
  languageService.outline(source);
  languageService.sentences(analysis, 'nl');
  for (const number of at) {
    const offset = number % (source.text.length + 1);
    languageService.hover(analysis, source, offset, 'nl');
    languageService.completion(analysis, source, offset, 'nl');
    languageService.definition(analysis, source.name, offset);
    languageService.references(analysis, source.name, offset);
    languageService.replacementAt(analysis, source, offset);
  }
}

function asked(analysis: Analysis): void {
  const results = runExamples(analysis);
  for (const { problems } of results) for (const problem of problems) render(problem, 'en');
  coverage(analysis);
  costReport(analysis, 'nl');
  factsSchema(analysis);
  const { facts } = readFacts({}, analysis);
  const names = [...analysis.quantities.keys()].slice(0, 8);
  const answer = evaluate(analysis, facts, { names, year: 2019, asAt: '2019-12-31' });
  for (const key of [...answer.applications.keys()].slice(0, 20)) reasons(analysis, answer, key, 'nl');
}
