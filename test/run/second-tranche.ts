import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../engine/index.ts';
import type { SourceFile } from '../../grammar/index.ts';

const folder = new URL('../../rulesets/mbo/kwaliteitsafspraken-2019-2022/', import.meta.url);

/** The shipped regulation with its amendments, without examples. */
export function secondTranche(): { readonly analysis: Analysis; readonly sources: readonly SourceFile[] } {
  const sources = readdirSync(folder)
    .filter((name) => name === 'regeling.maat' || name.startsWith('wijziging-'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  return { analysis: analyse(sources), sources };
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
