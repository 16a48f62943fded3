import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceFact, TraceNode } from '../model-trace.ts';
import { nodesOf } from '../prose/labels.ts';
import { shownDay, shownValue } from '../prose/show.ts';
import type { Note } from './notes.ts';
import { formTexts, type Term } from './texts.ts';
import { whatOf } from './what.ts';

/** Where a fact or a judgement comes from: who gave it, when, on whose advice and why. */
export function factNotes(node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const { fact, kind } = node;
  if (fact === undefined) return [];
  const say = formTexts[language].facts;
  const origin = [
    ...(fact.by === undefined ? [] : [say.by(fact.by)]),
    ...(fact.on === undefined ? [] : [say.on(shownDay(fact.on, language))]),
    ...(fact.onAdviceOf === undefined ? [] : [say.adviceOf(fact.onAdviceOf)]),
    ...(fact.assumed ? [say.assumed] : []),
    ...(fact.silence === undefined
      ? []
      : [say.silence(fact.silence.after === undefined ? undefined : shownDay(fact.silence.after, language))]),
    ...(fact.source === undefined ? [] : [say.from(fact.source)]),
    ...(fact.recordedOn === undefined ? [] : [say.recorded(shownDay(fact.recordedOn, language))]),
  ];
  // What was delivered plainly needs no line; a decision and a merger tell by themselves where the value comes from.
  const isTold = origin.length > 0 || fact.delivered || fact.decision !== undefined || fact.merged !== undefined;
  const plain = isTold ? [] : [say.notDelivered];
  const own: Term = kind === 'judgement' ? 'judgement' : 'fact';
  return [
    ...([...origin, ...plain].length === 0 ? [] : [{ term: own, text: [...origin, ...plain].join('; ') }]),
    ...(fact.reasons === undefined ? [] : [{ term: 'reasons' as const, text: `“${fact.reasons}”` }]),
    ...behind(fact, node, trace, language),
  ];
}

/** The decision it was taken over from, what was regarded, and what those who merged brought. */
function behind(fact: TraceFact, node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const say = formTexts[language].facts;
  const { decision, merged = [], regarded = [] } = fact;
  const day = (date: string | undefined): string | undefined =>
    date === undefined ? undefined : shownDay(date, language);
  const nodes = nodesOf(trace);
  return [
    ...(decision === undefined
      ? []
      : [{ term: 'decision' as const, text: say.decision(decision.label, day(decision.on)) }]),
    ...regarded.map(({ id, label, before, now }) => {
      const about = nodes.get(id);
      const what = about === undefined ? label : whatOf(about, trace, language, node);
      const [then, today] = [before, now].map((value) =>
        shownValue(value, about?.type ?? { kind: 'number' }, language),
      );
      return { term: 'regarded' as const, text: say.regarded(what, then ?? '', today ?? '', then === today) };
    }),
    ...merged.map(({ of, until, value }) => ({
      term: 'merged' as const,
      text: say.merged(of.key, day(until), value === undefined ? undefined : shownValue(value, node.type, language)),
    })),
  ];
}
