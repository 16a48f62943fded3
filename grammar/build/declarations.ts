import type { CstNode } from 'chevrotain';
import type {
  Declaration,
  EntityDeclaration,
  InputDeclaration,
  JudgementDeclaration,
  KindDeclaration,
  MergerClause,
  RuleDeclaration,
  Silence,
  UntranslatedDeclaration,
} from '../ast.ts';
import { date, dayOfYear, keyword, name, symbols, text } from '../lexer/token-types.ts';
import { buildAllocation } from './allocations.ts';
import { labelOf, singleClause, singleOf } from './clauses.ts';
import { type Building, expressionIn } from './context.ts';
import { buildDecision, buildException, buildGuarantee, buildPeriod } from './decisions.ts';
import { buildExample } from './examples.ts';
import { dateOf, dayOfYearOf, fixedValueOf } from './literals.ts';
import { buildParameter, buildTable } from './parameters.ts';
import { buildRounding } from './rounding.ts';
import { buildSignature, buildType } from './signatures.ts';
import { nameOf, partOf, partsOf, requiredPart, requiredToken, spanOf, textOf, tokenOf, tokensOf } from './tree.ts';

/** By the name of the grammar's rule. */
const builders: Readonly<Record<string, (tree: CstNode, to: Building) => Declaration>> = {
  kindDeclaration: buildKind,
  entityDeclaration: buildEntity,
  periodDeclaration: buildPeriod,
  inputDeclaration: buildInput,
  judgementDeclaration: buildJudgement,
  parameterDeclaration: buildParameter,
  ruleDeclaration: buildRule,
  tableDeclaration: buildTable,
  exceptionDeclaration: buildException,
  allocationDeclaration: buildAllocation,
  guaranteeDeclaration: buildGuarantee,
  decisionDeclaration: buildDecision,
  untranslatedDeclaration: buildUntranslated,
  exampleDeclaration: buildExample,
};

export function buildDeclaration(tree: CstNode, to: Building): Declaration {
  const part = Object.keys(builders)
    .map((rule) => partOf(tree, rule))
    .find((found) => found !== undefined);
  const build = part && builders[part.name];
  if (part === undefined || build === undefined) throw new Error('a declaration of no known kind');
  return build(part, to);
}

function buildKind(tree: CstNode): KindDeclaration {
  return {
    kind: 'kind',
    span: spanOf(tree),
    name: nameOf(requiredToken(tree, name)),
    ordered: tokensOf(tree, symbols['<']).length > 0,
    values: partsOf(tree, 'kindValue').map((value) => {
      const label = tokenOf(value, text);
      const plain = { span: spanOf(value), name: nameOf(requiredToken(value, name)) };
      return label === undefined ? plain : { ...plain, label: textOf(label) };
    }),
  };
}

function buildEntity(tree: CstNode, to: Building): EntityDeclaration {
  const clauses = partsOf(tree, 'entityClause');
  const named = (opener: 'plural' | 'of' | 'identifiedBy') => {
    const clause = singleClause(clauses, keyword[opener], to);
    return clause && nameOf(requiredToken(clause, name));
  };
  const [plural, parent, key] = [named('plural'), named('of'), named('identifiedBy')];
  const mergers = singleClause(clauses, keyword.mergersCount, to);
  return {
    kind: 'entity',
    span: spanOf(tree),
    name: nameOf(requiredToken(requiredPart(tree, 'entityHead'), name)),
    ...(plural === undefined ? {} : { plural }),
    ...(parent === undefined ? {} : { parent }),
    ...(key === undefined ? {} : { key }),
    ...(mergers === undefined ? {} : { mergersCount: { span: spanOf(mergers), from: 'nextYear' } }),
    ...labelOf(clauses, text, to),
  };
}

