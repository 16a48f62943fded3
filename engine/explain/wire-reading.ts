import type { z } from 'zod';
import type { Problem } from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import { type At, type Findings, found, inside, noFindings, problemsOf, shown, shownValue } from '../facts/findings.ts';
import { readFactsText } from '../facts/json-text.ts';
import { problemsShown } from '../facts/limits.ts';
import { isJsonNumber, isObject, numberText, type Places } from '../facts/places.ts';
import { memberWords } from './wire-words.ts';

/** JSON of a text, numbers that are whole as numbers, and where things stand in it. */
export interface WireText {
  readonly json: unknown;
  readonly places?: Places;
}

/** Objects and lists inside each other: a formula in a formula is two, one of a member of a set four. */
const wireDepth = 512;

/** Reads the text of a JSON file. A member that stands twice is refused: nobody knows which one was meant. */
export function readWireText(text: string, file?: string): WireText | { readonly problems: readonly Problem[] } {
  const { delivery, problems } = readFactsText(text, file, wireDepth);
  if (delivery === undefined || problems.length > 0) return { problems };
  return { json: withNumbers(delivery.json), places: delivery.places };
}

/** Everything that keeps data from having a shape, each with its path; nothing when it has it. */
export function shapeProblems({ json, places }: WireText, shape: z.ZodType, format: string): readonly Problem[] {
  const findings = noFindings(places);
  if (hasFormat(json, format, findings)) {
    const reading = shape.safeParse(json);
    for (const issue of reading.success ? [] : reading.error.issues) report(issue, json, findings);
  }
  return problemsOf(findings);
}

/** The way to something inside, for a problem. */
export function atPath(path: readonly PropertyKey[], json: unknown): At | undefined {
  let holder = json;
  let at: At | undefined;
  for (const part of path) {
    if (typeof holder !== 'object' || holder === null) return at;
    at = inside(at, holder, String(part), typeof part === 'number' ? 'position' : 'name');
    holder = memberOf(holder, part);
  }
  return at;
}

/** In place: the object was made for us, and its places are remembered by it. */
function withNumbers(value: unknown): unknown {
  if (isJsonNumber(value)) {
    const text = numberText(value) ?? '';
    return /^-?(0|[1-9][0-9]{0,14})$/.test(text) ? Number(text) : value;
  }
  if (Array.isArray(value)) for (const [at, element] of value.entries()) value[at] = withNumbers(element);
  else if (isObject(value)) for (const name of Object.keys(value)) value[name] = withNumbers(value[name]);
  return value;
}

function hasFormat(json: unknown, format: string, findings: Findings): boolean {
  const word = memberWords['format'] ?? '';
  const stated = isObject(json) ? json[word] : undefined;
  if (stated === format) return true;
  const at = isObject(json) && word in json ? inside(undefined, json, word) : undefined;
  const [kind] = format.split('/');
  if (typeof stated === 'string' && stated.split('/')[0] === kind)
    found(findings, at, 'R491', { found: shown(stated), expected: format });
  else found(findings, at, 'R490', { found: shownValue(isObject(json) ? stated : json), expected: format });
  return false;
}

function report(issue: z.core.$ZodIssue, json: unknown, findings: Findings): void {
  const at = atPath(issue.path, json);
  const value = valueAt(issue.path, json);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const name of issue.keys) {
        const isTold = findings.problems.length < problemsShown;
        const meant = isTold ? nearestName(name, Object.values(memberWords)) : undefined;
        const suggestion = meant === undefined ? '' : ` (\`${meant}\`?)`;
        found(findings, atPath([...issue.path, name], json), 'R492', { name: shown(name), suggestion }, { name: true });
      }
      return;
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      if (value === undefined) {
        found(findings, at, 'R493', { name: String(issue.path.at(-1)) });
        return;
      }
  }
  const values = codesIn(issue);
  if (values === undefined) found(findings, at, 'R494', { found: shownValue(value), expected: expected(issue) });
  else found(findings, at, 'R495', { found: shownValue(value), values });
}

/** The words that would have been right, where there are only so many. */
function codesIn(issue: z.core.$ZodIssue): string | undefined {
  const codes =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
        ? issue.options
        : undefined;
  return codes?.map((code) => `\`${String(code)}\``).join(', ');
}

/** In the words of JSON Schema, which both languages share. */
function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.pattern !== undefined) return issue.pattern.replace(/^\/|\/$/g, '');
  if (issue.code === 'too_small') return `>= ${String(issue.minimum)}`;
  if (issue.code !== 'invalid_type') return issue.code;
  return issue.expected === 'record' ? 'object' : issue.expected === 'int' ? 'integer' : issue.expected;
}

function valueAt(path: readonly PropertyKey[], json: unknown): unknown {
  return path.reduce((holder, part) => memberOf(holder, part), json);
}

function memberOf(holder: unknown, part: PropertyKey): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, part)
    ? Reflect.get(holder, part)
    : undefined;
}
