import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { told } from '../../engine/language/sentences/formula.ts';
import { tellerOf } from '../../engine/language/sentences/teller.ts';
import { phrase } from '../../engine/run/phrase.ts';
import type { Expression } from '../../grammar/index.ts';
import { describeTree } from '../grammar/describe-tree.ts';

/** What formulas are made of: each hole names a type, and is filled in brackets, so that the tree is as meant. */
const forms: Readonly<Record<string, readonly string[]>> = {
  bedrag: [
    ...['a', 'b', '€ 5', 'e van deze Kind', 'e van deze Kind volgens toekenning', 't in jaar', 't in jaar - 1'],
    ...['t in [jaar]', 'norm voor [niveau]', 't2 voor [niveau] in [jaar]', '-[bedrag]', 'e van (broer van deze Kind)'],
    ...['[bedrag] + [bedrag]', '[bedrag] - [bedrag]', '[bedrag] * [getal]', '[bedrag] / [getal]'],
    ...[
      'hoogste([bedrag]; [bedrag])',
      'laagste([bedrag]; [bedrag]; [bedrag])',
      'begrensd([bedrag]; [bedrag]; [bedrag])',
    ],
    ...['afgerond([bedrag]; cent)', 'afgerond([bedrag]; € 1 naar boven)', '[bedrag] bij geen [bedrag]'],
    ...['als [ja/nee] dan [bedrag] anders [bedrag]'],
    'als [ja/nee] dan [bedrag] als [ja/nee] dan [bedrag] anders [bedrag]',
    ...['totaal van [bedrag] over [set]', 'hoogste van [bedrag] over [set]', 'gemiddelde van [bedrag] over [set]'],
    ...['totaal van [bedrag] over jaren [jaar] t/m [jaar]', 'totaal van [bedrag] over (Kinderen; Niveau)'],
  ],
  getal: [
    ...['n', '3', '1/3', '10%', '-2', 'aantal [set]', '[getal] + [getal]', '[getal] * [getal]', '[getal] / [getal]'],
    ...['[bedrag] / [bedrag]', 'rang van [bedrag] onder [set] hoogste eerst', '-[getal]', '[getal] bij geen [getal]'],
    'rang van [bedrag] onder [set] met gelijke niveau laagste eerst, daarna loting',
  ],
  'ja/nee': [
    ...['j', 'k', 'ja', 'niet [ja/nee]', '[ja/nee] en [ja/nee]', '[ja/nee] of [ja/nee]', '[bedrag] > [bedrag]'],
    ...['[bedrag] = [bedrag]', '[bedrag] <= [bedrag]', '[datum] < [datum]', '[jaar] > [jaar]', '[ja/nee] = [ja/nee]'],
    ...['[bedrag] is geen', '[bedrag] is aanwezig', '[bedrag] is een van ([bedrag]; [bedrag])', '[niveau] = [niveau]'],
    ...['[jaar] is een van (2025; 2026)', 'elke [set] voldoet aan [ja/nee]', 'een [set] voldoet aan [ja/nee]'],
    ...['alle van voorwaarde c1: [ja/nee] voorwaarde c2: [ja/nee]', 'een van voorwaarde c1: [ja/nee]'],
    ...[
      'ten minste 2 van voorwaarde c1: [ja/nee] voorwaarde c2: [ja/nee]',
      'als [ja/nee] dan [ja/nee] anders [ja/nee]',
    ],
  ],
  datum: [
    ...['g', '2025-03-04', '[datum] + 6 weken', '[datum] - 2 maanden', 'begin van [jaar]', 'einde van [maand]'],
    ...['1 oktober [jaar]', '[datum] bij geen [datum]', 'begin van jaar', 'begin van jaar - 1'],
  ],
  jaar: ['jaar', 'dit jaar', 'jaar - 1', 'jaar + 2', 'jaar van [datum]', '[jaar] + 1', '2025'],
  maand: ['maand van [datum]', '[maand] + 1', '[maand] - 1', '2025-03'],
  niveau: ['Niveau.laag', 'soortelijk', '[niveau] - 1', '[niveau] bij geen [niveau]'],
  set: [
    ...['Kinderen', 'Kinderen waar [ja/nee]', 'Kinderen van [huis]', 'Kinderen van [huis] waar [ja/nee]', 'Niveau'],
    ...['Kinderen op [datum]', 'Kinderen op [datum] waar [ja/nee]'],
  ],
  huis: ['deze Huis', 'huis van deze Kind'],
};

