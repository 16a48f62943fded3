import {
  type Citation,
  citationAt,
  type Declaration,
  type Expression,
  type Module,
  type Operation,
  parse,
  phraseOf,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import { listsIn } from '../analyse/condition-lists.ts';

/** A line of the outline: an article with what is declared under it. */
export interface OutlineEntry {
  /** The citation line, the declared name, or what an amendment does. */
  readonly title: string;
  /** The author's label, empty where there is none. */
  readonly detail: string;
  readonly kind: 'citation' | 'condition' | 'operation' | Declaration['kind'];
  /** The whole of it: an article reaches to the next one. */
  readonly span: Span;
  readonly children: readonly OutlineEntry[];
}

/** The articles of a file as written, in order of the text, each with what is declared or changed under it. */
export function outline(source: SourceFile): readonly OutlineEntry[] {
  const { module } = parse(source);
  const parts = partsOf(module, source.text);
  const before = parts.filter(({ span }) => citationAt(module, span.start) === undefined);
  const articles = module.citations
    .filter((citation) => !isTarget(module, citation))
    .map((citation, index, all) => {
      const end = all[index + 1]?.span.start ?? module.span.end;
      const children = parts.filter(({ span }) => citation.span.start <= span.start && span.start < end);
      const span = { start: citation.span.start, end };
      return { citation, entry: { title: citation.text, detail: '', kind: 'citation' as const, span, children } };
    });
  // An assumption inside a declaration is a remark on some of its clauses; as a heading it would stand empty.
  const shown = articles.filter(({ citation, entry }) => citation.word !== 'assumption' || entry.children.length > 0);
  return [...before, ...shown.map(({ entry }) => entry)];
}

/** A citation line under `voeg toe` says where in the regulation something comes: it opens no part of the amendment. */
function isTarget(module: Module, citation: Citation): boolean {
  return module.operations.some((operation) => operation.kind === 'add' && operation.citations.includes(citation));
}

function partsOf(module: Module, text: string): readonly OutlineEntry[] {
  const operations = module.operations.map((operation) => operationEntry(operation, module, text));
  return [...operations, ...module.declarations.map(entryOf)].toSorted(
    (one, other) => one.span.start - other.span.start,
  );
}

/** An operation by its first line, up to the new text. */
function operationEntry(operation: Operation, module: Module, text: string): OutlineEntry {
  const end = operation.kind === 'replaceCell' || operation.kind === 'replaceParts' ? /[\r\n:]/u : /[\r\n]/u;
  const [line = ''] = text.slice(operation.span.start, operation.span.end).split(end, 1);
  const children = operation.kind === 'add' ? operation.declarations.map(entryOf) : [];
  // `vervang` alone on its line: the name of what is replaced tells more.
  const named = operation.kind === 'replaceDeclaration' ? titleOf(operation.declaration).title : '';
  const title = named === '' ? line.trimEnd() : `${phraseOf('replace', module.language)} ${named}`;
  return { title, detail: '', kind: 'operation', span: operation.span, children };
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
    case 'table':
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
