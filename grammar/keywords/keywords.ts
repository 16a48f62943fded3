import type { CitationWord, Language } from '../ast.ts';
import { expressions, relations, sets } from './expression.ts';
import { cells, clauses, declarations, headClauses, operations, types, values } from './structure.ts';

/** The phrases of one concept; the first of each language is the usual one, the others are synonyms. */
export interface ConceptPhrases {
  readonly nl: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
  /** Set where a single word may not be a name although its class would allow it. */
  readonly reserved?: true;
}

export type Phrases = Readonly<Record<string, ConceptPhrases>>;

/** Where a concept may stand. Words of the last three classes occur inside expressions. */
export type KeywordClass =
  | 'declaration'
  | 'operation'
  | 'head'
  | 'clause'
  | 'type'
  | 'value'
  | 'cell'
  | 'expression'
  | 'set'
  | 'relation';

const classes = {
  declaration: declarations,
  operation: operations,
  head: headClauses,
  clause: clauses,
  type: types,
  value: values,
  cell: cells,
  expression: expressions,
  set: sets,
  relation: relations,
} as const satisfies Record<KeywordClass, Phrases>;

/** The phrases of every concept of the language, in both vocabularies. */
export const phrases = {
  ...declarations,
  ...operations,
  ...headClauses,
  ...clauses,
  ...types,
  ...values,
  ...cells,
  ...expressions,
  ...sets,
  ...relations,
} as const satisfies Phrases;

/** What a keyword means, whatever the vocabulary. */
export type Concept = keyof typeof phrases;

/** All concepts, in the order of the tables. */
export const concepts = Object.keys(phrases) as readonly Concept[];

const classByConcept = new Map<Concept, KeywordClass>();
for (const [name, table] of Object.entries(classes)) {
  for (const concept of Object.keys(table)) classByConcept.set(concept as Concept, name as KeywordClass);
}

/** The place of a concept in the language. */
export function classOf(concept: Concept): KeywordClass {
  // Every concept stands in exactly one class table, since `phrases` is made of them.
  return classByConcept.get(concept) as KeywordClass;
}

/** The usual phrase of a concept. */
export function phraseOf(concept: Concept, language: Language): string {
  return phrases[concept][language][0];
}

/** All phrases of a concept, the usual one first. */
export function phrasesOf(concept: Concept, language: Language): readonly string[] {
  return phrases[concept][language];
}

/** Whether a concept's single words can never be names; words of expressions, and a few others. */
export function isReserved(concept: Concept): boolean {
  const entry: ConceptPhrases = phrases[concept];
  return entry.reserved === true || ['expression', 'set', 'relation'].includes(classOf(concept));
}

/** Whether a keyword opens an operation of an amendment. */
export function isAct(concept: Concept): boolean {
  return classOf(concept) === 'operation' && concept !== 'was';
}

/** Words that open a citation line, reserved in both vocabularies. */
export const citationWords = {
  chapter: { nl: 'hoofdstuk', en: 'chapter' },
  section: { nl: 'paragraaf', en: 'section' },
  division: { nl: 'afdeling', en: 'division' },
  title: { nl: 'titel', en: 'title' },
  article: { nl: 'artikel', en: 'article' },
  annex: { nl: 'bijlage', en: 'annex' },
  item: { nl: 'onderdeel', en: 'item' },
  assumption: { nl: 'aanname', en: 'assumption' },
} as const satisfies Record<CitationWord, Record<Language, string>>;

/** The other vocabulary. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}
