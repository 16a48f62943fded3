import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Which folders a folder may import from. `service` is reached from the editor for types only. */
const walls: Readonly<Record<string, readonly string[]>> = {
  grammar: [],
  engine: ['grammar'],
  service: ['grammar', 'engine'],
  editor: ['grammar', 'engine', 'service'],
};

/** Packages that `grammar` and `engine` may use: pure, and the same in a browser. */
const purePackages = [
  'chevrotain',
  'decimal.js',
  'zod',
  'temporal-polyfill',
  'csv-parse',
  '@noble/hashes',
  '@dagrejs/dagre',
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const files = Object.keys(walls).flatMap((folder) => sources(join(root, folder)));
const imports = files.flatMap(importsOf);

describe('the walls of the architecture', () => {
  test('there is something to check', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('folders import only in the allowed direction, and only through the face of a folder', () => {
    const wrong = imports.filter(({ file, from, typeOnly }) => {
      const target = folderOf(resolveImport(file, from));
      const own = folderOf(file);
      if (!from.startsWith('.') || target === own || own === undefined) return false;
      if (own === 'editor' && target === 'service') return !(typeOnly && from.endsWith('/service/contract.ts'));
      return target === undefined || !walls[own]?.includes(target) || !from.endsWith('/index.ts');
    });
    expect(wrong).toEqual([]);
  });

  test('grammar and engine use pure packages only', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        ['grammar', 'engine'].includes(folderOf(file) ?? '') &&
        !from.startsWith('.') &&
        !purePackages.some((name) => from === name || from.startsWith(`${name}/`)),
    );
    expect(wrong).toEqual([]);
  });

  test('decimal.js has one door', () => {
    const doors = new Set(imports.filter(({ from }) => from === 'decimal.js').map(({ file }) => shown(file)));
    expect([...doors]).toEqual(['engine/value/decimal.ts']);
  });

  test('no code is made from text, and nothing turns rule values into floating point', () => {
    const wrong = files
      .filter((file) => ['grammar', 'engine'].includes(folderOf(file) ?? ''))
      .flatMap((file) =>
        lines(file).filter(({ text }) => /\beval\(|new Function\(|Math\.random|\bparseFloat\(|Date\.now/.test(text)),
      );
    expect(wrong).toEqual([]);
  });

  test('a file has one idea: at most 300 lines', () => {
    const long = files
      .filter((file) => !shown(file).startsWith('grammar/messages/') && lines(file).length > 300)
      .map((file) => `${shown(file)} ${lines(file).length}`);
    expect(long).toEqual([]);
  });

  test('the face of a folder offers at most fifteen values', async () => {
    for (const folder of ['grammar', 'engine']) {
      const face: Record<string, unknown> = await import(join(root, folder, 'index.ts'));
      expect(Object.keys(face).length, `${folder}: ${Object.keys(face).join(', ')}`).toBeLessThanOrEqual(
        faceSize[folder] ?? 15,
      );
    }
  });
});

/** The engine's face also holds how values are read, shown and keyed, the grammar's a head by itself; each beyond fifteen has been weighed. */
const faceSize: Readonly<Record<string, number>> = { grammar: 16, engine: 50 };

describe('the supply chain', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

  test('versions are exact', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(
      Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))),
    ).toEqual([]);
  });

  test('the five builds of Node are one version', () => {
    expect(new Set(Object.values(manifest.optionalDependencies)).size).toBe(1);
    expect(Object.keys(manifest.optionalDependencies)).toHaveLength(5);
  });

  test('the lock names no address and an integrity for every package', () => {
    const packages = Object.entries<Record<string, unknown>>(lock.packages).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, entry]) => 'resolved' in entry)).toEqual([]);
    expect(
      packages.filter(([, entry]) => !String(entry['integrity']).startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
  });

  test('install scripts are off', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'dist' ? [] : sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => ({ file, typeOnly: match[1] !== undefined, from: match[2] ?? match[3] ?? '' }));
}

function resolveImport(file: string, from: string): string {
  return resolve(dirname(file), from);
}

function folderOf(path: string): string | undefined {
  const first = relative(root, path).split('/')[0] ?? '';
  return first in walls ? first : undefined;
}

function shown(file: string): string {
  return relative(root, file);
}

function lines(file: string): { readonly file: string; readonly text: string }[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => ({ file: shown(file), text }));
}
