import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { read, withService } from './started.ts';

// Every example of docs/api.md: what a reader copies must work.
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/api.md`, 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, form = '', text = '']) => ({
  form,
  text,
  title: text.split('\n', 1)[0] ?? '',
}));
const requests = blocks.flatMap((block, index) =>
  block.form === 'http' ? [{ title: block.title, request: block.text, reply: blocks[index + 1] }] : [],
);

const { ask } = withService({ rulesets: [`${root}rulesets`] });

describe('docs/api.md', () => {
  test('has examples', () => {
    expect(requests.length).toBe(7);
  });

  test.each(requests)('$title', async ({ request, reply }) => {
    const [head = '', body] = request.split('\n\n', 2);
    const [first = '', ...headers] = head.trim().split('\n');
    const [method = '', path = ''] = first.split(' ');
    const given = Object.fromEntries(headers.map((line) => line.split(': ', 2)));
    const answer = await read(
      ask(method, path, {
        headers: { 'Content-Type': 'application/json', ...given },
        ...(body === undefined ? {} : { body }),
      }),
    );
    expect(reply?.form).toBe('json');
    expect(answer).toEqual(shownAs(JSON.parse(reply?.text ?? '')));
  });
});

/** What is shown, with a text cut at `…` standing for any that begins so, and an object for any that has its fields. */
function shownAs(shown: unknown): unknown {
  if (typeof shown === 'string') {
    return shown.includes('…')
      ? expect.stringMatching(new RegExp(`^${escaped(shown.slice(0, shown.indexOf('…')))}`))
      : shown;
  }
  if (Array.isArray(shown)) return shown.map(shownAs);
  if (typeof shown !== 'object' || shown === null) return shown;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, shownAs(value)])),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
