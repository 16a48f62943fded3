import { describe, expect, test } from 'vitest';
import type { CounterfactualQuestion, Goal, WhatIfOptions } from '../../engine/counterfactual/model.ts';
import { render } from '../../grammar/index.ts';
import { counterfactualCauses, whatIfProblems } from '../run/counterfactual-causes.ts';

const other: Goal = { kind: 'other' };

describe('a bad question', () => {
  test.each<readonly [string, string, Partial<CounterfactualQuestion>, Goal, WhatIfOptions]>([
    ['no name', 'R11', { names: [] }, other, {}],
    ['a name that is not there', 'R02', { names: ['tellt'] }, other, {}],
    ['a decision that is not there', 'R79', { decision: 'verlening' }, other, {}],
    ['a subject that does not exist', 'R08', { of: ['c'] }, other, {}],
    ['a year outside its years', 'R06', { names: ['omvang'], year: 2030 }, other, {}],
    ['several subjects', 'R471', { of: ['a', 'b'] }, other, {}],
    ['several years', 'R471', { names: ['omvang'] }, other, {}],
    ['several values', 'R471', { names: ['telt', 'tint'] }, other, {}],
    ['for what is not there', 'R470', { names: ['omvang'], year: 2020, for: ['2021'] }, other, {}],
    ['more of yes and no', 'R474', {}, { kind: 'more' }, {}],
    ['at least of a kind without order', 'R474', { names: ['tint'] }, { kind: 'atLeast', value: 'rood' }, {}],
    ['a value of another kind', 'R475', { names: ['tint'] }, { kind: 'is', value: 'paars' }, {}],
    ['a number as yes or no', 'R475', {}, { kind: 'is', value: '12' }, {}],
    ['half a pupil', 'R475', { names: ['omvang'], year: 2020 }, { kind: 'is', value: '1.5' }, {}],
    ['words as a number', 'R475', { names: ['omvang'], year: 2020 }, { kind: 'atLeast', value: 'veel' }, {}],
    ['none of what is always there', 'R475', {}, { kind: 'is', value: 'geen' }, {}],
    ['a name that may change and is not there', 'R472', {}, other, { only: ['aanwezigen'] }],
    ['a rule that may change', 'R473', {}, other, { only: ['tint'] }],
    ['no evaluations', 'R476', {}, other, { runs: 0 }],
    ['half a fact', 'R476', {}, other, { size: 1.5 }],
    ['an object that is not there', 'R477', {}, other, { of: { entity: 'Klas', key: 'a' } }],
  ])('%s', (_, code, question, goal, options) => {
    expect(whatIfProblems(question, goal, options).map((problem) => problem.code)).toEqual([code]);
  });

  test('hears what to do', () => {
    const told = Object.values(counterfactualCauses).flatMap((cause) =>
      cause().map((problem) => {
        const { message, help } = render(problem, 'nl');
        return `${problem.code} ${message}\n  ${help}`;
      }),
    );
    expect(`${told.join('\n')}\n`).toMatchInlineSnapshot(`
      "R470 er is geen waarde van \`omvang\` waarover dit gaat (2021)
        vraag naar één waarde die er is: noem met \`van\` van wie, en met \`voor\` voor welke waarde of welk tijdvak, zoals de feiten die schrijven
      R471 wat er anders moet zijn gaat over één waarde, en \`telt\` heeft er hier 2: telt a; telt b
        noem met \`van\` van wie, met \`voor\` voor welke waarde of welk tijdvak, en van een besluit welke waarde u bedoelt
      R472 de regeling kent geen gegeven of oordeel met de naam \`aanwezigen\`
        noem een gegeven of oordeel dat wel of niet mag veranderen, met de naam uit de regeling (\`aanwezig\`?)
      R473 \`telt\` is geen gegeven of oordeel: wat de regeling zelf zegt blijft altijd zoals het is
        laat deze naam weg; wat een andere regeling zou doen, ziet u door de regeling te wijzigen en de antwoorden te vergelijken
      R474 \`tint\` heeft geen volgorde, dus meer, minder, ten minste en ten hoogste zeggen er niets over
        noem de waarde die eruit moet komen
      R475 \`paars\` kan niet uit \`tint\` komen
        noem een waarde zoals de feiten die schrijven: \`rood\`, \`groen\`
      R476 \`runs\` moet een heel getal vanaf 1 zijn, en niet 0
        geef hoe vaak er op zijn hoogst gerekend wordt, en hoeveel feiten er op zijn hoogst tegelijk veranderen, of laat het weg
      R477 de regeling kent geen object \`Klas\`
        noem een object van de regeling: \`School\`
      "
    `);
  });
});
