import {
  type Concept,
  classOf,
  highlight,
  type Language,
  parse,
  type SourceFile,
  type Span,
} from '../../grammar/index.ts';
import type { Analysis } from '../model.ts';
import { type AmendmentOffer, atAmendmentLine, insideAmendmentLine } from './completion-amendment.ts';
import {
  type Completion,
  decisions,
  entities,
  exceptions,
  keywords,
  kinds,
  type Offer,
  ownPeriods,
  quantities,
  valuesOf,
} from './completion-offers.ts';
import { inTable, valuesInTable } from './completion-tables.ts';
import {
  citationPhrases,
  clausesOf,
  divisionConcepts,
  expressionConcepts,
  headConcepts,
  periodConcepts,
  typeConcepts,
} from './completion-words.ts';
import { availableConcepts } from './keyword-docs.ts';
import { lifeOffers } from './life-names.ts';
import { behindPoint, usable } from './used-regulation.ts';

interface Word {
  readonly text: string;
  readonly concept?: Concept;
  readonly span: Span;
}

/** The words that fit at an offset, best first; the editor filters them by what has been typed. */
export function completion(
  analysis: Analysis,
  source: SourceFile,
  offset: number,
  language: Language,
): readonly Completion[] {
  const span = wordBefore(source.text, offset);
  const line = source.text.slice(lineStart(source.text, span.start), span.start);
  if (/^\s*\|/.test(line) || line.includes('#') || insideText(line)) return [];
  // The language of the keywords is that of the file, not that of the reader.
  const vocabulary = parse(source).module.language;
  const before = highlight(source)
    .filter((token) => token.span.end <= span.start)
    .map(({ span: at, concept }): Word => {
      const text = source.text.slice(at.start, at.end);
      return concept === undefined ? { text, span: at } : { text, concept, span: at };
    });
  const offers =
    behindPoint(analysis, line, language) ??
    (line.trim() === ''
      ? atLineStart(analysis, before, vocabulary, language)
      : insideLine(analysis, before, vocabulary, language));
  return offers.map((offer) => ({ ...offer, span }));
}

function atLineStart(
  analysis: Analysis,
  before: readonly Word[],
  vocabulary: Language,
  language: Language,
): readonly Offer[] {
  const citations = citationPhrases(vocabulary).map(
    (text): Offer => ({ kind: 'citation', text, detail: '', documentation: '' }),
  );
  const amending = atAmendmentLine(before.map(({ concept }) => concept));
  if (amending !== undefined) {
    return [
      ...keywords(amending, vocabulary, language),
      ...citations,
      ...continuing(analysis, before, vocabulary, language),
    ];
  }
  const declaration = before.findLast(
    ({ concept }) => concept !== undefined && classOf(concept) === 'declaration',
  )?.concept;
  const clauses = declaration === undefined ? [] : clausesOf(declaration);
  const head = before.length === 0 ? headConcepts : [];
  const declarations = availableConcepts.filter(
    (concept) => classOf(concept) === 'declaration' && !headConcepts.includes(concept),
  );
  return [
    ...keywords([...head, ...clauses, ...declarations], vocabulary, language),
    ...citations,
    ...continuing(analysis, before, vocabulary, language),
  ];
}

