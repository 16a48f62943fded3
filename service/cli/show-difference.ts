import type { Language } from '../../grammar/index.ts';
import type { DifferenceReply, OutcomeOnWire, OutcomeTableOnWire } from '../contract-law.ts';
import { present } from '../wire.ts';
import { table } from './table.ts';
import { harmless } from './terminal.ts';
import { counted, fill, texts } from './texts.ts';
import { lawTexts } from './texts-law.ts';
import { reuseTexts } from './texts-reuse.ts';

/**
 * A difference for people: rule by rule; then, per amount and year, how many gain and lose and the totals; then a table
 * for each, with only who gains or loses unless `all` rows are wanted. That of which nothing is known yet is named only.
 * `drafts`: names of regulations that do not say yet when they are in force.
 */
export function differenceText(
  reply: DifferenceReply,
  language: Language,
  all: boolean,
  { width, drafts = [] }: { readonly width?: number; readonly drafts?: readonly string[] } = {},
): string {
  const say = texts[language];
  const { was, wordt, verschillen, uitkomsten } = reply;
  const parts = [`${sideText(was, say.before, language, drafts)}${sideText(wordt, say.after, language, drafts)}\n`];
  const differs = (uitkomsten ?? []).some(({ rijen }) => rijen.some(({ anders }) => anders));
  if (verschillen.length === 0)
    parts.push(`${differs ? lawTexts[language].sameTextOtherOutcomes : lawTexts[language].sameText}\n`);
  for (const { titel, regels } of verschillen)
    parts.push(`${[titel, ...regels.map((line) => `    ${line}`)].map(harmless).join('\n')}\n`);
  const unknown = all ? [] : (uitkomsten ?? []).filter(({ rijen }) => !rijen.some(isPartlyKnown));
  const groups = groupsOf((uitkomsten ?? []).filter((one) => !unknown.includes(one)));
  parts.push(...summaryOf(reply, groups, language, width));
  if (unknown.length > 0)
    parts.push(`\n${[lawTexts[language].knownOfNobody, ...titlesOf(unknown)].map(harmless).join('\n')}\n`);
  for (const group of groups) {
    const rows = all ? group.first.rijen : rowsThatDiffer(group.first);
    if (rows.length > 0) parts.push(`\n${outcomesText(group, rows, language, width)}`);
  }
  return parts.join('');
}

/** A table, with the later ones of the same year that say exactly the same of everyone. */
interface Group {
  readonly first: OutcomeTableOnWire;
  readonly likes: readonly OutcomeTableOnWire[];
}

function groupsOf(tables: readonly OutcomeTableOnWire[]): readonly Group[] {
  return tables
    .filter(({ zelfdeAls }) => zelfdeAls === undefined)
    .map((first) => ({
      first,
      likes: tables.filter(({ jaar, zelfdeAls }) => jaar === first.jaar && zelfdeAls === first.naam),
    }));
}

/** How the years were answered, what differs in all, and what is the same for everyone. */
function summaryOf(
  reply: DifferenceReply,
  groups: readonly Group[],
  language: Language,
  width?: number,
): readonly string[] {
  const { was, wordt, uitkomstenVolgens, nietVergeleken = [] } = reply;
  if (uitkomstenVolgens === undefined) return [];
  const say = lawTexts[language];
  const how = uitkomstenVolgens === 'tekst van de dag' ? say.ofDay : say.ownYear;
  const lines = [
    fill(how, { van: was.geldendOp, tot: wordt.geldendOp }),
    ...nietVergeleken.map(({ jaar, melding }) => fill(say.notCompared, { year: jaar, reason: melding })),
  ];
  const changed = groups.filter(({ first }) => rowsThatDiffer(first).length > 0);
  const equal = groups.filter((group) => !changed.includes(group)).flatMap(({ first, likes }) => [first, ...likes]);
  return [
    `\n${lines.map(harmless).join('\n')}\n`,
    ...(changed.length === 0 ? [] : [`\n${totalsTable(changed, language, width)}`]),
    ...(equal.length === 0
      ? []
      : [`\n${[lawTexts[language].sameForAll, ...titlesOf(equal)].map(harmless).join('\n')}\n`]),
  ];
}

