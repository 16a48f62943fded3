import {
  type Concept,
  classOf,
  highlight,
  type Language,
  phraseOf,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import type { Analysis, KindSymbol } from '../model.ts';
import { citationPhrases, clausesOf, expressionConcepts, headConcepts, typeConcepts } from './completion-words.ts';
import { availableConcepts, keywordDoc } from './keyword-docs.ts';
import { familyWords, quantityWord, typeWords } from './type-words.ts';

/** A word that may stand at the cursor. */
export interface Completion {
  readonly kind: 'keyword' | 'citation' | 'quantity' | 'exception' | 'decision' | 'entity' | 'kind' | 'kindValue';
  /** What is written when it is chosen. */
  readonly text: string;
  /** One line beside it. */
  readonly detail: string;
  /** A sentence below it, in the reader's language. */
  readonly documentation: string;
  /** What it replaces: the word at the cursor as far as written. */
  readonly span: Span;
}

interface Word {
  readonly text: string;
  readonly concept?: Concept;
  readonly span: Span;
}

type Offer = Omit<Completion, 'span'>;

/** The words that fit at an offset, best first; the editor filters them by what has been typed. */
export function completion(
  analysis: Analysis,
  source: SourceFile,
  offset: number,
  language: Language,
): readonly Completion[] {
  const span = wordBefore(source.text, offset);
  const line = source.text.slice(lineStart(source.text, span.start), span.start);
  if (/^\s*\|/.test(line) || line.includes('#') || insideText(line)) return [];
  const vocabulary = vocabularyOf(analysis, source);
  const before = highlight(source)
    .filter((token) => token.span.end <= span.start)
    .map(({ span: at, concept }): Word => {
      const text = source.text.slice(at.start, at.end);
      return concept === undefined ? { text, span: at } : { text, concept, span: at };
    });
  const offers =
    line.trim() === ''
      ? atLineStart(analysis, before, vocabulary, language)
      : insideLine(analysis, before, vocabulary, language);
  return offers.map((offer) => ({ ...offer, span }));
}

function atLineStart(
  analysis: Analysis,
  before: readonly Word[],
  vocabulary: Language,
  language: Language,
): readonly Offer[] {
  const declaration = before.findLast(
    ({ concept }) => concept !== undefined && classOf(concept) === 'declaration',
  )?.concept;
  const clauses = declaration === undefined ? [] : clausesOf(declaration);
  const head = before.length === 0 ? headConcepts : [];
  const declarations = availableConcepts.filter(
    (concept) => classOf(concept) === 'declaration' && !headConcepts.includes(concept),
  );
  return [
    ...keywords([...head, ...clauses, ...declarations], vocabulary, language),
    ...citationPhrases(vocabulary).map((text): Offer => ({ kind: 'citation', text, detail: '', documentation: '' })),
    ...continuing(analysis, before, vocabulary, language),
  ];
}

/** A formula may go on at the next line, after an operator or a word that asks for more. */
function continuing(
  analysis: Analysis,
  before: readonly Word[],
  vocabulary: Language,
  language: Language,
): readonly Offer[] {
  const last = before.at(-1);
  const open =
    last !== undefined && (/^[-=+*/<>(;]+$/.test(last.text) || last.concept === 'and' || last.concept === 'or');
  return open ? insideLine(analysis, before, vocabulary, language) : [];
}

function insideLine(
  analysis: Analysis,
  before: readonly Word[],
  vocabulary: Language,
  language: Language,
): readonly Offer[] {
  const last = before.at(-1);
  switch (last?.concept) {
    case 'per':
      return [...keywords(['year'], vocabulary, language), ...ownPeriods(analysis), ...kinds(analysis)];
    case 'over':
    case 'every':
    case 'some':
    case 'count':
      return [...entities(analysis, last.concept === 'over' || last.concept === 'count'), ...kinds(analysis)];
    case 'this':
      return [...entities(analysis, false), ...kinds(analysis)];
    case 'of':
      return [
        ...keywords(['this'], vocabulary, language),
        ...entities(analysis, false),
        ...quantities(analysis, language),
      ];
    case 'in':
      return [...keywords(['year'], vocabulary, language), ...ownPeriods(analysis)];
    case 'beginOf':
    case 'endOf':
      return [...keywords(['year'], vocabulary, language), ...ownPeriods(analysis)];
    case 'asDecidedIn':
      return decisions(analysis);
    case 'gives':
      return quantities(analysis, language).filter(({ text }) => isGivable(analysis, text));
    case 'on':
      if (isExceptionHead(before)) return excepted(analysis, language);
      break;
    case 'rest':
      return keywords(['lapses', 'to'], vocabulary, language);
    case 'roundedTo':
      return keywords(['cent'], vocabulary, language);
    default:
  }
  if (last?.text === ',' && isExceptionHead(before)) return excepted(analysis, language);
  const isExpected = before.some(({ concept }) => concept === 'expect');
  if (last?.text === ':') return [...keywords(typeConcepts, vocabulary, language), ...kinds(analysis)];
  return [
    ...expected(analysis, before),
    ...quantities(analysis, language).filter(
      ({ text }) => isExpected || analysis.quantities.get(text)?.kind !== 'guarantee',
    ),
    ...keywords(expressionConcepts, vocabulary, language),
  ];
}

/** What stands before is `uitzondering x op`. */
function isExceptionHead(before: readonly Word[]): boolean {
  const opener = before.findLast(({ concept }) => concept !== undefined && classOf(concept) === 'declaration');
  const asked = before.findLast(({ concept }) => concept === 'exception' || concept === 'if' || concept === 'then');
  return opener?.concept === 'exception' && asked?.concept === 'exception';
}

function decisions(analysis: Analysis): readonly Offer[] {
  return [...analysis.decisions.values()].map(
    ({ name, label, gives }): Offer => ({
      kind: 'decision',
      text: name,
      detail: gives.map(({ quantity }) => quantity.name).join(', '),
      documentation: label,
    }),
  );
}

/** What a decision can give: what is computed, laid down or judged. */
function isGivable(analysis: Analysis, name: string): boolean {
  const kind = analysis.quantities.get(name)?.kind;
  return kind !== 'input' && kind !== 'guarantee';
}

/** What an exception can be made to. */
function excepted(analysis: Analysis, language: Language): readonly Offer[] {
  const possible = quantities(analysis, language).filter(({ text }) =>
    ['rule', 'parameter', 'allocation'].includes(analysis.quantities.get(text)?.kind ?? ''),
  );
  const exceptions = [...analysis.exceptions.values()].map(
    ({ name, label, root }): Offer => ({ kind: 'exception', text: name, detail: root.name, documentation: label }),
  );
  return [...possible, ...exceptions];
}

/** After a comparison with something of a kind, or in a list of its values, that kind's values come first. */
function expected(analysis: Analysis, before: readonly Word[]): readonly Offer[] {
  const sign = before.findLastIndex(
    ({ text, concept }) => /^(=|<>|<|>|<=|>=|≤|≥|≠)$/.test(text) || concept === 'isOneOf',
  );
  const named = before.slice(0, Math.max(sign, 0)).findLast(({ text }) => analysis.quantities.has(text));
  const type = named === undefined ? undefined : analysis.quantities.get(named.text)?.type;
  return type?.kind === 'enumeration' ? valuesOf(type.of) : [];
}

function valuesOf(kind: KindSymbol): readonly Offer[] {
  return kind.declaration.values.map(({ name, label }) => ({
    kind: 'kindValue',
    text: name.text,
    detail: kind.name,
    documentation: label?.value ?? '',
  }));
}

function quantities(analysis: Analysis, language: Language): readonly Offer[] {
  return [...analysis.quantities.values()].map((quantity) => ({
    kind: 'quantity',
    text: quantity.name,
    detail: [quantityWord(quantity.kind, language), familyWords(quantity, language)].join(' ').trim(),
    documentation: `${quantity.label}: ${typeWords(quantity.type, language)}`,
  }));
}

function entities(analysis: Analysis, plural: boolean): readonly Offer[] {
  return [...analysis.entities.values()].map((entity) => ({
    kind: 'entity',
    text: plural ? entity.plural : entity.name,
    detail: entity.label,
    documentation: '',
  }));
}

function ownPeriods(analysis: Analysis): readonly Offer[] {
  return [...analysis.ownPeriods.values()].map(({ name, label }) => ({
    kind: 'kind',
    text: name,
    detail: label,
    documentation: '',
  }));
}

function kinds(analysis: Analysis): readonly Offer[] {
  return [...analysis.kinds.values()].map(({ name, declaration }) => ({
    kind: 'kind',
    text: name,
    detail: declaration.values.map((value) => value.name.text).join(', '),
    documentation: '',
  }));
}

function keywords(offered: readonly Concept[], vocabulary: Language, language: Language): readonly Offer[] {
  return offered.map((concept) => ({
    kind: 'keyword',
    text: phraseOf(concept, vocabulary),
    detail: '',
    documentation: keywordDoc(concept, language),
  }));
}

/** The language of the keywords is that of the file, not that of the reader. */
function vocabularyOf(analysis: Analysis, source: SourceFile): Language {
  const module = analysis.modules.find(({ file }) => file === source.name) ?? analysis.modules[0];
  return module?.language ?? 'nl';
}

function wordBefore(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && /[\p{L}\p{M}\p{N}_]/u.test(text[start - 1] ?? '')) start -= 1;
  return { start, end: offset };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function insideText(line: string): boolean {
  return (line.match(/"/g) ?? []).length % 2 === 1;
}
