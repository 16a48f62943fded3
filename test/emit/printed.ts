import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Sources that modules with a division carry along, in the order in which they stand there. */
export const printed: readonly string[] = [
  'engine/value/fraction.ts',
  'engine/value/round.ts',
  'engine/compile/guard.ts',
  ...['measure', 'bounds', 'levels', 'parts', 'refill', 'rounding', 'whole'].map(
    (part) => `engine/compile/divide-${part}.ts`,
  ),
  'engine/compile/divide.ts',
  'engine/compile/kernels/division.ts',
];

/** The file of the engine that holds a source as text of JavaScript: one value that has what the source exports. */
export function printedFile(source: string): string {
  const written = readFileSync(join(root, source), 'utf8');
  const plain = withoutKernels(stripTypeScriptTypes(written));
  const imports = [...plain.matchAll(/^import \{([^}]*)\} from '([^']*)';/gmu)].flatMap(([, names = '', from = '']) => {
    const own = names.split(',').flatMap((name) => (/^\w+$/u.test(name.trim()) ? [name.trim()] : []));
    return own.length === 0 ? [] : [`const { ${own.join(', ')} } = ${valueName(from)};`];
  });
  const exported = [...plain.matchAll(/^export (?:function|const) (\w+)/gmu)].map(([, name]) => name);
  const body = [...imports, tidied(plain), `return { ${exported.join(', ')} };`].join('\n');
  const text = `const ${valueName(source)} = (() => {\n${body.replace(/^(?=.)/gmu, '  ')}\n})();`;
  const held = text.replace(/[\\`]|\$\{/gu, (mark) => `\\${mark}`);
  return [
    `/** ${source} as JavaScript, for modules that carry it along; made by its test. */`,
    `export const ${valueName(source)} = \`${held}\`;`,
    '',
  ].join('\n');
}

export function fileOf(source: string): string {
  return basename(source);
}

/** `engine/value/fraction.ts`: `fractionPart`. */
function valueName(path: string): string {
  return `${basename(path, '.ts').replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())}Part`;
}

/** What turns a division into closures is of no use in a module. */
function withoutKernels(text: string): string {
  return text
    .replace(/^(?:\/\*\*[^\n]*\n)?export function \w+Kernel\((?:.|\n)*?^\}\n/gmu, '')
    .replace(/^import [^;]*slot\.ts';\n/gmu, '');
}

/** Without imports, the word export, and the blanks that types left. */
function tidied(text: string): string {
  return text
    .replace(/^import [^;]*;\n/gmu, '')
    .replace(/^export /gmu, '')
    .replace(/(?<=\S) +(?=[);,])/gu, '')
    .replace(/(?<=\S) {2,}(?=\S)/gu, ' ')
    .replace(/[ \t]+$/gmu, '')
    .replace(/^\/\*\*(?:(?!\*\/).)*\*\/\n(?=\n|\/\*\*)/gmsu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
