import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, runExamples } from '../../engine/index.ts';
import { positions, render } from '../../grammar/index.ts';

const text = readFileSync(new URL('cases/voorbeelden.maat', import.meta.url), 'utf8');
const analysis = analyse([{ name: 'voorbeelden.maat', text }]);

describe('examples', () => {
  test('the file is sound', () => {
    expect(
      analysis.problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => `${problem.code} ${render(problem, 'nl').message}`),
    ).toEqual([]);
  });

  test('come out, or fail with what is wrong and where, as accepted', async () => {
    const place = positions(text);
    const lines = runExamples(analysis).flatMap(({ label, passed, checks, problems }) => [
      `${passed ? 'goed' : 'FOUT'}: ${label}`,
      ...problems.map(
        (problem) =>
          `  ${problem.code} regel ${place(problem.span?.start ?? 0).line}: ${render(problem, 'nl').message}`,
      ),
      ...checks.map(({ span, subject, expected, actual, passed: fine, problem }) => {
        const head = `  ${fine ? '✓' : '✗'} regel ${place(span.start).line}: ${subject}: ${actual} (verwacht ${expected})`;
        return problem === undefined
          ? head
          : `${head}\n    ${problem.code} ${render(problem, 'nl').message}\n    ${render(problem, 'en').message}`;
      }),
      '',
    ]);
    await expect(lines.join('\n')).toMatchFileSnapshot('cases/voorbeelden.uitkomst.txt');
  });

  test('those asked for only', () => {
    expect(runExamples(analysis, ['twee scholen']).map(({ label }) => label)).toEqual(['twee scholen']);
    expect(runExamples(analysis, ['bestaat niet'])).toEqual([]);
  });

  test('of a regulation with errors all fail, saying so', () => {
    const broken = analyse([{ name: 'x.maat', text: text.replace('bedrag     pot', 'bedrag     pott') }]);
    const results = runExamples(broken);
    expect(results.length).toBeGreaterThan(3);
    for (const { passed, problems } of results)
      expect([passed, problems.map(({ code }) => code)]).toEqual([false, ['R01']]);
  });
});
