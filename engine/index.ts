// The face of the engine: meaning, from analysed text to answers with their reasons.

export { analyse } from './analyse/analyse.ts';
export { nearestName as nearest } from './analyse/near-names.ts';
export type { CsvTotals } from './facts/csv-totals.ts';
export { readFactsText } from './facts/json-text.ts';
export { mergeDeliveries } from './facts/merge.ts';
export { type Delivery, numberText, type Places } from './facts/places.ts';
export { readCsv } from './facts/read-csv.ts';
export { type FactsReading, readFacts } from './facts/read-json.ts';
export { factsSchema } from './facts/schema.ts';
export { writeFacts } from './facts/write.ts';
export type { Completion } from './language/completion.ts';
export type { FormColumn } from './language/form.ts';
export type { Hover } from './language/hover.ts';
export { languageService } from './language/language-service.ts';
export type { OutlineEntry } from './language/outline.ts';
export type { Location } from './language/symbol-at.ts';
export * from './model.ts';
export { evaluate } from './run/evaluate.ts';
export { type ExampleResult, runExamples } from './run/examples.ts';
export { explainLine, reasonKeys, reasons } from './run/explain.ts';
export { showDatum, wireValue } from './run/show-datum.ts';
export { isDate } from './value/calendar.ts';
export { add, type Fraction } from './value/fraction.ts';
export { firstYear, lastYear } from './value/limits.ts';
