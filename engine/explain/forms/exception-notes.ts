import type { Language } from '../../../grammar/index.ts';
import type { Trace, TraceException, TraceNode } from '../model-trace.ts';
import { shownValue } from '../prose/show.ts';
import { stepWords } from '../prose/step-words.ts';
import type { Note } from './notes.ts';
import { formTexts } from './texts.ts';

/** Which exceptions decided, and of each other why it does not apply; those that decided first. */
export function exceptionNotes(node: TraceNode, trace: Trace, language: Language): readonly Note[] {
  const { exceptions = [] } = node;
  const decided = exceptions.filter(({ state }) => state === 'decides');
  return [...decided, ...exceptions.filter(({ state }) => state !== 'decides')].map((exception) => ({
    term: 'exception',
    text: textOf(exception, node, trace, language),
    ...(exception.law === undefined ? {} : { law: exception.law }),
    ...(exception.condition === undefined ? {} : { step: exception.condition }),
  }));
}

function textOf(exception: TraceException, node: TraceNode, trace: Trace, language: Language): string {
  const say = formTexts[language];
  const { label, state, without } = exception;
  const reason = whyOf(exception, node, trace, language);
  const because = reason === undefined ? '' : state === 'open' ? `: ${reason}` : say.because(reason);
  const otherwise = state === 'decides' && without !== undefined ? shownValue(without, node.type, language) : undefined;
  return say.exceptions[state](label, `${because}${otherwise === undefined ? '' : say.withoutIt(otherwise)}`);
}

function whyOf(
  { state, by, condition }: TraceException,
  node: TraceNode,
  trace: Trace,
  language: Language,
): string | undefined {
  const say = formTexts[language];
  const asked = condition === undefined ? undefined : stepWords(condition, trace, language, node);
  switch (state) {
    case 'decides':
    case 'open':
      return asked;
    case 'condition':
      return asked ?? say.conditionFails;
    case 'idle':
      return say.idle;
    case 'excepted':
      return by === undefined ? asked : say.instead(by.label);
    case 'switchedOff':
      return by === undefined ? asked : say.switchedOff(by.label);
  }
}
