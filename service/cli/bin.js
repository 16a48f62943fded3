#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compiledFolder, programFile } from './built.js';
import { isOwnNode, launch } from './launch.js';

const script = programFile();
// Threads and the Node that is launched find it there; without a folder that can be written all works, a little slower.
process.env.NODE_COMPILE_CACHE ??= compiledFolder();

if (isOwnNode()) {
  enableCompileCache();
  await import(pathToFileURL(script).href);
} else launch(script, process.argv.slice(2));
