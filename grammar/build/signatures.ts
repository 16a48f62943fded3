import type { CstNode } from 'chevrotain';
import type { CalendarUnit, Dimension, Signature, TypeNode, YearSpan } from '../ast.ts';
import { keyword, name, number } from '../lexer/token-types.ts';
import { report, syntaxCode } from '../recovery/syntax-errors.ts';
import type { Building } from './context.ts';
import { calendarUnitIn, yearSpanOf } from './literals.ts';
import { nameOf, partOf, partsOf, reach, requiredToken, spanOf, tokenOf } from './tree.ts';

/** `name [van Owner] [per jaar, Niveau]`. */
export function buildSignature(tree: CstNode, to: Building): Signature {
  const owner = tokenOf(tree, 'owner');
  return {
    span: spanOf(tree),
    name: nameOf(requiredToken(tree, name)),
    ...(owner === undefined ? {} : { owner: nameOf(owner) }),
    family: buildFamily(partOf(tree, 'family'), to),
  };
}

/** The indexes of a family; years after a period limit it: `per jaar 2021, 2022 t/m 2024, Niveau`. */
export function buildFamily(tree: CstNode | undefined, to: Building): readonly Dimension[] {
  const dimensions: Dimension[] = [];
  for (const part of tree === undefined ? [] : partsOf(tree, 'dimension')) {
    const named = tokenOf(part, name);
    const last = dimensions.at(-1);
    const own = partOf(part, 'periodWord') === undefined ? undefined : calendarUnitIn(part);
    const years = yearsIn(part, to, own ?? (last?.kind === 'years' && named === undefined ? last.unit : 'year'));
    if (named !== undefined) {
      dimensions.push({ kind: 'named', span: spanOf(part), name: nameOf(named), years });
    } else if (own !== undefined) {
      dimensions.push({ kind: 'years', span: spanOf(part), unit: own, years });
    } else if (last !== undefined && last.years.length > 0) {
      const span = reach(last.span, spanOf(part));
      dimensions.splice(-1, 1, { ...last, span, years: [...last.years, ...years] });
    } else {
      reportLooseYears(part, to);
    }
  }
  return dimensions;
}

function yearsIn(tree: CstNode, to: Building, unit: CalendarUnit): readonly YearSpan[] {
  const years = partOf(tree, 'years');
  const span = years === undefined ? undefined : yearSpanOf(years, to, unit);
  return span === undefined ? [] : [span];
}

/** `per 2019`: years without a period before them. */
function reportLooseYears(tree: CstNode, to: Building): void {
  const span = spanOf(tree);
  report(to, syntaxCode.unexpected, span, { found: to.source.text.slice(span.start, span.end) });
}

const bases = {
  yesNo: keyword.yesNo,
  count: keyword.count,
  number: keyword.number,
  percentage: keyword.percentage,
  amount: keyword.amount,
  date: keyword.date,
  duration: keyword.duration,
  text: keyword.text,
} as const;

export function buildType(tree: CstNode, to: Building): TypeNode {
  const named = tokenOf(tree, name);
  const period = partOf(tree, 'periodWord') === undefined ? undefined : calendarUnitIn(tree);
  const base = period ?? (Object.keys(bases) as (keyof typeof bases)[]).find((key) => tokenOf(tree, bases[key]));
  const decimals = decimalsIn(tree, to);
  return {
    kind: 'type',
    span: spanOf(tree),
    base: base ?? (named === undefined ? 'missing' : 'named'),
    ...(named === undefined ? {} : { name: nameOf(named) }),
    ...(decimals === undefined ? {} : { decimals }),
    exact: tokenOf(tree, keyword.exact) !== undefined,
    orAbsent: tokenOf(tree, keyword.orAbsent) !== undefined,
  };
}

function decimalsIn(tree: CstNode, to: Building): number | undefined {
  const part = partOf(tree, 'decimals');
  if (part === undefined) return undefined;
  const count = requiredToken(part, number);
  if (/^\d{1,2}$/.test(count.value)) return Number(count.value);
  if (count.value === '' || count.bad === true) return undefined;
  const found = count.image;
  if (/^\d+$/.test(count.value)) report(to, syntaxCode.tooLarge, count.span, { found, limit: 99 });
  else report(to, syntaxCode.wholeNumber, count.span, { found });
  return undefined;
}
