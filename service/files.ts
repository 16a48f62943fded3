import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../grammar/index.ts';
import { usageProblem } from './usage-problem.ts';

/** A value from outside the program, or what kept it from us. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a whole text file; a byte order mark is dropped. `limit` is in bytes. */
export function readText(path: string, limit: number): Outcome<string> {
  try {
    const found = statSync(path);
    if (!found.isFile()) return failed(usageProblem('U22', { path }));
    if (found.size > limit) return failed(usageProblem('U25', { path, size: found.size, limit }));
    return textOf(path, readFileSync(path));
  } catch (error) {
    return failed(fileProblem(path, error));
  }
}

/** Bytes as text; `path` is what they are called in a message. */
export function textOf(path: string, bytes: Uint8Array): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return failed(usageProblem('U24', { path, offset: firstWrongByte(bytes) }));
  }
}

/** What a path is; a path to anything else than a file or a folder is refused. */
export function kindOfPath(path: string): Outcome<'file' | 'folder'> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { ok: true, value: 'folder' };
    return found.isFile() ? { ok: true, value: 'file' } : failed(usageProblem('U22', { path }));
  } catch (error) {
    return failed(fileProblem(path, error));
  }
}

/**
 * The files and folders in a folder, by name. Links are refused rather than followed: what a regulation consists of
 * lies in its own folder.
 */
export function entriesOf(
  folder: string,
): Outcome<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  try {
    const names = readdirSync(folder).sort();
    const found = names.map((name) => ({ path: join(folder, name), entry: lstatSync(join(folder, name)) }));
    const odd = found.find(({ path, entry }) => path.endsWith('.maat') && !entry.isFile() && !entry.isDirectory());
    if (odd !== undefined) return failed(usageProblem('U22', { path: odd.path }));
    return {
      ok: true,
      value: {
        files: found.filter(({ entry }) => entry.isFile()).map(({ path }) => path),
        folders: found.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path),
      },
    };
  } catch (error) {
    return failed(fileProblem(folder, error));
  }
}

/** Why the system refused a path, as a problem. */
export function fileProblem(path: string, error: unknown): Problem {
  const reason = errorCode(error);
  return reason === 'ENOENT' || reason === 'ENOTDIR'
    ? usageProblem('U20', { path })
    : usageProblem('U21', { path, reason });
}

/** The system's own short name of an error (`EACCES`), for those who look after the machine. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'onbekend';
}

function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** Where decoding first had to put the replacement character that the bytes themselves do not hold. */
function firstWrongByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const encoder = new TextEncoder();
  let offset = text.length > 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (const character of text) {
    const own = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (character === '\ufffd' && !own) return offset;
    offset += encoder.encode(character).length;
  }
  return offset;
}
