import { type Analysis, analyse } from '../../engine/index.ts';
import type { SourceFile } from '../../grammar/index.ts';
import { lawOf, secondTrancheFolder, shippedRegulation } from '../shipped.ts';

/** The shipped regulation with its amendments and the law it uses, without examples. */
export function secondTranche(): {
  readonly analysis: Analysis;
  /** All of them: its own, then those of the regulations it uses. */
  readonly sources: readonly SourceFile[];
  readonly own: readonly SourceFile[];
  readonly used: readonly SourceFile[];
} {
  const second = shippedRegulation(secondTrancheFolder);
  const sources = lawOf(second);
  const own = sources.filter((source) => !second.used.includes(source));
  return { analysis: analyse(sources), sources, own, used: second.used };
}

/** Facts as delivered of an institution that was judged. */
export function institution(
  grants: Readonly<Record<string, string>>,
  students: Readonly<Record<string, string>>,
  results: Readonly<Record<string, string>> = {},
  agenda = 'voldoende',
): unknown {
  const judged = (waarde: string): unknown => ({
    waarde,
    door: 'de minister',
    op: '2019-05-27',
    motivering: 'gewogen',
    geletOp: { onvoorziene_omstandigheden: { geen: true } },
  });
  const { geletOp: _, ...verdict } = judged(agenda) as { readonly geletOp: unknown };
  return {
    rijksbijdrage: grants,
    studenten_niveau_2: students,
    agenda: verdict,
    resultaat: Object.fromEntries(Object.entries(results).map(([year, value]) => [year, judged(value)])),
  };
}
