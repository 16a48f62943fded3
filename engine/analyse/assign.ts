import { type Expression, type Fix, type Language, phraseOf } from '../../grammar/index.ts';
import type { Type } from '../model.ts';
import { bareNumber, reportUnit } from './arithmetic-messages.ts';
import { isLiteral } from './literals.ts';
import { present } from './presence.ts';
import { hasTooManyDecimals, isNumeric, isOfKind, typeArguments } from './types.ts';
import { type Checked, type Place, replacement, report, textAt, type Work } from './work.ts';

export interface Target {
  /** What is given a value, for messages. */
  readonly name: string;
  readonly type: Type;
  /** It is rounded on its way in: the value may have any decimals. */
  readonly rounded?: boolean;
}

/** Whether a value may be what a declaration says: its kind, whether it can be absent, its decimals. */
export function assign(work: Work, place: Place, expression: Expression, checked: Checked, target: Target): void {
  const { type } = checked;
  const literal = bareNumber(expression);
  if (type.kind === 'error' || target.type.kind === 'error') return;
  if (!isOfKind(type, target.type)) reportMismatch(work, place, expression, type, target);
  else if (literal !== undefined && target.type.kind === 'percentage' && literal.decimal !== '0') {
    reportUnit(work, place.module, literal, 'percentage');
  } else if (type.kind === 'absent') {
    if (!target.type.orAbsent) report(work, place.module, 'T28', expression.span, { name: target.name });
  } else if (literal !== undefined && target.type.kind === 'count' && /\.0+$/.test(literal.decimal)) {
    const fixes = wholeNumbers(literal.decimal, place.module.language).map((text) => replacement(literal.span, text));
    const args = { number: textAt(work, place.module, literal.span), name: target.name };
    report(work, place.module, 'T80', literal.span, args, { fixes });
  } else if (type.orAbsent && !target.type.orAbsent) present(work, place, expression, type);
  else if (target.rounded !== true && hasTooManyDecimals(type, target.type)) {
    reportDecimals(work, place, expression, type, target);
  }
}

function reportMismatch(work: Work, place: Place, expression: Expression, type: Type, target: Target): void {
  const literal = bareNumber(expression);
  if (literal !== undefined && target.type.kind === 'amount') {
    reportUnit(work, place.module, literal, 'amount');
    return;
  }
  const args = { name: target.name, ...typeArguments('expected', target.type), ...typeArguments('found', type) };
  report(work, place.module, 'T01', expression.span, args);
}

function reportDecimals(work: Work, place: Place, expression: Expression, type: Type, target: Target): void {
  if (!isNumeric(type) || !isNumeric(target.type)) return;
  const { module } = place;
  const allowed = shown(target.type.decimals ?? 0, target.type);
  if (isLiteral(expression) && expression.kind !== 'reference') {
    report(work, module, 'T68', expression.span, { name: target.name, allowed });
    return;
  }
  const step = stepText(target.type.decimals ?? 0, target.type, module.language);
  const base = { name: target.name, allowed, step, value: textAt(work, module, expression.span) };
  const fixes = roundingFix(expression, step, module.language);
  if (type.decimals === undefined) report(work, module, 'T25', expression.span, base, { fixes });
  else report(work, module, 'T13', expression.span, { ...base, found: shown(type.decimals, target.type) }, { fixes });
}

/** `1,000` in a count: a thousand with the wrong sign between, or 1 with decimals that say nothing. */
function wholeNumbers(decimal: string, language: Language): readonly string[] {
  const [whole = '', zeros = ''] = decimal.split('.');
  const thousands = `${whole}${language === 'nl' ? '.' : ','}${zeros}`;
  return zeros.length === 3 && whole.length <= 3 && whole !== '0' ? [thousands, whole] : [whole];
}

/** Decimals as the author counts them: of a percentage those before the sign. */
function shown(decimals: number, type: Type): number {
  return type.kind === 'percentage' ? decimals - 2 : decimals;
}

/** The smallest step that the type holds, as the author would write it. */
export function stepText(decimals: number, type: Type, language: Language): string {
  const point = language === 'nl' ? ',' : '.';
  const places = shown(decimals, type);
  const digits = places <= 0 ? `1${'0'.repeat(-places)}` : `0${point}${'0'.repeat(places - 1)}1`;
  if (type.kind === 'percentage') return `${digits}%`;
  if (type.kind !== 'amount') return digits;
  if (places === 2) return phraseOf('cent', language);
  return language === 'nl' ? `€ ${digits}` : `€${digits}`;
}

function roundingFix(expression: Expression, step: string, language: Language): readonly Fix[] {
  const { start, end } = expression.span;
  const open = `${phraseOf('rounded', language)}(`;
  const edits = [
    { span: { start, end: start }, text: open },
    { span: { start: end, end }, text: `; ${step})` },
  ];
  return [{ edits, text: `${open}…; ${step})` }];
}
