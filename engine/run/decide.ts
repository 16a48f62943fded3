import type { Problem } from '../../grammar/index.ts';
import type {
  Analysis,
  Answer,
  AnswerValue,
  Datum,
  DecisionAnswer,
  DecisionQuestion,
  DecisionSymbol,
  EntitySymbol,
  Facts,
  Instance,
  Question,
  Result,
} from '../model.ts';
import { instanceKey } from '../model.ts';
import { indexTuples, suggestion } from './asked.ts';
import { isInLife } from './asked-lives.ts';
import { datesOf, questionMoment } from './dates.ts';
import { datedBy } from './decision-dates.ts';
import { evaluate } from './evaluate.ts';
import { questionProblem } from './faults.ts';
import { analysisAt } from './law-states.ts';
import { type RunLimits, runLimits } from './limits.ts';
import { livesAmong } from './lives.ts';
import { byCodeUnits } from './order.ts';

/**
 * Asks a decision by its name: all that it gives, for its things and period. Where the decision says by a date fact
 * which law holds, the things of each date are answered together under the law of that date; a thing whose date is not
 * known has no values yet. A question that names the law itself is answered under that.
 */
export function decide(
  analysis: Analysis,
  facts: Facts,
  question: DecisionQuestion,
  limits: RunLimits = runLimits,
): DecisionAnswer {
  const decision = decisionIn(analysis, facts, question);
  if (decision === undefined) {
    const hint = suggestion(question.decision, [...analysis.decisions.keys()], 6);
    return refused([questionProblem('R79', { name: question.decision, suggestion: hint })]);
  }
  const { asAt } = datesOf(facts, { ...question, names: [] }, analysis.law).dates;
  const about = aboutOf(decision, facts, question, asAt);
  if ('code' in about) return refused([about]);
  const parts = partsOf(analysis, facts, question, decision, { about, asAt }, limits);
  const problems = parts.flatMap((part) => part.problems);
  return problems.length > 0 ? { ...refused(problems), decision } : { decision, about, parts, problems: [] };
}

/** Whether a name is that of a decision; also one that only an older text of the law has. */
export function isDecision({ decisions, quantities, law }: Analysis, name: string): boolean {
  if (decisions.has(name) || quantities.has(name) || law.amendments.length === 0) return decisions.has(name);
  return law.reachable().some(({ state }) => state.analysis.decisions.has(name));
}

function refused(problems: readonly Problem[]): DecisionAnswer {
  return { about: [], parts: [], problems };
}

/** The decision as the law of the question has it. */
function decisionIn(analysis: Analysis, facts: Facts, question: DecisionQuestion): DecisionSymbol | undefined {
  if (!analysis.sound) return analysis.decisions.get(question.decision);
  const asked: Question = { ...question, names: [] };
  const { dates } = datesOf(facts, asked, analysis.law);
  const { decisions } = analysisAt(analysis, questionMoment(asked, dates));
  return decisions.get(question.decision) ?? analysis.decisions.get(question.decision);
}

/** Of whom and for what it is decided; things in order of their keys. */
function aboutOf(
  decision: DecisionSymbol,
  facts: Facts,
  question: DecisionQuestion,
  asAt: string | undefined,
): DecisionAnswer['about'] | Problem {
  const [first] = decision.gives;
  const owned = decision.owner;
  if (first === undefined) return [];
  const keysOf = ({ name }: EntitySymbol): readonly string[] =>
    [...(facts.things.get(name)?.keys() ?? [])].sort(byCodeUnits);
  const tuples = indexTuples(first.decided, question.year, undefined, keysOf);
  if ('code' in tuples) return { ...tuples, args: { ...tuples.args, name: decision.name } };
  const owners = ownersOf(decision, facts, question);
  const lives = owned && livesAmong(facts.things.get(owned.entity.name), owned.entity);
  return owners
    .flatMap((owner) => tuples.map((indexes) => ({ ...(owner === undefined ? {} : { owner }), indexes })))
    .filter((one) => isInLife(lives, { ...one, quantity: first.decided }, asAt));
}

function ownersOf({ owner }: DecisionSymbol, facts: Facts, { of }: DecisionQuestion): readonly (string | undefined)[] {
  if (owner === undefined) return [undefined];
  const keys = [...(facts.things.get(owner.entity.name)?.keys() ?? [])].sort(byCodeUnits);
  return of === undefined ? keys : keys.filter((key) => of.includes(key));
}

