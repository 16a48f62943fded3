import fc from 'fast-check';
import type { SourceFile } from '../../grammar/index.ts';

export const years = [2019, 2020, 2021, 2022, 2023] as const;

/** What a small law says of one year: an amount a pupil, a threshold, and a formula of the two. */
export interface Content {
  readonly amounts: Readonly<Record<number, number>>;
  readonly threshold: number;
  readonly formula: Formula;
}

export type Formula = 'at least' | 'more than' | 'above' | 'all';

type Part = { readonly year: number; readonly amount: number } | { readonly threshold: number } | Formula;

export interface RandomAmendment {
  readonly published: string;
  readonly inForce: string;
  readonly validFrom: string;
  /** `geldt vanaf jaar`: for its change of the formula only. */
  readonly fromYear?: number;
  readonly parts: readonly Part[];
}

export interface RandomLaw {
  readonly sources: readonly SourceFile[];
  readonly amendments: readonly RandomAmendment[];
}

export const base: Content = {
  amounts: { 2019: 10, 2020: 20, 2021: 30, 2022: 40, 2023: 50 },
  threshold: 5,
  formula: 'at least',
};

const formulas: Readonly<Record<Formula, string>> = {
  'at least': 'als leerlingen >= drempel dan leerlingen * bedrag_per_leerling anders € 0',
  'more than': 'als leerlingen > drempel dan leerlingen * bedrag_per_leerling anders € 1',
  above: '(leerlingen + hoogste(leerlingen - drempel; 0)) * bedrag_per_leerling',
  all: 'bedrag_per_leerling * (leerlingen + drempel)',
};

const regulation = `regeling toelage "Toelage"
  in werking  2019-01-01
  tijdvak     2019 t/m 2023

artikel 1

  object School meervoud Scholen "school"
    aangeduid met code

  gegeven leerlingen van School per jaar: aantal "leerlingen"

  parameter bedrag_per_leerling per jaar: bedrag "bedrag"
    jaar | bedrag_per_leerling
${years.map((year) => `    ${year} | € ${base.amounts[year] ?? 0}`).join('\n')}

  parameter drempel: aantal "drempel" = ${base.threshold}

artikel 2

  regel toelage_per_school van School per jaar: bedrag "toelage"
    = ${formulas[base.formula]}

  regel vaste_voet van School: bedrag "vaste voet" = drempel * € 7

  regel vorige_toelage van School per jaar: bedrag of geen "vorige toelage" = toelage_per_school in jaar - 1
`;

/** A law with amendments, each made for the text before it. */
export const randomLaw: fc.Arbitrary<RandomLaw> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 4 * 365 }),
      notice: fc.integer({ min: 0, max: 90 }),
      back: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 2 }),
      fromYear: fc.option(fc.constantFrom(...years), { freq: 2 }),
      parts: fc.uniqueArray(
        fc.oneof(
          fc.record({ year: fc.constantFrom(...years), amount: fc.integer({ min: 100, max: 999 }) }),
          fc.record({ threshold: fc.integer({ min: 0, max: 12 }) }),
          fc.constantFrom<Formula>('at least', 'more than', 'above', 'all'),
        ),
        { minLength: 1, maxLength: 4, selector: placeOf },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) => {
    const inOrder = [...drawn].sort((one, other) => one.day - other.day || one.notice - other.notice);
    const sources: SourceFile[] = [{ name: 'regeling.maat', text: regulation }];
    const amendments: RandomAmendment[] = [];
    let content = base;
    let last = 0;
    for (const { day, notice, back, fromYear, parts } of inOrder) {
      // Published after those before it, so that its `was` knows them.
      const published = Math.max(last + 1, day - notice);
      const inForce = Math.max(published, day);
      last = published;
      const changing = parts.filter((part) => !isSaidBy(content, part));
      if (changing.length === 0) continue;
      const formulaChanges = changing.some((part) => typeof part === 'string');
      const amendment: RandomAmendment = {
        published: iso(published),
        inForce: iso(inForce),
        validFrom: iso(back === null ? inForce : inForce - back),
        ...(fromYear === null || !formulaChanges ? {} : { fromYear }),
        parts: changing,
      };
      const name = `stcrt_${amendments.length + 1}`;
      sources.push({ name: `${name}.maat`, text: textOf(name, amendment, content) });
      amendments.push(amendment);
      content = changed(content, changing);
    }
    return { sources, amendments };
  })
  .filter(({ amendments }) => amendments.every((one, at) => at === 0 || !sameDay(one, amendments[at - 1])));

/** What the law says of a year for who asks it on those dates: every change that counts, in order. */
export function contentAt(
  { amendments }: RandomLaw,
  year: number | undefined,
  lawOf: string,
  knownOn: string | undefined,
  exact: boolean,
): Content {
  return amendments.reduce((content, { published, validFrom, fromYear, parts }) => {
    if (knownOn !== undefined && published > knownOn) return content;
    const counting = parts.filter((part) => {
      const from = typeof part === 'string' ? fromYear : undefined;
      if (from !== undefined && year !== undefined && year < from) return false;
      if (validFrom <= lawOf) return true;
      if (exact || year === undefined) return false;
      return from !== undefined || (typeof part === 'object' && 'year' in part && part.year === year);
    });
    return changed(content, counting);
  }, base);
}

function changed(content: Content, parts: readonly Part[]): Content {
  const amounts: Record<number, number> = { ...content.amounts };
  let { threshold, formula } = content;
  for (const part of parts) {
    if (typeof part === 'string') formula = part;
    else if ('threshold' in part) threshold = part.threshold;
    else amounts[part.year] = part.amount;
  }
  return { amounts, threshold, formula };
}

function isSaidBy(content: Content, part: Part): boolean {
  if (typeof part === 'string') return content.formula === part;
  return 'threshold' in part ? content.threshold === part.threshold : content.amounts[part.year] === part.amount;
}

function placeOf(part: Part): string {
  if (typeof part === 'string') return 'formula';
  return 'threshold' in part ? 'threshold' : String(part.year);
}

function textOf(
  name: string,
  { published, inForce, validFrom, fromYear, parts }: RandomAmendment,
  was: Content,
): string {
  const back = validFrom === inForce ? '' : `  werkt terug tot en met ${validFrom}\n`;
  const items = parts.map((part, at) => {
    const heading = `\nonderdeel ${'ABCD'.charAt(at)}\n\n`;
    if (typeof part === 'string') {
      const from = fromYear === undefined ? '' : `  geldt vanaf jaar ${fromYear}\n\n`;
      return `${heading}${from}  vervang in toelage_per_school: = ${formulas[part]}\n  was = ${formulas[was.formula]}\n`;
    }
    if ('threshold' in part)
      return `${heading}  vervang parameter drempel: aantal "drempel" = ${part.threshold}
  was parameter drempel: aantal "drempel" = ${was.threshold}\n`;
    const old = was.amounts[part.year] ?? 0;
    return `${heading}  vervang bedrag_per_leerling in ${part.year}: € ${part.amount} was € ${old}\n`;
  });
  return `wijziging ${name} van toelage "w"\n  bekendgemaakt ${published}\n  in werking ${inForce}\n${back}${items.join('')}`;
}

function iso(day: number): string {
  return new Date(Date.UTC(2019, 5, 1) + day * 86_400_000).toISOString().slice(0, 10);
}

function sameDay(one: RandomAmendment, other: RandomAmendment | undefined): boolean {
  return one.inForce === other?.inForce;
}
