import { type Command, Option } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { countOption, dateOption, listed, once, oneOf } from './option-values.ts';
import { texts } from './texts.ts';
import { explainTexts } from './texts-explain.ts';
import { toolTexts } from './texts-tools.ts';

/** The forms of an explanation. */
export type ExplanationForm = 'tekst' | 'kort' | 'volledig' | 'json' | 'html' | 'dot' | 'svg';

const forms: Readonly<Record<string, ExplanationForm>> = {
  tekst: 'tekst',
  text: 'tekst',
  kort: 'kort',
  short: 'kort',
  volledig: 'volledig',
  full: 'volledig',
  json: 'json',
  html: 'html',
  dot: 'dot',
  svg: 'svg',
};

/** The options of `explain`, beside those of a question. */
export function explaining(command: Command, language: Language): void {
  const say = explainTexts[language];
  command
    .addOption(new Option('--form, --vorm <vorm>', say.form).argParser(oneOf('--vorm', forms)))
    .addOption(new Option('--output, --uitvoer <bestand>', texts[language].file).argParser(once('--uitvoer')))
    .option('--json', texts[language].asJson)
    .addOption(count('--depth, --diepte <getal>', say.depth, '--diepte', 0, 1000))
    .addOption(count('--members, --leden <getal>', say.members, '--leden', 1, 100_000))
    .addOption(count('--from-member, --vanaf-lid <getal>', say.fromMember, '--vanaf-lid', 1, 10_000_000))
    .addOption(new Option('--condition, --voorwaarde <naam>', say.condition).argParser(once('--voorwaarde')))
    .option('--complete, --compleet', say.complete)
    .addOption(new Option('--receipt, --bewijs <bestand>', say.receipt).argParser(once('--bewijs')))
    .option('--with-facts, --met-feiten', say.receiptFacts);
  forReader(command, language);
  ofExample(command, language);
}

/** The options of `why-not`. */
export function denying(command: Command, language: Language): void {
  command
    .addOption(
      new Option('--definition, --definitie <naam>', explainTexts[language].definition).argParser(once('--definitie')),
    )
    .option('--json', texts[language].asJson);
  forReader(command, language);
  ofExample(command, language);
}

/** The options of `needed`. */
export function needing(command: Command, language: Language): void {
  command.option('--json', texts[language].asJson);
  ofExample(command, language);
}

/** The options of `what-if`. */
export function supposing(command: Command, language: Language): void {
  const say = explainTexts[language];
  command
    .addOption(new Option('--goal, --doel <waarde>', say.goal).argParser(once('--doel')))
    .addOption(new Option('--for, --voor <sleutel>', say.ownFacts).argParser(once('--voor')))
    .option('--with-own, --met-eigen <object...>', say.ownThings)
    .addOption(new Option('--only, --alleen <naam>', say.only).argParser(listed))
    .addOption(new Option('--except, --behalve <naam>', say.except).argParser(listed))
    .addOption(count('--at-most, --hoogstens <getal>', say.atMost, '--hoogstens', 1, 1000))
    .addOption(count('--tries, --pogingen <getal>', say.tries, '--pogingen', 1, 1_000_000))
    .option('--json', texts[language].asJson);
}

/** The options of `attribute`. */
export function attributing(command: Command, language: Language): void {
  const say = explainTexts[language];
  const dated = (flags: string, about: string, name: string): Option =>
    new Option(flags, about).argParser(dateOption(name));
  const from = dateOption('--van');
  command
    .addOption(
      new Option('--from, --van <datum>', texts[language].fromDay).argParser(
        (written, previous: readonly string[] | undefined) => [from(written, previous?.[0])],
      ),
    )
    .addOption(dated('--to, --tot <datum>', texts[language].toDay, '--tot'))
    .addOption(dated('--known-from, --bekend-van <datum>', say.knownFrom, '--bekend-van'))
    .addOption(dated('--known-to, --bekend-tot <datum>', say.knownTo, '--bekend-tot'))
    .option('--facts, --feiten <bestand...>', texts[language].facts)
    .option('--question, --vraag <naam...>', say.attributedNames)
    .option('--receiver, --ontvanger <sleutel...>', texts[language].of)
    .addOption(count('--tries, --pogingen <getal>', say.texts, '--pogingen', 2, 1_000_000))
    .option('--all, --alles', say.allRows)
    .option('--json', texts[language].asJson);
}

/** The options of `replay` and `verify`. */
export function checkedAgain(command: Command, language: Language): void {
  command.option('--facts, --feiten <bestand...>', texts[language].facts).option('--json', texts[language].asJson);
}

/** For whom it is made. */
function forReader(command: Command, language: Language): void {
  const say = explainTexts[language];
  command
    .addOption(new Option('--for, --voor <sleutel>', say.audience).argParser(once('--voor')))
    .option('--with-own, --met-eigen <object...>', say.ownThings);
}

function ofExample(command: Command, language: Language): void {
  const say = toolTexts[language].ofExample;
  command.addOption(new Option('--example, --voorbeeld <opschrift>', say).argParser(once('--voorbeeld')));
}

function count(flags: string, about: string, name: string, from: number, through: number): Option {
  return new Option(flags, about).argParser(countOption(name, from, through));
}
