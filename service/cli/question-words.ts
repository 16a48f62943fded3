import { askedPeriod, firstYear, lastYear, type Question } from '../../engine/index.ts';
import { UsageError } from './usage-error.ts';

/** What one value is asked by. */
export interface AskedFor {
  readonly name: string;
  readonly of?: string;
  /** With a quarter or month: the year it lies in. */
  readonly year?: number;
  readonly part?: NonNullable<Question['part']>;
  /** Values of kinds and other indexes: `voor niveau_2`. */
  readonly for: readonly string[];
}

const relations: Readonly<Record<string, 'of' | 'in' | 'for'>> = {
  van: 'of',
  of: 'of',
  in: 'in',
  voor: 'for',
  for: 'for',
};

/**
 * Reads `bijdrage van 01AA in 2021 voor niveau_2`, `toeslag in 2021-05`, in as many arguments as the shell made of it. What follows `van` is
 * taken as it is, so that a key between quotes may hold blanks. Throws `UsageError` where it cannot be understood.
 */
export function questionWords(words: readonly string[], option: string): AskedFor {
  const rest = words.flatMap((word, at) => (relations[words[at - 1] ?? ''] === 'of' ? [word] : word.split(/\s+/)));
  const [name, ...others] = rest.filter((word) => word !== '').map((word) => word.normalize('NFC'));
  if (name === undefined) throw new UsageError('U05', { command: option, argument: 'vraag' });
  let asked: AskedFor = { name, for: [] };
  for (let at = 0; at < others.length; at += 2) {
    const [word = '', value] = [others[at], others[at + 1]];
    const relation = Object.hasOwn(relations, word) ? relations[word] : undefined;
    if (relation === undefined) throw new UsageError('U340', { word });
    if (value === undefined) throw new UsageError('U06', { option: word });
    if ((relation === 'of' && asked.of !== undefined) || (relation === 'in' && asked.year !== undefined))
      throw new UsageError('U13', { option: word });
    if (relation === 'of') asked = { ...asked, of: value.replace(/^"(.*)"$/s, '$1') };
    else if (relation === 'in') asked = { ...asked, ...periodIn(value, word) };
    else asked = { ...asked, for: [...asked.for, value] };
  }
  return asked;
}

/** A year, or a quarter or month with the year it lies in. Throws `UsageError` where it is none. */
export function periodIn(value: string, option: string): Pick<Question, 'year' | 'part'> {
  const asked = askedPeriod(value);
  if (asked !== undefined) return asked;
  throw new UsageError('U445', { option, value, from: firstYear, through: lastYear });
}
