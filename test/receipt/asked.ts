import { basename } from 'node:path';
import { type Analysis, analyse, askedPeriod, type Question, readFacts } from '../../engine/index.ts';
import type { Receipt } from '../../engine/receipt/model-receipt.ts';
import { type Computed, type ReceiptRequest, receipt } from '../../engine/receipt/receipt.ts';
import type { SourceFile } from '../../grammar/index.ts';
import { commandsUnder, valuesOf } from '../readme-commands.ts';
import { lawOf, readmeOf, shippedJson, shippedRegulations } from '../shipped.ts';

/** A question that a shipped regulation comes with, and the facts that answer it as its file has them. */
export interface ShippedQuestion {
  readonly title: string;
  readonly sources: readonly SourceFile[];
  readonly analysis: Analysis;
  readonly json: unknown;
  readonly question: Question;
}

/** The questions under `## Asking` of all regulations that one file of facts answers. */
export function shippedQuestions(): readonly ShippedQuestion[] {
  return shippedRegulations().flatMap((regulation) => {
    const sources = lawOf(regulation);
    const analysis = analyse(sources);
    return commandsUnder('## Asking', readmeOf(regulation.folder)).flatMap((command) => {
      const [file, ...others] = valuesOf(command, '--feiten', '--facts');
      const [when] = valuesOf(command, '--jaar', '--year');
      const of = valuesOf(command, '--van', '--of');
      const [lawOn] = valuesOf(command, '--geldend-op', '--law-of');
      const names = valuesOf(command, '--vraag', '--question');
      if (command[0] !== 'run' || file === undefined || others.length > 0 || !file.endsWith('.json')) return [];
      const question: Question = {
        names,
        ...(when === undefined ? {} : askedPeriod(when)),
        ...(of.length === 0 ? {} : { of }),
        ...(lawOn === undefined ? {} : { lawOf: lawOn }),
      };
      const json = shippedJson(regulation.folder, basename(file));
      const title = `${regulation.folder} ${names.join(' ')} ${when ?? ''}`;
      return [{ title, sources, analysis, json, question }];
    });
  });
}

/** As it is asked, with its facts read. */
export function computed({ sources, analysis, json, question }: ShippedQuestion): Computed {
  return { sources, analysis, facts: readFacts(json, analysis).facts, question };
}

/** The receipt of what can be answered. */
export function receiptOf(given: Computed, request: ReceiptRequest = {}): Receipt {
  const made = receipt(given, request);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.receipt;
}
