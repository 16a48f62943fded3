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
  const operations = difference.changes.flatMap((change) => operationsFor(change, head.of, language, word));
  const additions = additionsIn(difference);
  const item = citationWords.item[language];
  const text = [
    headText(head, word),
    ...(operations.length === 0 ? [] : [`${item} A`, ...operations]),
    ...(additions.length === 0 ? [] : [`${item} ${operations.length === 0 ? 'A' : 'B'}`, word('add'), ...additions]),
  ].join('\n\n');
  const laidOut = format({ name: `${head.name}.maat`, text: `${text}\n` }).text ?? `${text}\n`;
  return { text: laidOut, left: difference.changes.filter(isLeft) };
}

type Word = (concept: Concept) => string;

/** Of the words for `to` the one that stands between an old name and a new one. */
const become = { nl: 'tot', en: 'to' } as const;

function headText(head: AmendmentHead, word: Word): string {
  return [
    `${word('amendment')} ${head.name} ${word('of')} ${head.of}`,
    `"${head.label}"`,
    `${word('published')} ${head.published}`,
    `${word('inForce')} ${head.inForce}`,
  ].join('\n');
}

/** What is done where something stands already; what is new comes in one `voeg toe`. */
function operationsFor(change: RuleChange, of: string, language: Language, word: Word): readonly string[] {
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
      return restsElsewhere(change) ? [`${word('repeal')} "${change.name}"`] : replacements(change, word);
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
function replacements(change: Extract<RuleChange, { kind: 'changed' }>, word: Word): readonly string[] {
  const cells = change.parts.filter(({ kind }) => kind === 'cell');
  const others = change.parts.filter(({ kind }) => kind !== 'cell');
  const news = others.filter(({ after }) => after !== '');
  const olds = others.filter(({ before }) => before !== '');
  const whole =
    cells.some(({ before, after }) => before === '' || after === '') ||
    others.some(({ kind }) => kind === 'signature' || kind === 'basis') ||
    others.some(({ kind, before, after }) => kind !== 'clause' && (before === '' || after === '')) ||
    (others.length > 0 && news.length === 0);
  if (whole) return [[`${word('replace')} ${change.after}`, word('was'), change.before].join('\n')];
  const parts = (texts: readonly string[]): string => texts.join('\n');
  const former = olds.length === 0 ? '' : `\n${word('was')} ${parts(olds.map((part) => partText(part, part.before)))}`;
  return [
    ...(others.length === 0
      ? []
      : [
          `${word('replace')} ${word('in')} ${change.name}: ${parts(news.map((part) => partText(part, part.after)))}${former}`,
        ]),
    ...cells.map(({ name, address, before, after }) => {
      const reference = address === '' ? name : `${name} ${address}`;
      return `${word('replace')} ${reference}: ${after} ${word('was')} ${before}`;
    }),
  ];
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
