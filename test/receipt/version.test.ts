import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineVersion } from '../../engine/version.ts';

test('the version of the engine is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(engineVersion).toBe(manifest.version);
});