/** An answer for each law under which things are decided upon, by its date; those without a date yet come last. */
function partsOf(
  analysis: Analysis,
  facts: Facts,
  question: DecisionQuestion,
  decision: DecisionSymbol,
  { about, asAt }: { readonly about: DecisionAnswer['about']; readonly asAt: string | undefined },
  limits: RunLimits,
): readonly Answer[] {
  const { decision: _, ...asked } = question;
  const names = namesIn(analysis, decision, question.year);
  const { lawOf } = decision;
  if (lawOf === undefined || question.lawOf !== undefined)
    return [evaluate(analysis, facts, { ...asked, names }, limits)];
  const datesOwner = datedBy(analysis, facts, decision, asAt);
  const owners = new Map(about.map(({ owner }) => [owner, datesOwner(owner)]));
  // Who is asked for and not there hears so by its own name.
  if (question.of?.some((key) => !owners.has(key)) === true)
    return [evaluate(analysis, facts, { ...asked, names }, limits)];
  const dated = evaluate(
    analysis,
    facts,
    { ...asked, ...askedOf(decision, question, owners), names: [lawOf.name] },
    limits,
  );
  if (dated.problems.length > 0) return [dated];
  const byDate = new Map<string, Dated[]>();
  const undated: Dated[] = [];
  // Of what does not exist then nothing is decided.
  for (const [owner, dateOwner] of owners) {
    for (const value of dated.values.filter(({ instance }) => instance.owner === dateOwner)) {
      const { result } = value;
      if (result.kind !== 'known' || result.datum.kind !== 'date') undated.push({ owner, value });
      else byDate.set(result.datum.iso, [...(byDate.get(result.datum.iso) ?? []), { owner, value }]);
    }
  }
  const parts = [...byDate]
    .sort(([one], [other]) => byCodeUnits(one, other))
    .map(([date, values]) => {
      const under = decisionIn(analysis, facts, { ...question, lawOf: date }) ?? decision;
      const of = values.flatMap(({ owner }) => owner ?? []);
      const part = {
        ...asked,
        names: namesIn(analysis, under, question.year),
        lawOf: date,
        ...(of.length > 0 && { of }),
      };
      const answer = evaluate(analysis, facts, part, limits);
      const [problem] = answer.problems;
      return problem === undefined ? answer : withoutLaw(decision, question.year, dated, values, problem);
    });
  if (undated.length > 0 || dated.needs.length > 0)
    return [...parts, withoutLaw(decision, question.year, dated, undated)];
  return parts.length > 0 ? parts : [evaluate(analysis, facts, { ...asked, names }, limits)];
}

/** Somebody that is decided upon, with the date that says under which law. */
interface Dated {
  readonly owner: string | undefined;
  readonly value: AnswerValue;
}

/** Whose dates are asked for: those of the things asked about, or of what these belong to. */
function askedOf(
  { owner, lawOf }: DecisionSymbol,
  { of }: DecisionQuestion,
  owners: ReadonlyMap<string | undefined, string | undefined>,
): { readonly of?: readonly string[] } {
  if (owner?.entity === lawOf?.owner?.entity) return of === undefined ? {} : { of };
  return { of: [...new Set([...owners.values()].flatMap((key) => key ?? []))] };
}

/** A decision asked by its name as what it gives, where all its things have the same law; any other question as it is. */
export function askedAsGiven(analysis: Analysis, question: Question): Question {
  const { names, year, lawOf } = question;
  const decision = names.length === 1 ? analysis.decisions.get(names[0] ?? '') : undefined;
  if (decision === undefined || (decision.lawOf !== undefined && lawOf === undefined)) return question;
  return { ...question, names: namesIn(analysis, decision, year) };
}

/** What it gives in that year, by today's names; all of it where nothing exists then, so that the question hears why. */
function namesIn({ law }: Analysis, { gives }: DecisionSymbol, year: number | undefined): readonly string[] {
  const there = gives.filter(({ quantity }) => year === undefined || !('code' in indexTuples(quantity, year)));
  return (there.length === 0 ? gives : there).map(({ quantity }) => law.currentName(quantity.name));
}

/** Of things whose date is not known nothing can be told before it is; where no law answers for it, that is a fault. */
function withoutLaw(
  decision: DecisionSymbol,
  year: number | undefined,
  dated: Answer,
  undated: readonly Dated[],
  problem?: Problem,
): Answer {
  const applications = new Map(dated.applications);
  const values = undated.flatMap(({ owner, value: { instance: date, result } }) => {
    const read = keyOf(date);
    return decision.gives.flatMap((given) =>
      instancesOf(given.quantity, owner, year).map((instance): AnswerValue => {
        const came: Result =
          problem === undefined ? result : { kind: 'fault', fault: { problem, instance }, marks: result.marks };
        applications.set(keyOf(instance), { instance, result: came, reads: [read] });
        return { instance, result: came };
      }),
    );
  });
  const { lawOf: _, ...dates } = dated.dates;
  const needs = problem === undefined ? dated.needs : [];
  // No text was read for what was not computed.
  const law = dated.law === undefined ? {} : { law: { ...dated.law, used: [] } };
  return { ...dated, ...law, values, needs, guarantees: [], dates, applications };
}

function instancesOf(
  quantity: Instance['quantity'],
  owner: string | undefined,
  year: number | undefined,
): readonly Instance[] {
  const found = indexTuples(quantity, year);
  const tuples: readonly (readonly Datum[])[] = 'code' in found ? [] : found;
  return tuples.map((indexes) => ({ quantity, ...(owner === undefined ? {} : { owner }), indexes }));
}

function keyOf({ quantity, owner, indexes }: Instance): string {
  return instanceKey(quantity.name, owner, indexes);
}
