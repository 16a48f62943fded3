import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluatePlanned } from '../../../engine/compile/evaluate-planned.ts';
import { analyse, evaluate, readFacts } from '../../../engine/index.ts';
import { parse, type SourceFile } from '../../../grammar/index.ts';
import { findRegulations } from '../../../service/regulation-files.ts';
import { textsOf } from '../ours.ts';
import type { ShippedQuestion } from './work.ts';

interface Ready {
  readonly reference: () => readonly string[];
  readonly planned: () => readonly string[];
}

const root = fileURLToPath(new URL('../../../rulesets/', import.meta.url));
const ready = new WeakMap<ShippedQuestion, Ready>();

/** The regulation and its facts read once; both evaluators begin at checked facts. */
export function askShipped(asked: ShippedQuestion): Ready {
  const found = ready.get(asked);
  if (found !== undefined) return found;
  const { folder, facts: file, question } = asked;
  const analysis = analyse(lawOf(folder));
  const { facts } = readFacts(JSON.parse(readFileSync(join(root, folder, file), 'utf8')), analysis);
  const made = {
    reference: () => textsOf(evaluate(analysis, facts, question)),
    planned: () => textsOf(evaluatePlanned(analysis, facts, question)),
  };
  // A question that nothing is known of would measure nothing.
  const known = made.reference().filter((text) => text !== 'unknown' && text !== 'fault');
  if (known.length === 0) throw new Error(`nothing is known of ${question.names.join(', ')} in ${folder}`);
  ready.set(asked, made);
  return made;
}

/** The law of a folder and of the regulations it uses, without examples. */
function lawOf(folder: string): readonly SourceFile[] {
  const [found] = findRegulations(join(root, folder), [root]).regulations;
  if (found === undefined) throw new Error(`no regulation in rulesets/${folder}`);
  return found.sources.filter((source) => parse(source).module.head.kind !== 'examplesOf');
}
