import type { Language } from '../ast.ts';
import { syntax } from '../messages/syntax.ts';
import type { Arguments, Fix, Problem, Related } from '../problem.ts';
import type { SourceFile, Span } from '../source.ts';

/** The codes of this phase by what they are about. */
export const syntaxCode = {
  missingToken: 'S01',
  missingValue: 'S02',
  missingName: 'S03',
  missingText: 'S04',
  missingDate: 'S05',
  missingType: 'S06',
  missingNumber: 'S07',
  missingSet: 'S08',
  brokenOff: 'S09',
  nearKeyword: 'S10',
  englishWord: 'S11',
  dutchWord: 'S12',
  sideBySide: 'S13',
  missingComma: 'S14',
  reservedName: 'S15',
  manyWordName: 'S16',
  semicolonWanted: 'S17',
  unexpected: 'S18',
  declarationKeyword: 'S19',
  clauseKeyword: 'S20',
  prose: 'S21',
  emptyCell: 'S22',
  cellCount: 'S23',
  missingBar: 'S24',
  misplacedClause: 'S26',
  mixedLogic: 'S27',
  comparisonChain: 'S28',
  arithmeticInWhere: 'S29',
  tooDeep: 'S30',
  tooLong: 'S31',
  bracketsWanted: 'S32',
  caseTwins: 'S33',
  noHead: 'S34',
  doubleClause: 'S35',
  citationInside: 'S36',
  looseQuotation: 'S37',
  notAYear: 'S38',
  formulaInParameter: 'S39',
  threeValues: 'S40',
  otherSign: 'S41',
  lateHead: 'S42',
  missingGrid: 'S43',
  wholeNumber: 'S44',
  firstStands: 'S45',
  misplacedLabel: 'S46',
  headCount: 'S47',
  gridBySuppose: 'S48',
  otherwiseWritten: 'S49',
  unquotedLabel: 'S50',
  directionFirst: 'S51',
  dayWithYear: 'S52',
  wholeDuration: 'S220',
  otherPeriod: 'S221',
  endMissing: 'S280',
  cutByMeasure: 'S281',
  refillWithoutEnd: 'S282',
  formulaInOrder: 'S283',
  choiceMissing: 'S284',
  writtenTwice: 'S400',
  oneTooMany: 'S401',
  swapped: 'S402',
  otherChoice: 'S403',
  looseBar: 'S404',
  workingDays: 'S405',
  decimalsForStep: 'S440',
  halfOpenRange: 'S441',
  addressedRange: 'S442',
  between: 'S443',
  rowRepealed: 'S444',
  tooLarge: 'S406',
  operationOutside: 'S60',
  declarationOutside: 'S61',
  noAmendmentHead: 'S62',
  wasOutside: 'S63',
  quotationWanted: 'S64',
  placeWanted: 'S65',
  gridByName: 'S66',
  replacedNameless: 'S67',
  formerWanted: 'S68',
  wasTwice: 'S69',
  partWanted: 'S70',
  replacedWanted: 'S71',
  fromAYear: 'S72',
  unquotedPlace: 'S73',
  actWanted: 'S74',
  retroactiveItem: 'S75',
  noEffect: 'S80',
  twoEffects: 'S81',
  nothingGiven: 'S82',
  elseInException: 'S83',
  noType: 'S84',
  looseCondition: 'S85',
  looseList: 'S86',
  namelessPeriod: 'S87',
} as const satisfies Record<string, keyof typeof syntax>;

export type SyntaxCode = (typeof syntaxCode)[keyof typeof syntaxCode];

/** What a problem may carry beside its place and arguments. */
export interface Extras {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Collects the problems of one file while its tree is built or repaired. */
export interface Reporter {
  readonly source: SourceFile;
  readonly language: Language;
  readonly problems: Problem[];
}

/** Adds a problem of this phase. */
export function report(to: Reporter, code: SyntaxCode, span: Span, args: Arguments = {}, extras: Extras = {}): void {
  to.problems.push(syntaxProblem(to.source, code, span, args, extras));
}

/** A problem of this phase; what a problem does not have stays absent. */
export function syntaxProblem(
  source: SourceFile,
  code: SyntaxCode,
  span: Span,
  args: Arguments,
  extras: Extras = {},
): Problem {
  return { code, severity: syntax[code].severity, file: source.name, span, args, ...extras };
}

/** The offer to put a text in the place of a stretch; an empty stretch inserts. */
export function replaceBy(span: Span, text: string): Fix {
  return { edits: [{ span, text }], text };
}