function buildInput(tree: CstNode, to: Building): InputDeclaration {
  const head = requiredPart(tree, 'inputHead');
  const clauses = partsOf(tree, 'inputClause');
  const counted = singleClause(clauses, keyword.countedOn, to);
  const countedOn = counted && dayOfYearOf(requiredToken(counted, dayOfYear));
  const least = singleClause(clauses, keyword.atLeast, to);
  const most = singleClause(clauses, keyword.atMost, to);
  const earlier = singleClause(clauses, keyword.earlierBy, to);
  return {
    kind: 'input',
    span: spanOf(tree),
    signature: buildSignature(requiredPart(head, 'signature'), to),
    type: buildType(requiredPart(head, 'type'), to),
    ...labelOf(clauses, text, to),
    ...(countedOn === undefined ? {} : { countedOn }),
    ...(least === undefined ? {} : { atLeast: fixedValueOf(requiredPart(least, 'literal'), to) }),
    ...(most === undefined ? {} : { atMost: fixedValueOf(requiredPart(most, 'literal'), to) }),
    ...(earlier === undefined ? {} : { earlierBy: nameOf(requiredToken(earlier, name)) }),
    ...mergerOf(clauses, to),
    ...silenceOf(clauses, to),
  };
}

/** `bij fusie opgeteld | een van | hoogste | laagste`. */
function mergerOf(clauses: readonly CstNode[], to: Building): { readonly onMerger?: MergerClause } {
  const mergers = clauses.flatMap((clause) => partsOf(clause, 'onMerger'));
  const merger = singleClause(mergers, keyword.onMerger, to);
  if (merger === undefined) return {};
  const way = (['oneOf', 'highest', 'lowest'] as const).find((one) => tokenOf(merger, keyword[one]) !== undefined);
  return { onMerger: { span: spanOf(merger), way: way ?? 'summed' } };
}

/** `zonder opgave geen [na 2021-10-01]` of a fact or a judgement. */
function silenceOf(clauses: readonly CstNode[], to: Building): { readonly silence?: Silence } {
  const silences = clauses.flatMap((clause) => partsOf(clause, 'silence'));
  const silence = singleClause(silences, keyword.unlessStated, to);
  if (silence === undefined) return {};
  const day = tokenOf(silence, date);
  const after = day === undefined ? undefined : dateOf(day);
  return { silence: { span: spanOf(silence), ...(after === undefined ? {} : { after }) } };
}

function buildJudgement(tree: CstNode, to: Building): JudgementDeclaration {
  const head = requiredPart(tree, 'judgementHead');
  const clauses = partsOf(tree, 'judgementClause');
  const by = singleClause(clauses, keyword.by, to);
  const onAdviceOf = singleClause(clauses, keyword.onAdviceOf, to);
  const regarded = singleClause(clauses, keyword.havingRegardTo, to);
  const reasons = clauses.flatMap((clause) => tokensOf(clause, keyword.withReasons));
  return {
    kind: 'judgement',
    span: spanOf(tree),
    signature: buildSignature(requiredPart(head, 'signature'), to),
    type: buildType(requiredPart(head, 'type'), to),
    ...labelOf(clauses, 'label', to),
    ...(by === undefined ? {} : { by: textOf(requiredToken(by, text)) }),
    ...(onAdviceOf === undefined ? {} : { onAdviceOf: textOf(requiredToken(onAdviceOf, text)) }),
    withReasons: singleOf(reasons, to) !== undefined,
    havingRegardTo: regarded === undefined ? [] : tokensOf(regarded, name).map(nameOf),
    ...silenceOf(clauses, to),
  };
}

function buildRule(tree: CstNode, to: Building): RuleDeclaration {
  const head = requiredPart(tree, 'ruleHead');
  const label = tokenOf(head, text);
  const rounding = partOf(tree, 'rounding');
  return {
    kind: 'rule',
    span: spanOf(tree),
    signature: buildSignature(requiredPart(head, 'signature'), to),
    type: buildType(requiredPart(head, 'type'), to),
    ...(label === undefined ? {} : { label: textOf(label) }),
    value: expressionIn(requiredPart(tree, 'ruleValue'), to),
    ...(rounding === undefined ? {} : { rounding: buildRounding(rounding, to) }),
  };
}

function buildUntranslated(tree: CstNode): UntranslatedDeclaration {
  const [phrase, reason] = tokensOf(tree, text).map(textOf);
  if (phrase === undefined) throw new Error('an untranslated phrase without the phrase');
  const node = { kind: 'untranslated', span: spanOf(tree), phrase } as const;
  return reason === undefined ? node : { ...node, reason };
}
