import type { Problem, SourceFile } from '../../grammar/index.ts';
import type { AtomicChange } from '../amend/atomic-changes.ts';
import type { Analysis } from '../model.ts';
import { questionProblem } from '../run/faults.ts';
import { today } from '../run/law-states.ts';
import { outcomeDifference } from '../run/outcome-difference.ts';
import { textAt } from '../run/text-at.ts';
import { isDate } from '../value/calendar.ts';
import { isZero } from '../value/fraction.ts';
import { described } from './describe.ts';
import type { Room } from './interaction.ts';
import { type Counting, changesBetween, countingOn } from './mixed-law.ts';
import { type Computed, daysDiffer, type MixedOutcomes, mixedOutcomes, theDay } from './mixed-outcomes.ts';
import type {
  Attributed,
  AttributedChange,
  AttributedGroup,
  AttributedText,
  Attribution,
  AttributionLimits,
  AttributionNote,
  AttributionRequest,
  AttributionSide,
} from './model.ts';
import { interactionsOf, type Rows, rowsOf, tablesOf } from './rows.ts';
import { type Sharing, shared } from './shares.ts';
import { asAmended, firstOf } from './two-regulations.ts';
import { playersOf, type Unit, unitsOf, withNeeds } from './units.ts';
import type { Worth } from './worth.ts';

/** Enough for some forty changes, or eight that all work together. */
export const attributionLimits: AttributionLimits = { evaluations: 1000 };

/**
 * Says which change of the law moved what each receiver gets, from one text to another: of one regulation on two days (or
 * with what was known on two days), each year by its own law; or of two regulations by the text of their days. The facts
 * are those of the first side. `used`: the files of the regulations that the first of two regulations uses. Bad dates, an
 * unknown name, texts with errors or between which nothing changed give problems.
 */
export function attribute(
  from: AttributionSide,
  to: AttributionSide,
  request: AttributionRequest,
  limits: AttributionLimits = attributionLimits,
  used: readonly SourceFile[] = [],
): Attributed {
  const refused = datesProblems([from, to]) ?? textProblems([from, to]);
  if (refused !== undefined) return { problems: refused };
  const law = lawOf(from, to, used);
  if ('problems' in law) return law;
  const { names, year } = request;
  const sides = [withoutYears(from), withoutYears(to)] as const;
  const difference = outcomeDifference(...sides, { ...(names && { names }), ...(year === undefined ? {} : { year }) });
  if (difference.problems.length > 0) return { problems: difference.problems };
  const asked = [...new Set(difference.tables.map(({ quantity }) => today(law.analysis, quantity.name)))];
  const computed: Computed = {
    from: { ...sides[0], analysis: law.analysis },
    to: { ...sides[1], analysis: law.analysis, facts: from.facts },
    counting: law.counting,
    ofDay: law.amendment !== undefined,
    names: asked,
    years: [...new Set(difference.tables.map((table) => table.year))],
    limits,
  };
  const outcomes = mixedOutcomes(computed);
  const rows = rowsOf(difference, outcomes, law.analysis, request.of);
  const strangers = request.of?.filter((key) => !rows.keysThere.has(key)) ?? [];
  if (strangers.length > 0) return { problems: strangers.map((key) => questionProblem('R483', { key })) };
  return told(computed, law, outcomes, rows, { from, to });
}

/** The texts between which lies what changed, as one law. */
interface OneLaw {
  readonly analysis: Analysis;
  readonly counting: Counting;
  /** Where two regulations are compared: the amendment that nobody published. */
  readonly amendment?: string;
  readonly left: number;
}

function datesProblems(sides: readonly AttributionSide[]): readonly Problem[] | undefined {
  const dates = sides.flatMap(({ lawOf, knownOn }) => [lawOf, ...(knownOn === undefined ? [] : [knownOn])]);
  const wrong = [...new Set(dates.filter((date) => !isDate(date)))];
  return wrong.length === 0 ? undefined : wrong.map((date) => questionProblem('R09', { date }));
}

function textProblems(sides: readonly AttributionSide[]): readonly Problem[] | undefined {
  const problems = [...new Set(sides.map(({ analysis }) => analysis))].flatMap((analysis) => {
    const error = analysis.problems.find(({ severity }) => severity === 'error');
    return error === undefined ? [] : [questionProblem('R481', { regulation: analysis.name, ...firstOf(error) })];
  });
  return problems.length === 0 ? undefined : problems;
}

function lawOf(
  from: AttributionSide,
  to: AttributionSide,
  used: readonly SourceFile[],
): OneLaw | { readonly problems: readonly Problem[] } {
  const { analysis } = from;
  const days = countingOn(from, to);
  if (analysis === to.analysis) {
    const moments = analysis.law.reachable().map(({ moment }) => moment);
    if (changesBetween(analysis, days, moments).length > 0) return { analysis, counting: days, left: 0 };
    return { problems: [nothingBetween(from, to)] };
  }
  const amended = asAmended(from, to, used);
  if (!('amendment' in amended)) return { problems: amended };
  const { amendment, left } = amended;
  if (amended.analysis.law.making.changes.length === 0 && left === 0) return { problems: [nothingBetween(from, to)] };
  const counting: Counting = (change, moment) =>
    change.amendment.name === amendment ? { from: false, to: true } : days(change, moment);
  return { analysis: amended.analysis, counting, amendment, left };
}

