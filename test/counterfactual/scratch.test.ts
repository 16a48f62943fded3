import { test } from 'vitest';
import { whatIf } from '../../engine/counterfactual/what-if.ts';
import { analyse, decide, readFacts, showDatum } from '../../engine/index.ts';
import { lawOf, shippedJson, shippedRegulation } from '../shipped.ts';
import { shown } from './small-law.ts';

test('rif', () => {
  for (const [folder, file, decision, year, name, goal] of [
    [
      'mbo/regionaal-investeringsfonds-2019-2023',
      'feiten-subsidieverlening.json',
      'subsidieverlening',
      2021,
      'afwijzingsgrond',
      { kind: 'is', value: 'geen' },
    ],
    [
      'mbo/regionaal-investeringsfonds-2014-2018',
      'feiten-verlening.json',
      'verlening',
      2014,
      'afwijzingsgrond',
      { kind: 'is', value: 'geen' },
    ],
  ] as const) {
    const analysis = analyse(lawOf(shippedRegulation(folder)));
    const { facts, problems } = readFacts(shippedJson(folder, file), analysis);
    console.log(problems.length, [...facts.things.get('Aanvraag')!.keys()], facts.values.size);
    for (const key of facts.things.get('Aanvraag')!.keys()) {
      const t = Date.now();
      const found = whatIf(analysis, facts, { names: [name], decision, year, of: [key] }, goal, { runs: 2000 });
      console.log(
        key,
        Date.now() - t,
        'ms',
        found.runs,
        found.searched,
        found.ended,
        found.already,
        found.now?.kind === 'known'
          ? JSON.stringify(found.now.datum, (k, v) => (typeof v === 'bigint' ? String(v) : v))
          : found.now?.kind,
        'untried',
        found.untried.length,
      );
      console.log(shown(found).join('\n'));
    }
  }
}, 600000);
