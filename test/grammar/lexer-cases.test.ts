import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeTokens } from './describe-tokens.ts';

const folder = new URL('./cases/lexer/', import.meta.url);

describe('what the lexer makes of a file', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.maat'));
  test.each(files)('%s', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    await expect(describeTokens(text)).toMatchFileSnapshot(new URL(file.replace('.maat', '.txt'), folder).pathname);
  });
});
