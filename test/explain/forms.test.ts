import { describe, expect, test } from 'vitest';
import { shortPlace } from '../../engine/explain/forms/citation.ts';
import { traceDot } from '../../engine/explain/forms/dot.ts';
import { traceSvg } from '../../engine/explain/forms/svg.ts';
import { traceTree } from '../../engine/explain/forms/tree.ts';
import { wrap } from '../../engine/explain/forms/wrap.ts';
import type { Trace, TraceNode } from '../../engine/explain/model-trace.ts';
import { amount, handMade, known, literal, node, smallTrace, sumTrace, use, yesNo } from './hand-made.ts';
import { divided, excepted, hostile, judged, openTrace } from './hand-made-kinds.ts';

describe('places of the law in a margin', () => {
  test.each([
    ['artikel 5, eerste lid', 'art. 5 lid 1'],
    ['artikel 1', 'art. 1'],
    ['artikel 1, onderdeel f', 'art. 1 onder f'],
    ['artikel 1, onderdelen b tot en met i', 'art. 1 onder b t/m i'],
    ['artikel 17, tweede lid, onderdeel f', 'art. 17 lid 2 onder f'],
    ['artikel 2.6, vijfde tot en met achtste lid', 'art. 2.6 lid 5 t/m 8'],
    ['artikel 1.6, derde en vierde lid', 'art. 1.6 lid 3 en 4'],
    ['artikel 10, eerste lid, en artikel 13, derde en vierde lid', 'art. 10 lid 1 en art. 13 lid 3 en 4'],
    ['hoofdstuk 3, artikel 24, onderdeel d', 'hfst. 3 art. 24 onder d'],
    ['artikel 2.1 en bijlage 1', 'art. 2.1 en bijlage 1'],
    ['artikel 1 tot en met 24', 'art. 1 t/m 24'],
    ['toelichting bij het besluit', 'toelichting bij het besluit'],
  ])('%s', (place, short) => {
    expect(shortPlace(place)).toEqual({ short });
  });

  test('of another regulation with its title', () => {
    expect(shortPlace('Wet op het onderwijs, artikel 3, tweede lid')).toEqual({
      short: 'art. 3 lid 2',
      regulation: 'Wet op het onderwijs',
    });
  });
});

describe('lines of a width', () => {
  test('go on below and lose nothing', () => {
    expect(wrap('een twee drie', 8)).toEqual(['een twee', 'drie']);
    expect(wrap('onafscheidelijk woord', 5)).toEqual(['onafscheidelijk', 'woord']);
    expect(wrap('', 5)).toEqual(['']);
  });

  test('keep an amount with its sign', () => {
    expect(wrap('dat is € 100,00', 9)).toEqual(['dat is', '€ 100,00']);
  });
});

