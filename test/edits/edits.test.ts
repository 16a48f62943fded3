import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlight, parse, render, type SourceFile, type Span } from '../../grammar/index.ts';
import { seeded } from '../populations/seeded.ts';
import { secondTrancheFolder, shippedRegulation } from '../shipped.ts';
import { applied, characterEdit, type TextEdit, tokenEdit } from './edits.ts';
import { type Outcome, outcome } from './outcome.ts';

const second = shippedRegulation(secondTrancheFolder);
const regulation = second.own.find(({ name }) => name === 'regeling.maat')?.text ?? '';
const miniatures = new URL('../miniatures/', import.meta.url);
const small = readFileSync(new URL('small.maat', import.meta.url), 'utf8');

/** Two equal institutions that compete for a cent, one that fails, one larger: every clause of the text decides something. */
const facts = {
  Instelling: Object.fromEntries(
    [
      ['01AA', '60000000.00', '3000', 'voldoende', 'voldoende'],
      ['02BB', '40000000.00', '1000', 'voldoende', 'voldoende'],
      ['03CC', '40000000.00', '1000', 'voldoende', 'onvoldoende'],
      ['04DD', '50000000.00', '2000', 'onvoldoende', 'voldoende'],
    ].map(([key, grant, students, agenda, result]) => [
      key,
      {
        rijksbijdrage: byYear([2019, 2020, 2021, 2022, 2023], grant),
        studenten_niveau_2: byYear([2017, 2018, 2019, 2020, 2021], students),
        agenda: verdict(agenda),
        resultaat: byYear([2021, 2023], {
          ...verdict(result),
          geletOp: { onvoorziene_omstandigheden: { geen: true } },
        }),
        behandeling: {
          kwetsbare_positie: 'behandeld',
          gelijke_kansen: 'gemotiveerd',
          arbeidsmarkt_van_de_toekomst: 'behandeld',
        },
      },
    ]),
  ),
};

const years = [2019, 2021, 2023];

