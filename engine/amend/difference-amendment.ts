import { type Concept, citationWords, format, type Language, phraseOf } from '../../grammar/index.ts';
import type { Difference, PartChange, RuleChange } from './difference.ts';

/** The head of an amendment that is still to be published. */
export interface AmendmentHead {
  readonly name: string;
  /** The regulation it changes. */
  readonly of: string;
  readonly label: string;
  /** ISO dates. */
  readonly published: string;
  readonly inForce: string;
}

/** A difference as the amendment that makes it. */
export interface AmendmentText {
  readonly text: string;
  /** What no amendment can say: the regulation's name, its sources and so on. */
  readonly left: readonly RuleChange[];
}

/**
 * Writes the amendment that turns the first text into the second, with the smallest operations there are. What it
 * replaces is stated with `was`.
 */
export function amendmentText(difference: Difference, head: AmendmentHead, language: Language): AmendmentText {
  const word = (concept: Concept): string => phraseOf(concept, language);
  const operations = difference.changes.flatMap((change) => operationsFor(change, difference, head.of, language, word));
  const additions = additionsIn(difference);
  const item = citationWords.item[language];
  const text = [
    headText(head, language, word),
    ...(operations.length === 0 ? [] : [`${item} A`, ...operations]),
    ...(additions.length === 0 ? [] : [`${item} ${operations.length === 0 ? 'A' : 'B'}`, word('add'), ...additions]),
  ].join('\n\n');
  const laidOut = format({ name: `${head.name}.maat`, text: `${text}\n` }).text ?? `${text}\n`;
  return { text: laidOut, left: difference.changes.filter(isLeft) };
}

type Word = (concept: Concept) => string;

/** Of the words for `to` the one that stands between an old name and a new one. */
const become = { nl: 'tot', en: 'to' } as const;

/** Of the head nobody can tell more than the regulation: the rest waits for whoever publishes it. */
function headText(head: AmendmentHead, language: Language, word: Word): string {
  const open = { nl: '# nog in te vullen', en: '# to be filled in' }[language];
  return [
    `${word('amendment')} ${head.name} ${word('of')} ${head.of}`,
    `"${head.label}"`,
    `${word('published')} ${head.published} ${open}`,
    `${word('inForce')} ${head.inForce} ${open}`,
  ].join('\n');
}

/** What is done where something stands already; what is new comes in one `voeg toe`. */
function operationsFor(
  change: RuleChange,
  { changes }: Difference,
  of: string,
  language: Language,
  word: Word,
): readonly string[] {
  if (isLeft(change)) return [];
  switch (change.kind) {
    case 'renamed':
      return [`${word('rename')} ${change.nameBefore} ${become[language]} ${change.name}`];
    case 'renumbered':
      return [`${word('renumber')} "${change.before}" ${become[language]} "${change.after}"`];
    case 'repealed':
      return [`${word('repeal')} "${change.place}"`];
    case 'removed':
      return change.withPlace ? [] : [`${word('repeal')} "${change.name}"`];
    case 'moved':
      return change.withPlace ? [] : [`${word('repeal')} "${change.name}"`];
    case 'head': {
      const keyword = change.part === 'label' ? '' : `${word(change.part === 'term' ? 'term' : 'endsOn')} `;
      return [
        `${word('replace')} ${word('in')} ${of}: ${keyword}${change.after} ${word('was')} ${keyword}${change.before}`,
      ];
    }
    case 'quotation':
      if (change.before.length === 0) return [];
      return [
        [`${word('replace')} "${change.place}"`, ...bars(change.after), word('was'), ...bars(change.before)].join('\n'),
      ];
    case 'changed':
      if (change.moved) return [];
      return restsElsewhere(change) ? [`${word('repeal')} "${change.name}"`] : replacements(change, changes, word);
    default:
      return [];
  }
}

/** Only the citation lines in it differ, which are no part of what it says: it is written anew. */
function restsElsewhere({ parts }: Extract<RuleChange, { kind: 'changed' }>): boolean {
  return parts.every(({ kind }) => kind === 'basis');
}