/** A line for each amount and year of which something differs; columns that count nobody are left out. */
function totalsTable(groups: readonly Group[], language: Language, width?: number): string {
  const [say, words] = [lawTexts[language], texts[language]];
  const sorts = (
    [
      ['vooruit', say.gain],
      ['achteruit', say.loss],
      ['gelijk', say.same],
      ['anders', say.other],
      ['onbekend', say.unknown],
    ] as const
  ).filter(([sort], at) => at < 3 || groups.some(({ first }) => first.aantallen[sort] > 0));
  const head = [words.what, ...sorts.map(([, word]) => word), words.before, words.after, words.difference];
  const rows = groups.map(({ first: { totalen, aantallen, ...named } }) => [
    titleOf(named),
    ...sorts.map(([sort]) => String(aantallen[sort])),
    totalen?.was.getoond ?? '',
    totalen?.wordt.getoond ?? '',
    totalen?.verschilGetoond ?? '',
  ]);
  const right = head.map((_, column) => column).slice(1);
  const body = table(
    head,
    rows.map((row) => row.map(harmless)),
    { right, ...present('width', width) },
  );
  const likes = groups.filter((group) => group.likes.length > 0).map((group) => `${likesOf(group, language)}\n`);
  return `${body}${likes.map(harmless).join('')}`;
}

function likesOf({ first, likes }: Group, language: Language): string {
  const others = likes.map(({ label }) => label).join(', ');
  return fill(lawTexts[language].sameAmounts, { title: titleOf(first), others });
}

/** A line for each name, with its years. */
function titlesOf(tables: readonly OutcomeTableOnWire[]): readonly string[] {
  const years = new Map<string, readonly string[]>();
  for (const { label, jaar, jaarWordt } of tables)
    years.set(label, [...(years.get(label) ?? []), ...(jaar === undefined ? [] : [beside(jaar, jaarWordt)])]);
  return [...years].map(([label, of]) => `- ${[label, ...of].join(', ')}`);
}

function sideText(
  { regeling, geldendOp, wijzigingen }: DifferenceReply['was'],
  word: string,
  language: Language,
  drafts: readonly string[],
): string {
  const say = texts[language];
  const isDraft = drafts.includes(regeling);
  const date = isDraft ? reuseTexts[language].noDay : fill(say.lawOfDate, { date: geldendOp });
  const amended = wijzigingen.length === 0 ? say.notAmended : `${say.amendedBy} ${wijzigingen.join(', ')}`;
  return `${word}: ${regeling}, ${date} (${amended})\n`;
}

/** Only who gains or loses, or for whom that is not known, has a row. */
function rowsThatDiffer({ rijen }: OutcomeTableOnWire): OutcomeTableOnWire['rijen'] {
  return rijen.filter(({ anders, was, wordt }) => anders || !isKnown(was) || !isKnown(wordt));
}

function titleOf({ label, jaar, jaarWordt }: Pick<OutcomeTableOnWire, 'label' | 'jaar' | 'jaarWordt'>): string {
  return jaar === undefined ? label : `${label}, ${beside(jaar, jaarWordt)}`;
}

/** A year, quarter or month, with the one beside which it stands. */
function beside(one: number | string, other: number | string | undefined): string {
  return other === undefined ? `${one}` : `${one} → ${other}`;
}

function outcomesText(
  { first: outcomes }: Group,
  shown: OutcomeTableOnWire['rijen'],
  language: Language,
  width?: number,
): string {
  const say = texts[language];
  const { rijen, totalen } = outcomes;
  const same = rijen.length - shown.length;
  const withIndexes = rijen.some(({ voor }) => voor !== undefined);
  const rows = shown.map(({ van = '', voor = '', voorWordt, was, wordt, verschilGetoond = '' }) => [
    van,
    ...(withIndexes ? [beside(voor, voorWordt)] : []),
    was.getoond,
    wordt.getoond,
    verschilGetoond,
  ]);
  const total =
    totalen === undefined || rijen.length < 2
      ? []
      : [
          [
            say.total,
            ...(withIndexes ? [''] : []),
            totalen.was.getoond,
            totalen.wordt.getoond,
            totalen.verschilGetoond ?? '',
          ],
        ];
  const head = [say.receiver, ...(withIndexes ? [say.forWhich] : []), say.before, say.after, say.difference];
  const right = head.map((_, column) => column).slice(withIndexes ? 2 : 1);
  const body = table(
    head,
    [...rows, ...total].map((row) => row.map(harmless)),
    { right, ...present('width', width) },
  );
  const rest =
    same === 0 ? '' : `${counted(withIndexes ? lawTexts[language].sameRows : lawTexts[language].sameFor, same)}\n`;
  return `${harmless(titleOf(outcomes))}\n${body}${rest}`;
}

function isPartlyKnown({ was, wordt }: OutcomeTableOnWire['rijen'][number]): boolean {
  return isKnown(was) || isKnown(wordt);
}

function isKnown({ staat }: OutcomeOnWire): boolean {
  return staat !== 'onbekend' && staat !== 'fout';
}
