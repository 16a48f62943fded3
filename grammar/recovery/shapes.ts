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
  /** Keywords of its clauses that stand inside formulas too: each begins a clause once, outside brackets. */
  readonly inner?: readonly Concept[];
}

const allocationClauses = [
  ...(['amount', 'recipients', 'proRata', 'claim', 'atLeast', 'atMost', 'ifShort', 'whoDoesNotFit'] as const),
  ...(['roundedTo', 'rest'] as const),
];

const shapes: Partial<Readonly<Record<Concept, Shape>>> = {
  regulation: {
    rule: 'regulation',
    clause: 'headClause',
    starters: ['sector', 'tranche', 'stateOf', 'inForce', 'endsOn', 'term', 'source', 'uses'],
  },
  amendment: {
    rule: 'amendment',
    clause: 'amendmentClause',
    starters: ['published', 'inForce', 'retroactive', 'source'],
  },
  examplesOf: { rule: 'examplesOf', starters: [] },
  add: { rule: 'addition', starters: [] },
  replace: { rule: 'replacement', starters: [] },
  repeal: { rule: 'repeal', starters: [] },
  rename: { rule: 'renaming', starters: [] },
  renumber: { rule: 'renumbering', starters: [] },
  applies: { rule: 'application', starters: [] },
  kind: { rule: 'kindDeclaration', starters: [] },
  entity: {
    rule: 'entityDeclaration',
    clause: 'entityClause',
    clauses: 'entityClauses',
    starters: ['plural', 'identifiedBy', 'mergersCount'],
  },
  input: {
    rule: 'inputDeclaration',
    clause: 'inputClause',
    clauses: 'inputClauses',
    starters: ['countedOn', 'earlierBy', 'atLeast', 'atMost', 'unlessStated', 'onMerger'],
  },
  judgement: {
    rule: 'judgementDeclaration',
    clause: 'judgementClause',
    clauses: 'judgementClauses',
    starters: ['by', 'onAdviceOf', 'withReasons', 'havingRegardTo', 'unlessStated'],
  },
  parameter: { rule: 'parameterDeclaration', starters: [] },
  table: { rule: 'tableDeclaration', starters: [] },
  rule: { rule: 'ruleDeclaration', clause: 'rounding', starters: ['roundedTo'] },
  allocation: {
    rule: 'allocationDeclaration',
    clause: 'allocationClause',
    starters: allocationClauses,
  },
  exception: {
    rule: 'exceptionDeclaration',
    clause: 'exceptionClause',
    clauses: 'exceptionClauses',
    starters: ['notApplied', ...allocationClauses],
    inner: ['if', 'then'],
  },
  guarantee: { rule: 'guaranteeDeclaration', starters: [] },
  warning: { rule: 'guaranteeDeclaration', starters: [] },
  decision: { rule: 'decisionDeclaration', clause: 'decisionClause', starters: ['gives', 'lawOf'] },
  period: { rule: 'periodDeclaration', starters: [] },
  untranslated: { rule: 'untranslatedDeclaration', starters: [] },
  example: { rule: 'exampleDeclaration', clause: 'statement', starters: ['suppose', 'expect', 'draw'] },
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