function nothingBetween(from: AttributionSide, to: AttributionSide): Problem {
  const dayOf = ({ lawOf, knownOn }: AttributionSide): string => (from.lawOf === to.lawOf ? (knownOn ?? lawOf) : lawOf);
  return questionProblem('R480', { regulation: from.analysis.name, from: dayOf(from), to: dayOf(to) });
}

/** Money of other years would be another question. */
function withoutYears({ later: _, ...side }: AttributionSide): AttributionSide {
  return side;
}

function told(
  computed: Computed,
  law: OneLaw,
  outcomes: MixedOutcomes,
  rows: Rows,
  { from, to }: { readonly from: AttributionSide; readonly to: AttributionSide },
): Attribution {
  const { limits, years } = computed;
  const { changes } = outcomes;
  const room: Room = (texts) => outcomes.evaluations() + texts * years.length <= limits.evaluations;
  const ids = [...(daysDiffer(computed) ? [theDay] : []), ...changes.map(({ id }) => id)];
  const byId = new Map(changes.map((change) => [change.id, change]));
  const overwritten = law.analysis.law.making.overwritten();
  const before = (id: string): readonly string[] => {
    const change = byId.get(id);
    const taken = change === undefined ? undefined : overwritten.get(change);
    return (taken ?? []).map((one) => one.id).filter((one) => byId.has(one));
  };
  const units = unitsOf({ ids, fits: (some) => outcomes.of(some).sound, before, room });
  const players = playersOf(units, before);
  const sharing = shared({
    players,
    order: units.map(({ id }) => id),
    worthOf: (some) => rows.worthOf(outcomes.of(withNeeds(some, units)).values),
    rows: rows.count,
    room,
    alike: [(step) => articleKey(byId.get(step)), (step) => byId.get(step)?.amendment.name ?? ''],
  });
  const groups = groupsOf(units, sharing);
  return {
    format: 'maatstaf-attribution/1',
    from: textOf(from),
    to: textOf(to),
    tables: tablesOf(
      rows,
      sharing,
      groups.map(({ interaction }) => interaction),
    ),
    changes: [...changesOf(ids, byId, units, law, { from, to }), ...rows.rest],
    groups: groups.map((group) => ({ ...group, interaction: interactionsOf(rows, group.interaction) })),
    notes: notesOf(sharing, law, limits),
    evaluations: outcomes.evaluations(),
  };
}

function articleKey(change: AtomicChange | undefined): string {
  return `${change?.amendment.name ?? ''} ${change?.operation.item?.text ?? ''}`;
}

function textOf({ analysis, lawOf: day, knownOn }: AttributionSide): AttributedText {
  const { name, label } = analysis;
  return { regulation: name, label, lawOf: day, ...(knownOn === undefined ? {} : { knownOn }) };
}

function changesOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, AtomicChange>,
  units: readonly Unit[],
  { amendment }: OneLaw,
  { from, to }: { readonly from: AttributionSide; readonly to: AttributionSide },
): readonly AttributedChange[] {
  const texts = [to, from].flatMap((side) => {
    const state = textAt(side.analysis, side);
    return 'code' in state ? [side.analysis] : [state.analysis];
  });
  const membersOf = (id: string): readonly string[] => units.find((unit) => unit.id === id)?.members ?? [];
  return ids.map((id): AttributedChange => {
    const change = byId.get(id);
    const needs = (units.find((unit) => unit.id === id)?.needs ?? []).flatMap(membersOf);
    if (change === undefined) return { id, kind: 'day', labels: [], for: [], needs };
    return { ...described(change, texts, change.amendment.name !== amendment), needs };
  });
}

/** Those in which something adds anything; interaction row by row. */
function groupsOf(
  units: readonly Unit[],
  { groups, amounts }: Sharing,
): readonly (Omit<AttributedGroup, 'interaction'> & { readonly interaction: Worth })[] {
  const together = units
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => ({ members, method: 'together' as const, interaction: [] }));
  const isHeard = (id: string): boolean => amounts.get(id)?.some((amount) => !isZero(amount)) === true;
  return [...together, ...groups].filter(({ members }) => members.some(isHeard));
}

function notesOf(sharing: Sharing, { left }: OneLaw, { evaluations }: AttributionLimits): readonly AttributionNote[] {
  return [
    ...sharing.notes,
    ...(sharing.stopped ? [{ kind: 'stopped' as const, limit: evaluations }] : []),
    ...(left > 0 ? [{ kind: 'left' as const, count: left }] : []),
  ];
}
