import { explanations } from '../../engine/index.ts';
import type { Problem } from '../../grammar/index.ts';
import type { AskedValues } from './asked-value.ts';
import { writeAtomically } from './atomic-write.ts';

/** Writes the receipt of what was asked; why it could not. */
export function writeReceipt(path: string, { told, facts, sources, question }: AskedValues): Problem | undefined {
  const made = explanations.receipt({ analysis: told.analysis, facts, sources, question });
  if ('problems' in made) return made.problems[0];
  return writeAtomically(path, `${JSON.stringify(explanations.receiptToWire(made.receipt), undefined, 2)}\n`);
}