describe('the tree', () => {
  test('has articles in the margin, arithmetic, exceptions that did not apply, conditions, who judged and what it rests on', () => {
    expect(`\n${traceTree(smallTrace, 'nl', { width: 84 }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      art. 5 lid 1          bekostiging van 99AA in 2021: € 1.500,00
                            │  berekening: 120 (aantal leerlingen) × € 12,50 (bedrag per
                            │    leerling)
      art. 7                │  afronding: van € 1.500,125 naar € 1.500,00 (naar beneden,
                            │    op € 1,00)
      art. 5 lid 3          │  uitzondering: “kleine school” is niet van toepassing,
                            │    want 120 (aantal leerlingen) is niet minder dan 50
      art. 5 lid 2 onder a  ├─ voldoende leerlingen: ja
                            │  │  getoetst: 120 (aantal leerlingen) is niet minder dan
                            │  │    100
                            │  └─ aantal leerlingen: 120
                            │       feit: bron: telling DUO; vastgelegd op 1 oktober
                            │         2020
                            ├─ aantal leerlingen: 120
      art. 6                ├─ bedrag per leerling: € 12,50
                            │    wijziging: gewijzigd door Wijziging bedragen 2021, in
                            │      werking 1 februari 2021, geldt vanaf 1 januari 2021
      art. 3 lid 2 [1]      └─ het plan is voldoende: ja
                                 oordeel: door de minister; op 1 december 2020; op
                                   advies van de commissie
                                 motivering: “Het plan is concreet & haalbaar.”

      Dit rust op:
      - aanname: leerlingen tellen op 1 oktober (art. 5 lid 1)
      - niet vertaald: “tenzij dat onbillijk is” (vraagt een oordeel) (art. 8)

      [1] Wet op het onderwijs
      "
    `);
  });

  test('is English beside, and plain where signs for lines are not at hand', () => {
    expect(`\n${traceTree(smallTrace, 'en', { width: 84, ascii: true }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      art. 5 lid 1          bekostiging of 99AA in 2021: €1,500.00
                            |  arithmetic: 120 (aantal leerlingen) × €12.50 (bedrag per
                            |    leerling)
      art. 7                |  rounding: from €1,500.125 to €1,500.00 (down, to €1.00)
      art. 5 lid 3          |  exception: “kleine school” does not apply, because 120
                            |    (aantal leerlingen) is not less than 50
      art. 5 lid 2 onder a  |- voldoende leerlingen: yes
                            |  |  tested: 120 (aantal leerlingen) is not less than 100
                            |  \`- aantal leerlingen: 120
                            |       fact: source: telling DUO; recorded on 1 October
                            |         2020
                            |- aantal leerlingen: 120
      art. 6                |- bedrag per leerling: €12.50
                            |    amendment: changed by Wijziging bedragen 2021, in force
                            |      1 February 2021, applies from 1 January 2021
      art. 3 lid 2 [1]      \`- het plan is voldoende: yes
                                 judgement: by de minister; on 1 December 2020; on the
                                   advice of de commissie
                                 reasons: “Het plan is concreet & haalbaar.”

      This rests on:
      - assumption: leerlingen tellen op 1 oktober (art. 5 lid 1)
      - not translated: “tenzij dat onbillijk is” (vraagt een oordeel) (art. 8)

      [1] Wet op het onderwijs
      "
    `);
  });

  test('tells how a pot was divided', () => {
    expect(`\n${traceTree(divided, 'nl', { width: 100 }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      art. 5  aandeel van 99AA in 2021: € 150,01
              │  aandeel: voor 2/3 deel: € 1.000,00 van € 5.000,00 (rijksbijdrage); voor 1/3 deel: 60
              │    van 300 (leerlingen); gevraagd € 400,00; aanspraak € 300,00; plaats 1 (8); past; vóór
              │    afronding ongeveer € 166,7778; afgetopt op € 150,00; daarboven € 17,00; erbij uit wat
              │    overbleef € 5,00; kreeg een laatste eenheid van de afronding; gekort met factor 0,9
      art. 5  ├─ verdeling van “aandeel”: € 1.000,00
              │  │  pot: € 1.000,00; 14 ontvangers
              │  │  sleutel: 2/3 deel naar rato van rijksbijdrage, in totaal € 5.000,00; in het totaal
              │  │    telt ook mee wie niet ontvangt
              │  │  sleutel: 1/3 deel naar rato van leerlingen, in totaal 300
              │  │  volgorde: punten (hoogste eerst)
              │  │  volgorde: wie niet meer past, wordt overgeslagen
              │  │  korting: met factor 0,9
              │  │  opnieuw verdeeld: naar rato van leerlingen, in totaal 300
              │  │  opnieuw verdeeld: ronde 1: € 50,00 verdeeld; aan het maximum: 99AA
              │  │  opnieuw verdeeld: ronde 2: € 10,00 verdeeld; aan het maximum: niemand die daar niet
              │  │    al was
              │  │  loting: tussen 99AA en 99BB; volgorde 99BB, 99AA (notaris)
      art. 6  │  │  afronding: naar beneden, op € 0,01; wat overblijft, gaat per € 0,01 naar de grootste
              │  │    resten
              │  │  laatste eenheden: 5, voor 99AA, 99BB en 3 andere
              │  │  rest: € 0,01 (volgend tijdvak)
              │  │  niet toegekend: 99XX niveau 2: € 70,00
      art. 4  │  └─ plafond: € 1.000,00
              └─ deel uit de andere pot: € 0,00
                   aandeel: krijgt geen deel, want 5 is niet minder dan 3

      Gemaakt voor 99AA.
      "
    `);
  });

  test('tells each state of an exception', () => {
    expect(`\n${traceTree(excepted, 'nl', { width: 100 }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
              bedrag van 99AA in 2021: ongeveer € 0,6667 (2/3)
                uitzondering: “strengere regel” is van toepassing, want 2 is minder dan 3; anders was
                  het € 9,00
                uitzondering: “kleine school” is niet van toepassing, want 5 is niet minder dan 3
                uitzondering: “zonder voorwaarde” is niet van toepassing, want aan de voorwaarde is niet
                  voldaan
                uitzondering: “oude regel” is niet van toepassing, want “strengere regel” gaat voor
                uitzondering: “vrije dag” is niet van toepassing, want dat waarop het een uitzondering
                  is, speelt hier niet
      art. 9    uitzondering: “hardheid” is niet van toepassing, want “strengere regel” sluit dat uit
                uitzondering: of “later” van toepassing is, is nog niet bekend: “zicht” is nog niet
                  bekend
      "
    `);
    expect(`\n${traceTree(excepted, 'en', { width: 100 }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
              bedrag of 99AA in 2021: about €0.6667 (2/3)
                exception: “strengere regel” applies, because 2 is less than 3; otherwise it was €9.00
                exception: “kleine school” does not apply, because 5 is not less than 3
                exception: “zonder voorwaarde” does not apply, because its condition is not met
                exception: “oude regel” does not apply, because “strengere regel” takes its place
                exception: “vrije dag” does not apply, because what it makes an exception to plays no
                  part here
      art. 9    exception: “hardheid” does not apply, because “strengere regel” rules that out
                exception: whether “later” applies is not known yet: “zicht” is not known yet
      "
    `);
  });

  test('tells where judgements and facts come from', () => {
    expect(`\n${traceTree(judged, 'nl', { width: 100 }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      uitkomst van 99AA in 2021: € 0,00
      │  tabel: rij 2; geen andere rij past: inwoners 40 (10 tot en met 50); soort 1 (maakt niet uit)
      │  berekening: € 50,00 (verleend bedrag)
      ├─ oordeel over het plan: goed
      │  │  oordeel: door de minister; op 1 maart 2021; op advies van de raad; voorlopig: aangenomen
      │  │  motivering: “Het plan is haalbaar.”
      │  │  gelet op: cijfer: toen 6, nu 7
      │  │  gelet op: vestigingen: 2
      │  └─ cijfer: 7
      ├─ bezwaar: geen
      │    feit: niets opgegeven tot en met 1 april 2021; dat telt als geen
      ├─ inwoners: nog niet bekend, maakt hier niet uit
      │    feit: niet aangeleverd
      ├─ leerlingen: 30
      │    samengegaan: 99ZZ, tot 1 januari 2021: 10
      └─ verleend bedrag: € 50,00
           besluit: verlening, op 1 december 2020

      Dit rust op:
      - voorlopig: oordeel over het plan van 99AA in 2021 is aangenomen
      "
    `);
  });

  test('tells what is still needed and what went wrong', () => {
    expect(`\n${traceTree(openTrace, 'nl', { width: 100 }).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      bedrag van 99AA in 2021: nog niet bekend
        nog nodig: “oordeel” van 99AA door de minister

      deel van 99AA in 2021: niet te berekenen
        niet te berekenen: Delen door nul.
      "
    `);
  });

  test('shows of a sum the largest first, and what the others come to', () => {
    expect(traceTree(sumTrace(61), 'nl').slice(2)).toEqual([
      '├─ bedrag van 60ZZ: € 61,00',
      '├─ bedrag van 59ZZ: € 60,00',
      '├─ bedrag van 58ZZ: € 59,00',
      '├─ bedrag van 57ZZ: € 58,00',
      '├─ bedrag van 56ZZ: € 57,00',
      '└─ + 56 andere, samen € 1.596,00',
    ]);
  });

  test('knows what the others come to of which the explanation tells nothing', () => {
    const lines = traceTree(sumTrace(61, 3), 'nl');
    expect(lines).toContain('└─ + 58 andere, samen € 1.711,00');
    expect(lines.at(-1)).toBe('Er zijn 58 gebruikte waarden weggelaten. Een complete uitleg heeft alles.');
  });

  test('tells of many judgements those first that differ from most', () => {
    const criteria = Array.from({ length: 9 }, (_, at) =>
      node(`oordeel(${at})`, { name: 'oordeel', label: `oordeel ${at}`, type: yesNo, value: known(at !== 7) }),
    );
    const root = node('alle', {
      label: 'alle oordelen',
      type: yesNo,
      value: known(false),
      uses: criteria.map(({ id }) => id),
    });
    expect(traceTree(handMade([root, ...criteria]), 'nl', { members: 2 })).toEqual([
      'alle oordelen van 99AA in 2021: nee',
      '├─ oordeel 7: nee',
      '├─ oordeel 0: ja',
      '└─ + 7 andere',
    ]);
  });

  test.each([
    [2, 2],
    [5, 5],
    [6, 6],
    [7, 5],
  ])('of %s members %s stand in full', (members, shown) => {
    expect(traceTree(sumTrace(members), 'nl').filter((line) => line.includes('bedrag van'))).toHaveLength(shown);
  });

  test.each([40, 60, 84, 120])('keeps within %s signs and loses no word', (width) => {
    const lines = traceTree(smallTrace, 'nl', { width });
    const wide = traceTree(smallTrace, 'nl', { width: 1000 });
    // Some words are longer than what is left of a narrow line.
    expect(lines.filter((line) => line.length > Math.max(width, 60))).toEqual([]);
    const words = (all: readonly string[]): string[] =>
      all
        .flatMap((line) => line.split(/[\s│├└─]+/))
        .filter((word) => word !== '')
        .sort();
    expect(words(lines)).toEqual(words(wide));
  });

  test('goes no deeper than asked, and says how much lies there', () => {
    expect(traceTree(smallTrace, 'nl', { depth: 0 }).filter((line) => line.includes('dieper'))).toEqual([
      expect.stringContaining('voldoende leerlingen: ja (1 waarde dieper)'),
    ]);
  });

  test('follows what failed below a refusal however deep it lies', () => {
    const fails = (id: string, uses: string[]): TraceNode =>
      node(id, { label: id, type: yesNo, value: known(false), uses });
    const holds = node('goed', { label: 'goed', type: yesNo, value: known(true), uses: ['d'] });
    const chain = handMade([
      node('a', { label: 'a', value: known('0'), uses: ['goed', 'b'] }),
      holds,
      fails('b', ['c']),
      fails('c', ['d']),
      fails('d', []),
    ]);
    expect(traceTree(chain, 'nl', { depth: 0 })).toEqual([
      'a van 99AA in 2021: € 0,00',
      '├─ goed: ja (1 waarde dieper)',
      '└─ b: nee',
      '   └─ c: nee',
      '      └─ d: nee',
    ]);
  });

  test('has no lines where nothing was asked', () => {
    expect(traceTree(handMade([]), 'nl')).toEqual([]);
  });
});

