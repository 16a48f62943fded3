import type { Binding } from '../model.ts';

/** A year or another period by its number, or the name of a value of a kind. */
export type Point = number | string;

/** What years, periods and values of kinds are at hand; what is not among them can be anything, as things always can. */
export type Points = ReadonlyMap<Binding, readonly Point[]>;

export const anything: Points = new Map();
