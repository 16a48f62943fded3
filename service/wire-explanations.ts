import {
  type ChangeSet,
  type Datum,
  type Goal,
  type Needed,
  type NeededAnswer,
  type Result,
  type Type,
  type WhatIf,
  wireValue,
} from '../engine/index.ts';
import { present } from './wire.ts';
import { instanceOnWire, needOnWire } from './wire-answer.ts';

/** What is still needed as it goes out, the most deciding first; `doetErNietToe` is open too, but can change nothing any more. */
export function neededOnWire({ needed, irrelevant, runs }: NeededAnswer): object {
  return {
    nogNodig: needed.map((one) => ({
      ...needOnWire(one.need),
      soort: kinds[one.kind],
      ...present('door', one.by),
      ...present('beslist', decidesOf(one)),
      aangetoond: one.proven,
    })),
    doetErNietToe: irrelevant.map(needOnWire),
    berekeningen: runs,
  };
}

/** Whether it decides something of what was asked by itself; absent where that was not tried. */
export function decidesOf({ settles }: Needed): 'altijd' | 'soms' | 'nooit' | undefined {
  if (settles === undefined) return undefined;
  return settles.always > 0 ? 'altijd' : settles.atBest > 0 ? 'soms' : 'nooit';
}

const kinds: Readonly<Record<Needed['kind'], string>> = {
  fact: 'gegeven',
  judgement: 'oordeel',
  parameter: 'parameter',
  draw: 'loting',
  list: 'lijst',
};

/** What would have to differ, as it goes out. */
export function whatIfOnWire(found: WhatIf, goal: Goal, sets: readonly ChangeSet[]): object {
  const { instance, now, already, searched, ended, runs, untried } = found;
  const type = instance?.quantity.type;
  return {
    ...(instance === undefined ? {} : { gevraagd: instanceOnWire(instance) }),
    ...(now === undefined || type === undefined ? {} : { nu: resultOnWire(now, type) }),
    doel: { soort: goals[goal.kind], ...('value' in goal ? { waarde: goal.value } : {}) },
    isAlZo: already,
    mogelijkheden: sets.map(({ changes, outcome }) => ({
      anders: changes.map((change) => ({
        ...instanceOnWire(change.instance),
        was: factOnWire(change.from, change.instance.quantity.type),
        wordt: factOnWire(change.to, change.instance.quantity.type),
        ...(change.notYet === undefined
          ? {}
          : { nogNietBij: factOnWire(change.notYet, change.instance.quantity.type) }),
      })),
      ...(type === undefined ? {} : { dan: resultOnWire(outcome, type) }),
    })),
    nietGetoond: found.sets.length - sets.length,
    gezochtTotEnMet: searched,
    gestopt: endings[ended],
    berekeningen: runs,
    nietGeprobeerd: untried.map(instanceOnWire),
  };
}

const goals: Readonly<Record<Goal['kind'], string>> = {
  other: 'anders',
  is: 'is',
  atLeast: 'ten minste',
  atMost: 'ten hoogste',
  more: 'meer',
  less: 'minder',
};

const endings: Readonly<Record<WhatIf['ended'], string>> = {
  found: 'gevonden',
  all: 'alles geprobeerd',
  size: 'meer tegelijk niet geprobeerd',
  runs: 'te veel berekeningen',
  told: 'afgebroken',
};

function factOnWire(value: Datum | 'absent' | 'unknown', type: Type): object {
  if (value === 'absent') return { staat: 'geen' };
  if (value === 'unknown') return { staat: 'onbekend' };
  return { staat: 'bekend', waarde: wireValue(value, type) };
}

function resultOnWire(result: Result, type: Type): object {
  if (result.kind === 'known') return factOnWire(result.datum, type);
  if (result.kind === 'absent') return factOnWire('absent', type);
  return { staat: result.kind === 'unknown' ? 'onbekend' : 'fout' };
}
