import type { Concept } from '../keywords/keywords.ts';
import type { RuleName } from '../parser/parser.ts';

/** How recovery takes a declaration apart: its rule, and the clauses that may be parsed by themselves. */
export interface Shape {
  readonly rule: RuleName;
  readonly clause?: RuleName;
  /** Reads several clauses, where some begin with no keyword: a label. */
  readonly clauses?: RuleName;
  /** The keywords a clause begins with. */
  readonly starters: readonly Concept[];
}

const shapes: Partial<Readonly<Record<Concept, Shape>>> = {
  regulation: {
    rule: 'regulation',
    clause: 'headClause',
    starters: ['sector', 'tranche', 'stateOf', 'inForce', 'endsOn', 'term', 'source'],
  },
  examplesOf: { rule: 'examplesOf', starters: [] },
  kind: { rule: 'kindDeclaration', starters: [] },
  entity: {
    rule: 'entityDeclaration',
    clause: 'entityClause',
    clauses: 'entityClauses',
    starters: ['plural', 'identifiedBy'],
  },
  input: {
    rule: 'inputDeclaration',
    clause: 'inputClause',
    clauses: 'inputClauses',
    starters: ['countedOn', 'atLeast', 'atMost'],
  },
  judgement: {
    rule: 'judgementDeclaration',
    clause: 'judgementClause',
    clauses: 'judgementClauses',
    starters: ['by', 'onAdviceOf', 'withReasons'],
  },
  parameter: { rule: 'parameterDeclaration', starters: [] },
  rule: { rule: 'ruleDeclaration', clause: 'rounding', starters: ['roundedTo'] },
  allocation: {
    rule: 'allocationDeclaration',
    clause: 'allocationClause',
    starters: ['amount', 'recipients', 'proRata', 'roundedTo', 'rest'],
  },
  untranslated: { rule: 'untranslatedDeclaration', starters: [] },
  example: { rule: 'exampleDeclaration', clause: 'statement', starters: ['suppose', 'expect'] },
};

/** The shape of what a keyword opens; absent for keywords that open nothing yet. */
export function shapeOf(opener: Concept): Shape | undefined {
  return shapes[opener];
}

/** The keywords of the declarations that may hold a clause. */
export function ownersOf(starter: Concept): readonly Concept[] {
  const openers = Object.keys(shapes) as Concept[];
  return openers.filter((opener) => shapes[opener]?.starters.includes(starter));
}

/** Parts of the language that cannot be parsed yet: where one does not fit, that is what there is to say. */
const later: ReadonlySet<Concept> = new Set([
  ...(['amendment', 'period', 'table', 'exception', 'guarantee', 'warning', 'decision'] as const),
  ...([
    'replace',
    'add',
    'rename',
    'renumber',
    'applies',
    'repeal',
    'was',
    'uses',
    'published',
    'retroactive',
  ] as const),
  ...(['mergersCount', 'namedAfter', 'earlierBy', 'unlessStated', 'onMerger', 'havingRegardTo', 'gives'] as const),
  ...(['notApplied', 'condition', 'computedOver', 'claim', 'ifShort', 'whoDoesNotFit', 'duration'] as const),
  ...(['nextYear', 'endYear', 'startYear', 'summed', 'inOrderOf', 'stops', 'isSkipped', 'getsTheRest'] as const),
  ...(['again', 'first', 'moreThan', 'lessThan', 'after', 'rankOf', 'among', 'withEqual', 'highestFirst'] as const),
  ...(['lowestFirst', 'allOf', 'oneOf', 'asDecidedIn', 'from', 'beginOf', 'endOf', 'quarter', 'month'] as const),
  ...(['week', 'day'] as const),
]);

/** Whether a concept belongs to the language but not yet to the grammar. */
export function isLater(concept: Concept): boolean {
  return later.has(concept);
}
