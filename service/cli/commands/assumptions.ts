import { isAbsolute, relative } from 'node:path';
import { analyse } from '../../../engine/index.ts';
import type { Language } from '../../../grammar/index.ts';
import type { AssumptionsReply } from '../../contract-assumptions.ts';
import { assumptionsOnWire } from '../../wire-assumptions.ts';
import type { Invocation } from '../run-command-line.ts';
import { showProblems, sourcesOf } from '../show-problem.ts';
import { type ExitCode, exit, harmless } from '../terminal.ts';
import { counted, fill, texts } from '../texts.ts';
import { gather } from './check.ts';

/** Lists, per regulation at the paths, what is assumed, who must confirm it, and what no rule captures. */
export function assumptionList({ terminal, language, paths, options }: Invocation): ExitCode {
  const { regulations, problems } = gather(paths, terminal);
  const lists = regulations.map(({ sources }) => assumptionsOnWire(analyse(sources), sourcesOf(sources), language));
  showProblems(terminal, problems, new Map(), language);
  if (options.json === true) terminal.out(`${JSON.stringify({ regelingen: lists }, undefined, 2)}\n`);
  else terminal.out(lists.map((list) => listText(list, language)).join('\n'));
  return problems.length > 0 ? exit.environment : exit.fine;
}

function listText({ regeling, label, aannames, nietVertaald }: AssumptionsReply, language: Language): string {
  const say = texts[language];
  const assumed = counted(say.assumptionCount, aannames.length);
  const left = counted(say.untranslatedPhrases, nietVertaald.length);
  const lines = [
    `${label} (${regeling}): ${assumed}, ${left}`,
    ...aannames.flatMap((one, at) => [
      '',
      `${at + 1}. ${one.tekst}`,
      `   ${say.toConfirm}: ${one.teBevestigen ?? say.notSaid}`,
      ...(one.rustErop.length === 0 ? [] : [`   ${say.restsOnIt}: ${resting(one.rustErop)}`]),
      ...(one.raakt.length === 0 ? [] : [`   ${say.andSo}: ${one.raakt.join(', ')}`]),
      `   ${fromHere(one.bestand)}:${one.regel}`,
    ]),
    ...(nietVertaald.length === 0 ? [] : ['', `${say.notTranslated}:`]),
    ...nietVertaald.flatMap((one) => [
      '',
      `- ${fill(say.quoted, { text: one.tekst })}${one.artikel === undefined ? '' : ` (${one.artikel})`}`,
      ...(one.reden === undefined ? [] : [`  ${one.reden}`]),
      `  ${fromHere(one.bestand)}:${one.regel}`,
    ]),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join('');
}

/** A file below the folder the command runs in by its path from there: those of used regulations come with a whole path. */
function fromHere(file: string): string {
  const path = isAbsolute(file) ? relative(process.cwd(), file) : file;
  return path.startsWith('..') ? file : path;
}

/** What rests on an assumption: each name once, with the parts of it that do. */
function resting(under: AssumptionsReply['aannames'][number]['rustErop']): string {
  const parts = new Map<string, string[]>();
  for (const { naam, onderdeel } of under)
    parts.set(naam, [...(parts.get(naam) ?? []), ...(onderdeel === undefined ? [] : [onderdeel])]);
  return [...parts].map(([name, words]) => (words.length === 0 ? name : `${name} (${words.join(', ')})`)).join(', ');
}
