import type { Replay, ReplayDifference, TraceIndex, TraceValue } from '../engine/index.ts';
import { present } from './wire.ts';

/** What came of answering the question of a receipt again, as it goes out. */
export function replayOnWire({ outcome, differences, count, now }: Replay): object {
  return {
    uitkomst: outcomes[outcome],
    verschillen: differences.map(differenceOnWire),
    aantal: count,
    ...present('sha256', now?.sha256),
  };
}

const outcomes: Readonly<Record<Replay['outcome'], string>> = {
  same: 'gelijk',
  sameResult: 'zelfde uitkomst',
  different: 'anders',
  refused: 'niet te herhalen',
};

function differenceOnWire(difference: ReplayDifference): object {
  switch (difference.kind) {
    case 'engine':
      return { soort: 'rekenmachine', ...sides(difference.before, difference.after) };
    case 'source':
      return {
        soort: 'bestand',
        rol: roles[difference.role],
        bestand: difference.file,
        ...sides(difference.before, difference.after),
      };
    case 'facts':
      return { soort: 'feiten', ...sides(difference.before, difference.after) };
    case 'fact':
      return { soort: 'feit', plaats: difference.path, ...sides(difference.before, difference.after) };
    case 'date':
      return { soort: 'datum', naam: dates[difference.name], ...sides(difference.before, difference.after) };
    case 'value':
      return {
        soort: 'waarde',
        ...whose(difference),
        ...sides(
          difference.before && valueOnWire(difference.before),
          difference.after && valueOnWire(difference.after),
        ),
      };
    case 'need':
      return {
        soort: 'nodig',
        label: (difference.after ?? difference.before)?.label,
        was: difference.before !== undefined,
      };
    case 'guarantee':
      return {
        soort: 'waarborg',
        ...whose(difference),
        ...sides(difference.before && states[difference.before], difference.after && states[difference.after]),
      };
    case 'trace':
      return { soort: 'toelichting', deel: difference.part, ...sides(difference.before, difference.after) };
  }
}

function sides<Side>(was: Side | undefined, wordt: Side | undefined): object {
  return { ...present('was', was), ...present('wordt', wordt) };
}

function whose({ label, of, for: indexes }: Extract<ReplayDifference, { kind: 'value' | 'guarantee' }>): object {
  return {
    label,
    ...present('van', of?.key),
    ...(indexes.length === 0 ? {} : { voor: indexes.map(indexOnWire) }),
  };
}

function indexOnWire(index: TraceIndex): string {
  return index.kind === 'year' ? index.text : index.kind === 'value' ? index.value : index.key;
}

/** As it stands in the receipt. */
function valueOnWire(value: TraceValue): string {
  if (value.state !== 'known') return valueStates[value.state];
  const { datum } = value;
  switch (datum.kind) {
    case 'number':
      return datum.number;
    case 'yesNo':
      return datum.value ? 'ja' : 'nee';
    case 'date':
      return datum.date;
    case 'text':
      return datum.text;
    case 'duration':
      return `${datum.months}m ${datum.days}d`;
    case 'year':
    case 'value':
    case 'thing':
      return indexOnWire(datum);
  }
}

const valueStates = { absent: 'geen', unknown: 'onbekend', fault: 'fout' } as const;
const states = { held: 'gaat op', broken: 'gaat niet op', open: 'onbekend', fault: 'fout' } as const;
const roles = { regulation: 'regeling', amendment: 'wijziging', used: 'gebruikt' } as const;
const dates = { asAt: 'toestandOp', lawOf: 'geldendOp', knownOn: 'bekendOp', inForceBy: 'inWerkingOp' } as const;
