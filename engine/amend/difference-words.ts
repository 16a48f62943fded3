import { type Concept, type Language, phraseOf } from '../../grammar/index.ts';
import { clauseConcepts } from '../analyse/clause-words.ts';
import type { Difference, HeadPart, PartChange, RuleChange } from './difference.ts';
import { lineDifference } from './line-difference.ts';

/** A change for people: what it is about, and line by line what differs. */
export interface ChangeInWords {
  readonly title: string;
  /** Of what is told in several lines, those that went begin with `-`, those that came with `+`, others with a blank. */
  readonly lines: readonly string[];
}

/** A difference in words, change by change. */
export function differenceInWords({ changes }: Difference, language: Language): readonly ChangeInWords[] {
  return changes.map((change) => ({ title: titleOf(change, language), lines: linesOf(change, language) }));
}

const words = {
  nl: {
    added: 'nieuw',
    removed: 'vervallen',
    changed: 'gewijzigd',
    moved: 'verplaatst',
    renamed: 'hernoemd',
    renumbered: 'vernummerd',
    repealed: 'vervallen',
    heading: 'opschrift',
    quotation: 'tekst van de wet',
    head: 'kop',
    from: 'van',
    to: 'naar',
    was: 'heette',
    nothing: '(niets)',
    label: 'omschrijving',
    formula: 'formule',
    basis: 'vindplaats of aanname',
    signature: 'geheel',
  },
  en: {
    added: 'new',
    removed: 'gone',
    changed: 'changed',
    moved: 'moved',
    renamed: 'renamed',
    renumbered: 'renumbered',
    repealed: 'gone',
    heading: 'heading',
    quotation: 'words of the law',
    head: 'head',
    from: 'from',
    to: 'to',
    was: 'was called',
    nothing: '(nothing)',
    label: 'label',
    formula: 'formula',
    basis: 'source or assumption',
    signature: 'as a whole',
  },
} as const;

function titleOf(change: RuleChange, language: Language): string {
  const say = words[language];
  if (change.kind === 'head') return `${say.head}: ${headWord(change.part, language)}`;
  if (change.kind === 'renumbered') return `${say.renumbered}: ${change.before} → ${change.after}`;
  if (change.kind === 'quotation' || change.kind === 'heading' || change.kind === 'repealed') {
    return `${say[change.kind]}: ${change.place}`;
  }
  const what = phraseOf(change.what, language);
  const label = change.label === '' ? '' : ` — ${change.label}`;
  const was = change.kind === 'renamed' ? ` (${say.was} ${change.nameBefore})` : '';
  const place = change.place === '' ? '' : `, ${change.place}`;
  return `${say[change.kind]}: ${what} ${change.name}${was}${label}${place}`;
}

function headWord(part: HeadPart, language: Language): string {
  const concepts: Readonly<Record<HeadPart, Concept | 'label'>> = {
    ...{ name: 'regulation', label: 'label', term: 'term', endsOn: 'endsOn', inForce: 'inForce', stateOf: 'stateOf' },
    ...{ tranche: 'tranche', sectors: 'sector', sources: 'source' },
  };
  const concept = concepts[part];
  return concept === 'label' ? words[language].label : phraseOf(concept, language);
}

function linesOf(change: RuleChange, language: Language): readonly string[] {
  const say = words[language];
  switch (change.kind) {
    case 'added':
      return change.text.split('\n').map((line) => `+ ${line}`);
    case 'removed':
      return change.text.split('\n').map((line) => `- ${line}`);
    case 'changed':
      return change.parts.flatMap((part) => partLines(part, language));
    case 'moved':
      return [`${say.from} ${change.placeBefore}`, `${say.to} ${change.place}`];
    case 'renamed':
    case 'renumbered':
      return [];
    case 'repealed':
      return change.words.map((line) => `- | ${line}`);
    case 'head':
    case 'heading':
      return [`${change.before || say.nothing} → ${change.after || say.nothing}`];
    case 'quotation':
      return lineDifference(bars(change.before), bars(change.after));
  }
}

function bars(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `| ${line}`);
}

function partLines(part: PartChange, language: Language): readonly string[] {
  const { before, after } = part;
  const name = partName(part, language);
  const short = ![before, after].some((text) => text.includes('\n') || text.length > 60);
  if (short) return [`${name}: ${before || words[language].nothing} → ${after || words[language].nothing}`];
  const lines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));
  return [`${name}:`, ...lineDifference(lines(before), lines(after)).map((line) => `  ${line}`)];
}

function partName({ kind, address, name }: PartChange, language: Language): string {
  if (kind === 'cell') return [name, address].filter((part) => part !== '').join(' ');
  if (kind === 'condition') return `${phraseOf('condition', language)} ${address}`;
  if (kind === 'clause') return phraseOf(clauseConceptOf(address), language);
  return words[language][kind];
}

function clauseConceptOf(address: string): Concept {
  const concepts: Readonly<Record<string, Concept>> = clauseConcepts;
  return concepts[address] ?? 'rest';
}
