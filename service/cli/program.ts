import { Command, Option } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { aboutOf, type CommandName, exampleOf, inWords, titles } from './command-words.ts';
import {
  type AskedPeriod,
  countOption,
  dateOption,
  listed,
  once,
  oneOf,
  periodOption,
  yearOption,
} from './option-values.ts';
import {
  attributing,
  checkedAgain,
  denying,
  type ExplanationForm,
  explaining,
  needing,
  supposing,
} from './program-explain.ts';
import { lawInTime } from './program-law.ts';
import { emitting } from './program-modules.ts';
import { copying } from './program-reuse.ts';
import { texts } from './texts.ts';
import { explainTexts } from './texts-explain.ts';
import { populationTexts } from './texts-populations.ts';
import { reuseTexts } from './texts-reuse.ts';
import { toolTexts } from './texts-tools.ts';

/** What the options of a command say; each is absent when not given. */
export interface Options {
  readonly json?: true;
  readonly vraag?: readonly string[];
  readonly jaar?: AskedPeriod;
  readonly feiten?: readonly string[];
  readonly van?: readonly string[];
  readonly toestandOp?: string;
  readonly geldendOp?: string;
  readonly bekendOp?: string;
  readonly waarom?: true;
  readonly uitvoer?: string;
  readonly scheiding?: ';' | ',';
  readonly decimaal?: ',' | '.';
  readonly schrijf?: true;
  readonly controleer?: true;
  readonly naar?: Language;
  /** Of `diff`, whose `--van` is a date. */
  readonly tot?: string;
  readonly alsWijziging?: true;
  readonly alles?: true;
  readonly begingetal?: number;
  readonly keren?: number;
  /** Folders in which regulations lie that others use. */
  readonly met?: readonly string[];
  /** Of `copy`: the day of the text, the years of the new money, and by how much years move. */
  readonly op?: string;
  readonly tijdvak?: { readonly from: number; readonly through: number };
  readonly schuifJaren?: number;
  /** Of `diff`: by how many years the second regulation is later, and whether facts move along. */
  readonly jarenVerder?: number | 'tijdvak';
  readonly feitenMee?: true;
  /** Of `test`. */
  readonly dekking?: true;
  readonly muteer?: true;
  readonly hoogstens?: number;
  readonly seconden?: number;
  /** Of `why`. */
  readonly diepte?: number;
  readonly leden?: number;
  readonly voorbeeld?: string;
  /** Of `explain`. */
  readonly vorm?: ExplanationForm;
  readonly vanafLid?: number;
  readonly voor?: string;
  readonly metEigen?: readonly string[];
  readonly voorwaarde?: string;
  readonly compleet?: true;
  readonly bewijs?: string;
  readonly metFeiten?: true;
  /** Of `why-not`. */
  readonly definitie?: string;
  /** Of `what-if`. */
  readonly doel?: string;
  readonly alleen?: readonly string[];
  readonly behalve?: readonly string[];
  readonly pogingen?: number;
  /** Of `attribute`. */
  readonly bekendVan?: string;
  readonly bekendTot?: string;
  readonly ontvanger?: readonly string[];
  /** Of `read`. */
  readonly artikel?: string;
  /** Of `population`. */
  readonly draden?: number;
  readonly fasen?: true;
  /** Of `init`. */
  readonly naam?: string;
}

export type { CommandName };
export type Action = (command: CommandName, paths: readonly string[], options: Options) => Promise<void>;

/**
 * The commands with their options. Each option has a Dutch name and, shown before it, an English one; both always work.
 */
