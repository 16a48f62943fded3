import {
  type Declaration,
  type EntityDeclaration,
  type ExceptionDeclaration,
  type Expression,
  type InputDeclaration,
  type JudgementDeclaration,
  type Language,
  phraseOf,
  type RuleDeclaration,
  type Silence,
} from '../../../grammar/index.ts';
import type { Type } from '../../model.ts';
import { isDate } from '../../value/calendar.ts';
import { showDate, showDay } from '../../value/show.ts';
import { literalWords } from '../literal-words.ts';
import { typeWords } from '../type-words.ts';
import { clausesTold, clauseTold, roundingTold } from './clauses.ts';
import { declarationWords } from './declaration-words.ts';
import { setTold, told, toldWhen } from './formula.ts';
import { parameterTold, tableTold } from './grids.ts';
import { kindValueTold, listed, lowered, type Teller } from './teller.ts';
import { labelOf, perTold, whoseTold } from './whose.ts';

/** A declaration in running sentences, each ended by a full stop; examples are no rules and say nothing. */
export function declarationTold(teller: Teller, declaration: Declaration): readonly string[] {
  return partsTold(teller, declaration).map((text) => sentence(text));
}

function partsTold(teller: Teller, declaration: Declaration): readonly string[] {
  const { analysis, language } = teller;
  const words = declarationWords[language];
  switch (declaration.kind) {
    case 'kind': {
      const values = declaration.values.map(({ name, label }) => label?.value ?? name.text.replaceAll('_', ' '));
      return [words.kind(lowered(declaration.name.text), enumerated(values), declaration.ordered)];
    }
    case 'entity':
      return entityTold(teller, declaration);
    case 'period': {
      const { month, day } = declaration.from;
      const label = declaration.label?.value ?? declaration.name.text;
      return [words.period(label, showDay(month, day, language), declaration.namedAfter)];
    }
    case 'input':
      return [inputTold(teller, declaration)];
    case 'judgement':
      return [judgementTold(teller, declaration)];
    case 'parameter':
      return parameterTold(teller, declaration);
    case 'rule':
      return [ruleTold(teller, declaration)];
    case 'table':
      return tableTold(teller, declaration);
    case 'exception':
      return [exceptionTold(teller, declaration)];
    case 'allocation': {
      const { name, over, clauses } = declaration;
      const quantity = analysis.quantities.get(name.text);
      // Where each thing divides its own pot, it is told whose.
      const whose = (quantity?.division?.owner === 'divides' ? whoseTold : perTold)(teller, quantity);
      const division = words.divides(labelOf(teller, name), setTold(teller, over), whose);
      return [`${division}. ${clausesTold(teller, clauses).map(opened).join('. ')}`];
    }
    case 'guarantee': {
      const { signature, label, condition, severity } = declaration;
      const whose = whoseTold(teller, analysis.quantities.get(signature.name.text));
      return [words[severity](label.value, whose, toldWhen(teller, condition))];
    }
    case 'decision': {
      const { signature, label, gives, lawOf } = declaration;
      const symbol = analysis.decisions.get(signature.name.text);
      const given = listed(
        gives.map((name) => labelOf(teller, name)),
        words.and,
      );
      const decision = words.decision(label?.value ?? signature.name.text, whoseTold(teller, symbol), given);
      return [lawOf === undefined ? decision : `${decision}, ${words.lawOf(told(teller, lawOf))}`];
    }
    case 'untranslated':
      return [words.untranslated(declaration.phrase.value, declaration.reason?.value)];
    case 'example':
      return [];
  }
}

