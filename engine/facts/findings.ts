import { type Arguments, type Code, catalogue, type Problem, type Related } from '../../grammar/index.ts';
import type { Analysis, Quantity } from '../model.ts';
import { problemsShown } from './limits.ts';
import { isObject, numberText, type Place, type Places } from './places.ts';

/** Where in a delivery we are: a chain upwards, written out only when there is something to report. */
export interface At {
  readonly above?: At;
  readonly holder: object;
  readonly member: string;
  /** `.rijksbijdrage`, `["2019"]` or `[0]`. */
  readonly form: 'name' | 'key' | 'position';
}

/** One step further down. */
export function inside(above: At | undefined, holder: object, member: string, form: At['form'] = 'name'): At {
  return { ...(above && { above }), holder, member, form };
}

/** What the parts of one reading share. */
export interface Reading {
  readonly analysis: Analysis;
  readonly findings: Findings;
  /** The things delivered, by entity and key; absent while they are not known yet, as in the head of a table. */
  readonly things?: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  /** By how many years everything is taken to be later than it says. */
  readonly later?: number;
}

/** What was found so far. */
export interface Findings {
  readonly places: Places;
  readonly problems: Problem[];
  /** Problems beyond the limit: only counted. */
  more: number;
}

export function noFindings(places: Places = new WeakMap()): Findings {
  return { places, problems: [], more: 0 };
}

interface Details {
  /** The name is wrong rather than the value. */
  readonly name?: true;
  readonly related?: readonly Related[];
  /** Instead of the place that belongs to `at`. */
  readonly place?: Place;
}

export function found(
  findings: Findings,
  at: At | undefined,
  code: Code,
  args: Arguments = {},
  details: Details = {},
): void {
  if (findings.problems.length >= problemsShown) {
    findings.more += 1;
    return;
  }
  const place = details.place ?? placeOf(findings.places, at);
  const span = details.name ? (place?.nameSpan ?? place?.span) : place?.span;
  findings.problems.push({
    code,
    severity: catalogue[code].severity,
    ...(place?.file !== undefined && { file: place.file }),
    ...(span && { span }),
    ...(place?.cell && { cell: place.cell }),
    path: pathText(at),
    args,
    ...(details.related && { related: details.related }),
  });
}

/** All problems; the last one counts those that were left out. */
export function problemsOf({ problems, more }: Findings): readonly Problem[] {
  if (more === 0) return problems;
  return [...problems, { code: 'F01', severity: 'error', path: '', args: { count: more } }];
}

/** `Instelling["01AA"].rijksbijdrage["2019"]`; empty for the whole delivery. */
export function pathText(at: At | undefined): string {
  if (at === undefined) return '';
  const above = pathText(at.above);
  if (at.form === 'position') return `${above}[${at.member}]`;
  if (at.form === 'key' || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(at.member))
    return `${above}[${JSON.stringify(at.member)}]`;
  return above === '' ? at.member : `${above}.${at.member}`;
}

export function placeOf(places: Places, at: At | undefined): Place | undefined {
  return at && (places.get(at.holder)?.get(at.member) ?? placeOf(places, at.above));
}

/** Points to the declaration in the regulation. */
export function declaredHere(quantity: Quantity): readonly Related[] {
  const { module, declaration, name } = quantity;
  return [{ file: module.file, span: declaration.span, code: 'F57', args: { name } }];
}

/** A delivered value as it may stand in a message: short, on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60).replace(/\p{Surrogate}$/u, '')}…` : line;
}

/** The same of any JSON value; of objects and lists only that they are one. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shown(value));
  const number = numberText(value);
  if (number !== undefined) return shown(number);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return String(value);
}
