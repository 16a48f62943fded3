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

/** What stands in a command behind an option, by its Dutch or its English name, up to the next one. */
export function valuesOf(command: readonly string[], ...options: readonly string[]): readonly string[] {
  return command.flatMap((word, at) => {
    if (!options.includes(word)) return [];
    const behind = command.slice(at + 1);
    const next = behind.findIndex((one) => one.startsWith('--'));
    return next < 0 ? behind : behind.slice(0, next);
  });
}

function argumentsIn(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
