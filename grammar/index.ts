export type * from './ast.ts';
export { citationAt } from './ast.ts';
export { type CatalogueEntry, type Code, catalogue, type MessageText } from './catalogue.ts';
export { format, type Rewritten } from './format.ts';
export { type Highlight, type HighlightCategory, highlight } from './highlight.ts';
export {
  type Concept,
  citationWords,
  classOf,
  type KeywordClass,
  phraseOf,
  phrasesOf,
} from './keywords.ts';
export { editDistance } from './keywords-lookup.ts';
export type { CitationToken, CommentToken, Lexed, MarginToken, QuotationToken, Token } from './lexer-face.ts';
export { type Parsed, parse } from './parse.ts';
export type { Arguments, CellPlace, Edit, Fix, Problem, Related, Severity } from './problem.ts';
export { type RenderedProblem, render } from './render.ts';
export { type Position, positions, type SourceFile, type Span } from './source.ts';
export { translate } from './translate.ts';
