import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tracePage } from '../../engine/explain/forms/page.ts';
import type { Trace } from '../../engine/explain/model-trace.ts';
import { traceFromWire } from '../../engine/explain/wire.ts';
import { amount, handMade, known, literal, node, smallTrace, sumTrace, use } from './hand-made.ts';
import { divided, excepted, hostile, judged, openTrace } from './hand-made-kinds.ts';

const traces: Readonly<Record<string, Trace>> = {
  small: smallTrace,
  sum: sumTrace(61),
  'sum, shown in part': sumTrace(61, 3),
  divided,
  excepted,
  judged,
  open: openTrace,
  hostile,
  nothing: handMade([]),
};

const pages = Object.entries(traces).flatMap(([name, trace]) =>
  (['nl', 'en'] as const).map((language) => [`${name}, ${language}`, tracePage(trace, language)] as const),
);

describe.each(pages)('the page: %s', (_, page) => {
  test('asks for nothing from elsewhere', () => {
    const tags = tagsOf(page).map(({ tag }) => tag.replaceAll('http://www.w3.org/2000/svg', ''));
    for (const tag of tags) {
      expect(tag).not.toMatch(
        /:\/\/|\ssrc=|\ssrcset=|@import|\sstyle=|\son\w+=|<(?:link|img|iframe|object|embed|form|base)\b/i,
      );
      expect(tag).not.toMatch(/href="(?!#)/);
    }
    expect(styleOf(page)).not.toMatch(/url\(|@import|@font-face|expression|:\/\//);
  });

  test('allows only its own style and script, by their hashes', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(policy).toContain(`style-src '${hashOf(styleOf(page))}'`);
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');
    expect(scripts).toHaveLength(1);
    expect(policy).toContain(`script-src '${hashOf(scripts[0] ?? '')}'`);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  test('closes each tag, and has each id once', () => {
    expect(unclosed(page)).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one heading of the first rank, and none skips a rank', () => {
    const ranks = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    for (const [at, rank] of ranks.entries()) expect(rank - (ranks[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('says nothing undefined', () => {
    expect(textOf(page)).not.toMatch(/undefined|\[object|NaN/);
  });

  test('holds the explanation as data', () => {
    const json = /<script type="application\/json" id="gegevens">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(json).not.toMatch(/[<>&]/);
    expect(JSON.parse(json)).toBeTypeOf('object');
  });

  test('stands open without script', () => {
    expect(page).not.toMatch(/<details(?![^>]* open)/);
  });
});

describe('the page of a small explanation', () => {
  const page = tracePage(smallTrace, 'nl');

  test('tells what, of whom, when and how much, and where the law says so', () => {
    const text = textOf(page);
    for (const words of [
      'Regeling scholen',
      'bekostiging van 99AA in 2021',
      '€ 1.500,00',
      'artikel 5, eerste lid — Hoogte van de bekostiging',
      'De bekostiging is het bedrag per leerling maal het aantal leerlingen.',
      'van € 1.500,125 naar € 1.500,00 (naar beneden, op € 1,00)',
      '“kleine school” is niet van toepassing, want 120 (aantal leerlingen) is niet minder dan 50',
      'door de minister; op 1 december 2020; op advies van de commissie',
      '“Het plan is concreet & haalbaar.”',
      'bron: telling DUO; vastgelegd op 1 oktober 2020',
      'gewijzigd door Wijziging bedragen 2021, in werking 1 februari 2021, geldt vanaf 1 januari 2021',
    ])
      expect(text).toContain(words);
  });

  test('has its data as published', () => {
    const json = /id="gegevens">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(traceFromWire(JSON.parse(json))).toEqual({ trace: smallTrace });
  });

  test('has no names but those in its data', () => {
    expect(textOf(page)).not.toMatch(/bedrag_per_leerling|oordeel_minister/);
    expect(page.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '')).not.toContain('bedrag_per_leerling');
  });

  test('is the same each time', () => {
    expect(tracePage(smallTrace, 'nl')).toBe(page);
  });

  test('names regulation, question and days above each printed page', () => {
    expect(page).toMatch(/@top-left \{ content: "Regeling scholen \\b7 {2}bekostiging van 99AA in 2021/);
  });
});

describe('texts that would break out', () => {
  test.each(['nl', 'en'] as const)('stay text (%s)', (language) => {
    const page = tracePage(hostile, language);
    const names = new Set(tagsOf(page).map(({ name }) => name));
    expect([...names]).not.toContain('img');
    expect(tagsOf(page).filter(({ tag }) => tag.startsWith('<script'))).toHaveLength(2);
    expect(page).not.toMatch(/<(?:img|script)[^>]*alert/);
    expect(styleOf(page)).not.toContain('<');
    expect(textOf(page)).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('whatever is written in it', () => {
  const [root, ...others] = smallTrace.nodes;
  const written = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...`<>&"'\\/!-]$\`{}=;%`),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  function pageWith(label: string, reasons: string): string {
    if (root === undefined) throw new Error('the small explanation has a root');
    const nodes = others.map((one) =>
      one.fact === undefined ? one : { ...one, label: `${one.label} ${reasons}`, fact: { ...one.fact, reasons } },
    );
    return tracePage({ ...smallTrace, nodes: [{ ...root, label }, ...nodes] }, 'nl');
  }

  test('a text changes no tags, no style but the printed header, and no script', () => {
    const plain = pageWith('a', 'b');
    fc.assert(
      fc.property(written, written, (label, reasons) => {
        const page = pageWith(`a${label}`, `b${reasons}`);
        expect(namesOf(page)).toEqual(namesOf(plain));
        expect(withoutStrings(styleOf(page))).toBe(withoutStrings(styleOf(plain)));
        expect(page.slice(page.lastIndexOf('<script>'))).toBe(plain.slice(plain.lastIndexOf('<script>')));
      }),
      { seed: 20_261_122, numRuns: 60 },
    );
  });

  function namesOf(page: string): readonly string[] {
    return tagsOf(withoutDrawing(page)).map(({ name }) => name);
  }

  function withoutStrings(style: string): string {
    return style.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  }

  /** Words in a drawing are broken into lines. */
  function withoutDrawing(page: string): string {
    return page.replace(/<svg[\s\S]*?<\/svg>/, '');
  }
});

describe('what a value rests on', () => {
  const marks = { assumptions: [{ text: 'zo gelezen', place: 'artikel 2' }], untranslated: [], provisional: [] };
  const below = node('grondslag', { label: 'grondslag', marks });
  const root = node('bedrag', { label: 'bedrag', marks, uses: ['grondslag'] });

  test('stands with the value that brings it, and not again with all that uses it', () => {
    const page = tracePage(handMade([root, below]), 'nl');
    expect([...page.matchAll(/class="marks"/g)]).toHaveLength(1);
    expect(page.indexOf('class="marks"')).toBeGreaterThan(page.indexOf('id="n1"'));
  });

  test('stands with a value that uses what is not there, where no other brings it', () => {
    const page = tracePage(handMade([{ ...root, uses: ['elders'] }]), 'nl');
    expect([...page.matchAll(/class="marks"/g)]).toHaveLength(1);
    const pot = { ...root, kind: 'division' as const, uses: [] };
    expect([...tracePage(handMade([pot, below]), 'nl').matchAll(/class="marks"/g)]).toHaveLength(1);
    const other = { ...root, id: 'ander', uses: ['elders', 'grondslag'] };
    expect([...tracePage(handMade([other, below]), 'nl').matchAll(/class="marks"/g)]).toHaveLength(1);
  });
});

describe('large explanations', () => {
  test('show the first of a sum, and the others on asking', () => {
    const page = tracePage(sumTrace(61), 'nl');
    expect(textOf(page)).toContain('Toon meer: + 51 andere, samen € 1.326,00');
    expect([...page.matchAll(/class="node/g)]).toHaveLength(62);
  });

  test('say what is not on the page', () => {
    const page = tracePage(sumTrace(2000), 'nl');
    expect(textOf(page)).toContain('Nog 501 waarden staan niet op deze pagina.');
    expect(page.length).toBeLessThan(3_000_000);
  });

  test('have a place for what lies deeper than a browser can show', () => {
    const page = tracePage(chain(200), 'nl');
    expect([...page.matchAll(/class="node/g)]).toHaveLength(200);
    expect(page).toContain('Wat dieper ligt');
    expect(unclosed(page)).toEqual([]);
  });
});

/** A value that rests on one that rests on one, and so on. */
function chain(length: number): Trace {
  const nodes = Array.from({ length }, (_, at) => {
    const below = node(`stap${at + 1}`, { label: `stap ${at + 1}`, value: known('1') });
    const more = at + 1 < length ? { uses: [below.id], formula: use(below) } : { formula: literal('1', amount) };
    return node(`stap${at}`, { label: `stap ${at}`, value: known('1'), ...more });
  });
  return handMade(nodes);
}

function styleOf(page: string): string {
  return /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The markup without what stands in style and script. */
function markupOf(page: string): string {
  return page.replace(/(<(style|script)[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');
}

function tagsOf(page: string): readonly { readonly tag: string; readonly name: string }[] {
  return [...markupOf(page).matchAll(/<\/?([A-Za-z][A-Za-z0-9]*)[^>]*>/g)].map(([tag, name = '']) => ({ tag, name }));
}

/** What a reader reads. */
function textOf(page: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markupOf(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([#\w]+);/g, (_, name: string) => signs[name] ?? '?')
    .replace(/\s+/g, ' ');
}

const empty = new Set(['meta', 'input', 'br']);

/** Tags that are not closed in order. */
function unclosed(page: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const { tag, name } of tagsOf(page)) {
    if (empty.has(name) || tag.endsWith('/>')) continue;
    if (!tag.startsWith('</')) open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}
