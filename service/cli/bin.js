#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.js';

launch(join(dirname(fileURLToPath(import.meta.url)), 'main.ts'), process.argv.slice(2));
