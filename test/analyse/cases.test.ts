import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../engine/index.ts';
import { catalogue, positions } from '../../grammar/index.ts';
import { type Case, readCase } from '../markers.ts';
import { describeProblems } from './describe.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');
const names = readdirSync(folder).filter((name) => name.endsWith('.maat'));
const cases = new Map(names.map((name) => [name, readCase(name, readFileSync(join(folder, name), 'utf8'))]));

describe('each mistake gives its message, once, at its place', () => {
  test.each([...cases.keys()])('%s', async (name) => {
    const { sources, markers } = caseOf(name);
    const { problems } = analyse(sources);
    expect(found(name)).toEqual(markers.map(({ file, line, codes, related }) => show(file, line, codes, related)));
    await expect(describeProblems(sources, problems)).toMatchFileSnapshot(join(folder, name.replace('.maat', '.txt')));
  });
});

test('every code about names, types and amendments has an example that gets it wrong', () => {
  const codes = Object.keys(catalogue).filter((code) => /^[NTV]/.test(code));
  const shown = new Set(
    [...cases.values()].flatMap(({ markers }) => markers.flatMap((one) => [...one.codes, ...one.related])),
  );
  expect(codes.filter((code) => !shown.has(code))).toEqual([]);
});

function caseOf(name: string): Case {
  const found = cases.get(name);
  if (found === undefined) throw new Error(`there is no case ${name}`);
  return found;
}

/** The problems of a case, as its markers would say them. */
function found(name: string): readonly string[] {
  const { sources } = caseOf(name);
  const { problems } = analyse(sources);
  const lines = new Map(sources.map((source) => [source.name, positions(source.text)]));
  const places = new Map<string, { file: string; line: number; codes: string[]; related: string[] }>();
  const at = (file: string | undefined, offset: number): { codes: string[]; related: string[] } => {
    const line = lines.get(file ?? '')?.(offset).line ?? 0;
    const place = places.get(`${file}:${line}`) ?? { file: file ?? '', line, codes: [], related: [] };
    places.set(`${file}:${line}`, place);
    return place;
  };
  for (const problem of problems) {
    at(problem.file, problem.span?.start ?? 0).codes.push(problem.code);
    for (const related of problem.related ?? []) at(related.file, related.span.start).related.push(related.code);
  }
  const order = sources.map((source) => source.name);
  return [...places.values()]
    .sort((one, other) => order.indexOf(one.file) - order.indexOf(other.file) || one.line - other.line)
    .map(({ file, line, codes, related }) => show(file, line, codes, related));
}

function show(file: string, line: number, codes: readonly string[], related: readonly string[]): string {
  return `${file}:${line} ${[...codes].sort().join(' ')} ~ ${[...related].sort().join(' ')}`;
}