/** A formula may go on at the next line, after an operator or a word that asks for more. */
function continuing(
  analysis: Analysis,
  before: readonly Word[],
  vocabulary: Language,
  language: Language,
): readonly Offer[] {
  const last = before.at(-1);
  const open =
    last !== undefined && (/^[-=+*/<>(;]+$/.test(last.text) || last.concept === 'and' || last.concept === 'or');
  return open ? insideLine(analysis, before, vocabulary, language) : [];
}

function insideLine(
  analysis: Analysis,
  before: readonly Word[],
  vocabulary: Language,
  language: Language,
): readonly Offer[] {
  const last = before.at(-1);
  const amending = insideAmendmentLine(before.map(({ concept }) => concept));
  if (amending !== undefined) {
    return [...namesFor(analysis, amending.names, language), ...keywords(amending.concepts, vocabulary, language)];
  }
  switch (last?.concept) {
    case 'per':
      return [...keywords(periodConcepts, vocabulary, language), ...ownPeriods(analysis), ...kinds(analysis)];
    case 'over':
    case 'every':
    case 'some':
    case 'count':
      return [...entities(analysis, last.concept === 'over' || last.concept === 'count'), ...kinds(analysis)];
    case 'this':
      return [...entities(analysis, false), ...kinds(analysis)];
    case 'of':
      return [
        ...keywords(['this'], vocabulary, language),
        ...entities(analysis, false),
        ...quantities(analysis, language),
      ];
    case 'in':
      return [...keywords(periodConcepts, vocabulary, language), ...ownPeriods(analysis)];
    case 'beginOf':
    case 'endOf':
      return [...keywords(periodConcepts, vocabulary, language), ...ownPeriods(analysis)];
    case 'uses':
      return usable(analysis);
    case 'asDecidedIn':
      return decisions(analysis);
    case 'gives':
      return quantities(analysis, language).filter(({ text }) => isGivable(analysis, text));
    case 'on':
      if (isExceptionHead(before)) return excepted(analysis, language);
      break;
    case 'computedOver':
      return [...entities(analysis, true), ...kinds(analysis)];
    case 'inOrderOf':
      return [...quantities(analysis, language), ...keywords(['draw'], vocabulary, language)];
    case 'thereafter':
      return keywords(afterThereafter(before), vocabulary, language);
    default:
  }
  const goingOn = divisionConcepts(last?.concept);
  if (goingOn !== undefined) return keywords(goingOn, vocabulary, language);
  const ends = directionsAt(analysis, before);
  if (ends !== undefined) return [...ends.values, ...keywords(ends.concepts, vocabulary, language)];
  if (last?.text === ',' && isExceptionHead(before)) return excepted(analysis, language);
  const isExpected = before.some(({ concept }) => concept === 'expect');
  if (last?.text === ':') return [...keywords(typeConcepts, vocabulary, language), ...kinds(analysis)];
  return [
    ...(inTable(before)
      ? [...keywords(clausesOf('table'), vocabulary, language), ...valuesInTable(analysis, before)]
      : []),
    ...expected(analysis, before),
    ...lifeOffers(analysis, vocabulary, language),
    ...quantities(analysis, language).filter(
      ({ text }) => isExpected || analysis.quantities.get(text)?.kind !== 'guarantee',
    ),
    ...keywords(expressionConcepts, vocabulary, language),
  ];
}

/** Behind `, daarna`: of a rest what becomes of it, else what decides between equals. */
function afterThereafter(before: readonly Word[]): readonly Concept[] {
  const opener = before.findLast(
    ({ concept }) => concept === 'rest' || concept === 'roundedTo' || concept === 'rankOf',
  );
  return opener?.concept === 'rest' ? ['lapses', 'to'] : ['lowest', 'highest', 'draw'];
}

/** In the brackets behind what is ordered by: which of its ends may go first. */
function directionsAt(
  analysis: Analysis,
  before: readonly Word[],
): { readonly values: readonly Offer[]; readonly concepts: readonly Concept[] } | undefined {
  const opener = before.findLast(({ concept }) => concept !== undefined && clauseOpeners.has(concept));
  const [named, bracket] = before.slice(-2);
  if (opener?.concept !== 'inOrderOf' || bracket?.text !== '(' || named === undefined) return undefined;
  const type = analysis.quantities.get(named.text)?.type;
  if (type === undefined) return undefined;
  if (type.kind === 'yesNo') return { values: [], concepts: ['yes', 'no'] };
  return { values: type.kind === 'enumeration' ? valuesOf(type.of) : [], concepts: ['highestFirst', 'lowestFirst'] };
}

const clauseOpeners: ReadonlySet<Concept> = new Set([
  ...(['inOrderOf', 'whoDoesNotFit', 'rest', 'roundedTo', 'amount', 'claim', 'atLeast', 'atMost'] as const),
]);

/** The names an amendment may go on with. */
function namesFor(analysis: Analysis, names: AmendmentOffer['names'], language: Language): readonly Offer[] {
  const named = (): readonly Offer[] => quantities(analysis, language);
  switch (names) {
    case 'none':
      return [];
    case 'quantities':
      return named().filter(({ text }) => analysis.quantities.get(text)?.kind === 'parameter');
    case 'all':
      return [
        ...named(),
        ...exceptions(analysis),
        ...decisions(analysis),
        ...entities(analysis, false),
        ...kinds(analysis),
      ];
    case 'regulation':
      return [{ kind: 'entity', text: analysis.law.name, detail: analysis.label, documentation: '' }];
    case 'sets':
      return [...entities(analysis, true), ...kinds(analysis)];
    case 'periods':
      return ownPeriods(analysis);
  }
}

/** What stands before is `uitzondering x op`. */
function isExceptionHead(before: readonly Word[]): boolean {
  const opener = before.findLast(({ concept }) => concept !== undefined && classOf(concept) === 'declaration');
  const asked = before.findLast(({ concept }) => concept === 'exception' || concept === 'if' || concept === 'then');
  return opener?.concept === 'exception' && asked?.concept === 'exception';
}

/** What a decision can give: what is computed, laid down or judged. */
function isGivable(analysis: Analysis, name: string): boolean {
  const kind = analysis.quantities.get(name)?.kind;
  return kind !== 'input' && kind !== 'guarantee';
}

/** What an exception can be made to. */
function excepted(analysis: Analysis, language: Language): readonly Offer[] {
  const possible = quantities(analysis, language).filter(({ text }) =>
    ['rule', 'parameter', 'allocation'].includes(analysis.quantities.get(text)?.kind ?? ''),
  );
  return [...possible, ...exceptions(analysis)];
}

/** After a comparison with something of a kind, or in a list of its values, that kind's values come first. */
function expected(analysis: Analysis, before: readonly Word[]): readonly Offer[] {
  const sign = before.findLastIndex(
    ({ text, concept }) => /^(=|<>|<|>|<=|>=|≤|≥|≠)$/.test(text) || concept === 'isOneOf',
  );
  const named = before.slice(0, Math.max(sign, 0)).findLast(({ text }) => analysis.quantities.has(text));
  const type = named === undefined ? undefined : analysis.quantities.get(named.text)?.type;
  return type?.kind === 'enumeration' ? valuesOf(type.of) : [];
}

function wordBefore(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && /[\p{L}\p{M}\p{N}_]/u.test(text[start - 1] ?? '')) start -= 1;
  return { start, end: offset };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function insideText(line: string): boolean {
  return (line.match(/"/g) ?? []).length % 2 === 1;
}