/** A text as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  // A clause between commas that ends where its sentence or bracket does loses the second.
  const whole = opened(text).replace(/,+(?=[;:.,)]|$)/gu, '');
  return /[.:…]$/u.test(whole) ? whole : `${whole}.`;
}

function opened(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function entityTold({ language, analysis }: Teller, declaration: EntityDeclaration): readonly string[] {
  const words = declarationWords[language];
  const symbol = analysis.entities.get(declaration.name.text);
  const label = symbol?.label ?? lowered(declaration.name.text);
  const said = words.entity(label, symbol?.key, symbol?.parent?.label);
  const isBare = symbol?.key === undefined && symbol?.parent === undefined;
  const mergers = declaration.mergersCount === undefined ? [] : [words.mergers(label)];
  return isBare ? mergers : [said, ...mergers];
}

function inputTold(teller: Teller, declaration: InputDeclaration): string {
  const { language, analysis } = teller;
  const words = declarationWords[language];
  const { signature, countedOn, atLeast, atMost, earlierBy, onMerger, silence } = declaration;
  const quantity = analysis.quantities.get(signature.name.text);
  const bound = (value: Expression): string => literalWords(value, language) ?? told(teller, value);
  const type = [
    quantity === undefined ? '' : typeTold(quantity.type, language),
    ...(countedOn === undefined ? [] : [words.countedOn(showDay(countedOn.month, countedOn.day, language))]),
    ...(atLeast === undefined ? [] : [words.atLeast(bound(atLeast))]),
    ...(atMost === undefined ? [] : [words.atMost(bound(atMost))]),
    ...(earlierBy === undefined ? [] : [words.earlierBy(labelOf(teller, earlierBy))]),
    ...(onMerger === undefined ? [] : [words.onMerger(onMerger.way)]),
    ...silenceTold(teller, silence),
  ];
  const owner = quantity?.owner === undefined ? words.ofAll : words.each(quantity.owner.entity.label);
  const said = words.input(owner, perTold(teller, quantity), labelOf(teller, signature.name), type.join('; '));
  return said.replace(/ {2,}/gu, ' ').replace(' :', ':');
}

/** A type in words; the values of a kind by their labels. */
function typeTold(type: Type, language: Language): string {
  if (type.kind !== 'enumeration') return typeWords(type, language);
  const values = type.of.declaration.values.map(({ name }) => kindValueTold(type.of, name.text));
  const absent = type.orAbsent ? [language === 'nl' ? 'of geen' : 'or absent'] : [];
  return [`${lowered(type.of.name)}: ${enumerated(values)}`, ...absent].join('; ');
}

/** Parted by what does not stand in any of them. */
function enumerated(values: readonly string[]): string {
  return values.join(values.some((value) => value.includes(',')) ? '; ' : ', ');
}

function judgementTold(teller: Teller, declaration: JudgementDeclaration): string {
  const { language, analysis } = teller;
  const words = declarationWords[language];
  const { signature, by, onAdviceOf, withReasons, havingRegardTo, silence } = declaration;
  const quantity = analysis.quantities.get(signature.name.text);
  const type = quantity === undefined ? '' : typeTold(quantity.type, language);
  const about = [
    ...(quantity?.owner === undefined ? [] : [words.aboutEach(quantity.owner.entity.label)]),
    perTold(teller, quantity),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const regarded = listed(
    havingRegardTo.map((name) => labelOf(teller, name)),
    words.and,
  );
  return [
    words.judgement(by?.value, labelOf(teller, signature.name), about, type),
    ...(onAdviceOf === undefined ? [] : [words.onAdviceOf(onAdviceOf.value)]),
    ...(withReasons ? [words.withReasons] : []),
    ...(regarded === '' ? [] : [words.regards(regarded)]),
    ...silenceTold(teller, silence),
  ].join(', ');
}

function silenceTold({ language }: Teller, silence: Silence | undefined): readonly string[] {
  if (silence === undefined) return [];
  const { after } = silence;
  const day = after !== undefined && isDate(after.iso) ? showDate(after.iso, language) : after?.iso;
  return [declarationWords[language].silence(day)];
}

function ruleTold(teller: Teller, { signature, value, rounding }: RuleDeclaration): string {
  const { language, analysis } = teller;
  const words = declarationWords[language];
  const quantity = analysis.quantities.get(signature.name.text);
  const label = labelOf(teller, signature.name);
  const whose = whoseTold(teller, quantity);
  const isCondition = quantity?.type.kind === 'yesNo' && value.kind !== 'conditional';
  // What is rounded is all of a choice, and not its last part.
  const rounded = (text: string): string =>
    rounding !== undefined && value.kind === 'conditional' ? `(${text})` : text;
  const said = isCondition
    ? words.holdsIf(label, whose, toldWhen(teller, value))
    : words.rule(label, whose, rounded(told(teller, value)));
  return rounding === undefined ? said : `${said}, ${roundingTold(teller, rounding)}`;
}

function exceptionTold(teller: Teller, { on, label, condition, effect }: ExceptionDeclaration): string {
  const words = declarationWords[teller.language];
  const excepted = listed(
    on.map((name) => `“${labelOf(teller, name)}”`),
    words.and,
  );
  const when = condition === undefined ? undefined : toldWhen(teller, condition);
  const head = words.instead(excepted, label?.value ?? '', when);
  switch (effect.kind) {
    case 'value':
      return `${head}${words.outcome(told(teller, effect.value))}`;
    case 'notApplied':
      return `${head}${words.notApplied}`;
    case 'clauses':
      return `${head}${words.clausesInstead(effect.clauses.map((clause) => clauseTold(teller, clause)).join('; '))}`;
    case 'missing':
      return `${head}${phraseOf('then', teller.language)} …`;
  }
}
