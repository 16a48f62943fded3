import { describe, expect, test } from 'vitest';
import { traceDot } from '../../engine/explain/forms/dot.ts';
import { tracePage } from '../../engine/explain/forms/page.ts';
import { traceSvg } from '../../engine/explain/forms/svg.ts';
import { traceTree } from '../../engine/explain/forms/tree.ts';
import type { Audience, Trace } from '../../engine/explain/model-trace.ts';
import { conditionReasons } from '../../engine/explain/prose/condition.ts';
import { fullReasons } from '../../engine/explain/prose/full.ts';
import { shortReasons } from '../../engine/explain/prose/short.ts';
import { whyNot } from '../../engine/explain/prose/why-not.ts';
import { trace } from '../../engine/explain/trace.ts';
import { type Analysis, analyse, evaluate, type Facts, instanceKey, readFacts } from '../../engine/index.ts';
import { studyValueFacts } from '../populations/diplomas.ts';
import { lawOf, secondTrancheFolder, shippedJson, shippedRegulation } from '../shipped.ts';

interface Told {
  readonly what: string;
  readonly folder: string;
  readonly facts: unknown;
  readonly names: readonly string[];
  readonly year: number;
  readonly audience: Audience;
}

const institution = (of: string, ...ownThings: string[]): Audience => ({ of, entity: 'Instelling', ownThings });

const cases: readonly Told[] = [
  {
    what: 'a school and its share of a pot',
    folder: secondTrancheFolder,
    facts: shippedJson(secondTrancheFolder, 'populatie.json'),
    names: ['investeringsbudget'],
    year: 2021,
    audience: institution('99AC'),
  },
  {
    what: 'a school and the diplomas of its pupils',
    folder: 'mbo/kwaliteitsafspraken-2015-2018',
    facts: studyValueFacts(4000, 3),
    names: ['studiewaardebudget'],
    year: 2016,
    audience: institution('99AA'),
  },
  {
    what: 'an applicant among others',
    folder: 'mbo/regionaal-investeringsfonds-2014-2018',
    facts: shippedJson('mbo/regionaal-investeringsfonds-2014-2018', 'feiten-verlening.json'),
    names: ['subsidie'],
    year: 2014,
    audience: { of: '2014-01', entity: 'Aanvraag', ownThings: ['Partner'] },
  },
];

describe.each(cases.map((told) => [told.what, told] as const))('%s', (_, told) => {
  const analysis = analyse(lawOf(shippedRegulation(told.folder)));
  const { facts } = readFacts(told.facts, analysis);
  const marked = withCanaries(facts);

  test('nothing of anybody else stands in any form of its explanation', () => {
    const keys = keysAsked(analysis, facts, told);
    expect(keys).not.toEqual([]);
    const filtered = traceFor(analysis, marked, told, keys, told.audience);
    const whole = traceFor(analysis, marked, told, keys, undefined);
    expect(filtered.nodes.length).toBeGreaterThan(2);
    const forms = formsOf(filtered);
    // What the same forms tell somebody who may see everything, so that the test can fail.
    const seenByAll = `${JSON.stringify(whole)} ${fullReasons(whole, whole.roots[0] ?? '', 'nl')
      .map(({ text }) => text)
      .join(' ')}`;
    const hidden = hiddenTexts(marked, told.audience);
    expect(hidden.filter((text) => seenByAll.includes(text)).length).toBeGreaterThan(3);
    for (const form of forms) expect(hidden.filter((text) => form.includes(text))).toEqual([]);
  });

  test('and its own does', () => {
    const filtered = traceFor(analysis, marked, told, keysAsked(analysis, facts, told), told.audience);
    expect(formsOf(filtered).every((form) => form.includes(told.audience.of))).toBe(true);
  });

  test('somebody else’s explanation is empty for it', () => {
    const others = keysAsked(analysis, facts, told, false);
    const filtered = traceFor(analysis, marked, told, others.slice(0, 1), told.audience);
    expect(filtered.roots).toEqual([]);
  });
});

function traceFor(
  analysis: Analysis,
  facts: Facts,
  told: Told,
  keys: readonly string[],
  audience: Audience | undefined,
): Trace {
  const { names, year, folder } = told;
  const answer = evaluate(analysis, facts, { names, year });
  const sources = lawOf(shippedRegulation(folder));
  return trace(analysis, facts, answer, keys, { sources, ...(audience === undefined ? {} : { audience }) });
}

/** The values asked of the audience itself, or of others. */
function keysAsked(analysis: Analysis, facts: Facts, { names, year, audience }: Told, own = true): readonly string[] {
  const { values } = evaluate(analysis, facts, { names, year });
  return values
    .filter(({ instance }) => (instance.owner === audience.of) === own)
    .map(({ instance: { quantity, owner, indexes } }) => instanceKey(quantity.name, owner, indexes));
}

function formsOf(told: Trace): readonly string[] {
  const [root = ''] = told.roots;
  const conditions = told.nodes.filter(({ kind }) => kind === 'condition');
  return (['nl', 'en'] as const).flatMap((language) => [
    shortReasons(told, root, language).join('\n'),
    fullReasons(told, root, language)
      .map(({ heading = '', text }) => `${heading} ${text}`)
      .join('\n'),
    [
      ...whyNot(told, root, language),
      ...conditions.flatMap(({ id }) => conditionReasons(told, id, language)),
      told.audience?.of,
    ].join('\n'),
    traceTree(told, language).join('\n'),
    tracePage(told, language),
    traceDot(told, language),
    traceSvg(told, language),
    JSON.stringify(told),
  ]);
}

/** The same facts, each with a source and reasons that name whose it is and occur nowhere else. */
function withCanaries(facts: Facts): Facts {
  const values = new Map(
    [...facts.values].map(([key, recordings]) => [
      key,
      recordings.map((one) => ({ ...one, source: `bron ${canary(key)}`, reasons: `motivering ${canary(key)}` })),
    ]),
  );
  return { ...facts, values };
}

function canary(key: string): string {
  const [, owner = ''] = /"([^"]*)"/u.exec(key) ?? [];
  return `kanarie<${owner}>`;
}

/** Keys of others, and what names them. */
function hiddenTexts({ things, values }: Facts, { of, entity, ownThings }: Audience): readonly string[] {
  const own = new Set([of]);
  const parents = new Set([entity, ...ownThings]);
  for (const [name, all] of things)
    if (parents.has(name))
      for (const [key, { parent }] of all) if (parent !== undefined && own.has(parent)) own.add(key);
  const keys = [...things].flatMap(([, all]) => [...all.keys()]).filter((key) => !own.has(key));
  const amounts = [...values].flatMap(([key, recordings]) => {
    const [, owner = ''] = /"([^"]*)"/u.exec(key) ?? [];
    if (owner === '' || own.has(owner)) return [];
    return recordings.flatMap(({ value }) => {
      if (value === 'absent' || value.kind !== 'number' || value.value.numerator < 1_000_000n) return [];
      const plain = String(value.value.numerator);
      return [plain, plain.replace(/\B(?=(\d{3})+$)/gu, '.'), plain.replace(/\B(?=(\d{3})+$)/gu, ',')];
    });
  });
  const plain = keys.filter((key) => key.length > 3 && !isMonth(key) && ![...own].some((one) => one.includes(key)));
  return [...new Set([...plain, ...keys.map((key) => `kanarie<${key}>`), ...amounts])];
}

/** Such a key says nothing where it stands in a date. */
function isMonth(key: string): boolean {
  return /^\d{4}-\d\d$/u.test(key);
}
