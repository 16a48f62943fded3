import type { Language } from '../../../grammar/index.ts';
import type { TraceFact, TraceNode } from '../model-trace.ts';
import type { Speaker } from './labels.ts';
import { shownDatum, shownDay, shownValue } from './show.ts';

/** Where a fact, judgement or decision comes from, what it was based on, and what came with a merger. */
export function factSentences({ language, nodes }: Speaker, node: TraceNode): readonly string[] {
  const { fact, type } = node;
  const words = table[language];
  if (fact === undefined) {
    if (node.kind !== 'parameter') return [];
    const last = node.amended.at(-1);
    if (last === undefined) return [words.parameter];
    const was = last.was && shownDatum(last.was, type, language);
    return [words.parameterSince(last.label, shownDay(last.inForce, language), was)];
  }
  const value = (one: TraceNode['value'], as = type): string => shownValue(one, as, language);
  return [
    ...originOf(node, fact, language),
    ...(fact.reasons === undefined ? [] : [words.reasons(fact.reasons.replace(/[.\s]+$/u, ''))]),
    ...(fact.assumed ? [words.assumed] : []),
    ...(fact.regarded ?? []).map(({ id, label, before, now }) => {
      const as = nodes.get(id)?.type ?? { kind: 'error' };
      return words.regarded(label, value(before, as), value(now, as), sameValue(before, now));
    }),
    ...(fact.merged ?? []).map(({ of, until, value: brought }) =>
      words.merged(
        of.key,
        until === undefined ? undefined : shownDay(until, language),
        brought === undefined ? undefined : value(brought),
      ),
    ),
  ];
}

function originOf(node: TraceNode, fact: TraceFact, language: Language): readonly string[] {
  const words = table[language];
  const { source, recordedOn, by, onAdviceOf, on, silence, decision } = fact;
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : shownDay(iso, language);
  if (silence !== undefined) return [words.silence(day(silence.after))];
  if (decision !== undefined)
    return [
      decision.on === undefined
        ? words.undecided(decision.label)
        : words.decided(decision.label, day(decision.on) ?? ''),
    ];
  const origin = [
    ...(source === undefined ? [] : [words.source(source.replace(/[.\s]+$/u, ''))]),
    ...(recordedOn === undefined ? [] : [words.recorded(day(recordedOn) ?? '')]),
  ];
  if (node.kind !== 'judgement') return origin;
  if (!fact.delivered) return [];
  return [words.judged(by, onAdviceOf, day(on)), ...origin];
}

function sameValue(one: TraceNode['value'], other: TraceNode['value']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface FactTable {
  readonly parameter: string;
  /** By the last of the amendments that made it what it is. */
  readonly parameterSince: (amendment: string, inForce: string, was: string | undefined) => string;
  readonly source: (source: string) => string;
  readonly recorded: (day: string) => string;
  readonly judged: (by: string | undefined, advice: string | undefined, on: string | undefined) => string;
  readonly reasons: (reasons: string) => string;
  readonly assumed: string;
  readonly silence: (after: string | undefined) => string;
  readonly decided: (decision: string, on: string) => string;
  readonly undecided: (decision: string) => string;
  readonly regarded: (label: string, before: string, now: string, same: boolean) => string;
  readonly merged: (of: string, until: string | undefined, value: string | undefined) => string;
}

const table: Readonly<Record<Language, FactTable>> = {
  nl: {
    parameter: 'Dit is vastgesteld in de regeling.',
    parameterSince: (amendment, inForce, was) =>
      `Dit is vastgesteld in de regeling, het laatst door “${amendment}” (in werking vanaf ${inForce})${was === undefined ? '' : `; daarvoor was het ${was}`}.`,
    source: (source) => `De bron is ${source}.`,
    recorded: (day) => `Het is vastgelegd op ${day}.`,
    judged: (by, advice, on) =>
      `Dit is het oordeel van ${by ?? 'de beoordelaar'}${on === undefined ? '' : ` op ${on}`}${advice === undefined ? '' : `, op advies van ${advice}`}.`,
    reasons: (reasons) => `De redenen zijn: “${reasons}”.`,
    assumed: 'Dit gegeven is voorlopig aangenomen.',
    silence: (after) =>
      after === undefined
        ? 'Hierover is niets opgegeven, en dat telt als geen.'
        : `Hierover is tot en met ${after} niets opgegeven, en dat telt als geen.`,
    decided: (decision, on) => `Dit staat in het besluit “${decision}” van ${on}.`,
    undecided: (decision) => `Het besluit “${decision}” is niet genomen.`,
    regarded: (label, before, now, same) =>
      same
        ? `Bij het oordeel is gekeken naar “${label}”: ${now}.`
        : `Bij het oordeel is gekeken naar “${label}”: toen ${before}, nu ${now}.`,
    merged: (of, until, value) =>
      `Daarin zit ${value === undefined ? 'niets' : value} van ${of}${until === undefined ? '' : `, dat op ${until} is opgegaan`}.`,
  },
  en: {
    parameter: 'This is laid down in the regulation.',
    parameterSince: (amendment, inForce, was) =>
      `This is laid down in the regulation, last by “${amendment}” (in force from ${inForce})${was === undefined ? '' : `; before that it was ${was}`}.`,
    source: (source) => `The source is ${source}.`,
    recorded: (day) => `It was recorded on ${day}.`,
    judged: (by, advice, on) =>
      `This is the judgement of ${by ?? 'the assessor'}${on === undefined ? '' : ` on ${on}`}${advice === undefined ? '' : `, on the advice of ${advice}`}.`,
    reasons: (reasons) => `The reasons are: “${reasons}”.`,
    assumed: 'This fact is assumed for the time being.',
    silence: (after) =>
      after === undefined
        ? 'Nothing was stated about this, and that counts as none.'
        : `Nothing was stated about this up to and including ${after}, and that counts as none.`,
    decided: (decision, on) => `This stands in the decision “${decision}” of ${on}.`,
    undecided: (decision) => `The decision “${decision}” was not taken.`,
    regarded: (label, before, now, same) =>
      same
        ? `The judgement looked at “${label}”: ${now}.`
        : `The judgement looked at “${label}”: then ${before}, now ${now}.`,
    merged: (of, until, value) =>
      `This includes ${value === undefined ? 'nothing' : value} of ${of}${until === undefined ? '' : `, merged on ${until}`}.`,
  },
};
