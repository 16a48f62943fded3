import type { CstNode } from 'chevrotain';
import type { AppliesOperation, Name, Operation, Reference } from '../ast.ts';
import { phraseOf } from '../keywords/keywords.ts';
import type { QuotationToken, Token } from '../lexer/face.ts';
import { date, keyword, name, number, text } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Span } from '../source.ts';
import type { Building } from './context.ts';
import { buildDeclaration } from './declarations.ts';
import { buildCell, buildGrid } from './grids.ts';
import { dateOf } from './literals.ts';
import { buildPart } from './parts.ts';
import { buildReference } from './references.ts';
import { buildSet } from './sets.ts';
import { nameOf, partOf, partsOf, reach, requiredPart, requiredToken, spanOf, textOf, tokenOf } from './tree.ts';

/** An operation without the `onderdeel` it stands in, and without what belongs to `voeg toe`. */
export type Act = Exclude<Operation, { kind: 'add' }>;

/** The tree of an operation; `quotations` are the lines that stand behind it. `undefined` for `voeg toe`. */
export function buildAct(tree: CstNode, quotations: readonly QuotationToken[], to: Building): Act | undefined {
  const span = spanOf(tree);
  const repeal = partOf(tree, 'repeal');
  if (repeal !== undefined) return { kind: 'repeal', span, place: textOf(requiredToken(repeal, text)) };
  const renaming = partOf(tree, 'renaming');
  if (renaming !== undefined) {
    const [from, newName] = [requiredToken(renaming, name), requiredToken(renaming, 'newName')];
    return { kind: 'rename', span, from: nameOf(from), to: nameOf(newName) };
  }
  const renumbering = partOf(tree, 'renumbering');
  if (renumbering !== undefined) {
    const [from, newPlace] = [requiredToken(renumbering, text), requiredToken(renumbering, 'newPlace')];
    return { kind: 'renumber', span, from: textOf(from), to: textOf(newPlace) };
  }
  const application = partOf(tree, 'application');
  if (application !== undefined) return buildApplication(application, to);
  const replacement = partOf(tree, 'replacement');
  return replacement === undefined ? undefined : buildReplacement(replacement, quotations, to);
}

/** `geldt vanaf 2021-01-01`, `geldt vanaf jaar 2024`, `geldt voor Aanvragen waar …`. */
function buildApplication(tree: CstNode, to: Building): AppliesOperation {
  const span = spanOf(tree);
  const stated = partOf(tree, 'applicability');
  if (stated === undefined) return fromDay(requiredToken(tree, date), span);
  const set = partOf(stated, 'set');
  if (set !== undefined) return { kind: 'applies', span, over: buildSet(set, to, 'quantifier') };
  const start = requiredPart(stated, 'start');
  const day = tokenOf(start, date);
  if (day !== undefined) return fromDay(day, span);
  const period = tokenOf(start, name);
  const year = requiredToken(start, number);
  if (!/^\d{4}$/.test(year.value)) report(to, syntaxCode.notAYear, year.span, { found: year.image });
  const from = { span: { start: requiredToken(stated, keyword.from).span.start, end: span.end }, year: yearIn(year) };
  return { kind: 'applies', span, from: period === undefined ? from : { ...from, period: nameOf(period) } };
}

/** A day that does not exist was reported: it then keeps nothing back. */
function fromDay(day: Token, span: Span): AppliesOperation {
  const written = dateOf(day);
  return written === undefined
    ? { kind: 'applies', span, from: { span, year: 0 } }
    : { kind: 'applies', span, day: written };
}

function yearIn(token: Token): number {
  return /^\d{4}$/.test(token.value) ? Number(token.value) : 0;
}

function buildReplacement(tree: CstNode, quotations: readonly QuotationToken[], to: Building): Act {
  const span = spanOf(tree);
  const parts = partOf(tree, 'replacedParts');
  if (parts !== undefined) {
    return {
      kind: 'replaceParts',
      span,
      name: nameOf(requiredToken(parts, name)),
      parts: partsOf(parts, 'part').flatMap((part) => buildPart(part, to) ?? []),
      was: partsOf(parts, 'former').flatMap((part) => buildPart(part, to) ?? []),
    };
  }
  const quotation = partOf(tree, 'replacedQuotation');
  if (quotation !== undefined) return buildQuotation(quotation, span, quotations, to);
  const declaration = partOf(tree, 'replacedDeclaration');
  if (declaration !== undefined) return buildReplacedDeclaration(declaration, span, to);
  return buildReplacedValue(requiredPart(tree, 'replacedValue'), span, to);
}