function bars(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  | ${line}`);
}

/** Cell by cell and part by part; the declaration whole where something of it has no address. */
function replacements(
  change: Extract<RuleChange, { kind: 'changed' }>,
  all: readonly RuleChange[],
  word: Word,
): readonly string[] {
  const cells = change.parts.filter(({ kind }) => kind === 'cell');
  const others = change.parts.filter(({ kind }) => kind !== 'cell');
  // A row for a year counts for that year, whenever the amendment enters into force; the years themselves do not.
  const otherYears = all.some((each) => each.kind === 'head' && each.part === 'term');
  const rows = newRows(change, otherYears, word);
  if (
    rows === undefined ||
    !others.every(hasAddress) ||
    (others.length > 0 && others.every(({ after }) => after === ''))
  ) {
    return [[`${word('replace')} ${change.after}`, word('was'), change.before].join('\n')];
  }
  const news = others.filter(({ after }) => after !== '').map((part) => partText(part, part.after));
  const olds = others.filter(({ before }) => before !== '').map((part) => partText(part, part.before));
  const former = olds.length === 0 ? '' : `\n${word('was')} ${olds.join('\n')}`;
  return [
    ...(news.length === 0 ? [] : [`${word('replace')} ${word('in')} ${change.name}: ${news.join('\n')}${former}`]),
    ...cells
      .filter(({ before }) => before !== '')
      .map(({ name, address, before, after }) => {
        const reference = address === '' ? name : `${name} ${address}`;
        return `${word('replace')} ${reference}: ${after} ${word('was')} ${before}`;
      }),
    ...(rows.length === 0 ? [] : [[`${word('replace')} ${change.name}`, ...rows].join('\n')]),
  ];
}

/** Clauses may come and go by themselves; a label, a formula or a condition only changes. */
function hasAddress({ kind, before, after }: PartChange): boolean {
  if (kind === 'signature' || kind === 'basis') return false;
  return kind === 'clause' || (before !== '' && after !== '');
}

/** A grid with the rows that came, of a parameter with one index; `undefined` where that does not say it all. */
function newRows(
  { parts, after }: Extract<RuleChange, { kind: 'changed' }>,
  otherYears: boolean,
  word: Word,
): readonly string[] | undefined {
  const cells = parts.filter(({ kind }) => kind === 'cell');
  if (cells.some((cell) => cell.after === '')) return undefined;
  const added = cells.filter(({ before }) => before === '');
  if (added.length === 0) return [];
  const lines = after.split('\n').filter((line) => line.includes(' | '));
  const [head = ''] = lines;
  if (otherYears && head.startsWith(`${word('year')} `)) return undefined;
  if (head.split(' | ').length !== 2 || lines.some((line) => line.startsWith(`${word('others')} `))) return undefined;
  return [head, ...added.map((cell) => `${cell.address.slice(cell.address.indexOf(' ') + 1)} | ${cell.after}`)];
}

function partText({ kind }: PartChange, text: string): string {
  return kind === 'formula' ? `= ${text}` : text;
}

/** New declarations and new words of the law, by the place they come to stand at. */
function additionsIn({ changes }: Difference): readonly string[] {
  const places = new Map<string, { readonly words: string[]; readonly texts: string[] }>();
  const at = (line: string): { readonly words: string[]; readonly texts: string[] } => {
    const found = places.get(line) ?? { words: [], texts: [] };
    places.set(line, found);
    return found;
  };
  for (const change of changes) {
    if (isLeft(change)) continue;
    if (change.kind === 'added' || change.kind === 'moved') at(change.place).texts.push(change.text);
    if (change.kind === 'changed' && !change.moved && restsElsewhere(change)) at(change.place).texts.push(change.after);
    if (change.kind === 'quotation' && change.before.length === 0) at(change.line).words.push(...change.after);
  }
  return [...places].map(([line, { words, texts }]) => [[line, ...bars(words)].join('\n'), ...texts].join('\n\n'));
}

/** What has no operation. */
function isLeft(change: RuleChange): boolean {
  switch (change.kind) {
    case 'head':
      return !['label', 'term', 'endsOn'].includes(change.part) || change.before === '' || change.after === '';
    case 'heading':
      return true;
    case 'quotation':
      return change.after.length === 0;
    case 'removed':
    case 'moved':
      return change.what === 'untranslated' && !change.withPlace;
    case 'changed':
      return change.what === 'untranslated';
    default:
      return false;
  }
}
