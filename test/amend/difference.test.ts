import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, compareLaw } from '../../engine/index.ts';
import { format, render, type SourceFile, translate } from '../../grammar/index.ts';
import { applied, characterEdit } from '../edits/edits.ts';
import { seeded } from '../populations/seeded.ts';
import { runs } from '../runs.ts';
import { randomText } from './random-laws.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'differences');
const names = readdirSync(folder).filter((name) => name.endsWith('.maat'));

describe('two texts beside each other read as accepted', () => {
  test.each(names)('%s', async (name) => {
    const [before = '', after = ''] = readFileSync(join(folder, name), 'utf8').split('\n#---\n');
    const [one, other] = [[{ name: 'een.maat', text: before }], [{ name: 'ander.maat', text: after }]];
    expect(errors(one)).toEqual([]);
    expect(errors(other)).toEqual([]);
    const difference = compareLaw.texts(one, other);
    const shown = (['nl', 'en'] as const).map((language) =>
      compareLaw
        .inWords(difference, language)
        .map(({ title, lines }) => [title, ...lines.map((line) => `    ${line}`)].join('\n')),
    );
    const { text, left } = compareLaw.asAmendment(difference, head(nameOf(before)), 'nl');
    const accepted = [
      ...shown.map((lines) => lines.join('\n')),
      text,
      `left: ${left.map(({ kind }) => kind).join(', ')}`,
    ];
    await expect(`${accepted.join('\n\n')}\n`).toMatchFileSnapshot(join(folder, name.replace('.maat', '.txt')));
  });
});

describe('of any two texts of a regulation', () => {
  test('the difference as an amendment makes of the one the other', () => {
    fc.assert(
      fc.property(randomText, randomText, (one, other) => {
        const difference = compareLaw.texts([one], [other]);
        const { text, left } = compareLaw.asAmendment(difference, head('proef'), 'nl');
        if (left.length === difference.changes.length) return;
        const amendment = { name: 'verschil.maat', text };
        expect(format(amendment).text, text).toBe(text);
        const { law, state } = analyse([one, amendment]);
        const refused = law.problems.filter(({ code }) => /^[VS]/.test(code) && code !== 'V32');
        expect(messages(refused), text).toEqual([]);
        // Words and phrases without a name cannot leave a place that stays.
        expect(compareLaw.texts(state.texts, [other]).changes, text).toEqual(left);
      }),
      { seed: 20220629, numRuns: runs(50) },
    );
  });

  test('even of a text with mistakes there is one', () => {
    const next = seeded(20210708);
    const [one] = fc.sample(randomText, { seed: 7, numRuns: 1 });
    if (one === undefined) throw new Error('there is no text');
    for (let count = 0; count < 60; count++) {
      const broken = { ...one, text: applied(one.text, characterEdit(one.text, next)) };
      for (const pair of [[one, broken] as const, [broken, one] as const]) {
        const difference = compareLaw.texts([pair[0]], [pair[1]]);
        expect(compareLaw.inWords(difference, 'nl')).toHaveLength(difference.changes.length);
        expect(compareLaw.asAmendment(difference, head('proef'), 'nl').text).toMatch(/^wijziging verschil van proef/);
        expect(difference.changes.length).toBeLessThan(14);
      }
    }
  });

  test('there is no difference with itself, however it is laid out, ordered or translated', () => {
    fc.assert(
      fc.property(randomText, (one) => {
        expect(errors([one])).toEqual([]);
        const laidOut = { ...one, text: format(one).text ?? '' };
        const english = { ...one, text: translate(one, 'en').text ?? '' };
        const commented = { ...one, text: one.text.replaceAll('\n\n', '\n# een opmerking\n') };
        for (const same of [one, laidOut, english, commented])
          expect(compareLaw.texts([one], [same]).changes).toEqual([]);
      }),
      { seed: 20190418, numRuns: runs(30) },
    );
  });
});

function head(of: string): Parameters<typeof compareLaw.asAmendment>[1] {
  return { name: 'verschil', of, label: 'Verschil', published: '2029-01-01', inForce: '2029-01-02' };
}

function nameOf(text: string): string {
  return /^regeling (\S+)/.exec(text)?.[1] ?? '';
}

function errors(sources: readonly SourceFile[]): readonly string[] {
  return messages(analyse(sources).problems.filter(({ severity }) => severity === 'error'));
}

function messages(problems: readonly Parameters<typeof render>[0][]): readonly string[] {
  return problems.map((problem) => render(problem, 'nl').message);
}
