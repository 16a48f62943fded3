import { firstYear, isDate, lastYear, nearest, type Question } from '../../engine/index.ts';
import { periodIn } from './question-words.ts';
import { UsageError } from './usage-error.ts';

type Reader<Value> = (written: string, previous: Value | undefined) => Value;

/** An option that may be given more than once. */
export function listed(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

/** Refuses a second time, which would silently win otherwise. */
export function once(option: string): Reader<string> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    return written;
  };
}

/** A day that exists, ISO. */
export function dateOption(option: string): Reader<string> {
  return (written, previous) => {
    once(option)(written, previous);
    if (!isDate(written)) throw new UsageError('U11', { option, value: written });
    return written;
  };
}

/** What is asked about: a year, or a quarter or month of it. */
export type AskedPeriod = Pick<Question, 'year' | 'part'>;

/** `2019`, `2019-K2`, `2019-05`. */
export function periodOption(option: string): Reader<AskedPeriod> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    return periodIn(written, option);
  };
}

export function yearOption(option: string): Reader<AskedPeriod> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    const year = /^[0-9]{4}$/.test(written) ? Number(written) : 0;
    if (year < firstYear || year > lastYear) {
      throw new UsageError('U12', { option, value: written, from: firstYear, through: lastYear });
    }
    return { year };
  };
}

/** A whole number within bounds. */
export function countOption(option: string, from: number, through: number): Reader<number> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    const number = /^[0-9]{1,9}$/.test(written) ? Number(written) : -1;
    if (number >= from && number <= through) return number;
    throw new UsageError('U17', { option, value: written, from, through, example: Math.min(100, through) });
  };
}

/** One of the keys, with what it stands for. */
export function oneOf<Value extends string>(option: string, values: Readonly<Record<string, Value>>): Reader<Value> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    const value = Object.hasOwn(values, written) ? values[written] : undefined;
    if (value !== undefined) return value;
    const keys = Object.keys(values);
    const choices = keys.map((key) => `\`${key}\``).join(', ');
    const suggestion = nearest(written, keys);
    if (suggestion === undefined) throw new UsageError('U07', { option, value: written, choices });
    throw new UsageError('U367', { option, value: written, suggestion, choices });
  };
}

/** `2023 t/m 2026`, `2023 through 2026`, or one year. */
export function termOption(option: string): Reader<{ readonly from: number; readonly through: number }> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    const found = /^([0-9]{4})(?:\s+(?:t\/m|tot en met|through)\s+([0-9]{4}))?$/.exec(written.trim());
    const from = Number(found?.[1] ?? 0);
    const through = Number(found?.[2] ?? from);
    if (from >= firstYear && through <= lastYear && from <= through) return { from, through };
    throw new UsageError('U320', { option, value: written });
  };
}

/** A number of years, or as many as the `tijdvak` of the second regulation begins later. */
export function laterOption(option: string): Reader<number | 'tijdvak'> {
  return (written, previous) => {
    if (previous !== undefined) throw new UsageError('U13', { option });
    if (written === 'tijdvak' || written === 'term') return 'tijdvak';
    if (/^[0-9]{1,2}$/.test(written)) return Number(written);
    throw new UsageError('U321', { option, value: written });
  };
}
