import type { Instance, Marks, Quantity, QuestionDates, Result } from '../model.ts';
import { absent, unknown } from './results.ts';

/**
 * What comes of a fact or verdict of which nothing was recorded by the day of knowledge: not known yet, unless silence
 * counts as none. With `na` a date it does so only in what was known after that date; where it is not said up to which
 * day everything is known, nobody can tell that the time is over, and it stays unknown.
 */
export function undelivered(instance: Instance, dates: QuestionDates, marks: Marks): Result {
  const missing = unknown([{ kind: 'fact', instance }], marks);
  const silence = silenceOf(instance.quantity);
  if (silence === undefined) return missing;
  const after = silence.after?.iso;
  if (after === undefined) return absent(marks);
  return dates.knownOn !== undefined && dates.knownOn > after ? absent(marks) : missing;
}

/** The last day on which silence does not count as none yet; absent where it never counts, or always. */
export function silentThrough(quantity: Quantity): string | undefined {
  return silenceOf(quantity)?.after?.iso;
}

function silenceOf({ declaration }: Quantity): { readonly after?: { readonly iso: string } } | undefined {
  return declaration.kind === 'input' || declaration.kind === 'judgement' ? declaration.silence : undefined;
}
