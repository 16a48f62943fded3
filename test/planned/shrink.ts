import type { Question } from '../../engine/model.ts';
import type { Json } from './population.ts';
import { atom, type Part, type Program, type Tree } from './tree.ts';

/** A program, facts and a question about which two evaluators differ. */
export interface Found {
  readonly program: Program;
  readonly json: Json;
  readonly question: Question;
  /** What was asked of the same program before, where the difference depends on that. */
  readonly before?: readonly { readonly json: Json; readonly question: Question }[];
}

/** The smallest that could be found of which the same still holds. `most`: how often it is tried. */
export function shrink(found: Found, stillHolds: (smaller: Found) => boolean, most = 3_000): Found {
  let smallest = found;
  let left = most;
  let improved = true;
  while (improved && left > 0) {
    improved = false;
    for (const smaller of smallerThan(smallest)) {
      left -= 1;
      if (left <= 0) break;
      if (!stillHolds(smaller)) continue;
      smallest = smaller;
      improved = true;
      break;
    }
  }
  return smallest;
}

function* smallerThan(found: Found): Generator<Found> {
  const { program, json, question, before = [] } = found;
  for (const one of before) yield { ...found, before: before.filter((other) => other !== one) };
  if (question.names.length > 1)
    for (const name of question.names) yield { ...found, question: { ...question, names: [name] } };
  for (const smaller of questionsBelow(question)) yield { ...found, question: smaller };
  for (const smaller of fewerDeclarations(program)) yield { ...found, program: smaller };
  for (const smaller of jsonBelow(json)) yield { ...found, json: smaller };
  for (const [at, { json: earlier, question: asked }] of before.entries())
    for (const smaller of jsonBelow(earlier))
      yield { ...found, before: before.with(at, { json: smaller, question: asked }) };
  for (const smaller of simplerParts(program)) yield { ...found, program: smaller };
}

function* questionsBelow(question: Question): Generator<Question> {
  const { lawOf, knownOn, asAt, of, year, ...rest } = question;
  const dates = { ...(lawOf === undefined ? {} : { lawOf }), ...(asAt === undefined ? {} : { asAt }) };
  const aim = { ...(of === undefined ? {} : { of }), ...(year === undefined ? {} : { year }) };
  if (knownOn !== undefined) yield { ...rest, ...dates, ...aim };
  if (lawOf !== undefined) yield { ...rest, ...(knownOn === undefined ? {} : { knownOn }), ...aim };
  if (asAt !== undefined) yield { ...rest, year: 2021 };
}

/** Without a half, a quarter … one of the declarations. */
function* fewerDeclarations(program: Program): Generator<Program> {
  for (const [at, file] of program.files.entries()) {
    if (at > 0) yield { files: program.files.filter((other) => other !== file) };
    const count = file.declarations.length;
    for (let size = Math.ceil(count / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let from = 0; from < count; from += size) {
        const declarations = file.declarations.filter((_, place) => place < from || place >= from + size);
        if (declarations.length === 0 && at > 0) continue;
        yield { files: program.files.map((other) => (other === file ? { ...file, declarations } : other)) };
      }
  }
}

/** With one tree replaced by a constant or by a part of it, or without something that may be left out. */
function* simplerParts(program: Program): Generator<Program> {
  const seen = new Set<Part>();
  for (const { declarations } of program.files)
    for (const { parts } of declarations)
      for (const part of allParts(parts)) {
        if (typeof part === 'string' || seen.has(part)) continue;
        seen.add(part);
        if ('optional' in part) yield replaced(program, part, []);
        else for (const simpler of simplerTrees(part)) yield replaced(program, part, [simpler]);
      }
}

function* allParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (typeof part !== 'string') yield* allParts('optional' in part ? part.optional : part.parts);
  }
}

function* simplerTrees(tree: Tree): Generator<Tree> {
  const constants = simplest[tree.type] ?? [];
  const only = tree.parts.length === 1 ? tree.parts[0] : undefined;
  for (const text of constants) {
    if (only === text) return;
    yield atom(tree.type, text);
  }
  for (const inner of allParts(tree.parts))
    if (typeof inner !== 'string' && 'type' in inner && inner.type === tree.type) yield inner;
}

/** The simplest first. */
const simplest: Readonly<Record<string, readonly string[]>> = {
  amount: ['€ 0', '€ 1', '€ 2,5'],
  exact: ['€ 0', '€ 1', '€ 2,5'],
  count: ['0', '1', '2', '3'],
  number: ['0', '1', '2', '0,5'],
  percentage: ['0%', '50%', '100%'],
  truth: ['ja', 'nee'],
  date: ['2020-01-01', '2021-01-01'],
  duration: ['0 dagen', '1 dag', '1 maand'],
};

function replaced(program: Program, part: Part, by: readonly Part[]): Program {
  const within = (parts: readonly Part[]): readonly Part[] =>
    parts.flatMap((each): readonly Part[] => {
      if (each === part) return by;
      if (typeof each === 'string') return [each];
      return [withParts(each, within)];
    });
  return {
    files: program.files.map((file) => ({
      ...file,
      declarations: file.declarations.map(({ parts }) => ({ parts: sameOr(parts, within(parts)) })),
    })),
  };
}

/** The very same where nothing in it was replaced, so that what stands in two places goes on being one. */
function withParts(part: Exclude<Part, string>, within: (parts: readonly Part[]) => readonly Part[]): Part {
  const before = 'optional' in part ? part.optional : part.parts;
  const after = sameOr(before, within(before));
  if (after === before) return part;
  return 'optional' in part ? { optional: after } : { ...part, parts: after };
}

function sameOr(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  return after.length === before.length && after.every((part, at) => part === before[at]) ? before : after;
}

/** With members left out, halves first, or with simpler values. */
function* jsonBelow(json: Json): Generator<Json> {
  if (typeof json === 'string' || typeof json === 'boolean') {
    for (const simpler of ['0', '1', false]) {
      if (json === simpler) return;
      if (typeof simpler === typeof json) yield simpler;
    }
    return;
  }
  if (isList(json)) {
    for (const [at] of json.entries()) yield json.filter((_, other) => other !== at);
    return;
  }
  const { waarde } = json;
  if (waarde !== undefined) yield waarde;
  const names = Object.keys(json);
  for (let size = Math.ceil(names.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < names.length; from += size) yield without(json, new Set(names.slice(from, from + size)));
  for (const [name, value] of Object.entries(json))
    for (const smaller of jsonBelow(value)) yield { ...json, [name]: smaller };
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function without(json: { readonly [name: string]: Json }, names: ReadonlySet<string>): Json {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.has(name)));
}
