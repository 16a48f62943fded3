import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { explanationText, outcomeText } from './outcome.ts';
import { readCase } from './sources.ts';

describe.each(['tranche', 'drieledig'])('%s', (name) => {
  const { analysis, facts, questions } = readCase(name);
  const answers = questions.map((question) => ({ question, answer: evaluate(analysis, facts, question) }));

  test('answers as accepted', async () => {
    const text = answers
      .map(({ question, answer }) => `> ${JSON.stringify(question)}\n${outcomeText(answer)}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`cases/${name}.uitkomst.txt`);
  });

  test.each(['nl', 'en'] as const)('explains as accepted (%s)', async (language) => {
    const text = answers
      .map(({ answer }) => explanationText(analysis, answer, language))
      .filter((part) => part !== '')
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`cases/${name}.uitleg.${language}.txt`);
  });
});
