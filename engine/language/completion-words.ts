import { type Concept, citationWords, type Language } from '../../grammar/index.ts';

/** What may open a file. */
export const headConcepts: readonly Concept[] = ['regulation', 'amendment', 'examplesOf'];

/** The periods that every calendar has. */
export const periodConcepts: readonly Concept[] = ['year', 'quarter', 'month'];

/** Types, as written after a colon. */
export const typeConcepts: readonly Concept[] = [
  'yesNo',
  'count',
  'number',
  'percentage',
  'amount',
  'date',
  'duration',
  'text',
  'year',
  'quarter',
  'month',
];

/** Words that may begin or continue a formula. */
export const expressionConcepts: readonly Concept[] = [
  ...([
    'allOf',
    'oneOf',
    'if',
    'then',
    'else',
    'and',
    'or',
    'not',
    'isPresent',
    'isAbsent',
    'isOneOf',
    'ifAbsent',
  ] as const),
  ...([
    'totalOf',
    'averageOf',
    'highestOf',
    'lowestOf',
    'rankOf',
    'among',
    'withEqual',
    'highestFirst',
    'lowestFirst',
    'count',
    'over',
    'where',
    'every',
    'some',
    'satisfies',
  ] as const),
  ...(['highest', 'lowest', 'limited', 'rounded', 'this', 'of', 'for', 'in', 'year', 'yes', 'no', 'absent'] as const),
  ...(['beginOf', 'endOf', 'quarter', 'month', 'week', 'day'] as const),
];

const claimClauses = ['claim', 'ifShort', 'whoDoesNotFit', 'atLeast', 'atMost'] as const;

/** What a word inside a division, or behind a merger, goes on with, where that is no formula. */
const goOn: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  ifShort: ['proRata', 'inOrderOf'],
  whoDoesNotFit: ['stops', 'isSkipped', 'getsTheRest'],
  rest: ['lapses', 'to', 'again'],
  again: ['proRata', 'thereafter'],
  computedOver: [],
  roundedTo: ['cent'],
  onMerger: ['summed', 'oneOf', 'highest', 'lowest'],
  mergersCount: ['from'],
};

/** What may follow a word of a division; absent where a formula does. */
export function divisionConcepts(last: Concept | undefined): readonly Concept[] | undefined {
  return last === undefined ? undefined : goOn[last];
}

const clauses: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  regulation: ['sector', 'tranche', 'stateOf', 'inForce', 'endsOn', 'term', 'source', 'jci'],
  entity: ['plural', 'identifiedBy', 'mergersCount'],
  input: ['countedOn', 'earlierBy', 'atLeast', 'atMost', 'unlessStated', 'onMerger'],
  judgement: ['by', 'onAdviceOf', 'withReasons', 'havingRegardTo', 'unlessStated'],
  rule: ['roundedTo', 'condition'],
  table: ['others', 'moreThan', 'lessThan', 'from', 'through', 'after', 'absent'],
  allocation: ['amount', 'recipients', 'proRata', 'roundedTo', 'rest', ...claimClauses],
  decision: ['gives', 'lawOf'],
  exception: ['if', 'then', 'notApplied', 'amount', 'recipients', 'proRata', 'rest', ...claimClauses],
  period: ['from', 'namedAfter', 'endYear', 'startYear'],
  example: ['suppose', 'expect', 'draw'],
};

/** The clauses that may follow in a declaration. */
export function clausesOf(declaration: Concept): readonly Concept[] {
  return clauses[declaration] ?? [];
}

/** The words that open a citation line. */
export function citationPhrases(vocabulary: Language): readonly string[] {
  return Object.values(citationWords).map((word) => word[vocabulary]);
}
