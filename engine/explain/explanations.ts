import { attribute } from '../attribute/attribute.ts';
import { attributionLines } from '../attribute/words.ts';
import { needed } from '../counterfactual/needed.ts';
import { whatIf } from '../counterfactual/what-if.ts';
import { typeWords } from '../language/type-words.ts';
import { keptFacts } from '../receipt/inputs.ts';
import { receipt } from '../receipt/receipt.ts';
import { readReceipt, receiptFromWire, receiptJsonSchema, receiptToWire } from '../receipt/receipt-wire.ts';
import { replay } from '../receipt/replay.ts';
import { retrace } from '../receipt/retrace.ts';
import { describeInstance } from '../run/describe.ts';
import { verify } from '../verify/verify.ts';
import { traceDot } from './forms/dot.ts';
import { tracePage } from './forms/page.ts';
import { traceSvg } from './forms/svg.ts';
import { traceTree } from './forms/tree.ts';
import { conditionReasons } from './prose/condition.ts';
import { definitionLabels, whyNotDefinition } from './prose/definition.ts';
import { fullReasons } from './prose/full.ts';
import { shortReasons } from './prose/short.ts';
import { shownDatum, shownIndex, shownNeed, shownOf, shownValue } from './prose/show.ts';
import { whyNot } from './prose/why-not.ts';
import { trace } from './trace.ts';
import { readTrace, traceFromWire, traceJsonSchema, traceToWire } from './wire.ts';

/** All that explains an answer, and all that checks an explanation: plain functions that give plain data. */
export const explanations = {
  trace,
  // Forms of a trace, by it and the language alone.
  short: shortReasons,
  full: fullReasons,
  condition: conditionReasons,
  whyNot,
  whyNotDefinition,
  definitionLabels,
  tree: traceTree,
  dot: traceDot,
  svg: traceSvg,
  page: tracePage,
  // Values of a trace in words.
  shown: {
    datum: shownDatum,
    value: shownValue,
    of: shownOf,
    index: shownIndex,
    need: shownNeed,
    instance: describeInstance,
    type: typeWords,
  },
  // On the wire: JSON in Dutch.
  toWire: traceToWire,
  fromWire: traceFromWire,
  read: readTrace,
  schema: traceJsonSchema,
  // What is still open, what might have been, and what changed.
  needed,
  whatIf,
  attribute,
  attributionLines,
  // Proof.
  verify,
  retrace,
  receipt,
  replay,
  keptFacts,
  receiptToWire,
  receiptFromWire,
  readReceipt,
  receiptSchema: receiptJsonSchema,
};
