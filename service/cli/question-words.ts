import {
  type Analysis,
  askables,
  askedPeriod,
  firstYear,
  lastYear,
  nearest,
  type Question,
} from '../../engine/index.ts';
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
 * taken as it is, so that a key between quotes may hold blanks. For a name may stand the label of something of the regulation, with or
 * without quotes. Throws `UsageError` where it cannot be understood.
 */
export function questionWords(words: readonly string[], option: string, regulation: Analysis): AskedFor {
  const [whole = '', ...after] = words.map((word) => word.normalize('NFC'));
  const quoted = /^"([^"]+)"\s*(.*)$/s.exec(whole);
  if (quoted?.[1] !== undefined) return readWords(nameMeant(quoted[1], regulation), split([quoted[2] ?? '', ...after]));
  if (askables(regulation, whole).length > 0 && !isName(whole, regulation))
    return readWords(nameMeant(whole, regulation), split(after));
  const rest = split([whole, ...after]);
  const [name, ...others] = rest;
  if (name === undefined) throw new UsageError('U05', { command: option, argument: 'vraag' });
  try {
    const asked = readWords(name, others);
    return isName(name, regulation) ? asked : (byLabel(rest, regulation) ?? asked);
  } catch (error) {
    const asked = byLabel(rest, regulation);
    if (asked !== undefined) return asked;
    const until = rest.findIndex((word) => Object.hasOwn(relations, word));
    const label = rest.slice(0, until < 0 ? rest.length : until).join(' ');
    const labels = askables(regulation).map((one) => one.label);
    const suggestion = label === '' || label === name ? undefined : nearest(label, labels);
    if (suggestion === undefined) throw error;
    throw new UsageError('U363', { label, suggestion });
  }
}

/** The name of what has this label; what is neither name nor label stays as it is. Throws where several have that label. */
export function nameMeant(written: string, regulation: Analysis): string {
  const text = written.normalize('NFC').replace(/^"(.*)"$/s, '$1');
  if (isName(text, regulation)) return text;
  const [first, ...others] = askables(regulation, text);
  if (first === undefined) return text;
  if (others.length === 0) return first.name;
  const names = [first, ...others].map(({ name }) => `\`${name}\``).join(', ');
  throw new UsageError('U346', { label: text, names });
}

function isName(written: string, regulation: Analysis): boolean {
  return regulation.quantities.has(written) || regulation.decisions.has(written);
}

/** The longest label that the words begin with; it may hold `van` and `voor` itself. */
function byLabel(rest: readonly string[], regulation: Analysis): AskedFor | undefined {
  for (let count = rest.length; count > 0; count--) {
    const label = rest.slice(0, count).join(' ');
    if (askables(regulation, label).length > 0) return readWords(nameMeant(label, regulation), rest.slice(count));
  }
  return undefined;
}

function split(words: readonly string[]): readonly string[] {
  return words
    .flatMap((word, at) => (relations[words[at - 1] ?? ''] === 'of' ? [word] : word.split(/\s+/)))
    .filter((word) => word !== '');
}

function readWords(name: string, others: readonly string[]): AskedFor {
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
