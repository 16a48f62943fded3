import type { Analysis, Facts } from '../../engine/model.ts';
import { readSound, soundAnalysis } from './cases.ts';
import { differenceOf } from './compare.ts';
import type { Evaluator } from './evaluators.ts';
import type { Json } from './population.ts';
import { type Found, shrink } from './shrink.ts';
import { programSources } from './tree.ts';

/** Where two evaluators differ about a case, or one of them breaks off; nothing where they agree. */
export function differenceAt(
  analysis: Analysis,
  facts: Facts,
  question: Found['question'],
  one: Evaluator,
  two: Evaluator,
  withMarks = true,
): string | undefined {
  try {
    return differenceOf(one(analysis, facts, question), two(analysis, facts, question), withMarks);
  } catch (error) {
    return `breaks off: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}

/** The case made as small as it can be while the two still differ, as text to keep. */
export function smallest(
  found: Found,
  one: Evaluator,
  two: Evaluator,
): { readonly found: Found; readonly text: string } {
  const kind = kindOf(differenceIn(found, one, two));
  const small = shrink(found, (smaller) => kindOf(differenceIn(smaller, one, two)) === kind);
  const { sources, kept } = keepable(small);
  const text = sources.map((source) => `#--- ${source.name}\n${source.text}`).join('\n');
  return {
    found: small,
    text: `${differenceIn(small, one, two) ?? 'the same'}\n\n${text}\n${JSON.stringify(kept, undefined, 2)}`,
  };
}

/** What differs from what, so that one difference is not made small into another: `known, unknown`. */
function kindOf(difference: string | undefined): string | undefined {
  if (difference?.startsWith('breaks off') === true) return 'breaks off';
  const said = difference?.matchAll(/ = (unknown|fault \w+|absent)?/g);
  return said === undefined ? undefined : [...said].map(([, kind]) => kind ?? 'known').join();
}

/** The texts of a case and, as JSON, its facts and questions: as they stand under `kept/`. */
export function keepable({ program, json, question, before = [] }: Found): {
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly kept: readonly { readonly vraag: Found['question']; readonly feiten: Json }[];
} {
  const analysis = soundAnalysis(program);
  const asked = [...before, { json, question }].map((each) => ({
    vraag: each.question,
    feiten: known(analysis, each.json),
  }));
  return { sources: programSources(program), kept: asked };
}

/** How the two differ about the last question, after those before it. */
function differenceIn(
  { program, json, question, before = [] }: Found,
  one: Evaluator,
  two: Evaluator,
): string | undefined {
  try {
    const analysis = soundAnalysis(program);
    if (question.names.some((name) => !analysis.quantities.has(name))) return undefined;
    for (const earlier of before)
      differenceAt(
        analysis,
        readSound(analysis, known(analysis, earlier.json)),
        namesOf(analysis, earlier.question),
        one,
        two,
      );
    return differenceAt(analysis, readSound(analysis, known(analysis, json)), question, one, two);
  } catch {
    // It is not sound any more.
    return undefined;
  }
}

function namesOf(analysis: Analysis, question: Found['question']): Found['question'] {
  return { ...question, names: question.names.filter((name) => analysis.quantities.has(name)) };
}

const words = ['van', 'bestaatVanaf', 'bestaatTot', 'opgegaanIn', 'beschikkingen', 'lotingen'];

function known(analysis: Analysis, json: Json): Json {
  if (typeof json !== 'object') return json;
  const entries = Object.entries(json).flatMap(([name, value]): [string, Json][] => {
    if (analysis.entities.has(name)) return [[name, members(analysis, value)]];
    if (name === 'beschikkingen') return kept(name, value, (each) => analysis.decisions.has(each));
    if (name === 'lotingen') return kept(name, value, (each) => analysis.quantities.has(each));
    return analysis.quantities.has(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

function members(analysis: Analysis, things: Json): Json {
  if (typeof things !== 'object') return things;
  const kept = Object.entries(things).map(([key, facts]): [string, Json] => {
    if (typeof facts !== 'object') return [key, facts];
    return [
      key,
      Object.fromEntries(
        Object.entries(facts).filter(([name]) => words.includes(name) || analysis.quantities.has(name)),
      ),
    ];
  });
  return Object.fromEntries(kept);
}

function kept(name: string, lists: Json, isKnown: (name: string) => boolean): [string, Json][] {
  if (typeof lists !== 'object') return [];
  const left = Object.fromEntries(Object.entries(lists).filter(([each]) => isKnown(each)));
  return Object.keys(left).length === 0 ? [] : [[name, left]];
}
