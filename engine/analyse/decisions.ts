import {
  citationAt,
  type DecisionDeclaration,
  type Module,
  type Name,
  phraseOf,
  type YearSpan,
} from '../../grammar/index.ts';
import type { DecisionSymbol, EntitySymbol, GivenByDecision, Quantity } from '../model.ts';
import { indexesOf } from './families.ts';
import { settle } from './fill-quantity.ts';
import { noGuards } from './guards.ts';
import type { Terms } from './quantities.ts';
import { ancestors } from './scope.ts';
import { declareName, entityNamed, labelOf, type NameTable } from './symbols.ts';
import { errorType, orAbsent } from './types.ts';
import { reportUnknown } from './unknown-name.ts';
import { type DraftQuantity, type Place, report, type Work } from './work.ts';

/** Reads the decisions: of whom, per what, and what they give. All that has a value is known by name already. */
export function collectDecisions(work: Work, modules: readonly Module[], names: NameTable, terms: Terms): void {
  for (const module of modules)
    for (const declaration of module.declarations) {
      if (declaration.kind !== 'decision') continue;
      const { name } = declaration.signature;
      const decision = collect(work, module, declaration, terms(module));
      if (declareName(work, names, module, name) && decision !== undefined) work.decisions.set(name.text, decision);
    }
}

function collect(
  work: Work,
  module: Module,
  declaration: DecisionDeclaration,
  term: YearSpan | undefined,
): DecisionSymbol | undefined {
  const { signature, label } = declaration;
  const entity = signature.owner === undefined ? undefined : entityNamed(work, module, signature.owner);
  const family = indexesOf(work, module, signature.family, false, term, [], entity);
  if ((signature.owner !== undefined && entity === undefined) || family === undefined) return undefined;
  const citation = citationAt(module, declaration.span.start);
  const head = {
    name: signature.name.text,
    label: labelOf(signature.name.text, label?.value),
    module,
    declaration,
    ...(entity === undefined ? {} : { owner: { entity, binding: { kind: 'thing', of: entity } as const } }),
    family,
    ...(citation === undefined ? {} : { citation }),
  };
  const lawOf = lawFact(work, declaration);
  return {
    kind: 'decision',
    ...head,
    gives: givenNames(work, module, declaration).map((quantity) => given(quantity, head)),
    ...(lawOf === undefined ? {} : { lawOf }),
  };
}

/** The names after `geeft`, each once and known. */
function givenNames(work: Work, module: Module, { gives }: DecisionDeclaration): readonly DraftQuantity[] {
  const seen = new Map<string, Name>();
  return gives.flatMap((name) => {
    const first = seen.get(name.text);
    if (first !== undefined) {
      const related = [{ file: module.file, span: first.span, code: 'N90' as const, args: { name: name.text } }];
      report(work, module, 'N133', name.span, { name: name.text }, { related });
      return [];
    }
    if (name.text !== '') seen.set(name.text, name);
    const quantity = work.quantities.get(name.text);
    if (quantity === undefined) reportUnknown(work, module, name, 'N01', work.quantities.keys());
    return quantity ?? [];
  });
}

/** What a decision gives, with what it said of that: read for the decision's own thing and period. */
function given(quantity: Quantity, decision: Omit<DecisionSymbol, 'kind' | 'gives' | 'lawOf'>): GivenByDecision {
  const { module, declaration, owner, family, citation } = decision;
  const decided: DraftQuantity = {
    kind: 'decided',
    name: `${decision.name}.${quantity.name}`,
    label: `${quantity.label} ${phraseOf('asDecidedIn', module.language)} ${decision.label}`,
    module,
    declaration,
    ...(owner === undefined ? {} : { owner }),
    family,
    type: errorType,
    ...(citation === undefined ? {} : { citation }),
  };
  return { quantity, decided };
}

/** The type of what was decided is that of what is decided upon; it may wait for a pot, so it is asked for late. */
export function settleDecided(work: Work, { quantity, decided }: GivenByDecision): void {
  settle(work, quantity);
  (decided as DraftQuantity).type = orAbsent(quantity.type);
}

function lawFact(work: Work, { lawOf }: DecisionDeclaration): Quantity | undefined {
  if (lawOf?.kind !== 'reference' || lawOf.owner !== undefined || lawOf.indexes.length > 0) return undefined;
  return lawOf.qualifier === undefined && !lawOf.self ? work.quantities.get(lawOf.name.text) : undefined;
}