describe('slips of the hand in the regulation', () => {
  const check = checker({ name: 'regeling.maat', text: regulation }, facts, years, second.used);
  const tokens = wordsOf(regulation);

  test('the unchanged text answers', () => {
    expect(check.base.visible.length).toBeGreaterThan(1000);
    expect(check.base.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('1,000 seeded edits of one character are noticed or without meaning', () => {
    const next = seeded(20190418);
    const edits = Array.from({ length: 1000 }, () => characterEdit(regulation, next));
    expect(edits.flatMap((edit) => check.of(edit))).toEqual([]);
  });

  test('1,000 seeded edits of one token are noticed or without meaning', () => {
    const next = seeded(20190927);
    const edits = Array.from({ length: 1000 }, () => tokenEdit(regulation, tokens, next));
    expect(edits.flatMap((edit) => check.of(edit))).toEqual([]);
  });
});

describe.each(readdirSync(miniatures).filter((name) => name.endsWith('.maat')))('slips of the hand in %s', (name) => {
  const text = readFileSync(new URL(name, miniatures), 'utf8');
  const check = checker({ name, text }, {}, [2016, 2020]);
  const tokens = wordsOf(text);

  test('40 seeded edits are noticed or without meaning', () => {
    const next = seeded(20181101);
    const edits = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0 ? tokenEdit(text, tokens, next) : characterEdit(text, next),
    );
    expect(edits.flatMap((edit) => check.of(edit))).toEqual([]);
  });
});

describe('every single slip in a file of 3 KB', () => {
  const check = checker({ name: 'small.maat', text: small });

  test('it is of that size', () => {
    expect(small.length).toBeGreaterThan(2500);
  });

  test('each character dropped', () => {
    const edits = Array.from(small, (_, at) => ({ what: 'drop', span: { start: at, end: at + 1 }, text: '' }));
    expect(edits.flatMap((edit) => check.of(edit))).toEqual([]);
  }, 180_000);

  test('each token dropped', () => {
    const edits = wordsOf(small).map((span) => ({ what: 'drop token', span, text: '' }));
    expect(edits.flatMap((edit) => check.of(edit))).toEqual([]);
  });
});

/** Looks at one edit after another; what it returns is wrong, in words. */
function checker(
  source: SourceFile,
  delivered: unknown = facts,
  asked: readonly number[] = years,
  used: readonly SourceFile[] = [],
): { readonly base: Outcome; of(edit: TextEdit): string[] } {
  const before = performance.now();
  const base = outcome([source, ...used], delivered, asked);
  // A slip may cost no more than a few times what the text itself does.
  const patience = Math.max(1000, 8 * (performance.now() - before));
  const baseTokens = tokenTexts(source.text);
  const regions = regionsOf(source);
  return {
    base,
    of(edit) {
      const text = applied(source.text, edit);
      if (text === source.text) return [];
      const start = performance.now();
      const result = outcome([{ name: source.name, text }, ...used], delivered, asked);
      const wrong: string[] = [];
      if (performance.now() - start > patience) wrong.push('takes far longer than the unchanged text');
      const fresh = result.problems.filter(
        ({ severity, code }) => severity === 'error' || !base.problems.some((old) => old.code === code),
      );
      const touched = touchedRegion(source.text, regions, edit);
      const shift = edit.text.length - (edit.span.end - edit.span.start);
      const stray = fresh.filter(
        ({ code, span }) =>
          /^[LS]/.test(code) &&
          span !== undefined &&
          (span.end < touched.start || span.start > touched.end + Math.max(shift, 0)),
      );
      wrong.push(...stray.map((problem) => `${problem.code} elsewhere: ${render(problem, 'nl').message}`));
      const noticed =
        fresh.length > 0 || result.problems.length > base.problems.length || result.visible !== base.visible;
      if (!noticed && tokenTexts(text) !== baseTokens) wrong.push('is not noticed');
      const line = source.text.slice(0, edit.span.start).split('\n').length;
      return wrong.map((what) => `${source.name}:${line} ${edit.what} → ${JSON.stringify(edit.text)}: ${what}`);
    },
  };
}

/** Stretches of the text that a slip may upset: a declaration with what stands before it. */
function regionsOf(source: SourceFile): Span[] {
  const starts = [0, ...parse(source).module.declarations.map(({ span }) => span.start), source.text.length];
  return starts.slice(1).map((end, index) => ({ start: starts[index] ?? 0, end }));
}

/** The regions an edit touches; one in the first word of a declaration may upset the one before it too. */
function touchedRegion(text: string, regions: readonly Span[], edit: TextEdit): Span {
  const hit = regions.filter(({ start, end }) => {
    const firstWord = text.slice(end).search(/\s/);
    return edit.span.start <= end + Math.max(firstWord, 0) + 1 && edit.span.end >= start - 2;
  });
  return { start: hit[0]?.start ?? 0, end: hit.at(-1)?.end ?? Number.POSITIVE_INFINITY };
}

/** Words, numbers, texts and signs, without comments, citations and quotations. */
function wordsOf(text: string): Span[] {
  return highlight({ name: 'text', text })
    .filter(({ category }) => !['comment', 'citation', 'quotation'].includes(category))
    .map(({ span }) => span);
}

/** What the tokens say: not their blanks, nor comments, citations and quotations. */
function tokenTexts(text: string): string {
  return parse({ name: 'text', text })
    .lexed.tokens.map(({ concept, value, image }) => concept ?? value ?? image)
    .join('\u0000');
}

function byYear(list: readonly number[], value: unknown): Record<string, unknown> {
  return Object.fromEntries(list.map((year) => [String(year), value]));
}

function verdict(value: string | undefined): Record<string, unknown> {
  return { waarde: value, door: 'de minister', op: '2019-05-27', motivering: 'geconstrueerd' };
}
