import { analyse, readFacts } from '../../engine/index.ts';
import { ask } from '../ask.ts';
import { answerReply, checkBody, checkReply, questionBody } from '../contract.ts';
import type { Shipped } from '../shipped.ts';
import { answerOnWire } from '../wire-answer.ts';
import { problemOnWire } from '../wire-problem.ts';
import { difference, text } from './perform-law.ts';
import { records } from './perform-records.ts';
import { questionOf } from './question-of.ts';
import { bodyName, readBody } from './read-body.ts';
import { refused } from './refused.ts';
import { regulationNamed } from './regulation-named.ts';
import type { Result, Task } from './task.ts';
import { underFacts } from './under-facts.ts';

/** Does a task, from the bytes of a request to the text of its reply. */
export function perform(task: Task, shipped: ReadonlyMap<string, Shipped>): Result {
  switch (task.kind) {
    case 'answer':
      return answer(task, shipped);
    case 'check':
      return check(task);
    case 'text':
      return text(task, shipped);
    case 'difference':
      return difference(task, shipped);
    case 'records':
      return records(task, shipped);
  }
}

function answer(
  { name, body: bytes, language }: Task & { kind: 'answer' },
  shipped: ReadonlyMap<string, Shipped>,
): Result {
  const named = regulationNamed(name, shipped, language);
  if ('refusal' in named) return named.refusal;
  const { analysis } = named.found;
  const reading = readBody(bytes, questionBody);
  const sources = new Map(named.found.sources).set(bodyName, reading.text);
  if (!reading.ok) return refused(400, reading.problems, language, sources);
  const { body, places } = reading;
  const { facts, problems } = readFacts(body.feiten === undefined ? {} : body.feiten, analysis, places);
  const asked = ask(analysis, questionOf(body), { facts, problems: problems.map(underFacts) }, sources);
  if (asked.kind !== 'answered') return refused(400, asked.problems, language, sources);
  return { status: 200, text: JSON.stringify(answerReply.parse(answerOnWire(asked.told, language))) };
}

function check({ body: bytes, language }: Task & { kind: 'check' }): Result {
  const reading = readBody(bytes, checkBody);
  if (!reading.ok) return refused(400, reading.problems, language, new Map([[bodyName, reading.text]]));
  const files = reading.body.bestanden.map(({ naam, tekst }) => ({ name: naam, text: tekst }));
  const { sound, problems } = analyse(files);
  const sources = new Map(files.map(({ name, text }) => [name, text]));
  const bevindingen = problems.map((problem) => problemOnWire(problem, sources, language));
  return { status: 200, text: JSON.stringify(checkReply.parse({ gaaf: sound, bevindingen })) };
}
