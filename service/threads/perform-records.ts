import { numberText } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { type RecordsBody, recordsBody } from '../contract-records.ts';
import { decideRecords, type FactRecord } from '../records/decide-records.ts';
import { preparedQuestions } from '../records/prepared-questions.ts';
import { keyOf } from '../records/read-quickly.ts';
import type { Shipped } from '../shipped.ts';
import { questionOf } from './question-of.ts';
import { bodyName, readBody } from './read-body.ts';
import { refused } from './refused.ts';
import { regulationNamed } from './regulation-named.ts';
import type { Result, Task } from './task.ts';

const prepared = preparedQuestions(16);

/** Decides of records, whatever they are; says with the reply what question was made ready and how much that took. */
export function records(
  { name, body: bytes, language }: Task & { kind: 'records' },
  shipped: ReadonlyMap<string, Shipped>,
): Result {
  const named = regulationNamed(name, shipped, language);
  if ('refusal' in named) return named.refusal;
  const reading = readBody(bytes, recordsBody);
  const sources = new Map(named.found.sources).set(bodyName, reading.text);
  if (!reading.ok) return refused(400, reading.problems, language, sources);
  const { body } = reading;
  const key = keyOf(name, body);
  const ready = prepared.make(key, named.found.analysis, questionOf(body));
  if ('problems' in ready) return refused(400, ready.problems, language, sources);
  const text = decideRecords(ready, askedOf(body, language));
  return { status: 200, text: text ?? '', ready: { key, question: questionOf(body), nodes: ready.nodes } };
}

function askedOf({ gegevens, toelichting }: RecordsBody, language: Language): Parameters<typeof decideRecords>[1] {
  return { records: gegevens.map(withCounts), explained: toelichting === true, language };
}

/** Short whole numbers as numbers; others stay as written, to be told of. */
function withCounts(record: FactRecord): FactRecord {
  const given: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(record)) {
    const written = numberText(value);
    given[name] = written !== undefined && /^-?[0-9]{1,15}$/.test(written) ? Number(written) : value;
  }
  return given;
}
