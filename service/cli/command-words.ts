import type { Command } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { texts } from './texts.ts';
import { reuseTexts } from './texts-reuse.ts';
import { toolTexts } from './texts-tools.ts';

/** Every command there is. */
export type CommandName =
  | 'check'
  | 'run'
  | 'why'
  | 'test'
  | 'format'
  | 'translate'
  | 'text'
  | 'diff'
  | 'try'
  | 'assumptions'
  | 'read'
  | 'cost'
  | 'copy'
  | 'init'
  | 'completion'
  | 'start';

const examples: Readonly<Record<CommandName, string>> = {
  check: 'maatstaf check rulesets',
  why: 'maatstaf why regeling.maat budget van 01AA in 2019 --feiten feiten.json',
  init: 'maatstaf init mijn_regeling',
  completion: 'source <(maatstaf completion bash)',
  run: 'maatstaf run regeling.maat --vraag budget --jaar 2019 --feiten feiten.json --waarom',
  test: 'maatstaf test rulesets/mbo',
  format: 'maatstaf format regeling.maat --schrijf',
  translate: 'maatstaf translate regeling.maat --naar en --uitvoer regulation.maat',
  text: 'maatstaf text rulesets/mbo --geldend-op 2021-01-01',
  diff: 'maatstaf diff rulesets/mbo --van 2022-07-08 --tot 2022-07-09 --feiten feiten.json',
  try: 'maatstaf try rulesets/mbo --keren 1000',
  assumptions: 'maatstaf assumptions rulesets/mbo',
  read: 'maatstaf read rulesets/mbo --geldend-op 2019-12-31 --artikel 3',
  cost: 'maatstaf cost rulesets/mbo --feiten feiten.json',
  copy: 'maatstaf copy rulesets/mbo tranche_3 --tijdvak "2023 t/m 2026" --schuif-jaren 4',
  start: 'PORT=8080 maatstaf start',
};

/** What a command does, in a line. */
export function aboutOf(name: CommandName, language: Language): string {
  if (name === 'copy') return reuseTexts[language].copy;
  return name === 'why' || name === 'init' || name === 'completion' ? toolTexts[language][name] : texts[language][name];
}

/** An example of a command, with the names of its options in the language of the reader. */
export function exampleOf({ options }: Command, name: CommandName, language: Language): string {
  if (language === 'nl') return examples[name];
  const words = options.reduce(
    (text, { long, short }) => text.replace(`${long} `, `${short ?? long} `),
    `${examples[name]} `,
  );
  return inEnglish.reduce((text, [dutch, english]) => text.replaceAll(dutch, english), words).trim();
}

const inEnglish = [
  ['regeling', 'regulation'],
  ['feiten', 'facts'],
  ['mijn_', 'my_'],
  [' van ', ' of '],
] as const;

/** What stands between `<>` in the words of the reader. */
export function inWords(text: string, language: Language): string {
  return language === 'nl' ? text : text.replace(/[a-z]+(?=(?:\.\.\.)?[\]>])/g, (word) => placeholders[word] ?? word);
}

const placeholders: Readonly<Record<string, string>> = {
  artikel: 'article',
  pad: 'path',
  vraag: 'question',
  map: 'folder',
  opdracht: 'command',
  getal: 'number',
  naam: 'name',
  jaar: 'year',
  bestand: 'file',
  sleutel: 'key',
  datum: 'date',
  vorm: 'form',
  teken: 'sign',
  opschrift: 'label',
};

/** The headings of help. */
export function titles(language: Language): ReadonlyMap<string, string> {
  const say = texts[language];
  return new Map([
    ['Usage:', say.usage],
    ['Arguments:', say.arguments],
    ['Options:', say.options],
    ['Commands:', say.commands],
    ['Global Options:', say.globalOptions],
  ]);
}
