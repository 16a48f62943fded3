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

const docs: Readonly<Record<Concept, KeywordDoc>> = {
  ...structureDocs,
  ...divisionDocs,
  ...periodDocs,
  ...expressionDocs,
  ...amendmentDocs,
};

/** The explanation of a keyword. */
export function keywordDoc(concept: Concept, language: Language): string {
  return docs[concept][language];
}

/** All keywords, in the order of their explanations. */
export const availableConcepts = Object.keys(docs) as readonly Concept[];
