import {
  type Citation,
  citationAt,
  highlight,
  type InputDeclaration,
  type JudgementDeclaration,
  type Language,
  parse,
  phraseOf,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import type {
  Analysis,
  DecisionSymbol,
  EntitySymbol,
  ExceptionSymbol,
  KindSymbol,
  PeriodSymbol,
  Quantity,
} from '../model.ts';
import { divisionWords } from './division-words.ts';
import { keywordDoc } from './keyword-docs.ts';
import { symbolInLaw } from './law-places.ts';
import { hoverOfLife } from './life-names.ts';
import { literalWords } from './literal-words.ts';
import { periodWords } from './period-words.ts';
import type { NamedCondition, NamedThing } from './symbol-at.ts';
import { familyWords, quantityWord, typeWords } from './type-words.ts';
import { hoverOfUsed, usedAt } from './used-regulation.ts';

/** What is to be told about the word under the cursor, as plain data in the reader's language. */
export interface Hover {
  readonly span: Span;
  /** The word as it stands in the language, with of whom and per what. */
  readonly title: string;
  /** What sort of thing it is: `gegeven`, `verdeling`, `soort`; absent for keywords. */
  readonly sort?: string;
  /** The author's own words for it. */
  readonly label?: string;
  /** Sentences, most telling first. */
  readonly lines: readonly string[];
  /** Of a parameter: its values by index, the first ones. */
  readonly values: readonly { readonly index: string; readonly value: string }[];
  /** The article it stands under, with the text of the law. */
  readonly article?: Article;
}

export interface Article {
  /** The citation line, or the words of the assumption. */
  readonly text: string;
  readonly assumption: boolean;
  readonly quotation: readonly string[];
}

const shownValues = 12;

/** The explanation of the name, the keyword or the citation line under an offset of one of the regulation's files. */
export function hover(analysis: Analysis, source: SourceFile, offset: number, language: Language): Hover | undefined {
  const found = symbolInLaw(analysis, source.name, offset);
  if (found !== undefined) return { span: found.span, ...ofNamed(found.named, language) };
  const used = usedAt(analysis, source.name, offset);
  if (used !== undefined) return hoverOfUsed(used, language);
  return hoverOfLife(analysis, source, offset, language) ?? ofToken(source, offset, language);
}

/** What is to be told about something that has a name. */
export function ofNamed(named: NamedThing, language: Language): Omit<Hover, 'span'> {
  switch (named.kind) {
    case 'quantity':
      return ofQuantity(named.quantity, language);
    case 'exception':
      return ofException(named.exception, language);
    case 'decision':
      return ofDecision(named.decision, language);
    case 'entity':
      return ofEntity(named.entity, language);
    case 'kind':
      return ofKind(named.of, language);
    case 'period':
      return ofPeriod(named.period, language);
    case 'kindValue':
      return ofKindValue(named.of, named.value, language);
    case 'condition':
      return ofCondition(named, language);
  }
}

function ofQuantity(quantity: Quantity, language: Language): Omit<Hover, 'span'> {
  const family = familyWords(quantity, language);
  return {
    title: family === '' ? quantity.name : `${quantity.name} ${family}`,
    sort: sortOf(quantity, language),
    label: quantity.label,
    lines: [typeWords(quantity.type, language), ...details(quantity, language), ...exceptionsTo(quantity, language)],
    values: valuesOf(quantity, language),
    ...article(quantity.citation),
  };
}

function details(quantity: Quantity, language: Language): readonly string[] {
  const { declaration } = quantity;
  const nl = language === 'nl';
  const lines: string[] = [];
  if (declaration.kind === 'input') {
    const { countedOn, atLeast, atMost, earlierBy, onMerger } = declaration;
    const low = atLeast && literalWords(atLeast, language);
    const high = atMost && literalWords(atMost, language);
    if (countedOn !== undefined) lines.push(`${nl ? 'teldatum' : 'counted on'} ${literalWords(countedOn, language)}`);
    if (earlierBy !== undefined) lines.push(`${phraseOf('earlierBy', language)} ${earlierBy.text}`);
    if (low !== undefined) lines.push(`${nl ? 'ten minste' : 'at least'} ${low}`);
    if (high !== undefined) lines.push(`${nl ? 'ten hoogste' : 'at most'} ${high}`);
    if (onMerger !== undefined) lines.push(`${phraseOf('onMerger', language)} ${phraseOf(onMerger.way, language)}`);
  }
  if (quantity.kind === 'allocation' || quantity.kind === 'rest') lines.push(...divisionWords(quantity, language));
  if (declaration.kind === 'judgement') {
    if (declaration.by !== undefined) lines.push(`${nl ? 'door' : 'by'} ${declaration.by.value}`);
    if (declaration.onAdviceOf !== undefined) {
      lines.push(`${nl ? 'op advies van' : 'on advice of'} ${declaration.onAdviceOf.value}`);
    }
    if (declaration.withReasons) lines.push(nl ? 'met motivering' : 'with reasons');
    const regards = declaration.havingRegardTo.map(({ text }) => text).join(', ');
    if (regards !== '') lines.push(`${nl ? 'gelet op' : 'having regard to'} ${regards}`);
  }
  if (declaration.kind === 'input' || declaration.kind === 'judgement') lines.push(...silence(declaration, language));
  return lines;
}

function silence({ silence: found }: InputDeclaration | JudgementDeclaration, language: Language): readonly string[] {
  if (found === undefined) return [];
  const after =
    found.after === undefined ? '' : ` ${phraseOf('after', language)} ${literalWords(found.after, language)}`;
  return [`${phraseOf('unlessStated', language)} ${phraseOf('absent', language)}${after}`];
}

function valuesOf(quantity: Quantity, language: Language): Hover['values'] {
  return [...(quantity.cells ?? [])].slice(0, shownValues).map(([index, cell]) => ({
    index: index.replaceAll(';', ', '),
    value: cell.value === 'unknown' ? unknown(language) : (literalWords(cell.value, language) ?? '…'),
  }));
}

function unknown(language: Language): string {
  return language === 'nl' ? 'nog niet bekend' : 'not known yet';
}

/** What it is on, and what that leads to in the end where that is something else. */
function ofException(
  { name, label, declaration, root, citation }: ExceptionSymbol,
  language: Language,
): Omit<Hover, 'span'> {
  const nl = language === 'nl';
  const on = declaration.on.map(({ text }) => text);
  const leads = on.includes(root.name) ? [] : [`${nl ? 'leidt naar' : 'leads to'} ${root.name}`];
  return {
    title: name,
    sort: nl ? 'uitzondering' : 'exception',
    label,
    lines: [`${nl ? 'op' : 'to'} ${on.join(', ')}`, ...leads],
    values: [],
    ...article(citation),
  };
}

function sortOf({ kind, declaration }: Quantity, language: Language): string {
  if (declaration.kind === 'table') return phraseOf('table', language);
  const isWarning = declaration.kind === 'guarantee' && declaration.severity === 'warning';
  return isWarning ? phraseOf('warning', language) : quantityWord(kind, language);
}

/** Of whom and for what, and all that it gives. */
function ofDecision(decision: DecisionSymbol, language: Language): Omit<Hover, 'span'> {
  const { name, label, gives, lawOf, citation } = decision;
  const nl = language === 'nl';
  const family = familyWords(decision, language);
  const given = gives.map(({ quantity }) => quantity.name).join(', ');
  return {
    title: family === '' ? name : `${name} ${family}`,
    sort: nl ? 'beschikking' : 'decision',
    label,
    lines: [
      `${phraseOf('gives', language)} ${given}`,
      ...(lawOf === undefined ? [] : [`${phraseOf('lawOf', language)} ${lawOf.name}`]),
    ],
    values: [],
    ...article(citation),
  };
}

function exceptionsTo({ exceptions }: Quantity, language: Language): readonly string[] {
  if (exceptions === undefined) return [];
  const names = exceptions.map(({ name }) => name).join(', ');
  return [`${language === 'nl' ? 'uitzonderingen' : 'exceptions'}: ${names}`];
}

function ofEntity(entity: EntitySymbol, language: Language): Omit<Hover, 'span'> {
  const nl = language === 'nl';
  const lines: string[] = [];
  if (entity.plural !== entity.name) lines.push(`${nl ? 'meervoud' : 'plural'} ${entity.plural}`);
  if (entity.key !== undefined) lines.push(`${nl ? 'aangeduid met' : 'identified by'} ${entity.key}`);
  if (entity.parent !== undefined) lines.push(`${nl ? 'van' : 'of'} ${entity.parent.name}`);
  const { module, declaration } = entity;
  if (declaration.mergersCount !== undefined)
    lines.push(
      [phraseOf('mergersCount', language), phraseOf('from', language), phraseOf('nextYear', language)].join(' '),
    );
  return {
    title: entity.name,
    sort: nl ? 'object' : 'entity',
    label: entity.label,
    lines,
    values: [],
    ...article(citationAt(module, declaration.span.start)),
  };
}

function ofKind(of: KindSymbol, language: Language): Omit<Hover, 'span'> {
  const separator = of.declaration.ordered ? ' < ' : ', ';
  return {
    title: of.name,
    sort: language === 'nl' ? 'soort' : 'kind',
    lines: [of.declaration.values.map((value) => value.name.text).join(separator)],
    values: [],
    ...article(citationAt(of.module, of.declaration.span.start)),
  };
}

function ofPeriod(period: PeriodSymbol, language: Language): Omit<Hover, 'span'> {
  return {
    title: period.name,
    sort: phraseOf('period', language),
    label: period.label,
    lines: periodWords(period, language),
    values: [],
    ...(period.module === undefined || period.declaration === undefined
      ? {}
      : article(citationAt(period.module, period.declaration.span.start))),
  };
}

function ofKindValue(of: KindSymbol, value: string, language: Language): Omit<Hover, 'span'> {
  const label = of.declaration.values.find((one) => one.name.text === value)?.label?.value;
  return {
    title: value,
    sort: language === 'nl' ? `waarde van ${of.name}` : `value of ${of.name}`,
    ...(label === undefined ? {} : { label }),
    lines: [],
    values: [],
    ...article(citationAt(of.module, of.declaration.span.start)),
  };
}

function ofCondition({ condition, module, inside }: NamedCondition, language: Language): Omit<Hover, 'span'> {
  return {
    title: condition.name.text,
    sort: language === 'nl' ? 'voorwaarde' : 'condition',
    ...(condition.label === undefined ? {} : { label: condition.label.value }),
    lines: [language === 'nl' ? `van ${inside}` : `of ${inside}`],
    values: [],
    ...article(citationAt(module, condition.span.start)),
  };
}

function article(citation: Citation | undefined): { readonly article?: Article } {
  if (citation === undefined) return {};
  const { quotation, word, regulation } = citation;
  const text = regulation === undefined ? citation.text : `${regulation}, ${citation.text}`;
  return { article: { text, quotation, assumption: word === 'assumption' } };
}

function ofToken(source: SourceFile, offset: number, language: Language): Hover | undefined {
  const token = highlight(source).findLast(({ span }) => span.start <= offset && offset < span.end);
  if (token === undefined) return undefined;
  if (token.concept !== undefined) {
    const title = source.text.slice(token.span.start, token.span.end).replace(/\s+/g, ' ');
    return { span: token.span, title, lines: [keywordDoc(token.concept, language)], values: [] };
  }
  const citation = parse(source).module.citations.find(({ span }) => span.start <= offset && offset <= span.end);
  if (citation === undefined) return undefined;
  return { span: token.span, title: citation.place, lines: [], values: [], ...article(citation) };
}
