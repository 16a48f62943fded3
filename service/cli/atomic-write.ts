import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../grammar/index.ts';
import { errorCode } from '../files.ts';
import { usageProblem } from '../usage-problem.ts';

/**
 * Puts a text in a file at one stroke: it is written beside it, and takes its place when it is whole and on the disk.
 * Whoever reads sees the old text or the new one. A link keeps pointing at the file it named.
 */
export function writeAtomically(path: string, text: string): Problem | undefined {
  let temporary: string | undefined;
  try {
    const target = existing(path) ?? path;
    const mode = existing(path) === undefined ? 0o644 : statSync(target).mode & 0o777;
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(beside, 'wx', mode);
    temporary = beside;
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    const folder = dirname(path);
    if (errorCode(error) === 'ENOENT' && !existsSync(folder)) return usageProblem('U366', { path, folder });
    return usageProblem('U27', { path, reason: errorCode(error) });
  }
}

function existing(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
