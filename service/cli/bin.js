#!/usr/bin/env node
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { compiledFolder, isOwnNode, programFile } from './built.js';

const script = programFile();
// Threads and the Node that is launched find it there; without a folder that can be written all works, a little slower.
process.env.NODE_COMPILE_CACHE ??= compiledFolder();

if (isOwnNode()) {
  module.enableCompileCache();
  await import(pathToFileURL(script).href);
} else {
  const { launch } = await import('./launch.js');
  launch(script, process.argv.slice(2));
}
