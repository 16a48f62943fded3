import type { CstNode } from 'chevrotain';
import type { Declaration, Module, Name, Operation } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import type { Lexed } from '../lexer/face.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Span } from '../source.ts';
import { checkPlaces } from './citations.ts';
import { buildContents } from './contents.ts';
import type { Building } from './context.ts';
import { buildHead } from './head.ts';
import { partOf, partsOf } from './tree.ts';

/** The tree of a file, and what can only be seen in the tree. */
export function buildModule(file: CstNode, lexed: Lexed, broken: readonly Span[], to: Building): Module {
  const head = buildHead(partOf(file, 'head'), to);
  const amends = head.kind === 'amendment' || (head.kind === 'missing' && partsOf(file, 'operation').length > 0);
  const { declarations, operations, citations, replaced } = buildContents(file, lexed, amends, to);
  // A file too large to be read has no tokens either.
  const isUnread = lexed.tokens.length === 0 && lexed.problems.length > 0;
  if (head.kind === 'missing' && !isUnread) reportNoHead(lexed, amends, to);
  checkRetroactive(lexed, to);
  checkPlaces(lexed, replaced, file, broken, to);
  checkCases([...declarations, ...operations.flatMap(declaredIn)], to);
  return {
    kind: 'module',
    span: { start: 0, end: to.source.text.length },
    file: to.source.name,
    language: lexed.language,
    head,
    declarations,
    operations,
    citations,
  };
}

/** A file must say what it belongs to, also an empty one. */
function reportNoHead(lexed: Lexed, amends: boolean, to: Building): void {
  const span = lexed.tokens[0]?.span ?? { start: 0, end: 0 };
  if (amends) {
    const args = { amendment: phraseOf('amendment', to.language), of: phraseOf('of', to.language) };
    report(to, syntaxCode.noAmendmentHead, span, args);
    return;
  }
  const regulation = phraseOf('regulation', to.language);
  report(to, syntaxCode.noHead, span, { regulation, examplesOf: phraseOf('examplesOf', to.language) });
}

/** Under an `onderdeel` the head has ended, though nothing but its line shows that. */
function checkRetroactive({ margins, tokens }: Lexed, to: Building): void {
  const item = margins.find((margin) => margin.kind === 'citation' && margin.word === 'item');
  if (item === undefined) return;
  for (const [at, token] of tokens.entries()) {
    const day = tokens[at + 2];
    if (token.concept !== 'retroactive' || token.span.start < item.span.start || day?.category !== 'date') continue;
    const instead = `${phraseOf('applies', to.language)} ${phraseOf('from', to.language)} ${day.image}`;
    const span = { start: token.span.start, end: day.span.end };
    report(
      to,
      syntaxCode.retroactiveItem,
      span,
      { instead },
      { fixes: [{ edits: [{ span, text: instead }], text: instead }] },
    );
  }
}

function declaredIn(operation: Operation): readonly Declaration[] {
  if (operation.kind === 'replaceDeclaration') return [operation.declaration];
  return operation.kind === 'add' ? operation.declarations : [];
}

/** Two names that differ in capitals only are one name to a reader, unless the one says what the other is: `niveau: Niveau`. */
export function checkCases(declarations: readonly Declaration[], to: Building): void {
  const seen = new Map<string, { readonly name: Name; readonly type: string | undefined }>();
  for (const declaration of declarations) {
    const type = typeNamed(declaration);
    for (const name of namesOf(declaration)) {
      const key = name.text.toLowerCase();
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { name, type });
      } else if (first.name.text !== name.text && type !== first.name.text && first.type !== name.text) {
        const related = [{ file: to.source.name, span: first.name.span, code: syntaxCode.firstStands, args: {} }];
        report(to, syntaxCode.caseTwins, name.span, { name: name.text, other: first.name.text }, { related });
      }
    }
  }
}

/** The kind or object whose values a declaration has. */
function typeNamed(declaration: Declaration): string | undefined {
  return 'type' in declaration ? declaration.type?.name?.text : undefined;
}

/** The names a declaration brings into the world, without those that are missing. */
function namesOf(declaration: Declaration): readonly Name[] {
  return allNamesOf(declaration).filter((name) => name.text !== '');
}

function allNamesOf(declaration: Declaration): readonly Name[] {
  switch (declaration.kind) {
    case 'entity':
      return declaration.plural === undefined ? [declaration.name] : [declaration.name, declaration.plural];
    case 'kind':
    case 'period':
    case 'exception':
    case 'allocation':
      return [declaration.name];
    case 'parameter':
      return declaration.signature === undefined ? columnsOf(declaration) : [declaration.signature.name];
    case 'untranslated':
    case 'example':
      return [];
    default:
      return [declaration.signature.name];
  }
}

function columnsOf(declaration: Extract<Declaration, { kind: 'parameter' }>): readonly Name[] {
  return (declaration.grid?.head ?? []).flatMap((cell) => (cell.kind === 'typed' ? [cell.name] : []));
}
