// The face of the grammar: rule text to tree and back, messages in both languages.
export type * from './ast.ts';
export { citationAt } from './ast.ts';
export { type CatalogueEntry, type Code, catalogue } from './catalogue.ts';
export { placeOf } from './citation.ts';
export { format } from './format/format.ts';
export { translate } from './format/translate.ts';
export { readHead } from './head.ts';
export { type Concept, citationWords, classOf, phraseOf } from './keywords/keywords.ts';
export { editDistance } from './keywords/lookup.ts';
export { highlight } from './lexer/highlight.ts';
export { parse } from './parse.ts';
export type { Arguments, CellPlace, Edit, Fix, Problem, Related, Severity } from './problem.ts';
export { decimalsMeant, type Rounded, stepText } from './recovery/step-words.ts';
export { render } from './render.ts';
export { type Position, positions, type SourceFile, type Span } from './source.ts';
