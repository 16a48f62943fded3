import { describe, expect, test } from 'vitest';
import { questionCost } from '../../engine/cost/question-cost.ts';
import { shippedQuestions } from '../counterfactual/shipped-questions.ts';
import { questionsOf, stepsTaken } from './metered.ts';

/** Of the middle question of all: how many times as much as it takes may be said of it. */
const mostInTheMiddle = 3;

describe('the questions that regulations come with', () => {
  const found = shippedQuestions().flatMap(({ title, analysis, facts, question }) =>
    questionsOf(analysis, facts, question).map((one) => {
      const taken = stepsTaken(analysis, facts, one) ?? 0;
      const most = questionCost(analysis, facts, one)?.steps ?? 0n;
      return { title: `${title} ${one.lawOf ?? ''}`, taken, most: Number(most) };
    }),
  );

  test('take no more steps than is said', () => {
    expect(found.length).toBeGreaterThan(25);
    expect(found.filter(({ taken, most }) => taken === 0 || most < taken)).toEqual([]);
  });

  test('are not said to take much more than they do', () => {
    const ratios = found.map(({ taken, most }) => most / taken).sort((one, other) => one - other);
    expect(ratios[Math.floor(ratios.length / 2)]).toBeLessThanOrEqual(mostInTheMiddle);
  });
});
