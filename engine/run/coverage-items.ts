import type { AllocationClause, Condition, Conditional, Expression, Module, Span } from '../../grammar/index.ts';
import { within } from '../analyse/walk.ts';
import type { ExceptionSymbol, LawState, Quantity } from '../model.ts';
import type { CoverageWay } from './coverage.ts';
import { clausesIn } from './coverage-clauses.ts';
import { type Declared, item } from './coverage-place.ts';
import { conditionLabel } from './explain-conditions.ts';
import { phrase } from './phrase.ts';
import { conditionWords } from './table-words.ts';

/** What there is to be shown of one state of the law. */
export function itemsIn(state: LawState): readonly Declared[] {
  const { analysis } = state;
  const own = [...analysis.quantities.values()].filter(({ kind }) => covered.has(kind));
  const quantities = own.flatMap((quantity) => itemsOfQuantity(quantity, state));
  const exceptions = [...analysis.exceptions.values()].flatMap((exception) => itemsOfException(exception, state));
  return [...quantities, ...exceptions];
}

/** What is delivered shows nothing of the law; a guarantee is no value; a rest comes with its division. */
const covered: ReadonlySet<Quantity['kind']> = new Set(['rule', 'allocation', 'parameter']);

function itemsOfQuantity(quantity: Quantity, state: LawState): readonly Declared[] {
  const { name, label, module, declaration } = quantity;
  const rule = item(state, module, declaredAt(quantity), { kind: 'rule', name, words: label, ways: ['read'] });
  const inner = expressionsIn(declaration).flatMap((value) => itemsOfExpression(value, name, module, state));
  const clauses = declaration.kind === 'allocation' ? clausesIn(declaration.clauses, name, module, state) : [];
  return [...rule, ...inner, ...clauses, ...rowsIn(quantity, state)];
}

function itemsOfException({ name, label, module, declaration }: ExceptionSymbol, state: LawState): readonly Declared[] {
  const { condition, effect } = declaration;
  const ways: readonly CoverageWay[] = condition === undefined ? ['applied'] : ['applied', 'notApplied'];
  const own = item(state, module, declaration.name.span, { kind: 'exception', name, words: label, ways });
  const values = [
    ...(condition === undefined ? [] : [condition]),
    ...(effect.kind === 'value' ? [effect.value] : []),
    ...(effect.kind === 'clauses' ? effect.clauses.flatMap(valuesOf) : []),
  ];
  const clauses = effect.kind === 'clauses' ? clausesIn(effect.clauses, name, module, state) : [];
  return [...own, ...values.flatMap((value) => itemsOfExpression(value, name, module, state)), ...clauses];
}

function itemsOfExpression(root: Expression, name: string, module: Module, state: LawState): readonly Declared[] {
  const parts = [...within(root)].sort((one, other) => one.span.start - other.span.start);
  return parts.flatMap((part) => {
    if (part.kind === 'conditions') return part.conditions.flatMap((one) => conditionItem(one, name, module, state));
    return part.kind === 'conditional' ? branchItems(part, name, module, state) : [];
  });
}

function conditionItem(condition: Condition, of: string, module: Module, state: LawState): readonly Declared[] {
  const name = `${of}.${condition.name.text}`;
  return item(state, module, condition.name.span, {
    kind: 'condition',
    name,
    words: conditionLabel(condition),
    ways: ['yes', 'no'],
  });
}

function branchItems({ branches, otherwise }: Conditional, name: string, module: Module, state: LawState) {
  const { language } = module;
  const words = (value: Expression): string => phrase(value, language, () => undefined);
  const taken = (value: Expression, text: string): readonly Declared[] =>
    item(state, module, value.span, { kind: 'branch', name, words: text, ways: ['taken'] });
  return [
    ...branches.flatMap(({ condition, value }) => taken(value, `${branchWords[language].if} ${words(condition)}`)),
    ...taken(otherwise, branchWords[language].else),
  ];
}

const branchWords = { nl: { if: 'als', else: 'anders' }, en: { if: 'if', else: 'else' } } as const;

/** A row by what it asks: `groen | meer dan 10`. */
function rowsIn({ name, module, declaration, table }: Quantity, state: LawState): readonly Declared[] {
  if (declaration.kind !== 'table') return [];
  return declaration.grid.rows.flatMap((row) => {
    const [first] = row;
    if (first === undefined) return [];
    const asked = (table?.tests ?? []).flatMap((one) => {
      const cell = row[one.column];
      return cell === undefined ? [] : [conditionWords(cell, one, module.language, () => undefined)];
    });
    return item(state, module, first.span, { kind: 'row', name, words: asked.join(' | '), ways: ['hit'] });
  });
}

/** Where the name of a quantity is declared: of several in one grid its own column. */
export function declaredAt({ name, declaration }: Quantity): Span {
  if (declaration.kind === 'allocation') return declaration.name.span;
  if (declaration.kind === 'parameter' && declaration.signature === undefined) {
    const column = declaration.grid?.head.find((cell) => cell.kind === 'typed' && cell.name.text === name);
    return column?.span ?? declaration.span;
  }
  return 'signature' in declaration ? (declaration.signature?.name.span ?? declaration.span) : declaration.span;
}

function expressionsIn(declaration: Quantity['declaration']): readonly Expression[] {
  if (declaration.kind === 'rule') return [declaration.value];
  return declaration.kind === 'allocation' ? declaration.clauses.flatMap(valuesOf) : [];
}

function valuesOf(clause: AllocationClause): readonly Expression[] {
  switch (clause.kind) {
    case 'pot':
    case 'recipients':
    case 'claim':
    case 'floor':
    case 'cap':
      return [clause.value];
    case 'proRata':
      return [...(clause.weight === undefined ? [] : [clause.weight]), clause.key];
    case 'shortage':
      return clause.order.flatMap((one) => (one.kind === 'key' ? [one.value] : []));
    case 'rest':
      return clause.again?.key === undefined ? [] : [clause.again.key];
    default:
      return [];
  }
}
