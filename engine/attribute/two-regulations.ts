import { type Problem, parse, render, type SourceFile } from '../../grammar/index.ts';
import { difference } from '../amend/difference.ts';
import { amendmentText } from '../amend/difference-amendment.ts';
import { analyse } from '../amend/law.ts';
import type { Analysis, LawState } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { questionProblem } from '../run/faults.ts';
import { textAt } from '../run/text-at.ts';
import type { Day } from './mixed-law.ts';

/** Two regulations as one that is amended into the other. */
export interface AsAmended {
  readonly analysis: Analysis;
  /** The name of the amendment, which nobody published. */
  readonly amendment: string;
  /** How many differences no amendment can say. */
  readonly left: number;
}

/** `used`: the files of the regulations that the first one uses, with their amendments. */
export function asAmended(
  from: Day & { readonly analysis: Analysis },
  to: Day & { readonly analysis: Analysis },
  used: readonly SourceFile[],
): AsAmended | readonly Problem[] {
  const [before, after] = [textAt(from.analysis, from), textAt(to.analysis, to)];
  if ('code' in before || 'code' in after) return [before, after].flatMap((found) => ('code' in found ? [found] : []));
  const of = from.analysis.name;
  const name = unusedName(before);
  const day = [from.lawOf, to.lawOf, ...daysOf(before)].toSorted().at(-1) ?? to.lawOf;
  const [first] = before.analysis.modules;
  const changes = difference(before.texts, after.texts);
  const head = { name, of, label: '', published: day, inForce: day };
  const { text, left } = amendmentText(changes, head, first?.language ?? 'nl');
  const sources = [...before.texts, { name: `${name}.maat`, text }, ...ofOthers(used, of)];
  const analysis =
    changes.changes.length === left.length ? analyse([...before.texts, ...ofOthers(used, of)]) : analyse(sources);
  const error = analysis.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) return [questionProblem('R482', { one: of, other: to.analysis.name, ...firstOf(error) })];
  return { analysis, amendment: name, left: left.length };
}

/** What its own text does not have; examples are no law. */
function ofOthers(sources: readonly SourceFile[], own: string): readonly SourceFile[] {
  return sources.filter((source) => {
    const { module } = parse(source);
    return (module.head.kind === 'regulation' || module.head.kind === 'amendment') && regulationOf(module) !== own;
  });
}

function unusedName({ analysis }: LawState): string {
  const taken = new Set(analysis.law.amendments.map(({ name }) => name));
  let name = 'verschil';
  while (taken.has(name)) name = `${name}_`;
  return name;
}

function daysOf({ analysis }: LawState): readonly string[] {
  const head = analysis.modules[0]?.head;
  return [head?.stateOf?.iso, head?.inForce?.iso].flatMap((day) => day ?? []);
}

/** What the first error says, in either language. */
export function firstOf(error: Problem): { readonly firstNl: string; readonly firstEn: string } {
  return { firstNl: render(error, 'nl').message, firstEn: render(error, 'en').message };
}