/** Whether everything a decision gives can be given, and its law can be told from the facts of its thing. */
export function checkDecision(work: Work, decision: DecisionSymbol): void {
  const { module, declaration } = decision;
  for (const one of decision.gives) {
    settleDecided(work, one);
    const name = declaration.gives.find(({ text }) => text === one.quantity.name);
    if (name !== undefined && !work.broken.has(one.quantity)) checkGiven(work, decision, one.quantity, name);
  }
  const { lawOf } = declaration;
  if (lawOf === undefined || lawOf.kind === 'missing') return;
  const own = [...(decision.owner === undefined ? [] : [decision.owner.binding])];
  const place: Place = {
    module,
    scope: { own: [...own, ...decision.family.map(({ binding }) => binding)], sets: [] },
    guards: noGuards,
  };
  const { type } = work.check(lawOf, place);
  if (type.kind === 'error' || isLawFact(decision)) return;
  const entity = decision.owner?.entity;
  const whose = entity === undefined ? [] : [entity, ...ancestors(entity)].map(({ name }) => `\`${name}\``);
  const ownerNl = entity === undefined ? 'de hele regeling' : whose.join(' of ');
  const ownerEn = entity === undefined ? 'the whole regulation' : whose.join(' or ');
  report(work, module, 'T136', lawOf.span, { ownerNl, ownerEn });
}

/** A delivered date of the decision's own thing, or of what that belongs to, for its own period if per anything. */
function isLawFact({ lawOf, owner, family }: DecisionSymbol): boolean {
  if (lawOf === undefined || (lawOf.kind !== 'input' && lawOf.kind !== 'judgement')) return false;
  if (lawOf.type.kind !== 'date' || lawOf.type.orAbsent) return false;
  return (
    isOwnOrAbove(lawOf.owner?.entity, owner?.entity) && lawOf.family.every((index) => family.some(sameIndexAs(index)))
  );
}

function isOwnOrAbove(dated: EntitySymbol | undefined, own: EntitySymbol | undefined): boolean {
  return dated === own || (dated !== undefined && own !== undefined && ancestors(own).includes(dated));
}

function checkGiven(work: Work, decision: DecisionSymbol, quantity: Quantity, { span }: Name): void {
  const { module, name: own, owner, family } = decision;
  const { name, type } = quantity;
  if (quantity.kind === 'input' || quantity.kind === 'guarantee') {
    const whatNl = quantity.kind === 'input' ? 'een gegeven van buiten' : 'een waarborg';
    const whatEn = quantity.kind === 'input' ? 'a fact from outside' : 'a guarantee';
    report(work, module, 'T131', span, { name, whatNl, whatEn });
    return;
  }
  const entity = quantity.owner?.entity;
  if (entity !== undefined && entity !== owner?.entity) {
    const decisionNl = owner === undefined ? 'is van niemand' : `is van \`${owner.entity.name}\``;
    const decisionEn = owner === undefined ? 'is of nobody' : `is of \`${owner.entity.name}\``;
    report(work, module, 'T132', span, { name, entity: entity.name, decision: own, decisionNl, decisionEn });
    return;
  }
  const extra = quantity.family.find((index) => !family.some(sameIndexAs(index)));
  if (extra !== undefined) report(work, module, 'T133', span, { name, index: indexName(extra, module) });
  else if (type.kind === 'amount' && type.decimals === undefined) report(work, module, 'T134', span, { name });
  else if (!hasLabel(quantity)) report(work, module, 'T135', span, { name });
}

function sameIndexAs({ binding }: Quantity['family'][number]): (other: Quantity['family'][number]) => boolean {
  const of = 'of' in binding ? binding.of : undefined;
  return ({ binding: other }) => other.kind === binding.kind && ('of' in other ? other.of : undefined) === of;
}

function indexName({ binding }: Quantity['family'][number], { language }: Module): string {
  if ('of' in binding) return binding.of.name;
  return language === 'nl' ? 'jaar' : 'year';
}

/** Whether its author gave it words for people. */
export function hasLabel({ kind, name, declaration }: Quantity): boolean {
  if (declaration.kind === 'decision') return true;
  if (kind === 'rest')
    return (
      declaration.kind === 'allocation' &&
      declaration.clauses.some((one) => one.kind === 'rest' && one.label !== undefined)
    );
  if (declaration.kind !== 'parameter' || declaration.signature !== undefined) return declaration.label !== undefined;
  const head = declaration.grid?.head.find((cell) => cell.kind === 'typed' && cell.name.text === name);
  return head?.kind === 'typed' && head.label !== undefined;
}
