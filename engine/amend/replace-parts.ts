import {
  type Condition,
  type Declaration,
  type Operation,
  type Part,
  phraseOf,
  type Span,
} from '../../grammar/index.ts';
import { remarkAssumption } from './assumptions.ts';
import { withBrackets } from './brackets.ts';
import type { DraftEdit } from './drafts.ts';
import { exceptionInstead } from './exception-instead.ts';
import type { Piece } from './pieces.ts';
import { isReplacement } from './replace-check.ts';
import { sameTree } from './same-tree.ts';
import {
  type FoundDeclaration,
  glue,
  quoted,
  readsHere,
  refuse,
  requireDeclaration,
  type Site,
  shown,
  textIn,
} from './site.ts';

/** A part as it stands in the text or in an amendment. */
interface Stated {
  readonly tree: unknown;
  readonly span: Span;
}

/** `vervang in x: … was …`: all clauses of a keyword are one part, since they say something together. */
export function replaceParts(
  site: Site,
  { name, parts, was }: Extract<Operation, { kind: 'replaceParts' }>,
): readonly DraftEdit[] | undefined {
  const target = targetOf(site, name.text, name.span);
  if (target === undefined) return undefined;
  const { transition } = site.change;
  if (transition?.over !== undefined) {
    const [formula, ...others] = parts;
    if (formula?.kind !== 'formula' || others.length > 0 || 'head' in target)
      return refuse(site, 'V22', transition.span, {});
    const old = was[0];
    const replacement = { value: stated(formula), ...(old === undefined ? {} : { was: stated(old) }) };
    const current = currentParts(target, 'formula')[0];
    if (current === undefined) return refuse(site, 'V22', transition.span, {});
    if (!isReplacement(site, { ...replacement, draft: target.draft, current })) return undefined;
    return exceptionInstead(site, target, transition.over, stated(formula).span);
  }
  const keys = [...new Set([...parts, ...was].map(keyOf))];
  const edits: DraftEdit[] = [];
  for (const key of keys) {
    const own = partEdits(site, target, name.text, key, parts.filter(keyed(key)), was.filter(keyed(key)));
    if (own === undefined) return undefined;
    edits.push(...own);
  }
  return edits;
}

type Target =
  | FoundDeclaration
  | { readonly head: true; readonly at: number; readonly draft: FoundDeclaration['draft'] };

function targetOf(site: Site, name: string, span: Span): Target | undefined {
  const draft = site.drafts[0];
  if (draft !== undefined && draft.module.head.name.text === name) return { head: true, at: 0, draft };
  return requireDeclaration(site, name, span);
}

function partEdits(
  site: Site,
  target: Target,
  name: string,
  key: string,
  parts: readonly Part[],
  was: readonly Part[],
): readonly DraftEdit[] | undefined {
  const { at, draft } = target;
  const current = currentParts(target, key);
  const place = parts[0] ?? was[0];
  if (place === undefined) return undefined;
  if (current.length === 0) {
    const end = clauseEnd(target);
    if (was.length > 0 || end === undefined || !isClause(place))
      return refuse(site, 'V15', place.span, { name, part: shown(textOf(site, place.span)) });
    return [{ draft: at, span: { start: end, end }, pieces: [glue(site, '\n    '), ...joined(site, parts)] }];
  }
  if (key.startsWith('condition') && current.length > 1)
    return refuse(site, 'V30', place.span, { name: key.slice(key.indexOf(' ') + 1) });
  if (!isAsStated(site, draft, current, parts, was)) return undefined;
  const [first, ...others] = current;
  if (first === undefined) return undefined;
  if (key !== 'text' && !('head' in target)) remarkAssumption(site, draft, first.span.start, place.span);
  return [
    { draft: at, span: first.span, pieces: joined(site, parts) },
    ...others.map(({ span }) => ({ draft: at, span, pieces: [] })),
  ];
}

/** Compares what is replaced; several clauses of one keyword are compared as a list, in their order. */
function isAsStated(
  site: Site,
  draft: FoundDeclaration['draft'],
  current: readonly Stated[],
  parts: readonly Part[],
  was: readonly Part[],
): boolean {
  if (!site.strict) return true;
  const whole = (list: readonly Stated[]): Stated => ({ tree: list.map(({ tree }) => tree), span: around(list) });
  if (parts.length === 0) {
    if (
      sameTree(
        was.map((part) => stated(part).tree),
        current.map(({ tree }) => tree),
      )
    )
      return true;
    const span = around(was.map(stated));
    const reads = shown(current.map((part) => textIn(draft, part.span)).join(' '));
    refuse(
      site,
      'V06',
      span,
      { was: shown(textOf(site, span)), reads },
      { related: readsHere(draft, around(current)) },
    );
    return false;
  }
  const old = was.length === 0 ? {} : { was: whole(was.map(stated)) };
  const before = wordBefore(site, parts[0]);
  return isReplacement(site, { value: whole(parts.map(stated)), ...old, ...before, draft, current: whole(current) });
}

