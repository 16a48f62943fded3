import type { Analysis, Datum, Facts, Instance, Result } from '../model.ts';
import { instanceKey } from '../model.ts';
import { identityText } from '../run/compare.ts';
import { byCodeUnits } from '../run/order.ts';
import type { Ask, Reply } from './asking.ts';
import { type FactRead, factsRead, keysBelow, withValues } from './facts-read.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';

/** Facts as they might have been, by which facts hold them. */
export type Values = ReadonlyMap<string, Datum | 'absent'>;

/** What came of other facts. */
export interface Trial {
  readonly turned: boolean;
  readonly result?: Result;
  /** Of a goal that is one number or day: below 0, 0 or above 0 as the result is below, on or above it. */
  readonly side?: number;
  /** What was read on the way, the nearest first. */
  readonly read: readonly FactRead[];
  /** Which way it went: the same wherever only numbers are other. */
  readonly way: number;
}

/** Evaluations of one question with other facts: each is done once, and there is an end to them. */
export interface Trials {
  readonly try: (values: Values) => Trial;
  readonly landmarks: (values: Values, fact: Instance) => Landmarks;
  readonly runs: () => number;
  /** Why no more are done; what is tried after that comes to nothing. */
  readonly ended: () => 'runs' | 'told' | undefined;
}

export interface TrialsOf {
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly ask: Ask;
  readonly target: Instance;
  readonly isTurned: (result: Result) => boolean;
  readonly sideOf: (result: Result) => number | undefined;
  readonly most: number;
  readonly proceed?: (runs: number) => boolean;
}

const nothing: Trial = { turned: false, read: [], way: 0 };

export function trialsOf({ analysis, facts, ask, target, isTurned, sideOf, most, proceed }: TrialsOf): Trials {
  const done = new Map<string, Trial>();
  const key = instanceKey(target.quantity.name, target.owner, target.indexes);
  let runs = 0;
  let ended: 'runs' | 'told' | undefined;
  // The last one asked of whole, since its landmarks are asked for fact by fact.
  let last: { readonly text: string; readonly reply: Reply } | undefined;
  const replied = (text: string, values: Values): Reply | undefined => {
    if (last?.text === text) return last.reply;
    if (ended !== undefined) return undefined;
    if (runs >= most) ended = 'runs';
    else if (proceed?.(runs) === false) ended = 'told';
    if (ended !== undefined) return undefined;
    runs += 1;
    const reply = ask(withValues(facts, values));
    last = { text, reply };
    return reply;
  };
  const trial = (values: Values): Trial => {
    const text = identityOf(values);
    const known = done.get(text);
    if (known !== undefined) return known;
    const reply = replied(text, values);
    if (reply === undefined) return nothing;
    const value = reply.values.get(key);
    const side = value && sideOf(value.result);
    const made: Trial =
      value === undefined
        ? nothing
        : {
            turned: reply.problems.length === 0 && isTurned(value.result),
            result: value.result,
            ...(side === undefined ? {} : { side }),
            read: factsRead(analysis, value.answer, value.instance),
            way: wayOf(value),
          };
    done.set(text, made);
    return made;
  };
  return {
    try: trial,
    landmarks: (values, fact) => {
      const value = replied(identityOf(values), values)?.values.get(key);
      return value === undefined
        ? { near: [], largest: { numerator: 0n, denominator: 1n } }
        : landmarksOf(value.answer, value.instance, fact);
    },
    runs: () => runs,
    ended: () => ended,
  };
}

/** A text that two sets of changed facts share only if they are the same. */
export function identityOf(values: Values): string {
  return [...values]
    .map(([key, value]) => `${key}=${value === 'absent' ? '' : identityText(value)}`)
    .toSorted(byCodeUnits)
    .join('\n');
}

/** A number for all that was read and how it came out, numbers left out: two ways seldom share it. */
function wayOf({
  answer,
  instance,
}: {
  readonly answer: Parameters<typeof keysBelow>[0];
  readonly instance: Instance;
}): number {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  };
  for (const key of keysBelow(answer, instance)) {
    const application = answer.applications.get(key);
    mix(key);
    if (application === undefined || application.instance.quantity.kind === 'input') continue;
    const { result, row, conditions, exceptions } = application;
    mix(wordOf(result));
    mix(String(row ?? ''));
    for (const outcome of conditions?.values() ?? []) mix(outcome === 'several' ? '' : wordOf(outcome.result));
    for (const { state } of exceptions?.outcomes ?? []) mix(state);
  }
  return hash;
}

function wordOf(result: Result): string {
  if (result.kind !== 'known') return result.kind;
  return result.datum.kind === 'number' ? 'number' : identityText(result.datum);
}
