import {
  type Citation,
  type Declaration,
  type Module,
  type Problem,
  parse,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import { changesOf, edited, type Piece, type PieceEdit, slice, textOf } from './pieces.ts';

/** A file of the regulation on its way through the amendments: its text, piece by piece, and what that says. */
export interface Draft {
  /** The file as written. */
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly source: SourceFile;
  readonly module: Module;
  readonly problems: readonly Problem[];
  /** The day since which a place reads as it does; empty for what the first text said. */
  readonly sinceWhen: (offset: number) => string;
}

/** An edit of one of the drafts, by its position. */
export interface DraftEdit extends PieceEdit {
  readonly draft: number;
}

/** The text of a regulation's file, from which its examples are left out: they are no law. */
export function draftOf({ name, text }: SourceFile, module: Module): Draft {
  const whole: Piece = { text, file: name, from: { start: 0, end: text.length }, changes: [] };
  const examples = module.declarations.filter(({ kind }) => kind === 'example');
  const pieces = edited(
    [whole],
    examples.map(({ span }) => ({ span, pieces: [] })),
  );
  return read(name, pieces, module.language, new Map());
}

/** What texts say that were read before: one law makes the same text more than once. */
export type Readings = Map<string, Pick<Draft, 'source' | 'module' | 'problems'>>;

export function redrafted(drafts: readonly Draft[], edits: readonly DraftEdit[], readings: Readings): readonly Draft[] {
  return drafts.map((draft, at) => {
    const own = edits.filter((edit) => edit.draft === at);
    return own.length === 0 ? draft : read(draft.name, edited(draft.pieces, own), draft.module.language, readings);
  });
}

/** A name for people that no file has: places in it are told as places in the files it was made from. */
function read(name: string, pieces: readonly Piece[], language: Module['language'], readings: Readings): Draft {
  const source = { name: `${name} (geconsolideerd)`, text: textOf(pieces) };
  const key = `${language} ${source.name}\n${source.text}`;
  const reading = readings.get(key) ?? { source, ...parse(source, language) };
  readings.set(key, reading);
  const sinceWhen = (offset: number): string =>
    changesOf(slice(pieces, { start: offset, end: offset + 1 })).at(-1)?.amendment.inForce ?? '';
  const { module, problems } = reading;
  return { name, pieces, source: reading.source, module, problems, sinceWhen };
}

/** Citation lines between declarations; those inside one divide its clauses. */
export function outerCitations({
  citations,
  declarations,
}: Pick<Module, 'citations' | 'declarations'>): readonly Citation[] {
  return citations.filter(
    ({ span }) =>
      !declarations.some((declaration) => declaration.span.start < span.start && span.start < declaration.span.end),
  );
}

/** The names a declaration gives: one, but for a parameter with several typed columns. */
export function namesOf(declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case 'input':
    case 'judgement':
    case 'rule':
    case 'table':
    case 'guarantee':
    case 'decision':
      return [declaration.signature.name.text];
    case 'parameter':
      if (declaration.signature !== undefined) return [declaration.signature.name.text];
      return (declaration.grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name.text] : []));
    case 'untranslated':
    case 'example':
      return [];
    default:
      return [declaration.name.text];
  }
}

/** Where a declaration gives this name; of one without a name its whole place. */
export function nameSpanIn(declaration: Declaration, name: string): Span {
  if (declaration.kind === 'parameter' && declaration.signature === undefined) {
    const cell = declaration.grid?.head.find((one) => one.kind === 'typed' && one.name.text === name);
    return cell?.kind === 'typed' ? cell.name.span : declaration.span;
  }
  if ('signature' in declaration) return declaration.signature?.name.span ?? declaration.span;
  return 'name' in declaration ? declaration.name.span : declaration.span;
}
