import { basename, join } from 'node:path';
import type { QuestionOnWire } from './contract-files.ts';
import { readText } from './files.ts';

/** A question that comes with a regulation, as it goes over the wire. */
export type ReadyQuestion = QuestionOnWire;

/** A longer README is none that a person wrote. */
const readmeLimit = 1_048_576;

/**
 * The questions that a regulation comes with: each `maatstaf run` under the heading `## Asking` of its README whose facts
 * are among the data sets beside it. What a reader may copy is what the page offers.
 */
export function readyQuestions(folder: string, sets: readonly string[]): readonly ReadyQuestion[] {
  const readme = readText(join(folder, 'README.md'), readmeLimit);
  if (!readme.ok) return [];
  const section = /^## Asking[ \t]*$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme.value)?.[1] ?? '';
  const blocks = [...section.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const commands = blocks.flatMap((block) => block.replace(/\\\r?\n\s*/g, '').split(/\r?\n/));
  return commands
    .filter((line) => line.startsWith('$ maatstaf run '))
    .map(questionIn)
    .filter(({ gevraagd, feiten }) => gevraagd.length > 0 && feiten.every((name) => sets.includes(name)));
}

function questionIn(command: string): ReadyQuestion {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, one, other, bare]) => one ?? other ?? bare ?? '',
  );
  const all = (...options: readonly string[]): readonly string[] => valuesIn(words, options);
  const [when] = all('--jaar', '--year');
  const isYear = when !== undefined && /^\d{4}$/.test(when);
  const [asAt] = all('--toestand-op', '--as-at');
  const [lawOf] = all('--geldend-op', '--law-of');
  const [knownOn] = all('--bekend-op', '--known-on');
  return {
    gevraagd: [...all('--vraag', '--question')],
    ...(isYear ? { jaar: Number(when) } : when === undefined ? {} : { periode: when }),
    van: [...all('--van', '--of')],
    ...(asAt === undefined ? {} : { toestandOp: asAt }),
    ...(lawOf === undefined ? {} : { geldendOp: lawOf }),
    ...(knownOn === undefined ? {} : { bekendOp: knownOn }),
    feiten: all('--feiten', '--facts').map((path) => basename(path)),
  };
}

/** What stands behind an option, up to the next one. */
function valuesIn(words: readonly string[], options: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    if (!options.includes(word)) return [];
    const behind = words.slice(at + 1);
    const next = behind.findIndex((one) => one.startsWith('--'));
    return next < 0 ? behind : behind.slice(0, next);
  });
}
