import {
  type Arguments,
  type Code,
  catalogue,
  type Declaration,
  type Fix,
  type Problem,
  phraseOf,
  type Related,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import { nearestName } from '../analyse/near-names.ts';
import type { Change } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import type { AtomicChange } from './atomic-changes.ts';
import { type Draft, namesOf } from './drafts.ts';
import { originIn, type Piece } from './pieces.ts';

/** Where one change is carried out. */
export interface Site {
  readonly drafts: readonly Draft[];
  /** The texts of the regulations that are used, which the change may not touch. */
  readonly elsewhere?: readonly Draft[];
  readonly change: AtomicChange;
  /** The amendment's own text. */
  readonly source: SourceFile;
  /** Other names, earlier or later, of what a name stands for. */
  readonly otherNames: (name: string) => readonly string[];
  readonly currentName: (name: string) => string;
  /** Whether what it replaces is compared: once, on the text the amendment was made for. */
  readonly strict: boolean;
  readonly mark: Change;
  readonly problems: Problem[];
}

export interface FoundDeclaration {
  readonly at: number;
  readonly draft: Draft;
  readonly declaration: Declaration;
  readonly name: string;
}

/** A declaration by its name, or by a name it had or gets. */
export function declarationNamed(site: Site, name: string): FoundDeclaration | undefined {
  for (const candidate of [name, ...site.otherNames(name)])
    for (const [at, draft] of site.drafts.entries())
      for (const declaration of draft.module.declarations)
        if (namesOf(declaration).includes(candidate)) return { at, draft, declaration, name: candidate };
  return undefined;
}

/** As `declarationNamed`, and says so where there is none. */
export function requireDeclaration(site: Site, name: string, span: Span): FoundDeclaration | undefined {
  const found = declarationNamed(site, name);
  if (found !== undefined || name === '') return found;
  if (refuseOther(site, name, span)) return undefined;
  const known = site.drafts.flatMap(({ module }) => module.declarations.flatMap(namesOf));
  refuse(site, 'V05', span, { name, suggestion: suggestion(nearestName(name, known)) });
  return undefined;
}

/** A name of a used regulation, with its prefix or without: only an amendment of that one may change it. */
function refuseOther(site: Site, written: string, span: Span): boolean {
  for (const { module } of site.elsewhere ?? []) {
    const regulation = regulationOf(module);
    const name = written.startsWith(`${regulation}.`) ? written.slice(regulation.length + 1) : written;
    const declaration = module.declarations.find((one) => namesOf(one).includes(name));
    if (declaration === undefined) continue;
    const { amendment } = site.change;
    const args = { name, regulation, own: regulationOf(amendment.module), amendment: amendment.name };
    refuse(site, 'V320', span, args);
    return true;
  }
  return false;
}

/** Reports what is wrong with the change; it is then not carried out. */
export function refuse(
  site: Site,
  code: Code,
  span: Span,
  args: Arguments,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): undefined {
  const { severity } = catalogue[code];
  site.problems.push({ code, severity, file: site.source.name, span, args, ...more });
  return undefined;
}

/** Words of the amendment. */
export function quoted({ source, mark }: Site, span: Span): Piece {
  return { text: source.text.slice(span.start, span.end), file: source.name, from: span, changes: [mark] };
}

/** Words between the author's own. */
export function glue({ source, mark }: Site, text: string): Piece {
  const { start } = mark.span;
  return { text, file: source.name, from: { start, end: start }, changes: [mark] };
}

/** The author's words in one line, cut where they are long. */
export function shown(text: string): string {
  const line = oneLine(text);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function textIn(draft: Draft, span: Span): string {
  return draft.source.text.slice(span.start, span.end);
}

/** The place that says what the text reads. */
export function readsHere(draft: Draft, span: Span): readonly Related[] {
  const origin = originIn(draft.pieces, span);
  return origin === undefined ? [] : [{ ...origin, code: 'V90', args: {} }];
}

export function suggestion(near: string | undefined): string {
  return near === undefined ? '' : ` (\`${near}\`?)`;
}

/** The keyword a fix puts in front of the old text. */
export function wasWord({ change }: Site): string {
  return phraseOf('was', change.amendment.module.language);
}
