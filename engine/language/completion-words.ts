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

const clauses: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  regulation: ['sector', 'tranche', 'stateOf', 'inForce', 'endsOn', 'term', 'source', 'jci'],
  entity: ['plural', 'identifiedBy'],
  input: ['countedOn', 'atLeast', 'atMost', 'unlessStated'],
  judgement: ['by', 'onAdviceOf', 'withReasons', 'havingRegardTo', 'unlessStated'],
  rule: ['roundedTo', 'condition'],
  allocation: ['amount', 'recipients', 'proRata', 'roundedTo', 'rest'],
  decision: ['gives', 'lawOf'],
  exception: ['if', 'then', 'notApplied', 'amount', 'recipients', 'proRata', 'rest'],
  period: ['from', 'namedAfter', 'endYear', 'startYear'],
  example: ['suppose', 'expect'],
};

/** The clauses that may follow in a declaration. */
export function clausesOf(declaration: Concept): readonly Concept[] {
  return clauses[declaration] ?? [];
}

/** The words that open a citation line. */
export function citationPhrases(vocabulary: Language): readonly string[] {
  return Object.values(citationWords).map((word) => word[vocabulary]);
}
