import type { Command } from 'commander';
import type { Language } from '../../grammar/index.ts';
import { texts } from './texts.ts';
import { explainTexts } from './texts-explain.ts';
import { moduleTexts } from './texts-modules.ts';
import { populationTexts } from './texts-populations.ts';
import { reuseTexts } from './texts-reuse.ts';
import { toolTexts } from './texts-tools.ts';

/** Every command there is. */
export type CommandName =
  | 'check'
  | 'run'
  | 'population'
  | 'why'
  | 'explain'
  | 'why-not'
  | 'needed'
  | 'what-if'
  | 'attribute'
  | 'replay'
  | 'verify'
  | 'test'
  | 'format'
  | 'translate'
  | 'text'
  | 'diff'
  | 'try'
  | 'assumptions'
  | 'read'
  | 'cost'
  | 'emit'
  | 'copy'
  | 'init'
  | 'completion'
  | 'start';

const examples: Readonly<Record<CommandName, string>> = {
  check: 'maatstaf check rulesets',
  why: 'maatstaf why regeling.maat budget van 01AA in 2019 --feiten feiten.json',
  explain: 'maatstaf explain regeling.maat budget van 01AA in 2019 --feiten feiten.json --vorm volledig',
  'why-not': 'maatstaf why-not regeling.maat toegekend van 01AA in 2019 --feiten feiten.json',
  needed: 'maatstaf needed regeling.maat budget van 01AA in 2019 --feiten feiten.json',
  'what-if': 'maatstaf what-if regeling.maat budget van 01AA in 2019 --doel ">= 100000" --feiten feiten.json',
  attribute: 'maatstaf attribute regeling.maat --van 2019-01-01 --tot 2021-12-31 --feiten feiten.json',
  replay: 'maatstaf replay bewijs.json regeling.maat --feiten feiten.json',
  verify: 'maatstaf verify toelichting.json regeling.maat --feiten feiten.json',
  init: 'maatstaf init mijn_regeling',
  completion: 'source <(maatstaf completion bash)',
  run: 'maatstaf run regeling.maat --vraag budget --jaar 2019 --feiten feiten.json --waarom',
  population: 'maatstaf population regeling.maat --vraag budget --jaar 2019 --feiten leerlingen.csv --uitvoer csv',
  test: 'maatstaf test rulesets/mbo',
  format: 'maatstaf format regeling.maat --schrijf',
  translate: 'maatstaf translate regeling.maat --naar en --uitvoer regulation.maat',
  text: 'maatstaf text rulesets/mbo --geldend-op 2021-01-01',
  diff: 'maatstaf diff rulesets/mbo --van 2022-07-08 --tot 2022-07-09 --feiten feiten.json',
  try: 'maatstaf try rulesets/mbo --keren 1000',
  assumptions: 'maatstaf assumptions rulesets/mbo',
  read: 'maatstaf read rulesets/mbo --geldend-op 2019-12-31 --artikel 3',
  emit: 'maatstaf emit regeling.maat --vraag budget --jaar 2019 --uitvoer budget.mjs',
  cost: 'maatstaf cost rulesets/mbo --feiten feiten.json',
  copy: 'maatstaf copy rulesets/mbo tranche_3 --tijdvak "2023 t/m 2026" --schuif-jaren 4',
  start: 'PORT=8080 maatstaf start',
};

/** What a command does, in a line. */
export function aboutOf(name: CommandName, language: Language): string {
  if (isExplaining(name)) return explainTexts[language].commands[name];
  if (name === 'population') return populationTexts[language].population;
  if (name === 'emit') return moduleTexts[language].emit;
  if (name === 'copy') return reuseTexts[language].copy;
  return name === 'why' || name === 'init' || name === 'completion' ? toolTexts[language][name] : texts[language][name];
}

type Explaining = keyof (typeof explainTexts)['nl']['commands'];

function isExplaining(name: CommandName): name is Explaining {
  return Object.hasOwn(explainTexts.nl.commands, name);
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
  ['leerlingen', 'pupils'],
  ['mijn_', 'my_'],
  ['toegekend', 'granted'],
  ['bewijs', 'receipt'],
  ['toelichting', 'explanation'],
  [' volledig', ' full'],
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
  bewijs: 'receipt',
  toelichting: 'explanation',
  object: 'object',
  waarde: 'value',
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
