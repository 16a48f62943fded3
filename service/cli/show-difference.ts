import type { Language } from '../../grammar/index.ts';
import type { DifferenceReply, OutcomeOnWire, OutcomeTableOnWire } from '../contract-law.ts';
import { table } from './table.ts';
import { harmless } from './terminal.ts';
import { counted, fill, texts } from './texts.ts';

/** A difference for people: rule by rule, then for every receiver a table per amount and year. */
export function differenceText(reply: DifferenceReply, language: Language): string {
  const say = texts[language];
  const { was, wordt, verschillen, uitkomsten } = reply;
  const parts = [`${sideText(was, say.before, language)}${sideText(wordt, say.after, language)}\n`];
  if (verschillen.length === 0) parts.push(`${say.sameText}\n`);
  for (const { titel, regels } of verschillen)
    parts.push(`${[titel, ...regels.map((line) => `    ${line}`)].map(harmless).join('\n')}\n`);
  const tables = (uitkomsten ?? []).map((outcomes) => ({ outcomes, rows: rowsThatDiffer(outcomes) }));
  for (const { outcomes, rows } of tables)
    if (rows.length > 0) parts.push(`\n${outcomesText(outcomes, rows, language)}`);
  const same = tables.filter(({ rows }) => rows.length === 0).map(({ outcomes }) => titleOf(outcomes));
  if (same.length > 0)
    parts.push(`\n${[say.sameForAll, ...same.map((title) => `- ${title}`)].map(harmless).join('\n')}\n`);
  return parts.join('');
}

function sideText(
  { regeling, geldendOp, wijzigingen }: DifferenceReply['was'],
  word: string,
  language: Language,
): string {
  const say = texts[language];
  const date = fill(say.lawOfDate, { date: geldendOp });
  const amended = wijzigingen.length === 0 ? say.notAmended : `${say.amendedBy} ${wijzigingen.join(', ')}`;
  return `${word}: ${regeling}, ${date} (${amended})\n`;
}

/** Only who gains or loses, or for whom that is not known, has a row. */
function rowsThatDiffer({ rijen }: OutcomeTableOnWire): OutcomeTableOnWire['rijen'] {
  return rijen.filter(({ anders, was, wordt }) => anders || !isKnown(was) || !isKnown(wordt));
}

function titleOf({ label, jaar }: OutcomeTableOnWire): string {
  return jaar === undefined ? label : `${label}, ${jaar}`;
}

function outcomesText(outcomes: OutcomeTableOnWire, changed: OutcomeTableOnWire['rijen'], language: Language): string {
  const say = texts[language];
  const { rijen, totalen } = outcomes;
  const same = rijen.length - changed.length;
  const withIndexes = rijen.some(({ voor }) => voor !== undefined);
  const rows = changed.map(({ van = '', voor = '', was, wordt, verschilGetoond = '' }) => [
    van,
    ...(withIndexes ? [voor] : []),
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
    right,
  );
  const rest = same === 0 ? '' : `${counted(say.sameFor, same)}\n`;
  return `${harmless(titleOf(outcomes))}\n${body}${rest}`;
}

function isKnown({ staat }: OutcomeOnWire): boolean {
  return staat !== 'onbekend' && staat !== 'fout';
}
