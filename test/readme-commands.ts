/**
 * The commands in the ```console blocks of a section of a README, as lists of arguments without `maatstaf`. A command
 * may go on over several lines that end in a backslash; what stands between quotes is one argument.
 */
export function commandsUnder(heading: string, readme: string): readonly (readonly string[])[] {
  const [, rest = ''] = readme.split(new RegExp(`^${heading}\\s*$`, 'm'));
  const section = rest.split(/^## /m)[0] ?? '';
  const blocks = [...section.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks
    .flatMap((block) => block.replace(/\\\n\s*/g, '').split('\n'))
    .filter((line) => line.startsWith('$ '))
    .map((line) => argumentsIn(line.slice(2)).slice(1));
}

/** What a command gives for an option, by its Dutch or its English name; of `--jaar 2019 --jaar 2020` both. */
export function valuesOf(command: readonly string[], ...options: readonly string[]): readonly string[] {
  return command.flatMap((word, at) => (options.includes(command[at - 1] ?? '') ? [word] : []));
}

function argumentsIn(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
