import type { RecordedDraw } from '../model.ts';
import type { Run } from './context.ts';

/**
 * The draws under a key that had been recorded by the day of knowledge, the last one last; an example may state one that
 * holds for whatever is drawn.
 */
export function drawsKnown({ facts, dates }: Run, key: string): readonly RecordedDraw[] {
  const { knownOn } = dates;
  const known = (facts.draws?.get(key) ?? []).filter(
    ({ recordedOn }) => knownOn === undefined || recordedOn === undefined || recordedOn.slice(0, 10) <= knownOn,
  );
  return facts.everyDraw === undefined ? known : [facts.everyDraw, ...known];
}
