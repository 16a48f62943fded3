import { parse, type SourceFile } from '../../grammar/index.ts';
import { sourceNames } from '../explain/source-names.ts';
import { emptyObject, type JsonObject } from '../facts/places.ts';
import { type FactsReading, readFacts } from '../facts/read-json.ts';
import { factsToJson } from '../facts/write.ts';
import type { Analysis, Facts, Question } from '../model.ts';
import { regulationOf } from '../reuse/file-set.ts';
import { askedPeriod } from '../run/asked-period.ts';
import { periodText } from '../value/periods.ts';
import { hashOfText } from './canonical.ts';
import type { Receipt, ReceiptQuestion, ReceiptSource } from './model-receipt.ts';

/** The files of the law that is called `name`: its own text, its amendments, then what it uses; each by name. */
export function sourcesOf(sources: readonly SourceFile[], name: string): readonly ReceiptSource[] {
  const law = sources.filter(isLaw);
  const files = sourceNames(law, name);
  return law
    .map((source) => ({
      role: roleOf(source, name),
      file: files.get(source.name) ?? source.name,
      sha256: hashOfText(source.text),
    }))
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role) || (one.file < other.file ? -1 : 1));
}

/** Not a file with examples, on which no answer rests. */
export function isLaw(source: SourceFile): boolean {
  return parse(source).module.head.kind !== 'examplesOf';
}

const roles: readonly ReceiptSource['role'][] = ['regulation', 'amendment', 'used'];

function roleOf(source: SourceFile, name: string): ReceiptSource['role'] {
  const { module } = parse(source);
  if (regulationOf(module) !== name) return 'used';
  return module.head.kind === 'amendment' ? 'amendment' : 'regulation';
}

export function askedQuestion({ part, of, ...question }: Question): ReceiptQuestion {
  return {
    ...question,
    ...(part === undefined ? {} : { part: periodText(part.unit, part.year) }),
    ...(of === undefined ? {} : { keys: of }),
  };
}

export function questionOf({ part, keys, ...question }: ReceiptQuestion): Question {
  return {
    ...question,
    ...(part === undefined ? {} : askedPeriod(part)),
    ...(keys === undefined ? {} : { of: keys }),
  };
}

/** Where an example says who is drawn whatever is drawn for; no name of a regulation is like it. */
const everyDrawMember = '*';

/** The facts in their one form; of an example also the draw that holds whatever is drawn for. */
export function canonicalFacts(facts: Facts, analysis: Analysis): JsonObject {
  const json = factsToJson(facts, analysis);
  if (facts.everyDraw !== undefined) json[everyDrawMember] = [...facts.everyDraw.order];
  return json;
}

/** The facts that a receipt holds, read by the law of now; nothing where it holds their hash only. */
export function keptFacts({ facts: { values } }: Receipt, analysis: Analysis): FactsReading | undefined {
  if (values === undefined) return undefined;
  const order = values[everyDrawMember];
  const json = Object.assign(emptyObject(), values);
  delete json[everyDrawMember];
  const reading = readFacts(json, analysis);
  if (!Array.isArray(order)) return reading;
  return { ...reading, facts: { ...reading.facts, everyDraw: { order: order.map(String) } } };
}
