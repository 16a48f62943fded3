import { traceFromWire, traceToWire } from '../../engine/explain/wire.ts';
import { receiptFromWire, receiptToWire } from '../../engine/receipt/receipt-wire.ts';
import { replay } from '../../engine/receipt/replay.ts';
import type { Problem } from '../../grammar/index.ts';
import { receiptOf } from './asked.ts';
import { handMade } from './hand-made.ts';
import { small, smallLaw } from './small.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is said of an explanation in which something has been changed on the wire. */
function ofTrace(change: (wire: Json) => unknown): readonly Problem[] {
  const read = traceFromWire(change(JSON.parse(JSON.stringify(traceToWire(handMade)))));
  return 'problems' in read ? read.problems : [];
}

function ofReceipt(change: (wire: Json) => unknown): readonly Problem[] {
  const read = receiptFromWire(change(JSON.parse(JSON.stringify(receiptToWire(receiptOf(small()))))));
  return 'problems' in read ? read.problems : [];
}

/** Explanations and receipts that come back otherwise than they went. */
export const receiptCauses: Readonly<Record<string, () => readonly Problem[]>> = {
  R490: () => ofTrace((wire) => ({ ...wire, formaat: 12 })),
  R491: () => ofTrace((wire) => ({ ...wire, formaat: 'maatstaf-toelichting/2' })),
  R492: () => ofTrace((wire) => ({ ...wire, knoop: [] })),
  R493: () => ofTrace(({ knopen: _, ...wire }) => wire),
  R494: () => ofTrace((wire) => ({ ...wire, volledig: 'ja' })),
  R495: () =>
    ofReceipt((wire) => ({ ...wire, bronbestanden: [{ rol: 'bijlage', bestand: 'x', sha256: 'a'.repeat(64) }] })),
  R496: () => ofTrace((wire) => ({ ...wire, knopen: [...nodesOf(wire), ...nodesOf(wire)] })),
  R497: () => ofTrace((wire) => ({ ...wire, gevraagd: ['nergens()'] })),
  R498: () => ofReceipt((wire) => ({ ...wire, programmaversie: '9.9.9' })),
  R499: () => {
    const text = (smallLaw['regeling.maat'] ?? '').replace('regeling schoolgeld', 'regeling lesgeld');
    return replay(receiptOf(small()), small({ law: { 'regeling.maat': text, 'wijziging.maat': undefined } })).problems;
  },
};

function nodesOf({ knopen }: Json): readonly unknown[] {
  return Array.isArray(knopen) ? knopen : [];
}
