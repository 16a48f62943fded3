import { computed, effect, signal } from '@preact/signals';
import { language } from '../messages.ts';
import { EngineStopped, startEngine } from '../worker/engine.ts';
import type { Calls } from '../worker/protocol.ts';
import type { AskedText, LawDifference, LawText, OutcomesCompared } from '../worker/protocol-law.ts';
import { announce } from './announcements.ts';
import { checked, engineFailure } from './check.ts';
import { regulation, sources } from './files.ts';
import { facts } from './question.ts';
import { view } from './view.ts';

/** Texts of other days are put together, and compared, apart: that may take long and can be cut off. */
const lawEngine = startEngine();

/** The text of which day is read. */
export const textMoment = signal<AskedText>({});
export const lawText = signal<LawText | undefined>(undefined);

/** What is compared with what. */
export const moments = signal<{ readonly one: AskedText; readonly other: AskedText }>({ one: {}, other: {} });
/** Of which year the outcomes are set beside each other; undefined for all. */
export const outcomeYear = signal<number | undefined>(undefined);

export interface Compared {
  readonly difference: LawDifference;
  /** Absent while it is being computed, and without facts. */
  readonly outcomes?: OutcomesCompared;
  readonly withFacts: boolean;
  readonly to: unknown;
}

export const compared = signal<Compared | undefined>(undefined);
/** What is being compared, and since when. */
export const comparing = signal<{ readonly since: number } | undefined>(undefined);

/** All a comparison depends on. */
export const comparisonInput = computed(() => ({
  files: sources.value,
  language: language.value,
  ...moments.value,
  facts: facts.value,
  ...(outcomeYear.value === undefined ? {} : { year: outcomeYear.value }),
}));

/** Everything that is assumed or left out, as far as last asked for. */
export const assumptionList = signal<
  { readonly list: Calls['assumptions']['result']; readonly to: unknown } | undefined
>(undefined);

/** Keeps the text of the law in step with the day that is asked for, and forgets it with the regulation. */
export function followLaw(): void {
  effect(() => {
    if (regulation.value === undefined) return;
    textMoment.value = {};
    moments.value = { one: {}, other: {} };
    outcomeYear.value = undefined;
    compared.value = undefined;
    lawText.value = undefined;
    assumptionList.value = undefined;
  });
  effect(() => {
    const argument = { files: sources.value, language: language.value, moment: textMoment.value };
    if (view.value === 'lawText' && checked.value !== undefined) void readText(argument);
  });
}

/** Compares in the background: first the texts, then, with facts, what comes of them. */
export async function compare(): Promise<void> {
  if (comparing.peek() !== undefined) lawEngine.stop();
  const mine = { since: performance.now() };
  const to = comparisonInput.peek();
  const withFacts = to.facts.trim() !== '';
  comparing.value = mine;
  try {
    const difference = await lawEngine.call('difference', to);
    compared.value = { difference, withFacts, to };
    if (!withFacts || hasProblem(difference)) return;
    const outcomes = await lawEngine.call('outcomes', to);
    compared.value = { difference, outcomes, withFacts, to };
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  } finally {
    if (comparing.peek() === mine) comparing.value = undefined;
  }
}

/** Lists what is assumed in the texts as they are. */
export async function readAssumptions(argument: Calls['assumptions']['argument']): Promise<void> {
  try {
    const list = await lawEngine.call('assumptions', argument);
    if (sources.peek() === argument.files) assumptionList.value = { list, to: argument.files };
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  }
}

export function stopComparing(): void {
  lawEngine.stop();
  announce('stopped');
}

export function hasProblem({ before, after }: LawDifference): boolean {
  return before.problems.length > 0 || after.problems.length > 0;
}

async function readText(argument: { files: typeof sources.value; language: 'nl' | 'en'; moment: AskedText }) {
  try {
    const found = await lawEngine.call('lawText', argument);
    if (textMoment.peek() === argument.moment && sources.peek() === argument.files) lawText.value = found;
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  }
}