export function program(language: Language, version: string, action: Action): Command {
  const say = texts[language];
  const root = new Command('maatstaf').description(say.program);
  root.configureHelp({
    styleTitle: (title) => titles(language).get(title) ?? title,
    showGlobalOptions: true,
    subcommandTerm: (command) => `${[command.name(), ...command.aliases()].join('|')} ${command.usage()}`.trim(),
  });
  root.helpOption('-h, --help', say.help).helpCommand(`help ${inWords('[opdracht]', language)}`, say.helpCommand);
  root.version(version, '-V, --version', say.version);
  root.addOption(new Option('--taal, --lang <nl|en>', say.language).argParser(oneOf('--lang', { nl: 'nl', en: 'en' })));
  root.addOption(new Option('--with, --met <map>', say.beside).argParser(listed));
  root.usage(say.usageOfAll).addHelpText('after', `\n${say.exitCodes}`);
  const add = (name: CommandName, argument: string, about: string): Command => {
    const command = root.command(name).description(aboutOf(name, language)).helpOption('-h, --help', say.help);
    command
      .usage(`${say.optionsWord} ${inWords(argument, language)}`.trim())
      .addHelpText('after', () => `\n${say.exitCodes}\n\n${say.example} ${exampleOf(command, name, language)}`);
    const [first = '', second] = argument.split(' ');
    if (first !== '') command.argument(inWords(first, language), about);
    const aboutSecond =
      name === 'copy' ? reuseTexts[language].newName : second === '<pad>' ? say.path : toolTexts[language].whyWords;
    if (second !== undefined) command.argument(inWords(second, language), aboutSecond);
    return command.action(async (...given: unknown[]) => {
      const paths = given
        .slice(0, argument === '' ? 0 : second === undefined ? 1 : 2)
        .flat()
        .map(String);
      await action(name, paths, command.optsWithGlobals<Options>());
    });
  };
  add('check', '<pad...>', say.paths).option('--json', say.json);
  run(add('run', '<pad>', say.path), language);
  population(add('population', '<pad>', say.path).alias('doorrekenen'), language);
  why(add('why', '<pad> [vraag...]', say.path).alias('waarom'), language);
  explanations(add, language);
  test(add('test', '<pad...>', say.paths), language);
  add('format', '<pad...>', say.paths)
    .option('--write, --schrijf', say.write)
    .option('--verify, --controleer', say.verify);
  add('translate', '<pad>', say.path)
    .addOption(new Option('--to, --naar <nl|en>', say.to).argParser(oneOf('--naar', { nl: 'nl', en: 'en' })))
    .addOption(new Option('--output, --uitvoer <bestand>', say.file).argParser(once('--uitvoer')));
  const text = add('text', '<pad>', say.path).alias('tekst');
  const diff = add('diff', '<pad...>', say.onePathOrTwo).alias('verschil');
  lawInTime(text, diff, language);
  csvDialect(diff, language);
  add('try', '<pad...>', say.paths)
    .addOption(new Option('--runs, --keren <getal>', say.runs).argParser(countOption('--keren', 1, 1_000_000)))
    .addOption(
      new Option('--seed, --begingetal <getal>', say.seed).argParser(countOption('--begingetal', 0, 999_999_999)),
    )
    .option('--json', say.asJson);
  add('assumptions', '<pad...>', say.paths).alias('aannamen').option('--json', say.asJson);
  add('read', '<pad...>', say.paths)
    .alias('lees')
    .addOption(new Option('--law-of, --geldend-op <datum>', say.lawOf).argParser(dateOption('--geldend-op')))
    .addOption(new Option('--article, --artikel <artikel>', say.onlyArticle).argParser(once('--artikel')))
    .option('--json', say.asJson);
  emitting(add('emit', '<pad>', say.path).alias('uitschrijven'), language);
  const cost = add('cost', '<pad>', say.path).alias('kosten').option('--question, --vraag <naam...>', say.question);
  asked(cost.option('--json', say.asJson), language);
  copying(add('copy', '<pad> <naam>', say.path).alias('kopieer'), language);
  add('init', '<map>', toolTexts[language].folder).addOption(
    new Option('--name, --naam <naam>', toolTexts[language].ruleName).argParser(once('--naam')),
  );
  add('completion', '<shell>', toolTexts[language].shell);
  add('start', '', '').addHelpText('after', `\n${say.environment}`);
  for (const { options } of [root, ...root.commands])
    for (const option of options) option.flags = inWords(option.flags, language);
  return root;
}

/** Beside `why`: what explains an answer, and what checks an explanation. */
function explanations(add: (name: CommandName, argument: string, about: string) => Command, language: Language): void {
  const { path } = texts[language];
  const say = explainTexts[language];
  const explain = add('explain', '<pad> [vraag...]', path).alias('toelichting');
  explaining(explain, language);
  const whyNot = add('why-not', '<pad> [vraag...]', path).alias('waarom-niet');
  denying(whyNot, language);
  const needed = add('needed', '<pad> [vraag...]', path).alias('nodig');
  needing(needed, language);
  const whatIf = add('what-if', '<pad> [vraag...]', path).alias('wat-als');
  supposing(whatIf, language);
  for (const command of [explain, whyNot, needed, whatIf]) asked(command, language);
  const attribute = add('attribute', '<pad...>', texts[language].onePathOrTwo).alias('toerekenen');
  attributing(attribute, language);
  attribute.addOption(new Option('--year, --jaar <jaar>', texts[language].year).argParser(yearOption('--jaar')));
  csvDialect(attribute, language);
  for (const command of [
    add('replay', '<bewijs> <pad>', say.receiptFile).alias('herhaal'),
    add('verify', '<toelichting> <pad>', say.traceFile).alias('natrekken'),
  ]) {
    checkedAgain(command, language);
    csvDialect(command, language);
  }
}