const heading = `regeling proef "Proef"
  in werking 2025-01-01
  tijdvak 2025 t/m 2026
artikel 1
  soort Niveau: laag < hoog
  object Huis meervoud Huizen "huis" aangeduid met nummer
  object Kind meervoud Kinderen "kind" aangeduid met nummer van Huis
  gegeven a: bedrag of geen "a"
  gegeven b: bedrag "b"
  gegeven n: getal "n"
  gegeven j: ja/nee "j"
  gegeven k: ja/nee "k"
  gegeven g: datum of geen "g"
  gegeven soortelijk: Niveau "soortelijk"
  regel e van Kind: bedrag "e" = a
  gegeven broer van Kind: Kind "broer"
  gegeven t per jaar: bedrag "t"
  gegeven t2 per Niveau, jaar: bedrag "t2"
  gegeven norm per Niveau: bedrag "norm"
  beschikking toekenning van Kind "toekenning"
    geeft e
`;

const hole = /\[([a-z/]+)\]/gu;

/** A formula of a type with the forms told by the numbers; at the bottom the first form, that has no holes. */
function made(type: string, depth: number, next: () => number): string {
  const all = forms[type] ?? [];
  const form = (depth <= 0 ? all[next() % Math.min(2, all.length)] : all[next() % all.length]) ?? 'a';
  if (depth <= 0 && form.includes('[')) return made('getal', -1, () => 0);
  return form.replace(hole, (_, of: string) => {
    const inner = made(of, depth - 1, next);
    return /^\w[\w.%-]*$/u.test(inner) || of === 'set' || of === 'huis' ? inner : `(${inner})`;
  });
}

/** Each form, with in each of its holes each form of that type. */
function allWithin(type: string): readonly string[] {
  return (forms[type] ?? []).flatMap((form) => {
    const holes = [...form.matchAll(hole)].map(([, of = '']) => of);
    const plain = (of: string): string => made(of, 0, () => 0);
    const bracketed = (text: string, of: string): string => (of === 'set' || of === 'huis' ? text : `(${text})`);
    const within = holes.flatMap((of, at) =>
      (forms[of] ?? []).map((inner) => {
        const whole = inner.replace(hole, (_, deeper: string) => bracketed(plain(deeper), deeper));
        let seen = -1;
        return form.replace(hole, (_, each: string) => {
          seen += 1;
          return bracketed(seen === at ? whole : plain(each), each);
        });
      }),
    );
    return holes.length === 0 ? [form] : within;
  });
}

/** The formulas whose words are those of a formula with another tree. */
function confused(formulas: readonly string[]): readonly string[] {
  const rules = formulas.map((formula, at) => `  regel r${at} van Kind per jaar: getal "r${at}" = ${formula}`);
  const text = `${heading}${rules.join('\n')}\n`;
  const analysis = analyse([{ name: 'proef.maat', text }]);
  const unread = analysis.problems.filter(({ code }) => code.startsWith('S'));
  expect(
    unread.map(({ code, span }) => `${code} ${span === undefined ? '' : text.slice(span.start - 80, span.end + 40)}`),
  ).toEqual([]);
  const seen = new Map<string, { readonly tree: string; readonly formula: string }>();
  const found: string[] = [];
  const rulesRead = analysis.modules[0]?.declarations.filter(({ kind }) => kind === 'rule').slice(1) ?? [];
  for (const [at, rule] of rulesRead.entries()) {
    if (rule.kind !== 'rule') continue;
    const tree = describeTree(rule.value);
    for (const [manner, words] of Object.entries(mannersOf(analysis, rule.value))) {
      const before = seen.get(`${manner} ${words}`);
      seen.set(`${manner} ${words}`, { tree, formula: formulas[at] ?? '' });
      if (before !== undefined && before.tree !== tree)
        found.push(`${manner}: ${words}: ${before.formula} | ${formulas[at]}`);
    }
  }
  expect(rulesRead).toHaveLength(formulas.length);
  return found;
}

function mannersOf(analysis: ReturnType<typeof analyse>, value: Expression): Readonly<Record<string, string>> {
  return {
    'sentence nl': told(tellerOf(analysis, 'nl'), value),
    'sentence en': told(tellerOf(analysis, 'en'), value),
    'formula nl': phrase(value, 'nl', () => undefined),
    'formula en': phrase(value, 'en', () => undefined),
  };
}

describe('two formulas with different trees never give one sentence', () => {
  const small = Object.keys(forms)
    .filter((type) => type !== 'set' && type !== 'huis')
    .flatMap(allWithin);

  test('of all small ones', () => {
    expect(small.length).toBeGreaterThan(1000);
    expect(confused([...new Set(small)])).toEqual([]);
  });

  test('of larger ones', () => {
    const formula = fc
      .tuple(fc.constantFrom('bedrag', 'ja/nee', 'datum'), fc.array(fc.nat(400), { minLength: 24, maxLength: 24 }))
      .map(([type, numbers]) => {
        let at = 0;
        return made(type, 3, () => numbers[at++ % numbers.length] ?? 0);
      });
    expect(confused([...new Set(fc.sample(formula, { numRuns: 600, seed: 4 }))])).toEqual([]);
  });
});
