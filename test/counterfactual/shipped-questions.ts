import { basename } from 'node:path';
import type { CounterfactualQuestion } from '../../engine/counterfactual/model.ts';
import { type Analysis, analyse, askedPeriod, type Facts, readFacts } from '../../engine/index.ts';
import { commandsUnder, valuesOf } from '../readme-commands.ts';
import { lawOf, readmeOf, shippedJson, shippedRegulations } from '../shipped.ts';

/** A question that a shipped regulation comes with, and the facts that answer it. */
export interface ShippedQuestion {
  readonly title: string;
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly question: CounterfactualQuestion;
}

/** The decisions and values under `## Asking` of all regulations, where one file of facts answers them. */
export function shippedQuestions(): readonly ShippedQuestion[] {
  return shippedRegulations().flatMap((regulation) => {
    const analysis = analyse(lawOf(regulation));
    return commandsUnder('## Asking', readmeOf(regulation.folder)).flatMap((command) => {
      const [file, ...others] = valuesOf(command, '--feiten', '--facts');
      const [when] = valuesOf(command, '--jaar', '--year');
      const names = valuesOf(command, '--vraag', '--question');
      if (command[0] !== 'run' || file === undefined || others.length > 0 || !file.endsWith('.json')) return [];
      const { facts, problems } = readFacts(shippedJson(regulation.folder, basename(file)), analysis);
      if (problems.some(({ severity }) => severity === 'error')) return [];
      const period = when === undefined ? {} : askedPeriod(when);
      const title = `${regulation.folder} ${names.join(' ')} ${when ?? ''}`;
      return [{ title, analysis, facts, question: { names, ...period } }];
    });
  });
}
