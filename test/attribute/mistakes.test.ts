import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { render } from '../../grammar/index.ts';
import { amendment, checked, compared, lawWith, regulation } from './amendments.ts';

const law = lawWith(amendment('eerste', '2021-03-01', '  vervang tarief voor laag: € 12 was € 10'));
const wrong = analyse([{ name: 'regeling.maat', text: regulation.replace('tarief voor laag', 'tarif voor laag') }]);
type Sides = readonly [Parameters<typeof compared>[0], Parameters<typeof compared>[1]];

const cases: readonly (readonly [string, Sides, Parameters<typeof compared>[2], readonly string[]])[] = [
  [
    'the same day',
    [
      [law, '2021-01-01'],
      [law, '2021-01-01'],
    ],
    {},
    ['R480'],
  ],
  [
    'two days without an amendment between them',
    [
      [law, '2021-03-01'],
      [law, '2022-01-01'],
    ],
    {},
    ['R480'],
  ],
  [
    'a regulation without amendments',
    [
      [checked([regulation]), '2020-01-01'],
      [checked([regulation]), '2022-01-01'],
    ],
    {},
    ['R480'],
  ],
  [
    'a day that does not exist',
    [
      [law, '2021-02-30'],
      [law, '2022-01-01'],
    ],
    {},
    ['R09'],
  ],
  [
    'two days that do not exist',
    [
      [law, 'gisteren'],
      [law, '2022-13-01'],
    ],
    {},
    ['R09', 'R09'],
  ],
  [
    'a day before the oldest text',
    [
      [law, '2019-01-01'],
      [law, '2022-01-01'],
    ],
    {},
    ['R04'],
  ],
  [
    'an unknown name',
    [
      [law, '2021-01-01'],
      [law, '2022-01-01'],
    ],
    { names: ['toelagen'] },
    ['R02'],
  ],
  [
    'a year in which nothing of that name exists',
    [
      [law, '2021-01-01'],
      [law, '2022-01-01'],
    ],
    { names: ['toelage'], year: 2031 },
    ['R06'],
  ],
  [
    'a receiver that is not there',
    [
      [law, '2021-01-01'],
      [law, '2022-01-01'],
    ],
    { names: ['toelage'], of: ['A', 'Z'] },
    ['R483'],
  ],
  [
    'a draft with an error',
    [
      [law, '2022-01-01'],
      [wrong, '2022-01-01'],
    ],
    {},
    ['R481'],
  ],
  [
    'a draft that is no other text',
    [
      [checked([regulation]), '2022-01-01'],
      [checked([regulation]), '2022-01-01'],
    ],
    {},
    ['R480'],
  ],
];

describe('what cannot be attributed says why', () => {
  test.each(cases)('%s', (_, [from, to], request, codes) => {
    const told = compared(from, to, request);
    const problems = 'problems' in told ? told.problems : [];
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const problem of problems)
      for (const language of ['nl', 'en'] as const)
        expect(render(problem, language).message).not.toMatch(/\{|undefined/);
  });
});