describe('the text for Graphviz', () => {
  test('has a box for each value and an arrow from what was used to its user', () => {
    expect(traceDot(smallTrace, 'nl')).toMatchInlineSnapshot(`
      "digraph {
        graph [rankdir=RL, label="bekostiging van 99AA in 2021", labelloc=t, fontname="sans-serif"];
        node [shape=box, fontname="sans-serif", fontsize=11, margin="0.15,0.08"];
        edge [arrowsize=0.7];
        "n0" [label="regel, art. 5 lid 1\\nbekostiging van 99AA in 2021\\n€ 1.500,00", shape=box, penwidth=2];
        "n1" [label="voorwaarde, art. 5 lid 2 onder a\\nvoldoende leerlingen\\nja", shape=hexagon];
        "n2" [label="feit\\naantal leerlingen\\n120", shape=ellipse];
        "n3" [label="getal uit de wet, art. 6\\nbedrag per leerling\\n€ 12,50", shape=parallelogram];
        "n4" [label="oordeel, art. 3 lid 2\\nhet plan is voldoende\\nja", shape=doubleoctagon];
        "n1" -> "n0";
        "n2" -> "n0";
        "n3" -> "n0";
        "n4" -> "n0";
        "n2" -> "n1";
      }
      "
    `);
  });

  test('says how many values have no box', () => {
    expect(traceDot(sumTrace(61, 3), 'en')).toContain('Not drawn: 58 values.');
  });

  test.each(['nl', 'en'] as const)('stays within its quotes, whatever labels hold (%s)', (language) => {
    const text = traceDot(hostile, language);
    for (const line of text.split('\n').filter((one) => !one.includes('->')))
      expect(line.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/["<>&\\]/);
    expect(text).toContain('\\"');
  });
});

describe('the drawing', () => {
  test.each([
    ['small', smallTrace],
    ['sum', sumTrace(61)],
    ['divided', divided],
    ['hostile', hostile],
    ['nothing', handMade([])],
  ] as const)('is well-formed: %s', (_, trace) => {
    expect(unclosed(traceSvg(trace, 'nl'))).toEqual([]);
  });

  test('has a title, a description and every label and value as text', () => {
    const svg = traceSvg(smallTrace, 'nl');
    expect(svg).toContain('<title id="drawing-title">bekostiging van 99AA in 2021</title>');
    expect(svg).toContain('Tekening met 5 vakken.');
    const text = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words).join(' ');
    for (const words of ['regel, art. 5 lid 1', 'voldoende leerlingen', '€ 1.500,00', 'oordeel'])
      expect(text).toContain(words);
  });

  test('refers to nothing outside itself and holds no script', () => {
    const tags = traceSvg(hostile, 'nl').match(/<[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(10);
    for (const tag of tags)
      expect(tag.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/:\/\/|<script|<img|href=|url\((?!#)|\son\w+=/);
  });

  test('is the same each time, whatever was drawn before', () => {
    const first = traceSvg(smallTrace, 'nl');
    traceSvg(sumTrace(61), 'nl');
    expect(traceSvg(smallTrace, 'nl')).toBe(first);
  });

  test('says what is left out of a large one', () => {
    const svg = traceSvg(wide(90), 'nl');
    expect([...svg.matchAll(/class="box/g)].length).toBeLessThanOrEqual(60);
    expect(svg).toContain('Niet getekend: 31 waarden.');
  });

  test('shapes tell kinds apart without colour', () => {
    const colours = new Set(
      [...traceSvg(smallTrace, 'nl').matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour),
    );
    expect([...colours].sort()).toEqual(['#1d2429', '#4f5d67', '#ffffff', 'none']);
    const shapes = [...traceSvg(smallTrace, 'nl').matchAll(/<(rect|polygon) class="box/g)].map(([, shape]) => shape);
    expect(shapes).toEqual(['rect', 'polygon', 'rect', 'polygon', 'rect', 'rect']);
  });
});

/** A value with many different ones below it. */
function wide(count: number): Trace {
  const below = Array.from({ length: count }, (_, at) => node(`w${at}`, { type: yesNo, value: known(at % 2 === 0) }));
  const root: TraceNode = node('alles', {
    type: amount,
    value: known('1'),
    uses: below.map(({ id }) => id),
    formula: {
      op: 'add',
      type: amount,
      value: known('1'),
      parts: [...below.slice(0, 2).map(use), literal('1', amount)],
    },
  });
  return handMade([root, ...below]);
}

/** Tags that are not closed in order, and signs that should have been escaped. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = xml.slice(at, match.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(between)) wrong.push(between);
    at = match.index + match[0].length;
    const [, closes, name = '', , empty] = match;
    if (closes === '/') {
      if (open.pop() !== name) wrong.push(match[0]);
    } else if (empty !== '/') open.push(name);
  }
  return [...wrong, ...open, ...(xml.slice(at).trim() === '' ? [] : [xml.slice(at)])];
}
