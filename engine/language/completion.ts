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
  readonly kind: 'keyword' | 'citation' | 'quantity' | 'entity' | 'kind' | 'kindValue';
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
      return [...keywords(['year'], vocabulary, language), ...kinds(analysis)];
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
      return keywords(['year'], vocabulary, language);
    case 'rest':
      return keywords(['lapses', 'to'], vocabulary, language);
    case 'roundedTo':
      return keywords(['cent'], vocabulary, language);
    default:
  }
  if (last?.text === ':') return [...keywords(typeConcepts, vocabulary, language), ...kinds(analysis)];
  return [
    ...expected(analysis, before),
    ...quantities(analysis, language),
    ...keywords(expressionConcepts, vocabulary, language),
  ];
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
