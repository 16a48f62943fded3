import type { Analysis, Answer } from '../../engine/index.ts';
import type { RunResult } from './protocol.ts';

/** Which texts of the law an answer rests on; of a regulation that was never amended there is nothing to tell. */
export function usedTexts(analysis: Analysis, { law }: Answer): Pick<RunResult, 'law'> {
  if (law === undefined || analysis.law.amendments.length === 0) return {};
  const used = law.used.map(({ year, period, part, lawOf, state }) => ({
    ...(year === undefined ? {} : { period: part ?? (period === undefined ? String(year) : `${period} ${year}`) }),
    ...(lawOf === undefined ? {} : { lawOf }),
    amendments: state.amendments.map(({ name }) => name),
  }));
  return { law: { exact: law.exact, used } };
}
