import { type Concept, type Language, phraseOf, type Span } from '../../grammar/index.ts';
import type { Analysis, KindSymbol } from '../model.ts';
import { keywordDoc } from './keyword-docs.ts';
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

/** What may be written, wherever it comes to stand. */
export type Offer = Omit<Completion, 'span'>;

export function quantities(analysis: Analysis, language: Language): readonly Offer[] {
  return [...analysis.quantities.values()].map((quantity) => ({
    kind: 'quantity',
    text: quantity.name,
    detail: [quantityWord(quantity.kind, language), familyWords(quantity, language)].join(' ').trim(),
    documentation: `${quantity.label}: ${typeWords(quantity.type, language)}`,
  }));
}

export function valuesOf(kind: KindSymbol): readonly Offer[] {
  return kind.declaration.values.map(({ name, label }) => ({
    kind: 'kindValue',
    text: name.text,
    detail: kind.name,
    documentation: label?.value ?? '',
  }));
}

export function entities(analysis: Analysis, plural: boolean): readonly Offer[] {
  return [...analysis.entities.values()].map((entity) => ({
    kind: 'entity',
    text: plural ? entity.plural : entity.name,
    detail: entity.label,
    documentation: '',
  }));
}

export function ownPeriods(analysis: Analysis): readonly Offer[] {
  return [...analysis.ownPeriods.values()].map(({ name, label }) => ({
    kind: 'kind',
    text: name,
    detail: label,
    documentation: '',
  }));
}

export function kinds(analysis: Analysis): readonly Offer[] {
  return [...analysis.kinds.values()].map(({ name, declaration }) => ({
    kind: 'kind',
    text: name,
    detail: declaration.values.map((value) => value.name.text).join(', '),
    documentation: '',
  }));
}

export function decisions(analysis: Analysis): readonly Offer[] {
  return [...analysis.decisions.values()].map(
    ({ name, label, gives }): Offer => ({
      kind: 'decision',
      text: name,
      detail: gives.map(({ quantity }) => quantity.name).join(', '),
      documentation: label,
    }),
  );
}

export function exceptions(analysis: Analysis): readonly Offer[] {
  return [...analysis.exceptions.values()].map(
    ({ name, label, root }): Offer => ({ kind: 'exception', text: name, detail: root.name, documentation: label }),
  );
}

export function keywords(offered: readonly Concept[], vocabulary: Language, language: Language): readonly Offer[] {
  return offered.map((concept) => ({
    kind: 'keyword',
    text: phraseOf(concept, vocabulary),
    detail: '',
    documentation: keywordDoc(concept, language),
  }));
}
