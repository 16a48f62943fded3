import type { SourceFile } from '../../grammar/index.ts';
import { traceIndexes, traceNeed, traceOwner, traceType, traceValue } from '../explain/data.ts';
import {
  type Analysis,
  type Answer,
  type Facts,
  type GuaranteeOutcome,
  type Instance,
  instanceKey,
  type Question,
} from '../model.ts';
import { decide, isDecision } from '../run/decide.ts';
import { evaluate } from '../run/evaluate.ts';
import { engineVersion } from '../version.ts';
import { hashOfJson } from './canonical.ts';
import { askedQuestion, canonicalFacts, sourcesOf } from './inputs.ts';
import type { Receipt, ReceiptGuarantee, ReceiptPart } from './model-receipt.ts';
import { hashOfParts, sealed } from './receipt-wire.ts';
import { traceHash } from './trace-hash.ts';

/** What was computed with. */
export interface Computed {
  /** The files of the law; examples among them are left alone. */
  readonly sources: readonly SourceFile[];
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly question: Question;
  /** The answer, or those of a decision, where it is at hand; otherwise it is computed. */
  readonly answers?: readonly Answer[];
}

export interface ReceiptRequest {
  /** The facts themselves are kept in it, so that a replay can say which differ. They may be personal. */
  readonly facts?: true;
  /** Without hashes of the explanations, which are large when many values were asked. */
  readonly traces?: false;
}

/**
 * The receipt of an answer. The same law, facts and question give the same receipt to the byte, in whatever files, forms
 * and order they came. A question that could not be answered has no receipt: `problems` say why.
 */
export function receipt(
  computed: Computed,
  request: ReceiptRequest = {},
): { readonly receipt: Receipt } | { readonly problems: Answer['problems'] } {
  const { analysis, question } = computed;
  const answers = computed.answers ?? answersTo(computed);
  const problems = answers.flatMap((answer) => answer.problems);
  if (problems.length > 0) return { problems };
  const parts = answers.map((answer) => partOf(answer, analysis));
  const values = canonicalFacts(computed.facts, analysis);
  const made = sealed({
    format: 'maatstaf-receipt/1',
    engine: engineVersion,
    regulation: { name: analysis.name, label: analysis.label },
    sources: sourcesOf(computed.sources, analysis.name),
    question: askedQuestion(question),
    facts: { sha256: hashOfJson(values), ...(request.facts === true ? { values } : {}) },
    result: { parts, sha256: hashOfParts(parts) },
    ...(request.traces === false ? {} : { traces: answers.map((answer) => traceHash(answer, computed)) }),
  });
  return { receipt: made };
}

/** One answer, or of a decision one for each law; where it is refused one that says why. */
export function answersTo({ analysis, facts, question }: Computed): readonly Answer[] {
  const [name, ...others] = question.names;
  if (name === undefined || others.length > 0 || !isDecision(analysis, name))
    return [evaluate(analysis, facts, question)];
  const { names: _, ...asked } = question;
  const { parts, problems } = decide(analysis, facts, { ...asked, decision: name });
  return problems.length === 0
    ? parts
    : [{ values: [], needs: [], problems, guarantees: [], dates: {}, applications: new Map() }];
}

function partOf(answer: Answer, analysis: Analysis): ReceiptPart {
  return {
    dates: { ...answer.dates, exact: answer.law?.exact ?? false },
    values: answer.values.map(({ instance, result }) => ({
      ...instanceOf(instance, analysis),
      type: traceType(instance.quantity.type),
      value: traceValue(result, analysis, instance.quantity.type),
    })),
    needs: answer.needs.map((need) => traceNeed(need, analysis)),
    guarantees: answer.guarantees.map((outcome) => guaranteeOf(outcome, analysis)),
  };
}

function guaranteeOf({ instance, state }: GuaranteeOutcome, analysis: Analysis): ReceiptGuarantee {
  const { declaration } = instance.quantity;
  const isWarning = declaration.kind === 'guarantee' && declaration.severity === 'warning';
  return { ...instanceOf(instance, analysis), kind: isWarning ? 'warning' : 'guarantee', state };
}

function instanceOf(instance: Instance, analysis: Analysis): Pick<ReceiptGuarantee, 'id' | 'label' | 'of' | 'for'> {
  const { quantity, owner, indexes } = instance;
  return {
    id: instanceKey(quantity.name, owner, indexes),
    label: quantity.label,
    ...traceOwner(instance, analysis),
    for: traceIndexes(instance, analysis),
  };
}
