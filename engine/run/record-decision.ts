import type { Problem } from '../../grammar/index.ts';
import { emptyObject, type JsonObject } from '../facts/places.ts';
import { decisionsMember } from '../facts/read-decisions.ts';
import { decisionToJson } from '../facts/write-decisions.ts';
import type { AnswerValue, Datum, DecisionAnswer, DecisionSymbol } from '../model.ts';
import { indexText } from '../model.ts';
import { isDate } from '../value/calendar.ts';
import { describeInstance } from './describe.ts';
import { questionProblem } from './faults.ts';

/**
 * The answer to a decision as facts that say it was taken on a day, for `readFacts` to read later. Where anything of it
 * is not known, cannot be computed, or breaks a guarantee, nothing is recorded and the problems say why.
 */
export function recordOf(
  { decision, about, parts, problems }: DecisionAnswer,
  decidedOn: string,
): { readonly facts: JsonObject; readonly problems: readonly Problem[] } {
  const facts = emptyObject();
  if (decision === undefined || problems.length > 0) return { facts, problems };
  const found = [
    ...(isDate(decidedOn) ? [] : [questionProblem('R09', { date: decidedOn })]),
    ...parts.flatMap(({ values }) => values.flatMap(undecided)),
    ...parts.flatMap(({ guarantees }) =>
      guarantees.flatMap(({ problem }) => (problem?.severity === 'error' ? [problem] : [])),
    ),
  ];
  if (found.length > 0) return { facts, problems: found };
  const values = parts.flatMap((part) => part.values);
  const list = about.map(({ owner, indexes }) => {
    const words = [...(owner === undefined ? [] : [owner]), ...indexes.map(wordOf)];
    return decisionToJson(decision, words, { on: decidedOn, values: givenTo(decision, owner, indexes, values) });
  });
  const byName = emptyObject();
  byName[decision.name] = list;
  facts[decisionsMember] = byName;
  return { facts, problems: [] };
}

function undecided({ instance, result }: AnswerValue): readonly Problem[] {
  if (result.kind === 'known' || result.kind === 'absent') return [];
  const args = { subjectNl: describeInstance(instance, 'nl'), subjectEn: describeInstance(instance, 'en') };
  return [questionProblem('R80', args)];
}

/** What it gives this thing in this period; a value that has no such index is the same for all. */
function givenTo(
  { gives, family }: DecisionSymbol,
  owner: string | undefined,
  indexes: readonly Datum[],
  values: readonly AnswerValue[],
): ReadonlyMap<string, Datum | 'absent'> {
  const own = new Set(indexes.map(indexText));
  return new Map(
    gives.map(({ quantity }) => {
      const value = values.find(
        ({ instance }) =>
          instance.quantity.name === quantity.name &&
          (instance.owner === undefined || instance.owner === owner) &&
          instance.indexes.length <= family.length &&
          instance.indexes.every((index) => own.has(indexText(index))),
      );
      const datum = value?.result.kind === 'known' ? value.result.datum : 'absent';
      return [quantity.name, datum];
    }),
  );
}

/** A key of a thing stands without the quotes it has among other indexes. */
function wordOf(index: Datum): string {
  return index.kind === 'thing' ? index.key : indexText(index);
}