/** The lines before `was` are the new ones, those behind it the old ones. */
function buildQuotation(tree: CstNode, span: Span, quotations: readonly QuotationToken[], to: Building): Act {
  const place = textOf(requiredToken(tree, text));
  const was = tokenOf(tree, keyword.was);
  const turn = was?.span.start ?? Number.POSITIVE_INFINITY;
  const fresh = quotations.filter((line) => line.span.start < turn);
  const former = quotations.filter((line) => line.span.start > turn);
  const repeal = phraseOf('repeal', to.language);
  if (fresh.length === 0) report(to, syntaxCode.quotationWanted, place.span, { after: `"${place.value}"`, repeal });
  if (was !== undefined && former.length === 0) {
    report(to, syntaxCode.quotationWanted, was.span, { after: was.image, repeal });
  }
  return {
    kind: 'replaceQuotation',
    span: { start: span.start, end: Math.max(span.end, quotations.at(-1)?.span.end ?? 0) },
    place,
    quotation: fresh.map((line) => line.text),
    ...(was === undefined ? {} : { was: former.map((line) => line.text) }),
  };
}

function buildReplacedDeclaration(tree: CstNode, span: Span, to: Building): Act {
  const former = partOf(tree, 'former');
  const declaration = buildDeclaration(requiredPart(tree, 'declaration'), to);
  const was = former && buildDeclaration(former, to);
  // A phrase that is not translated has no name to be found by.
  if (declaration.kind === 'untranslated') {
    const found = phraseOf('untranslated', to.language);
    report(to, syntaxCode.replacedNameless, declaration.span, { found });
  }
  return { kind: 'replaceDeclaration', span, declaration, ...(was === undefined ? {} : { was }) };
}

function buildReplacedValue(tree: CstNode, span: Span, to: Building): Act {
  const reference = namedBy(requiredPart(tree, 'reference'), to);
  const grid = partOf(tree, 'grid');
  if (grid !== undefined) {
    const { indexes, owner, qualifier } = reference;
    if (indexes.length > 0 || owner !== undefined || qualifier !== undefined) {
      report(to, syntaxCode.gridByName, reference.span, { meant: reference.name.text });
    }
    return { kind: 'replaceRows', span, name: reference.name, grid: buildGrid(grid, to, 'replacing') };
  }
  const cell = buildCell(requiredPart(tree, 'cell'), to, 'replaced');
  const years = lastYear(tree, reference, to);
  if (cell.kind !== 'replaced') return { kind: 'replaceCell', span, reference, ...years, value: cell };
  return { kind: 'replaceCell', span, reference, ...years, value: cell.value, was: cell.was };
}

/** `in 2020 t/m 2022`: `t/m` belongs behind a year. */
function lastYear(tree: CstNode, { indexes, name }: Reference, to: Building): { readonly through?: number } {
  const last = tokenOf(tree, number);
  if (last === undefined) return {};
  const through = requiredToken(tree, keyword.through);
  const first = indexes.at(-1);
  if (first?.relation === 'for') {
    const words = { replace: phraseOf('replace', to.language), was: phraseOf('was', to.language) };
    const found = to.source.text.slice(first.span.start, last.span.end);
    report(to, syntaxCode.addressedRange, reach(first.span, last.span), { ...words, found, name: name.text });
    return {};
  }
  if (first?.relation !== 'in' || first.value.kind !== 'number')
    report(to, syntaxCode.unexpected, through.span, { found: through.image });
  if (!/^\d{4}$/.test(last.value)) report(to, syntaxCode.notAYear, last.span, { found: last.image });
  return { through: yearIn(last) };
}

/** What is replaced has a name of its own: not `jaar`, not `deze Instelling`. */
function namedBy(tree: CstNode, to: Building): Reference {
  const reference = buildReference(tree, to);
  if (reference.kind === 'reference' && !reference.self) return reference;
  const { span } = reference;
  report(to, syntaxCode.unexpected, span, { found: to.source.text.slice(span.start, span.end) });
  const nameless: Name = { kind: 'name', span, text: '' };
  return { kind: 'reference', span, self: false, name: nameless, indexes: [] };
}
