// json-logic-engine: each result compiled once by the engine; what later results read is handed on. Numbers are doubles, and the
// engine has no rounding, so that x - x % 1 does it.
import { LogicEngine } from 'json-logic-engine';
import type { Contender } from '../contender.ts';
import { dayNumber, numericRecord, textsOf } from './numeric.ts';
import type { DecisionRecord } from './record.ts';

type Logic = unknown;

const value = (name: string): Logic => ({ var: name });
const steps = (parts: readonly Logic[], divisor: number): Logic => {
  const shifted = { '+': [{ '*': [...parts, divisor] }, 0.5] };
  return { '/': [{ '-': [shifted, { '%': [shifted, 1] }] }, divisor] };
};
const meets = (level: string, norm: number): Logic => ({
  or: [
    { '===': [value(`deelnemers${level}`), 0] },
    { '<=': [steps([{ '/': [value(`uitvallers${level}`), value(`deelnemers${level}`)] }], 10_000), norm] },
  ],
});

/** In order: each may read those before it. */
const rules: Readonly<Record<string, Logic>> = {
  deelnemers: { '+': [value('deelnemersEntree'), value('deelnemersBasis')] },
  aandeel: steps(
    [
      {
        '/': [
          {
            '*': [
              381_300_000,
              {
                '+': [
                  { '*': [2, value('rijksbijdrage'), value('studentenSector')] },
                  { '*': [value('studenten'), value('rijksbijdrageSector')] },
                ],
              },
            ],
          },
          { '*': [3, value('rijksbijdrageSector'), value('studentenSector')] },
        ],
      },
    ],
    1,
  ),
  oormerk: { '>=': [{ '*': [value('begroot'), 3] }, value('aandeel')] },
  vast: {
    if: [
      ...[10, 1_001, 2_001, 6_001, 10_001].flatMap((bound, place) => [
        { '<': [value('deelnemers'), bound] },
        [0, 10_000, 20_000, 35_000, 75_000][place],
      ]),
      150_000,
    ],
  },
  normEntree: meets('Entree', 0.275),
  normBasis: meets('Basis', 0.094),
  beter: {
    or: [
      { '===': [value('deelnemers'), 0] },
      {
        '<=': [
          { '*': [{ '+': [value('uitvallersEntree'), value('uitvallersBasis')] }, 10, value('deelnemersSector')] },
          { '*': [9, value('uitvallersSector'), value('deelnemers')] },
        ],
      },
    ],
  },
  deel: {
    if: [
      { '===': [value('oordeel'), 'goed'] },
      { if: [value('beter'), 175, 125] },
      { '===': [value('oordeel'), 'voldoende'] },
      { if: [value('beter'), 100, 75] },
      0,
    ],
  },
  resultaat: { '/': [steps([{ '/': [{ '*': [value('aandeel'), value('deel')] }, 10] }], 1), 100] },
  toekenning: {
    if: [
      {
        and: [
          { '>': [value('ontvangen'), 0] },
          { '<=': [value('ontvangen'), dayNumber('2025-10-01')] },
          { '!==': [value('oordeel'), 'onvoldoende'] },
        ],
      },
      {
        '/': [
          steps(
            [
              {
                min: [
                  { '*': [{ '+': [value('aandeel'), value('vast'), value('resultaat')] }, 100] },
                  { '*': [value('verleend'), 110] },
                ],
              },
            ],
            1,
          ),
          100,
        ],
      },
      { min: [value('vast'), value('verleend')] },
    ],
  },
};

const engine = new LogicEngine();
const compiled = Object.entries(rules).map(([name, logic]) => ({ name, compute: engine.build(logic) }));

export const contender: Contender<DecisionRecord> = {
  answer: (record) => {
    const data: Record<string, unknown> = { ...numericRecord(record) };
    for (const { name, compute } of compiled) data[name] = compute(data);
    return textsOf(data as unknown as Parameters<typeof textsOf>[0]);
  },
};
