import { type BinaryExpression, type Expression, type Fix, phraseOf, type Reference } from '../../grammar/index.ts';
import type { KindSymbol, Type } from '../model.ts';
import { isInteger } from '../value/fraction.ts';
import { implicitValue } from './scope.ts';
import { errorType, orAbsent } from './types.ts';
import { type Checked, type Place, plain, replacement, report, textAt, type Work } from './work.ts';

type Enumeration = Extract<Type, { kind: 'enumeration' }>;

/**
 * `Ronde - 1`: the value so many places before or after another in an ordered kind. Before the first and after the last
 * there is none.
 */
export function movedValue(work: Work, place: Place, node: BinaryExpression, left: Enumeration, by: Checked): Checked {
  const { of } = left;
  if (node.operator !== '+' && node.operator !== '-') {
    report(work, place.module, 'T263', node.span, { kind: of.name, operator: node.operator });
    return plain(errorType);
  }
  if (!of.declaration.ordered) {
    const related = [
      { file: of.module.file, span: of.declaration.span, code: 'N90' as const, args: { name: of.name } },
    ];
    report(work, place.module, 'T261', node.span, { kind: of.name }, { related, fixes: orderedFix(work, place, of) });
    return plain(errorType);
  }
  if (by.constant === undefined || !isInteger(by.constant)) {
    report(work, place.module, 'T262', node.right.span, { found: textAt(work, place.module, node.right.span) });
    return plain(errorType);
  }
  return plain(orAbsent(left));
}

/** Whether an argument is a value that was moved, so that there may be nothing to be read. */
export function isMovedValue(type: Type, argument: Expression): boolean {
  return type.kind === 'enumeration' && argument.kind === 'binary';
}

/** The bare name of a kind that is moved, `Ronde - 1`: its value at hand. */
export function valueToMove(work: Work, { operator, left }: BinaryExpression, place: Place): Checked | undefined {
  if ((operator !== '+' && operator !== '-') || left.kind !== 'reference') return undefined;
  const kind = bareKind(work, left);
  if (kind === undefined) return undefined;
  const binding = implicitValue(place.scope, kind);
  work.meanings.set(left, binding === undefined ? { kind: 'error' } : { kind: 'bound', binding });
  const type: Type = binding === undefined ? errorType : { kind: 'enumeration', of: kind, orAbsent: false };
  work.types.set(left, type);
  if (binding === undefined) report(work, place.module, 'N19', left.span, { name: kind.name });
  return plain(type);
}

/**
 * `over voor deze Ronde - 1` subtracts from what is read, and half the readers take it for what is read of the value
 * before. Only brackets say which.
 */
export function isMovedOutside(work: Work, place: Place, { operator, left, right }: BinaryExpression): boolean {
  if ((operator !== '+' && operator !== '-') || left.kind !== 'reference' || right.kind !== 'number') return false;
  const last = left.indexes.at(-1);
  if (last?.relation !== 'for' || last.value.kind !== 'reference') return false;
  const kind = last.value.self ? work.kinds.get(last.value.name.text) : bareKind(work, last.value);
  const text = (work.texts.get(place.module) ?? '').slice(left.span.end, right.span.start);
  if (kind?.declaration.ordered !== true || text.includes(')')) return false;
  const said = textAt(work, place.module, { start: left.span.start, end: right.span.end });
  const value = { start: last.value.span.start, end: right.span.end };
  const fixes = [value, left.span].map((span) => bracketed(work, place, span));
  report(work, place.module, 'T264', { start: left.span.start, end: right.span.end }, { said }, { fixes });
  return true;
}

function bareKind(work: Work, { self, qualifier, owner, indexes, name }: Reference): KindSymbol | undefined {
  const isBare = !self && qualifier === undefined && owner === undefined && indexes.length === 0;
  return isBare && !work.quantities.has(name.text) ? work.kinds.get(name.text) : undefined;
}

function bracketed(work: Work, { module }: Place, span: Expression['span']): Fix {
  return replacement(span, `(${(work.texts.get(module) ?? '').slice(span.start, span.end)})`);
}

/** The same values with `<` between them, where the kind stands in the same file. */
function orderedFix(work: Work, { module }: Place, { module: home, declaration }: KindSymbol): readonly Fix[] {
  if (home !== module) return [];
  const text = work.texts.get(module) ?? '';
  const edits = declaration.values.slice(1).flatMap((value, at) => {
    const before = declaration.values[at];
    const start = before === undefined ? -1 : text.indexOf(',', before.span.end);
    return start < 0 || start >= value.span.start ? [] : [{ span: { start, end: start + 1 }, text: ' <' }];
  });
  const kind = phraseOf('kind', module.language);
  const names = declaration.values.map(({ name }) => name.text).join(' < ');
  return edits.length === 0 ? [] : [{ edits, text: `${kind} ${declaration.name.text}: ${names}` }];
}
