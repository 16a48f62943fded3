import { readFacts, textAt } from '../../engine/index.ts';
import { differenceBody, differenceReply, textReply } from '../contract-law.ts';
import type { Shipped } from '../shipped.ts';
import { present } from '../wire.ts';
import { differenceOnWire, textOnWire } from '../wire-difference.ts';
import { bodyName, readBody } from './read-body.ts';
import { refused } from './refused.ts';
import { regulationNamed } from './regulation-named.ts';
import type { Result, Task } from './task.ts';
import { underFacts } from './under-facts.ts';

/** The text of a regulation on some day. */
export function text(
  { name, request, language }: Task & { kind: 'text' },
  shipped: ReadonlyMap<string, Shipped>,
): Result {
  const named = regulationNamed(name, shipped, language);
  if ('refusal' in named) return named.refusal;
  const { analysis } = named.found;
  const state = textAt(analysis, request);
  if ('code' in state) return refused(400, [state], language);
  return { status: 200, text: JSON.stringify(textReply.parse(textOnWire(analysis, state, request))) };
}

/** What differs between two days of a regulation. */
export function difference(
  { name, body: bytes, language }: Task & { kind: 'difference' },
  shipped: ReadonlyMap<string, Shipped>,
): Result {
  const named = regulationNamed(name, shipped, language);
  if ('refusal' in named) return named.refusal;
  const { analysis } = named.found;
  const reading = readBody(bytes, differenceBody);
  const sources = new Map(named.found.sources).set(bodyName, reading.text);
  if (!reading.ok) return refused(400, reading.problems, language, sources);
  const { body, places } = reading;
  const read = body.feiten === undefined ? undefined : readFacts(body.feiten, analysis, places);
  const wrong = (read?.problems ?? []).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return refused(400, wrong.map(underFacts), language, sources);
  const side = { analysis, ...present('facts', read?.facts), ...present('knownOn', body.bekendOp) };
  const told = differenceOnWire(
    { ...side, ...present('lawOf', body.van) },
    { ...side, ...present('lawOf', body.tot) },
    {
      ...present(
        'names',
        body.gevraagd?.map((each) => each.normalize('NFC')),
      ),
      ...present('year', body.jaar),
    },
    language,
  );
  if ('problems' in told) return refused(400, told.problems, language, sources);
  return { status: 200, text: JSON.stringify(differenceReply.parse(told)) };
}
