import { type Decider, nearest, numberText } from '../../engine/index.ts';
import type { Language, Problem } from '../../grammar/index.ts';
import type { Finding } from '../contract.ts';
import type { GuaranteeOnRecord, StepOnWire } from '../contract-records.ts';
import { usageProblem } from '../usage-problem.ts';
import { present } from '../wire.ts';
import { problemOnWire } from '../wire-problem.ts';
import type { Prepared } from './prepare.ts';

type Decided = ReturnType<Decider['decide']>;
type ExplainedDecision = ReturnType<Decider['explain']>;

export type FactRecord = Readonly<Record<string, unknown>>;

export interface RecordsAsked {
  readonly records: readonly FactRecord[];
  readonly explained: boolean;
  readonly language: Language;
  /** Whether to go on with the next record; there is no reply when it says no. */
  readonly goesOn?: () => boolean;
}

/** Decides of each record; gives the text of the whole reply. */
export function decideRecords(prepared: Prepared, asked: RecordsAsked): string | undefined {
  const { decider } = prepared;
  const { records, explained, language, goesOn } = asked;
  const parts: string[] = [];
  for (const [at, record] of records.entries()) {
    if (goesOn?.() === false) return undefined;
    const unfit = unfitFacts(prepared, record);
    const decided = unfit.length > 0 ? undefined : explained ? decider.explain(record) : decider.decide(record);
    const problems = decided?.problems ?? unfit;
    parts.push(
      decided === undefined || problems.some(({ severity }) => severity === 'error')
        ? JSON.stringify({ bevindingen: problems.map((one) => findingOnWire(prepared, one, at, language)) })
        : decidedText(prepared, decided),
    );
  }
  const { before } = prepared;
  const facts = records.length === 0 ? `"leest":${JSON.stringify([...prepared.facts])},` : '';
  return `${before}${facts}"beslissingen":[${parts.join(',')}]}`;
}

const none: readonly Problem[] = [];

/** So many names of one record are told of; the others would not be read either. */
const mostTold = 20;

/** What a record may not hold: names that are not read here, and recordings with more than a value. */
function unfitFacts({ facts }: Prepared, record: FactRecord): readonly Problem[] {
  let problems: Problem[] | undefined;
  for (const name in record) {
    const value = record[name];
    if (facts.has(name) && (typeof value !== 'object' || value === null || isValue(value))) continue;
    problems ??= [];
    if (problems.length < mostTold) problems.push(facts.has(name) ? notOnlyValue(name) : notRead(name, facts));
  }
  return problems ?? none;
}

function notOnlyValue(name: string): Problem {
  return usageProblem('U404', {}, { path: name });
}

function notRead(written: string, facts: ReadonlySet<string>): Problem {
  const name = written.slice(0, 100);
  const near = nearest(name, [...facts]);
  const suggestion = near === undefined ? '' : ` (\`${near}\`?)`;
  return usageProblem('U400', { name, suggestion }, { path: name });
}

/** `{ geen: true }`, or a number that is kept as it was written. */
function isValue(value: object): boolean {
  if (numberText(value) !== undefined) return true;
  let count = 0;
  for (const _ in value) count += 1;
  return count === 1 && 'geen' in value && value.geen === true;
}

function findingOnWire({ facts }: Prepared, problem: Problem, at: number, language: Language): Finding {
  const record = `gegevens[${at}]`;
  const { path = '' } = problem;
  const name = facts.has(path) || problem.code === 'U400' ? path : nameInRecord(path, facts);
  const place =
    name === undefined ? record : isWord.test(name) ? `${record}.${name}` : `${record}[${JSON.stringify(name)}]`;
  return problemOnWire({ ...problem, path: place }, new Map(), language);
}

const isWord = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const asFact = /^(?:[^[.]+\["1"\]\.)?([\p{L}_][\p{L}\p{N}_]*)((?:\["[^"]*"\])*)/u;

/** `Instelling["1"].studenten["2023"]`, as facts have it, is `studenten[2023]` in a record. */
function nameInRecord(path: string, facts: ReadonlySet<string>): string | undefined {
  const [, name = '', indexes = ''] = asFact.exec(path) ?? [];
  const found = name + indexes.replaceAll('["', '[').replaceAll('"]', ']');
  return facts.has(found) ? found : undefined;
}

/** Written by hand: of many records only the values differ. */
function decidedText(prepared: Prepared, decided: Decided | ExplainedDecision): string {
  const { results, asked, unusual, decider } = prepared;
  let values = '';
  let open = '';
  for (let at = 0; at < asked; at += 1) {
    const value = decided.values[at];
    if (value === undefined) open += `${open === '' ? '' : ','}${results[at]}`;
    else {
      const written = unusual.size > 0 && unusual.has(decider.results[at] ?? '') ? asAnswered(value) : value;
      values += `${values === '' ? '' : ','}${results[at]}:${valueText(written)}`;
    }
  }
  let text = `{"waarden":{${values}}`;
  if (open !== '') text += `,"open":[${open}]`;
  const guarantees = guaranteesText(prepared, decided);
  if (guarantees !== '') text += `,"waarborgen":{${guarantees}}`;
  if ('steps' in decided) text += `,"stappen":${JSON.stringify(stepsOnWire(prepared, decided))}`;
  return `${text}}`;
}

/** An amount with two decimals where it has no more, as a question is answered. */
function asAnswered<Value>(value: Value): Value | string {
  const [, whole, decimals = ''] = (typeof value === 'string' && /^(-?[0-9]+)(?:\.([0-9]+))?$/.exec(value)) || [];
  return whole === undefined ? value : `${whole}.${decimals.replace(/(?<=^[0-9]{2,})0+$/, '').padEnd(2, '0')}`;
}

function valueText(value: string | boolean | object): string {
  return typeof value === 'boolean' ? (value ? 'true' : 'false') : JSON.stringify(value);
}

function guaranteesText({ results, asked }: Prepared, { values }: Decided): string {
  let text = '';
  for (let at = asked; at < values.length; at += 1) {
    if (values[at] === true) continue;
    const state: GuaranteeOnRecord = values[at] === false ? 'gaat niet op' : 'onbekend';
    text += `${text === '' ? '' : ','}${results[at]}:"${state}"`;
  }
  return text;
}

function stepsOnWire({ unusual }: Prepared, { steps }: ExplainedDecision): readonly StepOnWire[] {
  return steps.map(({ name, label, place, value, before, reads }) => ({
    naam: name,
    label,
    ...present('artikel', place),
    ...present('waarde', unusual.has(name) ? asAnswered(value) : value),
    ...present('voorAfronding', before),
    leest: reads.flatMap((at) => steps[at]?.name ?? []),
  }));
}
