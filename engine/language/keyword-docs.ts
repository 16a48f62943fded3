import type { Concept, Language } from '../../grammar/index.ts';
import { amendmentDocs } from './keyword-docs-amendment.ts';
import { divisionDocs } from './keyword-docs-division.ts';
import { expressionDocs } from './keyword-docs-expression.ts';
import { periodDocs } from './keyword-docs-periods.ts';
import { structureDocs } from './keyword-docs-structure.ts';

/** What a keyword does, in one or two sentences. */
export interface KeywordDoc {
  readonly nl: string;
  readonly en: string;
}

export type KeywordDocs = Readonly<Partial<Record<Concept, KeywordDoc>>>;

const docs: KeywordDocs = { ...structureDocs, ...divisionDocs, ...periodDocs, ...expressionDocs, ...amendmentDocs };

const notYet: KeywordDoc = {
  nl: 'Dit woord hoort bij de taal, maar is nog niet beschikbaar.',
  en: 'This word belongs to the language but is not available yet.',
};

/** The explanation of a keyword; words of the language that cannot be used yet say so. */
export function keywordDoc(concept: Concept, language: Language): string {
  return (docs[concept] ?? notYet)[language];
}

/** The keywords that can be used in this version of the language, in the order of their explanations. */
export const availableConcepts = Object.keys(docs) as readonly Concept[];
