import { expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';

function problemsOf(per: string): readonly string[] {
  const text = `regeling x "x"\n  in werking 2019-01-01\n  tijdvak 2019 t/m 2023\n\nartikel 1\n\n  regel a ${per}: bedrag "a"\n    = € 1\n`;
  return parse({ name: 'x', text }).problems.map(({ code }) => code);
}

test.each(['per jaar', 'per jaar 2019 t/m 2023', 'per jaar 2019, 2021 t/m 2023', 'per jaar 2019, 2021, Niveau'])(
  '%s',
  (per) => {
    expect(problemsOf(per)).toEqual([]);
  },
);

test.each(['per jaar, 2019 t/m 2023', 'per 2019', 'per Niveau, 2019'])(
  'years without a period right before them: %s',
  (per) => {
    expect(problemsOf(per)).toHaveLength(1);
  },
);
