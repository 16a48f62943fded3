import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plan } from '../../engine/compile/ir.ts';
import { emitModule, type ModuleOrigin } from '../../engine/emit/emit-module.ts';
import type { FactColumn } from '../../engine/population/population.ts';

/** What a module gives of one result. */
export interface EmittedColumn {
  readonly values: Float64Array;
  readonly absent?: Uint8Array;
  readonly errors?: Float64Array;
  readonly exact?: ReadonlyMap<number, { readonly n: bigint; readonly d: bigint }>;
}

export interface EmittedModule {
  readonly about: ModuleOrigin & { readonly engine: string };
  readonly inputs: readonly { readonly name: string; readonly key: string; readonly kind: string }[];
  readonly results: readonly { readonly name: string; readonly kind: string; readonly scale?: number }[];
  readonly decide?: (record: Readonly<Record<string, unknown>>) => {
    readonly values: Readonly<Record<string, unknown>>;
    readonly open?: Readonly<Record<string, readonly string[] | string>>;
  };
  readonly overColumns: (
    tables: ReadonlyMap<string, { readonly count: number; readonly parents?: Int32Array }>,
    columns: ReadonlyMap<string, FactColumn>,
    texts?: readonly string[],
  ) => Readonly<Record<string, EmittedColumn>>;
}

export const origin: ModuleOrigin = {
  regulation: { name: 'proef', label: 'Proef' },
  question: ['alles'],
  dates: {},
  sources: [],
};

/** Writes a module as a file, and imports that: the engine itself never runs what it writes. */
export function imported(plan: Plan, from: ModuleOrigin = origin): Promise<EmittedModule> {
  return importedText(emitModule(plan, from, 'nl'));
}

export async function importedText(text: string): Promise<EmittedModule> {
  const folder = mkdtempSync(join(tmpdir(), 'emitted-'));
  const file = join(folder, 'module.mjs');
  try {
    writeFileSync(file, text);
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as EmittedModule;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
