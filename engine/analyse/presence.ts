import { type Arguments, type Expression, type Fix, type Language, phraseOf } from '../../grammar/index.ts';
import type { Filling, Type } from '../model.ts';
import { yearsIn } from './families.ts';
import { identityOf } from './identity.ts';
import { errorType, withoutAbsent } from './types.ts';
import { type Checked, insertion, type Place, report, textAt, type Work } from './work.ts';
import { yearTermOf } from './year-terms.ts';
import { yearsOfFilling, yearsText } from './years.ts';

/** What a guard on the way to this place has ruled out. */
export function narrowed(work: Work, place: Place, expression: Expression, checked: Checked): Checked {
  const { present, nonZero } = place.guards;
  if (present.size === 0 && nonZero.size === 0) return checked;
  const guarded = guardable.has(expression.kind);
  if (!guarded || (!checked.type.orAbsent && checked.nonZero === true)) return checked;
  const identity = identityOf(work, place, expression);
  const type = checked.type.orAbsent && present.has(identity) ? withoutAbsent(checked.type) : checked.type;
  return { ...checked, type, nonZero: checked.nonZero === true || nonZero.has(identity) };
}

const guardable: ReadonlySet<Expression['kind']> = new Set(['reference', 'aggregate', 'rank', 'binary']);

/** The type of an operand that must be there; says so where it may be absent. */
export function present(work: Work, place: Place, expression: Expression, type: Type): Type {
  if (type.kind === 'absent') {
    report(work, place.module, 'T19', expression.span);
    return errorType;
  }
  if (!type.orAbsent) return type;
  const args = { name: textAt(work, place.module, expression.span) };
  const years = yearsBeyond(work, place, expression);
  // No fix: the years of the set are the likelier slip, and `bij geen € 0` would hide it.
  if (years !== undefined) report(work, place.module, 'T466', expression.span, { ...args, ...years });
  else
    report(work, place.module, 'T10', expression.span, args, {
      fixes: fallback(expression, type, place.module.language),
    });
  return withoutAbsent(type);
}

/** Of what may be absent only because a set runs over years in which it does not exist: which those are. */
function yearsBeyond(work: Work, place: Place, expression: Expression): Arguments | undefined {
  const meaning = expression.kind === 'reference' ? work.meanings.get(expression) : undefined;
  if (meaning?.kind !== 'quantity' || meaning.quantity.type.orAbsent) return undefined;
  const { family, name } = meaning.quantity;
  for (const [at, index] of family.entries()) {
    const filling = meaning.indexes[at];
    const period = index.binding.kind === 'year' ? index.binding.of : undefined;
    if (filling === undefined || index.years === undefined || index.binding.kind !== 'year') continue;
    const read = yearsOfFilling(work, place, filling);
    const exists = yearsIn(index.years);
    const outside = [...(read ?? [])].filter((year) => !exists.has(year));
    if (read === undefined || outside.length === 0 || !isOfSet(work, place, filling)) continue;
    const [outsideText, readText] = [outside, read].map((years) => yearsText(years, period));
    return { quantity: name, outside: outsideText ?? '', read: readText ?? '', years: yearsText(exists, period) };
  }
  return undefined;
}

/** Whether a year is that of an enclosing set, and not the one the rule is for. */
function isOfSet(work: Work, { scope }: Place, filling: Filling): boolean {
  const binding =
    filling.kind === 'bound'
      ? filling.binding
      : filling.kind === 'expression'
        ? yearTermOf(work, filling.expression)?.binding
        : undefined;
  return binding !== undefined && scope.sets.some((bindings) => bindings.includes(binding));
}

/** Checks an operand that must be there. */
export function presentOperand(work: Work, place: Place, expression: Expression, expected?: Type): Checked {
  const checked = work.check(expression, place, expected);
  return { ...checked, type: present(work, place, expression, checked.type) };
}

function fallback(expression: Expression, type: Type, language: Language): readonly Fix[] {
  const nothing = zeroText(type, language);
  if (nothing === undefined || expression.kind !== 'reference') return [];
  return [insertion(expression.span.end, ` ${phraseOf('ifAbsent', language)} ${nothing}`)];
}

/** Nothing of its kind, as the author would write it. */
function zeroText(type: Type, language: Language): string | undefined {
  switch (type.kind) {
    case 'amount':
      return language === 'nl' ? '€ 0' : '€0';
    case 'percentage':
      return '0%';
    case 'count':
    case 'number':
      return '0';
    case 'yesNo':
      return phraseOf('no', language);
    default:
      return undefined;
  }
}
