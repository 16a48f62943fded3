// @gorules/zen-engine: a graph of one expression node, read once. Numbers are decimals of 28 digits inside; it multiplies first,
// with which it gets more right than with the formula as the law writes it.
import { type ZenDecision, ZenEngine } from '@gorules/zen-engine';
import type { Contender } from '../contender.ts';
import { dayNumber, numericRecord, textsOf } from './numeric.ts';
import type { DecisionRecord } from './record.ts';

const expressions: Readonly<Record<string, string>> = {
  aandeel:
    'round(381300000 * (2 * rijksbijdrage * studentenSector + studenten * rijksbijdrageSector) / (3 * rijksbijdrageSector * studentenSector))',
  oormerk: 'begroot * 3 >= $.aandeel',
  deelnemers: 'deelnemersEntree + deelnemersBasis',
  vast: '$.deelnemers < 10 ? 0 : $.deelnemers <= 1000 ? 10000 : $.deelnemers <= 2000 ? 20000 : $.deelnemers <= 6000 ? 35000 : $.deelnemers <= 10000 ? 75000 : 150000',
  normEntree: 'deelnemersEntree == 0 or round(uitvallersEntree / deelnemersEntree, 4) <= 0.275',
  normBasis: 'deelnemersBasis == 0 or round(uitvallersBasis / deelnemersBasis, 4) <= 0.094',
  beter:
    '$.deelnemers == 0 or (uitvallersEntree + uitvallersBasis) * 10 * deelnemersSector <= 9 * uitvallersSector * $.deelnemers',
  deel: 'oordeel == "goed" ? ($.beter ? 0.175 : 0.125) : oordeel == "voldoende" ? ($.beter ? 0.1 : 0.075) : 0',
  resultaat: 'round($.aandeel * $.deel, 2)',
  toekenning: `ontvangen > 0 and ontvangen <= ${dayNumber('2025-10-01')} and oordeel != "onvoldoende" ? round(min([$.aandeel + $.vast + $.resultaat, verleend * 1.1]), 2) : min([$.vast, verleend])`,
};

/** The decision as the engine reads it. */
export function zenDecision(): ZenDecision {
  const node = (id: string, type: string, content?: unknown): unknown => ({
    ...{ id, type, name: id, position: { x: 0, y: 0 } },
    ...(content === undefined ? {} : { content }),
  });
  const edge = (sourceId: string, targetId: string): unknown => ({
    ...{ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId },
  });
  const content = {
    expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })),
  };
  return new ZenEngine().createDecision({
    nodes: [node('in', 'inputNode'), node('rules', 'expressionNode', content), node('out', 'outputNode')],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  });
}

const rules = zenDecision();

export const contender: Contender<DecisionRecord> = {
  answer: async (record) => textsOf((await rules.evaluate(numericRecord(record))).result),
};

/** The same with 64 questions at a time, which it spreads over its own threads. */
export const together: Contender<DecisionRecord> = { ...contender, together: 64 };

/** With what it tells of its course. */
export const traced: Contender<DecisionRecord> = {
  answer: async (record) => {
    const { result, trace } = await rules.evaluate(numericRecord(record), { trace: true });
    if (trace === undefined) throw new Error('no trace');
    return textsOf(result);
  },
};

export const tracedTogether: Contender<DecisionRecord> = { ...traced, together: 64 };
