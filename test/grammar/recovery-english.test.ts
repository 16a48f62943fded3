import { expect, test } from 'vitest';
import { parse } from '../../grammar/index.ts';

const correct = `regulation reading "Reading"
  kind Outcome: good, poor
  entity School plural Schools
    identified by code
  input pupils of School per year: count "pupils"
    counted on 1 October
    at least 0
  judgement plan of School: Outcome "the plan"
    by "the minister"
  parameter budget: amount = €5
  rule joins of School per year: yes/no "joins"
    = plan = good and pupils in year - 2 >= 50
  allocation share over Schools per year
    amount budget
    recipients joins
    pro rata of pupils
    rounded to €1 downwards, per recipient
    rest lapses
  rule library of School per year: amount = 10% * share
    rounded to €1 upwards
  example "two" in 2026
    School | plan | pupils
    "A"    | good | 60
    expect share of "A": €5
`;

const slips: readonly (readonly [from: string, to: string, code: string, fix: string | undefined])[] = [
  ['10% * share', '10% of share', 'S41', '*'],
  ['plan = good and', 'plan is good or poor and', 'S49', 'is one of (good; poor)'],
  ['plan = good and', 'plan is not good and', 'S49', '<>'],
  ['>= 50', 'is greater than 50', 'S49', '>'],
  ['in year - 2 >=', '- 2.5 years >=', 'S220', undefined],
  ['count "pupils"', 'count pupils on the roll', 'S50', '"pupils on the roll"'],
  ['plan of School:', 'plan School:', 'S01', 'of'],
  ['plan of School:', 'plan for School:', 'S41', 'of'],
  ['downwards, per', 'downwards per', 'S14', 'downwards, per recipient'],
  ['rounded to €1 upwards', 'upwards rounded to €1', 'S51', 'rounded to €1 upwards'],
  ['rounded to €1 upwards', 'rounded to whole euro upwards', 'S41', '€1'],
  ['counted on 1 October', 'counted on 2024-10-01', 'S52', '1 October'],
  ['at least 0', 'minimum 0', 'S10', 'at least'],
  ['amount = €5', 'amount = 5 million', 'L30', '€5 million'],
  ['share of "A": €5', 'share of "A" = €5', 'S41', ':'],
  ['share of "A": €5', 'share "A": €5', 'S01', 'of'],
  ['rest lapses', 'rest to over', 'S15', 'over_'],
];

test('the file without slips has no problems', () => {
  expect(parse({ name: 'case.maat', text: correct }).problems).toEqual([]);
});

test.each(slips)('%s as %s', (from, to, code, fix) => {
  expect(correct.split(from)).toHaveLength(2);
  const { problems } = parse({ name: 'case.maat', text: correct.replace(from, () => to) });
  expect(problems.map((problem) => [problem.code, problem.fixes?.[0]?.text])).toEqual([[code, fix]]);
});

const amendment = `amendment reading_2 of reading "More"
  published 2025-06-01
  in force  2025-07-01
  retroactive through 2025-01-01

item A
  replace budget in 2025: €6 was €5
  applies from year 2026

item B
  add
  article 3
    rule bonus of School per year: amount = €1
  replace in share: rest to reserve was rest lapses
  lapses "article 2"
  rename joins to takes_part
  renumber "article 4" to "article 3"
`;

const amendmentSlips: typeof slips = [
  ['replace budget', 'repalce budget', 'S10', 'replace'],
  ['replace budget', 'vervang budget', 'S12', 'replace'],
  ['replace budget', 'change budget', 'S10', 'replace'],
  ['replace budget', 'budget', 'S74', undefined],
  [' was €5', ' wos €5', 'S10', 'was'],
  [' was €5', ' formerly €5', 'S10', 'was'],
  [' was €5', ' €5', 'S01', 'was'],
  [' was €5', ' was', 'S68', undefined],
  ['from year 2026', 'from 2026', 'S01', 'year'],
  ['from year 2026', 'from year 2026-01-01', 'S72', '2026'],
  ['  add\n', '  insert\n', 'S10', 'add'],
  ['lapses "article 2"', 'lapses article 2', 'S73', '"article 2"'],
  ['lapses "article 2"', 'delete "article 2"', 'S10', 'lapses'],
  ['replace in share', 'replace share', 'S01', 'in'],
  ['joins to takes', 'joins takes', 'S01', 'to'],
  ['to takes_part', 'to over', 'S15', 'over_'],
  ['through 2025', '2025', 'S01', 'through'],
  ['reading_2 of', 'reading_2', 'S01', 'of'],
  ['published 2025', 'sector 2025', 'S26', undefined],
];

test('the amendment without slips has no problems', () => {
  expect(parse({ name: 'case.maat', text: amendment }).problems).toEqual([]);
});

test.each(amendmentSlips)('in an amendment %j as %j', (from, to, code, fix) => {
  expect(amendment.split(from)).toHaveLength(2);
  const { problems } = parse({ name: 'case.maat', text: amendment.replace(from, () => to) });
  expect(problems.map((problem) => [problem.code, problem.fixes?.[0]?.text])).toEqual([[code, fix]]);
});

/** A declaration of its own; `undefined` where no fix is offered. */
const decisions: readonly (readonly [string, string, string | undefined])[] = [
  ['exception e on r if a = 1\n   5', 'S01', 'then'],
  ['exception e on r a = 1 then 5', 'S01', 'if'],
  ['exception e of r if a = 1 then 5', 'S41', 'on'],
  ['exception e on r if a\n   does not aply', 'S10', 'does not apply'],
  ['exception e on r if a then 5 else 6', 'S83', undefined],
  ['period y from 1 October', 'S87', ', named after the end year'],
  ['period y from 1 October, named after end year', 'S10', 'the end year'],
  ['guarantee g per year: yes/no "g" a = b', 'S84', ''],
  ['rule r: yes/no = condition a: x', 'S85', 'all of'],
  ['rule r: yes/no = x and all of condition a: y', 'S86', undefined],
  ['decision d per year "d" a, b', 'S01', 'gives'],
  ['input a: date or absent unless stated no', 'S41', 'absent'],
];

test.each(decisions)('%s', (declaration, code, fix) => {
  const text = `regulation x\n  ${declaration}\n  parameter p: count = 1\n`;
  const { module, problems } = parse({ name: 'case.maat', text });
  expect(problems.map((problem) => [problem.code, problem.fixes?.[0]?.text])).toEqual([[code, fix]]);
  expect(module.declarations).toHaveLength(2);
});
