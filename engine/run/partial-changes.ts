import { type AtomicChange, changesInOrder, counts } from '../amend/atomic-changes.ts';
import type { Amendment, Analysis, LawState } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { momentOfText, type TextRequest } from './text-at.ts';

/** A change because of which a text does not count as it stands for every year. Dates are ISO. */
export type PartialChange = {
  readonly amendment: Amendment;
  /** Its `onderdeel`, as written up to the dash; absent where it has none. */
  readonly item?: string;
} & (
  | {
      /** `fromYear`: in the text, not for earlier years; `notYet`: not in the text of this year, but in later ones. */
      readonly kind: 'fromYear' | 'notYet';
      readonly year: number;
      /** The name of the period that `year` counts; absent for calendar years. */
      readonly period?: string;
    }
  /** In the text of a year since it names that year, though it holds from a later day. */
  | { readonly kind: 'namedYear'; readonly years: readonly number[]; readonly holdsFrom: string }
  /** In force later than the first day it holds for. */
  | { readonly kind: 'backwards'; readonly holdsFrom: string; readonly inForce: string }
);

/** The changes to tell about beside a text (`textAt`), in order of application, each `onderdeel` once. */
export function partialChanges(analysis: Analysis, state: LawState, request: TextRequest): readonly PartialChange[] {
  const applied = new Set(state.key.split(' '));
  const moment = momentOfText(request);
  const own = analysis.law.amendments.filter(({ module }) => regulationOf(module) === analysis.name);
  const told = changesInOrder(own).flatMap((change) =>
    applied.has(change.id) ? ofApplied(change, moment.lawOf) : notYet(change, moment),
  );
  return [...new Map(told.map((one) => [JSON.stringify({ ...one, amendment: one.amendment.name }), one])).values()];
}

function ofApplied(change: AtomicChange, day: string | undefined): readonly PartialChange[] {
  const { years, holdsFrom, entersOn, transition } = change;
  const told: PartialChange[] = [];
  if (transition?.from !== undefined) told.push({ ...named(change), kind: 'fromYear', ...yearOf(transition.from) });
  else if (day !== undefined && holdsFrom > day && years !== undefined)
    told.push({ ...named(change), kind: 'namedYear', years: [...years].sort((one, other) => one - other), holdsFrom });
  if (holdsFrom < entersOn) told.push({ ...named(change), kind: 'backwards', holdsFrom, inForce: entersOn });
  return told;
}

/** What counts on that day, but for later years only. */
function notYet(change: AtomicChange, moment: ReturnType<typeof momentOfText>): readonly PartialChange[] {
  const from = change.transition?.from;
  const { year, ...anyYear } = moment;
  if (from === undefined || year === undefined || year >= from.year || !counts(change, anyYear)) return [];
  return [{ ...named(change), kind: 'notYet', ...yearOf(from) }];
}

function named({ amendment, operation }: AtomicChange): { readonly amendment: Amendment; readonly item?: string } {
  return { amendment, ...(operation.item === undefined ? {} : { item: operation.item.place }) };
}

function yearOf(from: { readonly period?: { readonly text: string }; readonly year: number }): {
  readonly year: number;
  readonly period?: string;
} {
  return { year: from.year, ...(from.period === undefined ? {} : { period: from.period.text }) };
}
