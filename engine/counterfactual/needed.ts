import type { Analysis, Facts, Instance, Need } from '../model.ts';
import { factKey } from '../run/law-states.ts';
import { needKey } from '../run/needs.ts';
import { silentThrough } from '../run/silence.ts';
import { askOf, type Reply, type ReplyValue } from './asking.ts';
import { type Budget, casesOf, fewValues, someValues } from './cases.ts';
import { withValues } from './facts-read.ts';
import type { CounterfactualQuestion, Needed, NeededAnswer } from './model.ts';

export interface NeededOptions {
  /** Evaluations at most; 200 unless told. What is not looked at then counts as needed. */
  readonly runs?: number;
}

/**
 * What is still open and may still change what is asked, the most deciding first: what decides most of it alone, whatever it
 * turns out to be; then what may; then as `Answer.needs`. Left out is what can be shown to change nothing any more.
 */
export function needed(
  analysis: Analysis,
  facts: Facts,
  question: CounterfactualQuestion,
  { runs = 200 }: NeededOptions = {},
): NeededAnswer {
  const budget: Budget = { left: runs };
  const ask = askOf(analysis, question);
  const reply = ask(facts);
  budget.left -= 1;
  const open = [...reply.values].filter(([, { result }]) => result.kind === 'unknown');
  const proven = new Map<string, boolean>();
  const unsettled = new Set<string>();
  for (const [, value] of open) {
    const { complete, matters } = casesOf(analysis, facts, askFor(analysis, question, value), value.instance, budget);
    for (const [need, isShown] of matters) proven.set(need, isShown || proven.get(need) === true);
    if (!complete) for (const need of needsOf(value)) unsettled.add(needKey(need));
  }
  const read = new Set(open.flatMap(([, value]) => needsOf(value).map(needKey)));
  const stays = (need: Need): boolean => {
    const key = needKey(need);
    // A list that is not there keeps values from being asked for at all.
    return !read.has(key) || proven.has(key) || unsettled.has(key);
  };
  const left = reply.needs.filter(stays);
  const settles = left.map((need) => settledBy(analysis, facts, question, reply, need, budget));
  const ranked = left
    .map((need, at) => ({ need, settles: settles[at], at }))
    .toSorted(
      (one, other) =>
        (other.settles?.always ?? 0) - (one.settles?.always ?? 0) ||
        (other.settles?.atBest ?? 0) - (one.settles?.atBest ?? 0) ||
        one.at - other.at,
    );
  return {
    needed: ranked.map((one) => ({
      ...described(one.need),
      ...(one.settles && { settles: one.settles }),
      proven: proven.get(needKey(one.need)) ?? false,
    })),
    irrelevant: reply.needs.filter((need) => !stays(need)),
    problems: reply.problems,
    runs: runs - budget.left,
  };
}

function needsOf({ result }: ReplyValue): readonly Need[] {
  return result.kind === 'unknown' ? result.needs : [];
}

/** For the thing of one value only, so that a sector is not computed for each of its schools. */
function askFor(
  analysis: Analysis,
  question: CounterfactualQuestion,
  { instance: { owner } }: { readonly instance: Instance },
): ReturnType<typeof askOf> {
  return askOf(analysis, owner === undefined ? question : { ...question, of: [owner] });
}

/** How many of the open values a fact decides alone, at worst and at best. */
function settledBy(
  analysis: Analysis,
  facts: Facts,
  question: CounterfactualQuestion,
  reply: Reply,
  need: Need,
  budget: Budget,
): Needed['settles'] | undefined {
  if (need.kind !== 'fact' || budget.left <= 0) return undefined;
  const key = needKey(need);
  const touched = [...reply.values].filter(([, value]) => needsOf(value).some((one) => needKey(one) === key));
  const [first] = touched;
  if (first === undefined) return undefined;
  const ask = touched.length === 1 ? askFor(analysis, question, first[1]) : askOf(analysis, question);
  const counts: number[] = [];
  for (const value of someValues({ facts, ask, key: first[0], budget }, need.instance, new Map()).slice(0, mostTried)) {
    if (budget.left <= 0) return undefined;
    budget.left -= 1;
    const { values } = ask(withValues(facts, new Map([[factKey(analysis, need.instance), value]])));
    counts.push(touched.filter(([name]) => values.get(name)?.result.kind !== 'unknown').length);
  }
  if (counts.length === 0) return undefined;
  // Of what has many values it is only certain where nothing else is needed.
  const alone = touched.filter(([, value]) => needsOf(value).length === 1).length;
  const always = fewValues(need).length > 0 ? Math.min(...counts) : alone;
  return { always, atBest: Math.max(always, ...counts) };
}

const mostTried = 12;

function described(need: Need): Omit<Needed, 'settles' | 'proven'> {
  if (need.kind === 'list') return { need, kind: 'list', label: need.entity.label, for: [] };
  if (need.kind === 'draw') {
    const { allocation, owner, indexes, between } = need;
    return { need, kind: 'draw', label: allocation.label, ...ofThing(allocation, owner), for: indexes, between };
  }
  const { quantity, owner, indexes } = need.instance;
  const { declaration } = quantity;
  const after = silentThrough(quantity);
  return {
    need,
    kind: quantity.kind === 'judgement' ? 'judgement' : quantity.kind === 'input' ? 'fact' : 'parameter',
    label: quantity.label,
    type: quantity.type,
    ...ofThing(quantity, owner),
    for: indexes,
    ...(declaration.kind === 'judgement' && declaration.by !== undefined ? { by: declaration.by.value } : {}),
    ...(after === undefined ? {} : { silenceAfter: after }),
  };
}

function ofThing({ owner }: Instance['quantity'], key: string | undefined): Pick<Needed, 'of'> {
  return owner === undefined || key === undefined ? {} : { of: { entity: owner.entity, key } };
}
