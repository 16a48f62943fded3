import { explanations } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import type { AskedValues } from './asked-value.ts';
import { writeAtomically } from './atomic-write.ts';

/** Writes the receipt of what was asked, with the facts themselves or with their hash alone; why it could not. */
export function writeReceipt(
  path: string,
  { told, facts, sources, question }: AskedValues,
  withFacts: boolean,
): Problem | undefined {
  const request = withFacts ? { facts: true as const } : {};
  const made = explanations.receipt({ analysis: told.analysis, facts, sources, question }, request);
  if ('problems' in made) return made.problems[0];
  return writeAtomically(path, `${JSON.stringify(explanations.receiptToWire(made.receipt), undefined, 2)}\n`);
}