function run(command: Command, language: Language): void {
  const say = texts[language];
  const forms = { tabel: 'tabel', table: 'tabel', json: 'json', csv: 'csv' };
  command
    .option('--question, --vraag <naam...>', say.question)
    .option('--why, --waarom', say.why)
    .addOption(new Option('--output, --uitvoer <vorm>', say.output).argParser(oneOf('--uitvoer', forms)));
  asked(command, language);
}

function population(command: Command, language: Language): void {
  const say = texts[language];
  const forms = { tabel: 'tabel', table: 'tabel', json: 'json', csv: 'csv' };
  const { threads, phases } = populationTexts[language];
  command
    .option('--question, --vraag <naam...>', say.question)
    .addOption(new Option('--output, --uitvoer <vorm>', say.output).argParser(oneOf('--uitvoer', forms)))
    .addOption(new Option('--threads, --draden <getal>', threads).argParser(countOption('--draden', 1, 64)))
    .option('--phases, --fasen', phases);
  asked(command, language);
}

function why(command: Command, language: Language): void {
  const depth = new Option('--depth, --diepte <getal>', toolTexts[language].depth);
  const members = new Option('--members, --leden <getal>', toolTexts[language].members);
  const example = new Option('--example, --voorbeeld <opschrift>', toolTexts[language].ofExample);
  command.addOption(example.argParser(once('--voorbeeld')));
  command.addOption(members.argParser(countOption('--leden', 0, 100_000)));
  command.addOption(depth.argParser(countOption('--diepte', 0, 100))).option('--json', texts[language].asJson);
  asked(command, language);
}

function test(command: Command, language: Language): void {
  const say = toolTexts[language];
  const forms = { tabel: 'tabel', table: 'tabel', json: 'json', csv: 'csv', junit: 'junit' };
  const count = (flags: string, about: string, name: string, from: number, through: number): Option =>
    new Option(flags, about).argParser(countOption(name, from, through));
  command
    .addOption(new Option('--output, --uitvoer <vorm>', say.testOutput).argParser(oneOf('--uitvoer', forms)))
    .option('--json', texts[language].asJson)
    .option('--coverage, --dekking', say.coverage)
    .option('--mutate, --muteer', say.mutate)
    .addOption(count('--at-most, --hoogstens <getal>', say.atMost, '--hoogstens', 1, 100_000))
    .addOption(count('--seconds, --seconden <getal>', say.seconds, '--seconden', 1, 86_400))
    .addOption(count('--seed, --begingetal <getal>', say.seedOfMutants, '--begingetal', 0, 999_999_999));
  csvDialect(command, language);
}

/** Of whom, for when and by which facts and law. */
function asked(command: Command, language: Language): void {
  const say = texts[language];
  command
    .addOption(new Option('--year, --jaar <jaar>', toolTexts[language].askedPeriod).argParser(periodOption('--jaar')))
    .option('--facts, --feiten <bestand...>', say.facts)
    .option('--of, --van <sleutel...>', say.of)
    .addOption(new Option('--as-at, --toestand-op <datum>', say.asAt).argParser(dateOption('--toestand-op')))
    .addOption(new Option('--law-of, --geldend-op <datum>', say.lawOf).argParser(dateOption('--geldend-op')))
    .addOption(new Option('--known-on, --bekend-op <datum>', say.knownOn).argParser(dateOption('--bekend-op')));
  csvDialect(command, language);
}

function csvDialect(command: Command, language: Language): void {
  const say = texts[language];
  command
    .addOption(
      new Option('--separator, --scheiding <teken>', say.separator).argParser(
        oneOf('--scheiding', { ';': ';', ',': ',' }),
      ),
    )
    .addOption(
      new Option('--decimal, --decimaal <teken>', say.decimal).argParser(oneOf('--decimaal', { ',': ',', '.': '.' })),
    );
}
