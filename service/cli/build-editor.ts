import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the built editor is missing, or older than something it was built from. */
export function isStale(root: string): boolean {
  const built = join(root, 'editor', 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const age = statSync(built).mtimeMs;
  const inputs = ['editor', 'engine', 'grammar', 'service/contract.ts', 'package-lock.json'];
  return inputs.some((input) => newest(join(root, input)) > age);
}

/**
 * Builds the editor beside the old one and puts it in its place when it is whole, so that a build that is broken off
 * leaves no half page. Passes on what the build says; gives the milliseconds it took, or nothing when it failed.
 */
export async function buildEditor(root: string, say: (text: string) => void): Promise<number | undefined> {
  const began = performance.now();
  const editor = join(root, 'editor');
  const fresh = join(editor, `.dist-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', editor, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
  if (code !== 0 || !existsSync(join(fresh, 'index.html'))) {
    rmSync(fresh, { recursive: true, force: true });
    return undefined;
  }
  const dist = join(editor, 'dist');
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  return performance.now() - began;
}

/** The latest moment at which a file, or a file in a folder, changed. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules' && !name.startsWith('.'));
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}