/** What stands before the part that is compared. */
function wordBefore({ change }: Site, part: Part | undefined): { readonly before?: string } {
  const { language } = change.amendment.module;
  if (part?.kind === 'formula') return { before: '=' };
  return part?.kind === 'term' || part?.kind === 'endsOn' ? { before: phraseOf(part.kind, language) } : {};
}

function textOf(site: Site, span: Span): string {
  return site.source.text.slice(span.start, span.end);
}

function around(list: readonly Stated[]): Span {
  return {
    start: Math.min(...list.map(({ span }) => span.start)),
    end: Math.max(...list.map(({ span }) => span.end)),
  };
}

function joined(site: Site, parts: readonly Part[]): readonly Piece[] {
  return parts.flatMap((part, order) => [
    ...(order === 0 ? [] : [glue(site, '\n    ')]),
    quoted(site, stated(part).span),
  ]);
}

/** What is replaced by what: parts with one key. */
function keyOf(part: Part): string {
  return part.kind === 'condition' ? `condition ${part.name.text}` : part.kind;
}

function keyed(key: string): (part: Part) => boolean {
  return (part) => keyOf(part) === key;
}

/** Of a formula the value, so that the `=` before it stays. */
function stated(part: Part): Stated {
  if (part.kind === 'formula')
    return { tree: part.value, span: { start: part.span.start + '='.length, end: part.span.end } };
  if (part.kind === 'term') return { tree: part.years, span: part.years.span };
  if (part.kind === 'endsOn') return { tree: part.date, span: part.date.span };
  return { tree: part, span: part.span };
}

function isClause(part: Part): boolean {
  return !['condition', 'text', 'formula', 'term', 'endsOn'].includes(part.kind);
}

/** The parts of the text that a key means, in order. */
function currentParts(target: Target, key: string): readonly Stated[] {
  if ('head' in target) {
    const { head } = target.draft.module;
    const part = key === 'term' ? head.term : key === 'endsOn' ? head.endsOn : key === 'text' ? head.label : undefined;
    return part === undefined ? [] : [{ tree: part, span: part.span }];
  }
  const { declaration } = target;
  if (key.startsWith('condition ')) return conditionsIn(declaration, key.slice('condition '.length)).map(stated);
  if (key === 'text')
    return 'label' in declaration && declaration.label !== undefined ? [stated(declaration.label)] : [];
  if (key === 'formula') {
    const value = formulaOf(declaration);
    if (value === undefined) return [];
    return [{ tree: value, span: withBrackets(target.draft.source.text, value.span) }];
  }
  return clausesOf(declaration)
    .filter((clause) => clause.kind === key)
    .map((clause) => ({ tree: clause, span: clause.span }));
}

function formulaOf(declaration: Declaration) {
  if (declaration.kind === 'rule' || declaration.kind === 'parameter') return declaration.value;
  if (declaration.kind === 'guarantee') return declaration.condition;
  return declaration.kind === 'exception' && declaration.effect.kind === 'value' ? declaration.effect.value : undefined;
}

function clausesOf(declaration: Declaration) {
  if (declaration.kind === 'allocation') return declaration.clauses;
  if (declaration.kind === 'exception') return declaration.effect.kind === 'clauses' ? declaration.effect.clauses : [];
  return declaration.kind === 'rule' && declaration.rounding !== undefined ? [declaration.rounding] : [];
}

/** Where a clause of a new kind comes: behind the last. */
function clauseEnd(target: Target): number | undefined {
  if ('head' in target) return undefined;
  const { kind, span } = target.declaration;
  return kind === 'allocation' || kind === 'rule' || kind === 'exception' ? span.end : undefined;
}

/** The conditions with a name, wherever they stand in a declaration. */
function conditionsIn(node: unknown, name: string): readonly Condition[] {
  if (typeof node !== 'object' || !node) return [];
  const own = isCondition(node) && node.name.text === name ? [node] : [];
  return [...own, ...Object.values(node).flatMap((child) => conditionsIn(child, name))];
}

function isCondition(node: object): node is Condition {
  return 'kind' in node && node.kind === 'condition';
}
