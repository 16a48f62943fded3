/** Complete explanations of what is shipped, to be computed again. */
import { analyse } from '../../engine/amend/law.ts';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { trace } from '../../engine/explain/trace.ts';
import type { Analysis, Answer, Facts } from '../../engine/model.ts';
import { answerExample } from '../../engine/run/answer-example.ts';
import type { SourceFile } from '../../grammar/index.ts';
import { shippedRegulations, textsOf } from '../shipped.ts';

export interface Traced {
  readonly folder: string;
  /** The label of the example. */
  readonly name: string;
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly told: Trace;
}

/** All that the examples of a shipped regulation expect, by its folder. */
export function tracedExamples(folder: string): readonly Traced[] {
  const regulation = shippedRegulations().find((one) => one.folder === folder);
  return regulation === undefined ? [] : examplesOf(folder, textsOf(regulation));
}

/** A last unit for which lots were drawn. */
export function drawnLots(): readonly Traced[] {
  const text = `regeling loten "Loten"
  in werking 2025-01-01
  tijdvak 2025 t/m 2025

artikel 1

  object School meervoud Scholen "school" aangeduid met code
  gegeven leerlingen van School per jaar: aantal "leerlingen"
  parameter pot: bedrag "pot" = € 100

artikel 2

  verdeling deel over Scholen per jaar "deel"
    bedrag     pot
    naar rato  van leerlingen
    afgerond   op cent, grootste rest, daarna loting
    restant    vervalt

  voorbeeld "drie gelijken" in 2025
    School | leerlingen
    "A"    | 1
    "B"    | 1
    "C"    | 1
    loting "C", "A", "B"
    verwacht deel van "C": € 33,34
    verwacht deel van "A": € 33,33
    verwacht deel van "B": € 33,33
`;
  return examplesOf('loten', [{ name: 'loten.maat', text }]);
}

function examplesOf(folder: string, sources: readonly SourceFile[]): readonly Traced[] {
  const analysis = analyse(sources);
  return analysis.examples.flatMap(({ declaration }): readonly Traced[] => {
    const name = declaration.label.value;
    const answered = answerExample(analysis, name);
    if (answered?.answer === undefined || answered.facts === undefined) return [];
    const { answer, facts, analysis: own, year } = answered;
    const made = trace(own, facts, answer, keysOf(answer), { sources, complete: true });
    const told = { ...made, question: { ...(year === undefined ? {} : { year }), ...made.question } };
    return [{ folder, name, analysis: own, facts, told }];
  });
}

function keysOf({ applications, values }: Answer): readonly string[] {
  const wanted = new Set(values.map(({ instance }) => instance));
  return [...applications].flatMap(([key, { instance }]) => (wanted.has(instance) ? [key] : []));
}
