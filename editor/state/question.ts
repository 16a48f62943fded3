import { batch, computed, effect, signal } from '@preact/signals';
import { language } from '../messages.ts';
import { factsText, type JsonObject, parseFacts } from '../question/json.ts';
import { EngineStopped, startEngine } from '../worker/engine.ts';
import type { AskedQuestion, ExampleOutcome, FactForm, RunResult, Summary } from '../worker/protocol.ts';
import type { ShownCoverage } from '../worker/protocol-tools.ts';
import { announce } from './announcements.ts';
import { checked, engineFailure, languageEngine } from './check.ts';
import { ownRegulation, regulation, sources } from './files.ts';

/** Questions are computed apart, so that they can be cut off without losing the findings. */
export const runEngine = startEngine();

export const asked = signal<readonly string[]>([]);
export const year = signal<number | undefined>(undefined);
/** The quarter (`K2`) or month (`05`) of that year; undefined for all of it. */
export const part = signal<string | undefined>(undefined);
/** The key of the one thing asked about; undefined for all. */
export const ofWhom = signal<string | undefined>(undefined);
export const dates = signal<Pick<AskedQuestion, 'asAt' | 'lawOf' | 'knownOn'>>({});
/** The facts as JSON text: what the table shows is read from it and written back. */
export const facts = signal('');
export const factTree = computed(() => parseFacts(facts.value));
/** How the facts are shown: `tabel`, `json` or `csv`. */
export const factsView = signal('tabel');
export const factForm = signal<FactForm | undefined>(undefined);

/** The question as it would be asked now. */
export const question = computed<AskedQuestion>(() => ({
  names: asked.value,
  ...(year.value === undefined ? {} : { year: year.value }),
  ...(year.value === undefined || part.value === undefined ? {} : { period: `${year.value}-${part.value}` }),
  ...(ofWhom.value === undefined ? {} : { of: [ofWhom.value] }),
  ...dates.value,
}));

type Work = 'question' | 'examples' | 'coverage';

/** What is being computed, and since when. */
export const running = signal<{ readonly what: Work; readonly since: number } | undefined>(undefined);
export const answer = signal<
  { readonly result: RunResult; readonly to: unknown; readonly seconds: number } | undefined
>(undefined);
export const examples = signal<{ readonly outcomes: readonly ExampleOutcome[]; readonly to: unknown } | undefined>(
  undefined,
);

/** What the examples show of the rules, as far as last asked for. */
export const coverage = signal<{ readonly found: ShownCoverage; readonly to: unknown } | undefined>(undefined);

/** All an answer depends on; another object as soon as any of it changes. */
export const input = computed(() => ({
  files: sources.value,
  facts: facts.value,
  question: question.value,
  language: language.value,
}));

export function setFacts(tree: JsonObject): void {
  facts.value = factsText(tree);
}

/** Keeps the facts of each regulation for this tab, and the question within what the regulation knows. */
export function followRegulation(): void {
  effect(() => {
    const name = regulation.value;
    if (name === undefined) return;
    batch(() => {
      asked.value = [];
      year.value = undefined;
      part.value = undefined;
      ofWhom.value = undefined;
      answer.value = undefined;
      examples.value = undefined;
      coverage.value = undefined;
      facts.value = sessionStorage.getItem(storageKey(name)) ?? '';
    });
  });
  effect(() => {
    const written = facts.value;
    const name = regulation.peek();
    if (name !== undefined) keepFacts(name, written);
  });
  effect(() => {
    const summary = checked.value?.summary;
    if (summary !== undefined) fitQuestion(summary);
  });
  effect(() => {
    const argument = { files: sources.value, language: language.value, names: asked.value };
    const inYear = year.value;
    if (checked.value !== undefined) void fetchForm(inYear === undefined ? argument : { ...argument, year: inYear });
  });
}

/** Computes the answer in the background; a computation that is under way is cut off. */
export async function run(): Promise<void> {
  const to = input.peek();
  await during('question', async (since) => {
    const result = await runEngine.call('run', to);
    answer.value = { result, to, seconds: (performance.now() - since) / 1000 };
  });
}

/** Runs the examples that the texts hold. */
export async function runExamples(): Promise<void> {
  const argument = { files: sources.peek(), language: language.peek() };
  await during('examples', async () => {
    examples.value = { outcomes: await runEngine.call('examples', argument), to: argument.files };
  });
}

/** Finds what the examples do not show. */
export async function runCoverage(): Promise<void> {
  const argument = { files: sources.peek(), language: language.peek() };
  await during('coverage', async () => {
    coverage.value = { found: await runEngine.call('coverage', argument), to: argument.files };
  });
}

export function stop(): void {
  runEngine.stop();
  announce('stopped');
}

async function during(what: Work, work: (since: number) => Promise<void>): Promise<void> {
  if (running.peek() !== undefined) runEngine.stop();
  const mine = { what, since: performance.now() };
  running.value = mine;
  try {
    await work(mine.since);
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  } finally {
    if (running.peek() === mine) running.value = undefined;
  }
}

/** Names that are gone are not asked any more; without any, the first outcome of the regulation is. */
function fitQuestion({ quantities, years, term }: Summary): void {
  const known = asked.peek().filter((name) => quantities.some((quantity) => quantity.name === name));
  const first = quantities.find(({ outcome }) => outcome) ?? quantities.at(-1);
  const names = known.length > 0 || first === undefined ? known : [first.name];
  batch(() => {
    if (names.join() !== asked.peek().join()) asked.value = names;
    const now = year.peek();
    // A rule may name years long before those of the money, or begin after them.
    const from = Math.max(term?.from ?? 0, quantities.find(({ name }) => name === names[0])?.from ?? 0);
    const usual = years.find((one) => one >= from) ?? years[0];
    if (now === undefined || !years.includes(now)) year.value = usual;
  });
}

async function fetchForm(argument: Parameters<typeof languageEngine.call<'form'>>[1]): Promise<void> {
  try {
    const form = await languageEngine.call('form', argument);
    if (sources.peek() === argument.files && asked.peek() === argument.names) factForm.value = form;
  } catch (error) {
    if (!(error instanceof EngineStopped)) engineFailure.value = String(error);
  }
}

function keepFacts(name: string, written: string): void {
  try {
    if (written === '') sessionStorage.removeItem(storageKey(name));
    else sessionStorage.setItem(storageKey(name), written);
  } catch {
    // Too large to keep: the facts came from a file and are read from it again.
  }
}

function storageKey(name: string): string {
  return `maatstaf:feiten:${name === ownRegulation ? 'eigen' : name}`;
}
