import { type Command, Option } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { dateOption, once, periodOption } from './option-values.ts';
import { texts } from './texts.ts';
import { moduleTexts } from './texts-modules.ts';
import { toolTexts } from './texts-tools.ts';

/** A question without facts, and where the module goes. */
export function emitting(command: Command, language: Language): void {
  const say = texts[language];
  const dated = (flags: string, about: string, name: string): Option =>
    new Option(flags, about).argParser(dateOption(name));
  command
    .option('--question, --vraag <naam...>', say.question)
    .addOption(new Option('--year, --jaar <jaar>', toolTexts[language].askedPeriod).argParser(periodOption('--jaar')))
    .addOption(dated('--as-at, --toestand-op <datum>', say.asAt, '--toestand-op'))
    .addOption(dated('--law-of, --geldend-op <datum>', say.lawOf, '--geldend-op'))
    .addOption(dated('--known-on, --bekend-op <datum>', say.knownOn, '--bekend-op'))
    .addOption(new Option('--output, --uitvoer <bestand>', moduleTexts[language].file).argParser(once('--uitvoer')));
}
