import { factsRead } from '../../engine/facts/reads.ts';
import type { Analysis, Facts, QuestionDates } from '../../engine/index.ts';
import { mergeDeliveries, readCsv, readFacts, readFactsText } from '../../engine/index.ts';
import { populationOf, type WantedColumn } from '../../engine/population/from-facts.ts';
import { columnKey, type Population } from '../../engine/population/population.ts';
import { readPopulation, type Source } from '../../engine/population/read-csv-columns.ts';
import type { Problem } from '../../grammar/index.ts';
import type { CsvDialect } from '../facts/csv-dialects.ts';

/** CSV, or JSON where its name says so. */
export interface FactsFile {
  readonly name: string;
  readonly text: string;
}

/** What a test compares: problems, and without an error among them facts, totals and columns. */
export interface Read {
  readonly problems: readonly Problem[];
  readonly facts?: unknown;
  readonly totals?: unknown;
  readonly columns?: unknown;
}

/** The files as text, value by value, and columns from the facts in them. */
export function readSlowly(
  files: readonly FactsFile[],
  dialect: CsvDialect,
  analysis: Analysis,
  dates: QuestionDates = {},
): Read {
  const { facts, problems, totals } = readTexts(files, dialect, analysis);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const wanted = wantedOf(facts, analysis);
  const population = populationOf(facts, analysis, wanted, dates);
  return { problems, totals, facts: plainFacts(facts), columns: plainColumns(population, wanted) };
}

/** The same files as bytes, in pieces of so many. */
export function readQuickly(
  files: readonly FactsFile[],
  dialect: CsvDialect,
  analysis: Analysis,
  piece = Number.POSITIVE_INFINITY,
  dates: QuestionDates = {},
): Read {
  const wanted = wantedOf(readTexts(files, dialect, analysis).facts, analysis);
  const sources = files.map((file): Source => {
    const { name, text } = file;
    if (name.endsWith('.csv')) return { name, chunks: () => inPieces(new TextEncoder().encode(text), piece) };
    const { delivery } = readFactsText(text, name);
    if (delivery === undefined) throw new Error('only right JSON is read here');
    return { name, delivery };
  });
  const { population, problems, totals } = readPopulation(sources, dialect, analysis, wanted, dates);
  if (population === undefined) return { problems };
  const told = totals.map(({ name, totals: of }) => ({ name, totals: of() }));
  return {
    problems,
    totals: told,
    facts: plainFacts(population.facts()),
    columns: plainColumns(population, wanted),
  };
}

function readTexts(files: readonly FactsFile[], dialect: CsvDialect, analysis: Analysis) {
  const read = files.map(({ name, text }) => ({
    name,
    ...(name.endsWith('.csv') ? readCsv(text, dialect, analysis, name) : readFactsText(text, name)),
  }));
  const merged = mergeDeliveries(read.flatMap(({ delivery }) => (delivery === undefined ? [] : [delivery])));
  const { facts, problems } = readFacts(merged.delivery.json, analysis, merged.delivery.places);
  return {
    facts,
    problems: [...read.flatMap((one) => one.problems), ...merged.problems, ...problems],
    totals: read.flatMap((one) => ('totals' in one ? [{ name: one.name, totals: one.totals }] : [])),
  };
}

export function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Every column that these facts have something for. */
export function wantedOf(facts: Facts, analysis: Analysis): readonly WantedColumn[] {
  const wanted: WantedColumn[] = [];
  for (const quantity of factsRead(analysis).quantities) {
    const name = analysis.law.currentName(quantity.name);
    const seen = new Set<string>();
    for (const key of facts.values.keys()) {
      if (!key.startsWith(`${name}(`)) continue;
      const parts = key
        .slice(name.length + 1, -1)
        .split(';')
        .slice(quantity.owner === undefined ? 0 : -quantity.family.length || Number.MAX_SAFE_INTEGER);
      const indexes = quantity.family.map(({ binding }, at) =>
        binding.kind === 'year'
          ? ({ kind: 'year', year: Number(parts[at]) } as const)
          : binding.kind === 'enumeration'
            ? ({ kind: 'enumeration', of: binding.of.name, value: parts[at] ?? '' } as const)
            : ({ kind: 'thing', entity: binding.of.name, key: '' } as const),
      );
      if (indexes.some(({ kind }) => kind === 'thing')) continue;
      const column = columnKey(name, indexes);
      if (!seen.has(column)) wanted.push({ key: column, quantity, indexes });
      seen.add(column);
    }
  }
  return wanted;
}

export function plainFacts({ things, values, decisions, draws }: Facts): unknown {
  return {
    things: new Map([...things].map(([entity, list]) => [entity, new Map(list)])),
    values: new Map(values),
    decisions,
    draws,
  };
}

/** Rows of each column; texts as themselves, since their places may differ. */
export function plainColumns({ tables, columns, texts, lives }: Population, wanted: readonly WantedColumn[]): unknown {
  const isText = new Set(wanted.filter(({ quantity }) => quantity.type.kind === 'text').map(({ key }) => key));
  const plain = new Map<string, unknown>();
  for (const [key, { values, states }] of columns)
    plain.set(
      key,
      Array.from(values, (value, row) => {
        const state = states?.[row] ?? 0;
        return state === 0 ? (isText.has(key) ? texts[value] : value) : state === 1 ? 'absent' : 'open';
      }),
    );
  const rows = [...tables].map(([entity, { count, keyOf, rowOf, parents }]) => {
    const all = Array.from({ length: count }, (_, row) => keyOf(row));
    return [entity, all, all.map(rowOf), parents === undefined ? undefined : [...parents]];
  });
  return { plain, rows: rows.sort(), lives };
}
