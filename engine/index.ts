// The face of the engine: meaning, from analysed text to answers with their reasons.

export type { Difference, RuleChange } from './amend/difference.ts';
export { analyse } from './amend/law.ts';
export { type Askable, askables } from './analyse/askable.ts';
export { likelyName as nearest } from './analyse/near-names.ts';
export type {
  AttributedChange,
  AttributedRow,
  AttributedTable,
  Attribution,
  AttributionNote,
  AttributionSide,
} from './attribute/model.ts';
export type { Decider } from './compile/decide.ts';
export type { PlannedQuestion } from './compile/plan-question.ts';
export { plans } from './compile/plans.ts';
export type { Copy } from './copy/copy-regulation.ts';
export { tranche } from './copy/tranche.ts';
export { type CostReport, costReport, questionCostReport } from './cost/report.ts';
export type {
  ChangeSet,
  CounterfactualQuestion,
  Goal,
  Needed,
  NeededAnswer,
  WhatIf,
} from './counterfactual/model.ts';
export { explanations } from './explain/explanations.ts';
export type {
  Audience,
  Trace,
  TraceIndex,
  TraceNode,
  TraceValue,
} from './explain/model-trace.ts';
export type { Paragraph as ReasonParagraph } from './explain/prose/full.ts';
export type { CsvTotals } from './facts/csv-totals.ts';
export type { DrawToHold } from './facts/draw-to-hold.ts';
export { readFactsText } from './facts/json-text.ts';
export { mergeDeliveries } from './facts/merge.ts';
export { type Delivery, numberText, type Places } from './facts/places.ts';
export { readCsv } from './facts/read-csv.ts';
export { type FactsReading, readFacts } from './facts/read-json.ts';
export { factsSchema } from './facts/schema.ts';
export { writeFacts } from './facts/write.ts';
export { assumptions } from './language/assumptions.ts';
export type { Completion } from './language/completion-offers.ts';
export type { FormColumn } from './language/form.ts';
export type { Hover } from './language/hover.ts';
export { languageService } from './language/language-service.ts';
export type { OutlineEntry } from './language/outline.ts';
export type { Replacement } from './language/replacement.ts';
export type { SentenceParagraph } from './language/sentences/sentences.ts';
export type { Location } from './language/symbol-at.ts';
export * from './model.ts';
export type { MutationKind } from './mutate/mutant.ts';
export { type Mutated, mutate, type Survivor } from './mutate/mutate.ts';
export type { Population } from './population/population.ts';
export type { Replay, ReplayDifference } from './receipt/model-replay.ts';
export type { TraceDeviation } from './receipt/retrace.ts';
export { answerExample } from './run/answer-example.ts';
export { askedPeriod } from './run/asked-period.ts';
export { compareLaw } from './run/compare-law.ts';
export { type Coverage, type CoverageItem, type CoverageWay, coverage } from './run/coverage.ts';
export { decide, isDecision } from './run/decide.ts';
export { describeNeed } from './run/describe.ts';
export { evaluate } from './run/evaluate.ts';
export { type ExampleResult, runExamples } from './run/examples.ts';
export { explainLine, reasonKeys, reasons } from './run/explain.ts';
export { assumedFacts } from './run/explain-marks.ts';
export { isOnWayDown } from './run/explain-order.ts';
export type { OutcomeRow, OutcomeTable } from './run/outcome-difference.ts';
export type { PartialChange } from './run/partial-changes.ts';
export { recordOf } from './run/record-decision.ts';
export { showDatum, wireValue } from './run/show-datum.ts';
export { type TextRequest, textAt } from './run/text-at.ts';
export { type Tried, type TriedGuarantee, tryGuarantees } from './try/try-guarantees.ts';
export { isDate } from './value/calendar.ts';
export { add, type Fraction } from './value/fraction.ts';
export { firstYear, lastYear } from './value/limits.ts';
export type { NotVerified } from './verify/verify.ts';
