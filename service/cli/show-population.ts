import { type plans, showDatum, wireValue } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { present } from '../wire.ts';
import { instanceOnWire } from '../wire-answer.ts';
import { csvText } from './csv-text.ts';
import { table } from './table.ts';
import { harmless } from './terminal.ts';
import { fill, texts } from './texts.ts';
import { populationTexts } from './texts-populations.ts';

/** What came of a question over a population. */
export type PopulationAnswer = Extract<ReturnType<typeof plans.populations.answer>, { readonly count: number }>;
/** A question that was planned. */
export type PopulationPlan = Parameters<typeof plans.populations.answer>[0];
type PopulationValue = ReturnType<PopulationAnswer['values']> extends Iterable<infer Value> ? Value : never;

/** So many values a table shows; of more the rest is counted. */
const mostShown = 1_000;
/** So many lines are written at a time. */
const together = 5_000;

/** For people: the first values, and how many there are besides. */
export function populationTable({ values, count }: PopulationAnswer, language: Language, width?: number): string {
  const say = texts[language];
  const rows: string[][] = [];
  for (const value of values()) {
    if (rows.length === mostShown) break;
    const { label, van = '', jaar, periode, voor = [] } = instanceOnWire(value);
    const when = [periode ?? jaar, ...voor].filter((part) => part !== undefined).join(', ');
    rows.push([label, van, when, shown(value, language)].map(harmless));
  }
  if (rows.length === 0) return `${say.nothing}\n`;
  const head = [say.what, say.ofWhom, say.period, say.value];
  const shownRows = table(head, rows, { right: [3], ...present('width', width) });
  const more = count - rows.length;
  return more > 0 ? `${shownRows}${fill(populationTexts[language].more, { count: more })}\n` : shownRows;
}

/** For a spreadsheet, some thousands of lines at a time: the columns of `run` without marks and reasons. */
export function* populationCsv(
  { values }: PopulationAnswer,
  { separator, decimal }: { readonly separator: ';' | ','; readonly decimal: ',' | '.' },
): Generator<string, undefined> {
  let rows: (readonly string[])[] = [['naam', 'label', 'van', 'jaar', 'voor', 'staat', 'waarde']];
  for (const value of values()) {
    const { naam, label, van = '', jaar, periode, voor = [] } = instanceOnWire(value);
    const cell = written(value);
    const text =
      cell === undefined ? '' : typeof cell === 'boolean' ? (cell ? 'ja' : 'nee') : inDecimals(cell, decimal);
    rows.push([naam, label, van, String(periode ?? jaar ?? ''), voor.join(' '), states[value.result.kind], text]);
    if (rows.length < together) continue;
    yield csvText(rows, separator);
    rows = [];
  }
  if (rows.length > 0) yield csvText(rows, separator);
  return undefined;
}

/** For programs: the head of the reply, then a value on each line. */
export function* populationJson(
  { values }: PopulationAnswer,
  head: Readonly<Record<string, unknown>>,
): Generator<string, undefined> {
  let text = `${JSON.stringify(head, undefined, 2).replace(/\n\}$/, ',\n  "waarden": [')}`;
  let [count, before] = [0, '\n    '];
  for (const value of values()) {
    const waarde = written(value);
    const one = { ...instanceOnWire(value), staat: states[value.result.kind], ...present('waarde', waarde) };
    text += `${before}${JSON.stringify(one)}`;
    before = ',\n    ';
    count += 1;
    if (count % together !== 0) continue;
    yield text;
    text = '';
  }
  yield `${text}${count === 0 ? '' : '\n  '}]\n}\n`;
  return undefined;
}

const states = { known: 'bekend', absent: 'geen', unknown: 'onbekend', fault: 'fout', open: 'open' } as const;

function written({ result, quantity }: PopulationValue): string | boolean | undefined {
  return result.kind === 'known' ? wireValue(result.datum, quantity.type) : undefined;
}

function shown({ result, quantity }: PopulationValue, language: Language): string {
  const say = populationTexts[language];
  if (result.kind === 'known') return showDatum(result.datum, quantity.type, language);
  return result.kind === 'absent' ? say.none : say[result.kind];
}

function inDecimals(text: string, decimal: ',' | '.'): string {
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(text) ? text.replace('.', decimal) : text;
}
