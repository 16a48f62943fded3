import { type Command, Option } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { countOption, dateOption, laterOption, once, termOption } from './option-values.ts';
import { reuseTexts } from './texts-reuse.ts';

/** The options of `copy`. */
export function copying(command: Command, language: Language): void {
  const say = reuseTexts[language];
  command
    .addOption(new Option('--on, --op <datum>', say.day).argParser(dateOption('--op')))
    .addOption(new Option('--term, --tijdvak <jaren>', say.term).argParser(termOption('--tijdvak')))
    .addOption(
      new Option('--shift-years, --schuif-jaren <getal>', say.moveYears).argParser(
        countOption('--schuif-jaren', 1, 50),
      ),
    )
    .addOption(new Option('--output, --uitvoer <map>', say.target).argParser(once('--uitvoer')));
}

/** The options of `diff` of an old regulation and the next. */
export function betweenTranches(diff: Command, language: Language): void {
  const say = reuseTexts[language];
  diff
    .addOption(new Option('--years-later, --jaren-verder <getal>', say.later).argParser(laterOption('--jaren-verder')))
    .option('--move-facts, --feiten-mee', say.moveFacts);
}
