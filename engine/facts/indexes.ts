import type { CalendarUnit, Code } from '../../grammar/index.ts';
import { type Datum, type Index, periodDatum, type Quantity } from '../model.ts';
import { isPeriodNumber, parsePeriod, periodsInYear, periodText } from '../value/periods.ts';
import { type At, declaredHere, found, type Reading, shown } from './findings.ts';
import { readWire } from './wire.ts';

/** An index of a family from its key in facts (`2019`, `niveau_2`); reports when it is none. */
export function readIndex(
  quantity: Quantity,
  index: Index,
  written: string,
  reading: Reading,
  at: At,
): Datum | undefined {
  const { findings, things } = reading;
  const { binding } = index;
  if (binding.kind === 'year') return readYearIndex(quantity, index, written, reading, at);
  if (binding.kind === 'thing') {
    const key = written.normalize('NFC');
    if (things === undefined || things.get(binding.of.name)?.has(key))
      return { kind: 'thing', entity: binding.of.name, key };
    found(findings, at, 'F35', { key: shown(written), entity: binding.of.name }, { name: true });
    return undefined;
  }
  const value = readWire({ kind: 'enumeration', of: binding.of, orAbsent: false }, written);
  if ('datum' in value) return value.datum;
  found(findings, at, value.code, value.args, { name: true, related: declaredHere(quantity) });
  return undefined;
}

function readYearIndex(
  quantity: Quantity,
  index: Index,
  written: string,
  { findings, later = 0 }: Reading,
  at: At,
): Datum | undefined {
  const of = index.binding.kind === 'year' ? index.binding.of : undefined;
  const said = parsePeriod(of?.unit, written);
  if (said === undefined) {
    const code = notThatIndex[of?.unit ?? 'year'];
    found(findings, at, code, { text: shown(written), name: quantity.name }, { name: true });
    return undefined;
  }
  const year = said + later * periodsInYear(of);
  const exists = index.years?.some(({ from, through }) => from <= year && year <= through) ?? isPeriodNumber(of, year);
  if (!exists) {
    found(
      findings,
      at,
      'F42',
      { year: periodText(of?.unit, year), name: quantity.name },
      { name: true, related: declaredHere(quantity) },
    );
    return undefined;
  }
  return periodDatum(of, year);
}

const notThatIndex = { year: 'F41', quarter: 'F224', month: 'F223' } as const satisfies Record<CalendarUnit, Code>;

/** How an instance of the family is written: `["<jaar>"]["<Niveau>"]`, for people. */
export function familyText(quantity: Quantity): string {
  return quantity.family.map(({ binding }) => `["<${binding.of?.name ?? 'jaar'}>"]`).join('');
}
