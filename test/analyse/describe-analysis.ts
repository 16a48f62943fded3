import type { Analysis, Binding, Filling, Meaning, Quantity, SetItemMeaning, Type } from '../../engine/index.ts';
import type { Expression, SourceFile, Span } from '../../grammar/index.ts';

/**
 * What was understood, as text: each quantity, and in the order of the text each expression with its type and, of names
 * and sets, what they mean.
 */
export function describeAnalysis(sources: readonly SourceFile[], analysis: Analysis): string {
  const texts = new Map(
    analysis.modules.map((module) => [module, sources.find(({ name }) => name === module.file)?.text ?? '']),
  );
  const lines = [...analysis.quantities.values()].map(quantityLine);
  for (const module of analysis.modules) {
    const text = texts.get(module) ?? '';
    const found: { readonly span: Span; readonly line: string }[] = [];
    const inModule = new Set(nodesOf(module));
    for (const [expression, type] of analysis.types) {
      if (inModule.has(expression))
        found.push({ span: expression.span, line: expressionLine(analysis, text, expression, type) });
    }
    for (const [item, meaning] of analysis.sets) {
      if (inModule.has(item)) found.push({ span: item.span, line: `${words(text, item.span)} → ${setText(meaning)}` });
    }
    found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
    lines.push('', `── ${module.file}`, ...found.map(({ line }) => line));
  }
  return `${lines.join('\n')}\n\norder: ${analysis.order.map(({ name }) => name).join(' ')}\n`;
}

/** Everything in a module that is an object. */
function nodesOf(root: object): readonly object[] {
  const found: object[] = [];
  const waiting: object[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    const parts: readonly unknown[] = Object.values(node);
    for (const part of parts) if (typeof part === 'object' && part) waiting.push(part);
  }
  return found;
}

function quantityLine({ kind, name, owner, family, type, cells, citation }: Quantity): string {
  const whose = owner === undefined ? '' : ` van ${owner.entity.name}`;
  const indexes = family.map(({ binding, years }) => {
    const limits = years?.map(({ from, through }) => `${from}–${through}`).join(', ');
    return limits === undefined ? bindingText(binding) : `${bindingText(binding)} ${limits}`;
  });
  const per = indexes.length === 0 ? '' : ` per ${indexes.join(', ')}`;
  const values =
    cells === undefined ? '' : ` {${[...cells].map(([key, { value }]) => `${key}: ${cellText(value)}`).join(' | ')}}`;
  return `${kind} ${name}${whose}${per}: ${typeText(type)}${values} (${citation?.place ?? 'no citation'})`;
}

function cellText(value: Expression | 'unknown'): string {
  if (value === 'unknown') return 'unknown';
  return 'decimal' in value ? value.decimal : value.kind;
}

function expressionLine(analysis: Analysis, text: string, expression: Expression, type: Type): string {
  const meaning = expression.kind === 'reference' ? analysis.meanings.get(expression) : undefined;
  const line = `${words(text, expression.span)} : ${typeText(type)}`;
  return meaning === undefined ? line : `${line} → ${meaningText(analysis, text, meaning)}`;
}

function meaningText(analysis: Analysis, text: string, meaning: Meaning): string {
  switch (meaning.kind) {
    case 'quantity': {
      const fillings = [...(meaning.owner === undefined ? [] : [meaning.owner]), ...meaning.indexes];
      return `${meaning.quantity.name}(${fillings.map((filling) => fillingText(analysis, text, filling)).join('; ')})`;
    }
    case 'kindValue':
      return `${meaning.of.name}.${meaning.value}`;
    case 'bound':
      return boundText(analysis, meaning.binding);
    case 'periodOf':
      return `${meaning.period.name} of ${words(text, meaning.date.span)}`;
    case 'parent':
      return `${meaning.entity.name} of ${fillingText(analysis, text, meaning.of)}`;
    case 'key':
      return `key of ${fillingText(analysis, text, meaning.of)}`;
    case 'life':
      return `${meaning.member} of ${fillingText(analysis, text, meaning.of)}`;
    case 'error':
      return 'error';
  }
}

function fillingText(analysis: Analysis, text: string, filling: Filling): string {
  switch (filling.kind) {
    case 'bound':
      return boundText(analysis, filling.binding);
    case 'parent':
      return `${filling.entity.name} of ${fillingText(analysis, text, filling.of)}`;
    case 'key':
      return JSON.stringify(filling.key);
    case 'expression':
      return words(text, filling.expression.span);
  }
}

function setText(meaning: SetItemMeaning): string {
  switch (meaning.kind) {
    case 'things':
      return `things of ${meaning.entity.name}${meaning.of === undefined ? '' : ' of one'}`;
    case 'values':
      return `values of ${meaning.of.name}`;
    default:
      return meaning.kind;
  }
}

/** `own`: of the declaration; else of a member of a set, a row of a grid, or an example's year. */
function boundText(analysis: Analysis, binding: Binding): string {
  const own = [...analysis.quantities.values()].some(
    ({ owner, family }) => owner?.binding === binding || family.some((index) => index.binding === binding),
  );
  return `${own ? 'own' : 'its'} ${bindingText(binding)}`;
}

function bindingText(binding: Binding): string {
  return binding.of?.name ?? 'year';
}

function typeText(type: Type): string {
  const name = type.kind === 'enumeration' || type.kind === 'thing' ? `${type.kind} ${type.of.name}` : type.kind;
  const decimals = 'decimals' in type ? `(${type.decimals})` : '';
  return `${name}${decimals}${type.orAbsent ? ' or absent' : ''}`;
}

function words(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
