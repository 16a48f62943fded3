import { type Command, Option } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { dateOption, once, yearOption } from './option-values.ts';
import { betweenTranches } from './program-reuse.ts';
import { texts } from './texts.ts';

/** The commands about texts of the law on some day. */
export function lawInTime(text: Command, diff: Command, language: Language): void {
  const say = texts[language];
  const dated = (flags: string, about: string, name: string): Option =>
    new Option(flags, about).argParser(dateOption(name));
  const known = (): Option => dated('--known-on, --bekend-op <datum>', say.published, '--bekend-op');
  text
    .addOption(dated('--law-of, --geldend-op <datum>', say.lawOf, '--geldend-op'))
    .addOption(known())
    .addOption(new Option('--year, --jaar <jaar>', say.textForYear).argParser(yearOption('--jaar')))
    .addOption(new Option('--output, --uitvoer <bestand>', say.file).argParser(once('--uitvoer')));
  const from = dateOption('--van');
  diff
    .addOption(
      new Option('--from, --van <datum>', say.fromDay).argParser((written, previous: readonly string[] | undefined) => [
        from(written, previous?.[0]),
      ]),
    )
    .addOption(dated('--to, --tot <datum>', say.toDay, '--tot'))
    .addOption(known())
    .option('--as-amendment, --als-wijziging', say.asAmendment)
    .option('--facts, --feiten <bestand...>', say.factsToCompare)
    .option('--question, --vraag <naam...>', say.comparedNames)
    .addOption(new Option('--year, --jaar <jaar>', say.year).argParser(yearOption('--jaar')))
    .option('--all, --alles', say.allRows)
    .option('--json', say.asJson);
  betweenTranches(diff, language);
}
