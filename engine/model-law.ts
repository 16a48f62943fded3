/** The law over time: a regulation with the amendments of it that were loaded. */
import type { Citation, ExampleDeclaration, Module, Problem, SourceFile, Span } from '../grammar/index.ts';
import type { AtomicChange } from './amend/atomic-changes.ts';
import type { Readings } from './amend/drafts.ts';
import type { Analysis } from './model.ts';

/** Which law is meant. Dates are ISO. */
export interface Moment {
  /** The day whose text counts; absent: the newest text, with every change whatever period it is for. */
  readonly lawOf?: string;
  /** What had been published by then, that day included; absent: everything loaded. */
  readonly knownOn?: string;
  /** What had entered into force by then, that day included, whatever it is valid for; absent: all that counts otherwise. */
  readonly inForceBy?: string;
  /** The year (or own period, by its number) that is asked about; absent for what has no period. */
  readonly year?: number;
  /** The name of the period that `year` counts; absent for calendar years. */
  readonly period?: string;
  /** The quarter or month of that year that is asked about: `2015-K2`, `2015-05`. */
  readonly part?: string;
  /** `geldend op` was given: changes that enter into force later do not count, also where they name the year. */
  readonly exact: boolean;
}

/** An amendment as loaded, with the dates of its head. */
export interface Amendment {
  readonly name: string;
  readonly label: string;
  readonly module: Module;
  readonly published: string;
  readonly inForce: string;
  /** The first day it holds for: that of entering into force, or earlier where it works back. */
  readonly validFrom: string;
  /** The names of the periods that the regulation declares, then or later: under such a head numbers are years. */
  readonly periods: ReadonlySet<string>;
}

/** A stretch of a consolidated text that came from an amendment. */
export interface Change {
  readonly amendment: Amendment;
  /** The `onderdeel` of the amendment. */
  readonly item?: Citation;
  /** Where it stands in the file of the amendment. */
  readonly span: Span;
}

/** A place in a file as the author wrote it. */
export interface Origin {
  readonly file: string;
  readonly span: Span;
}

/** One state of the law: base and those changes that count at a moment. The same changes give the same object. */
export interface LawState {
  /** Says which changes were applied; empty for the base. */
  readonly key: string;
  /** Those of which at least one change was applied, in the order of application. */
  readonly amendments: readonly Amendment[];
  /** The consolidated texts, laid out by the formatter, without examples and without those of used regulations. The first holds the head. */
  readonly texts: readonly SourceFile[];
  /** Of these texts; problems lie in the files as written. Its examples are those whose own dates lead here. */
  readonly analysis: Analysis;
  /** Where a stretch of a consolidated text was written, when it lies in one file. */
  readonly originOf: (module: Module, span: Span) => Origin | undefined;
  /** Where a place in a file as written has come to stand, if it is part of this state. */
  readonly placeOf: (file: string, offset: number) => { readonly module: Module; readonly offset: number } | undefined;
  /** Who changed a stretch of a consolidated text, the oldest first. */
  readonly changesIn: (module: Module, span: Span) => readonly Change[];
}

export interface Law {
  /** The regulation's own name. */
  readonly name: string;
  /** In order of application: entering into force, then publication. */
  readonly amendments: readonly Amendment[];
  /** Whatever is wrong with base, amendments, and every state they lead to. */
  readonly problems: readonly Problem[];
  readonly state: (moment: Moment) => LawState;
  /** Every state that some question can lead to, each once, with a moment that leads to it. */
  readonly reachable: () => readonly { readonly moment: Moment; readonly state: LawState }[];
  /** A state's analysis with this example in it, for trying an example under another law than its own. */
  readonly withExample: (state: LawState, example: ExampleDeclaration) => Analysis;
  /** Today's name of something that once had another. */
  readonly currentName: (name: string) => string;
  /** What its states are made of, for texts that never were law: with some of the changes and without others. */
  readonly making: LawMaking;
}

export interface LawMaking {
  /** All changes that fit, of every amendment, in the order of application. */
  readonly changes: readonly AtomicChange[];
  /**
   * A maker of states by the changes that they have, which belong to a law of their own and are kept as long as the maker.
   * `readings`: texts that were read before, by whoever asks for such states.
   */
  readonly statesFor: (law: Law, readings: Readings) => (changes: readonly AtomicChange[]) => LawState;
  /** Of each change the earlier ones of whose words it took some away. */
  readonly overwritten: () => ReadonlyMap<AtomicChange, readonly AtomicChange[]>;
}
