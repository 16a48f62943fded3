import { citationAt, type Declaration, type Expression, type Module, type Span } from '../../grammar/index.ts';
import { listsIn } from '../analyse/condition-lists.ts';
import type { Analysis } from '../model.ts';

/** A line of the outline: an article with what is declared under it. */
export interface OutlineEntry {
  /** The citation line, or the declared name. */
  readonly title: string;
  /** The author's label, empty where there is none. */
  readonly detail: string;
  readonly kind: 'citation' | 'condition' | Declaration['kind'];
  /** The whole of it: an article reaches to the next one. */
  readonly span: Span;
  readonly children: readonly OutlineEntry[];
}

/** The articles of one file, in order of the text, each with its declarations. */
export function outline(analysis: Analysis, file: string): readonly OutlineEntry[] {
  const module = analysis.modules.find((candidate) => candidate.file === file);
  if (module === undefined) return [];
  const before = module.declarations.filter(({ span }) => citationAt(module, span.start) === undefined).map(entryOf);
  const articles = module.citations.map((citation, index) => ({
    citation,
    entry: article(module, index, citation.text),
  }));
  // An assumption inside a declaration is a remark on some of its clauses; as a heading it would stand empty.
  const shown = articles.filter(({ citation, entry }) => citation.word !== 'assumption' || entry.children.length > 0);
  return [...before, ...shown.map(({ entry }) => entry)];
}

function article(module: Module, index: number, title: string): OutlineEntry {
  const citation = module.citations[index];
  if (citation === undefined) throw new Error(`no citation ${index}`);
  const end = module.citations[index + 1]?.span.start ?? module.span.end;
  const children = module.declarations.filter(({ span }) => citationAt(module, span.start) === citation).map(entryOf);
  return { title, detail: '', kind: 'citation', span: { start: citation.span.start, end }, children };
}

function entryOf(declaration: Declaration): OutlineEntry {
  const value = declaration.kind === 'rule' ? declaration.value : undefined;
  const children = value === undefined ? [] : conditionsIn(value);
  return { ...titleOf(declaration), kind: declaration.kind, span: declaration.span, children };
}

/** The named conditions of a formula, each with those of the list within it. */
function conditionsIn(value: Expression): readonly OutlineEntry[] {
  return listsIn(value).flatMap(({ conditions }) =>
    conditions.map(({ name, label, span, value: inner }) => ({
      title: name.text,
      detail: label?.value ?? '',
      kind: 'condition',
      span,
      children: conditionsIn(inner),
    })),
  );
}

function titleOf(declaration: Declaration): Pick<OutlineEntry, 'title' | 'detail'> {
  switch (declaration.kind) {
    case 'kind':
      return { title: declaration.name.text, detail: '' };
    case 'entity':
    case 'period':
    case 'exception':
    case 'allocation':
      return { title: declaration.name.text, detail: declaration.label?.value ?? '' };
    case 'input':
    case 'judgement':
    case 'rule':
    case 'guarantee':
    case 'decision':
      return { title: declaration.signature.name.text, detail: declaration.label?.value ?? '' };
    case 'parameter':
      return { title: parameterTitle(declaration), detail: declaration.label?.value ?? '' };
    case 'untranslated':
      return { title: declaration.phrase.value, detail: declaration.reason?.value ?? '' };
    case 'example':
      return { title: declaration.label.value, detail: '' };
  }
}

/** A parameter without a name of its own is known by the columns of its grid. */
function parameterTitle(declaration: Extract<Declaration, { kind: 'parameter' }>): string {
  if (declaration.signature !== undefined) return declaration.signature.name.text;
  const columns = declaration.grid?.head.flatMap((cell) => (cell.kind === 'typed' ? [cell.name.text] : [])) ?? [];
  return columns.join(', ');
}
