import {
  type Citation,
  citationAt,
  type Declaration,
  type Language,
  parse,
  type SourceFile,
  translate,
} from '../../grammar/index.ts';
import { printed } from './difference-print.ts';

/** A text of the law, read. */
export interface Read extends ReturnType<typeof parse> {
  readonly source: SourceFile;
}

/** A declaration as a text of the law has it. */
export interface Item {
  /** Tells it from every other declaration of its text, and finds it in another. */
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly declaration: Declaration;
  readonly read: Read;
  /** The citation line it stands under. */
  readonly citation?: Citation;
  /** The citation lines between its clauses, each with what is written up to it. */
  readonly bases: readonly { readonly line: string; readonly quotation: readonly string[]; readonly after: string }[];
  /** Its rule text, without comments, lines as written. */
  readonly text: string;
}

/** Reads the texts of one state; into another vocabulary where that is asked. */
export function readTexts(sources: readonly SourceFile[], language?: Language): readonly Read[] {
  return sources.map((written) => {
    const read = parse(written);
    if (language === undefined || read.module.language === language) return { ...read, source: written };
    const source = { name: written.name, text: translate(written, language).text ?? written.text };
    return { ...parse(source), source };
  });
}

/** The declarations of a text, without its examples. */
export function itemsOf(reads: readonly Read[]): readonly Item[] {
  return reads.flatMap((read) =>
    read.module.declarations.flatMap((declaration) =>
      declaration.kind === 'example' ? [] : [itemOf(declaration, read)],
    ),
  );
}

/** The name by which an amendment finds a declaration, and its label. */
export function nameAndLabel(declaration: Declaration): { readonly name: string; readonly label: string } {
  switch (declaration.kind) {
    case 'kind':
      return { name: declaration.name.text, label: '' };
    case 'entity':
    case 'period':
    case 'exception':
    case 'allocation':
      return { name: declaration.name.text, label: declaration.label?.value ?? '' };
    case 'untranslated':
      return { name: declaration.phrase.value, label: '' };
    case 'example':
      return { name: declaration.label.value, label: '' };
    case 'parameter':
      return {
        name: declaration.signature?.name.text ?? columnNames(declaration)[0] ?? '',
        label: declaration.label?.value ?? '',
      };
    default:
      return { name: declaration.signature.name.text, label: declaration.label?.value ?? '' };
  }
}

function itemOf(declaration: Declaration, read: Read): Item {
  const citation = citationAt(read.module, declaration.span.start);
  const { name, label } = nameAndLabel(declaration);
  const inner = read.module.citations.filter((each) => isInside(each, [declaration]));
  return {
    key: `${declaration.kind === 'untranslated' ? 'untranslated ' : ''}${name}`,
    name,
    label,
    declaration,
    read,
    ...(citation === undefined ? {} : { citation }),
    bases: inner.map(({ text, quotation, span }) => ({
      line: text,
      quotation,
      after: printed(read, { start: declaration.span.start, end: span.start }),
    })),
    text: printed(read, declaration.span),
  };
}

function isInside({ span }: Citation, declarations: readonly Declaration[]): boolean {
  return declarations.some((declaration) => declaration.span.start < span.start && span.start < declaration.span.end);
}

/** The parameters that a grid with typed head cells declares. */
export function columnNames({ grid }: Extract<Declaration, { kind: 'parameter' }>): readonly string[] {
  return (grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name.text] : []));
}
