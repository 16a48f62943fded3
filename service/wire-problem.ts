import { type Language, type Position, type Problem, positions, render } from '../grammar/index.ts';
import type { Finding } from './contract.ts';

const severities = { error: 'fout', warning: 'waarschuwing', hint: 'opmerking' } as const;

/** A problem as it goes out; sources by name turn offsets into lines and columns. */
export function problemOnWire(problem: Problem, sources: ReadonlyMap<string, string>, language: Language): Finding {
  const { message, help } = render(problem, language);
  const text = problem.file === undefined ? undefined : sources.get(problem.file);
  const place = text === undefined ? undefined : placeIn(problem, positions(text));
  return {
    code: problem.code,
    ernst: severities[problem.severity],
    melding: message,
    hulp: help,
    ...(problem.file === undefined ? {} : { bestand: problem.file }),
    ...(problem.path === undefined || problem.path === '' ? {} : { plaats: problem.path }),
    ...place,
  };
}

function placeIn(problem: Problem, position: (offset: number) => Position): Pick<Finding, 'van' | 'tot'> {
  if (problem.span === undefined) return {};
  return { van: onWire(position(problem.span.start)), tot: onWire(position(problem.span.end)) };
}

function onWire({ line, column }: Position): { regel: number; kolom: number } {
  return { regel: line, kolom: column };
}
