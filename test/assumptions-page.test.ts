import { expect, test } from 'vitest';
import { type Analysis, analyse, assumptions } from '../engine/index.ts';
import { parse, type SourceFile } from '../grammar/index.ts';
import { shippedRegulations, textsOf } from './shipped.ts';

type List = ReturnType<typeof assumptions>;
type Assumption = List['assumptions'][number];

const regulations = shippedRegulations().map((regulation) => {
  const analysis = analyse(textsOf(regulation));
  const { assumptions: all, untranslated } = assumptions(analysis);
  const files = new Set(regulation.own.map(({ name }) => name));
  const isOwn = ({ file }: { readonly file: string }): boolean => files.has(file);
  return { regulation, analysis, assumed: all.filter(isOwn), left: untranslated.filter(isOwn) };
});

test('docs/aannamen.md is made from the shipped regulations', async () => {
  await expect(page()).toMatchFileSnapshot('../docs/aannamen.md');
});

test('every assumption says who must confirm it, and stands under an article', () => {
  const silent = regulations.flatMap(({ regulation, assumed }) =>
    assumed
      .filter((one) => one.confirmer === undefined || articleOf(one, regulation.own) === '')
      .map((one) => `${regulation.folder}/${one.file}: ${one.text}`),
  );
  expect(silent).toEqual([]);
});

test('everything that is not translated says why', () => {
  const silent = regulations.flatMap(({ regulation, left }) =>
    left.filter(({ reason }) => reason === undefined).map(({ phrase }) => `${regulation.folder}: ${phrase}`),
  );
  expect(silent).toEqual([]);
});

function page(): string {
  const all = regulations.reduce((sum, { assumed }) => sum + assumed.length, 0);
  const leftOut = regulations.reduce((sum, { left }) => sum + left.length, 0);
  return `# Wat de meegeleverde regelingen aannemen, en wat zij weglaten

Gemaakt uit de regelingen zelf door \`test/assumptions-page.test.ts\`; niet met de hand wijzigen. \`maatstaf aannamen <map>\` geeft hetzelfde van één regeling, met alles wat met een aanname wordt uitgerekend.

Waar de bronnen zwijgen, of een tekst alleen uit de tweede hand bekend is, staat een regel onder een \`aanname\`: wat niet zeker was, wat is gekozen, en wie het kan bevestigen. Elk antwoord dat erop rust,
zegt dat erbij. Wat er is en niet is gezien, of wat niet rekent, is \`onvertaald\`. Onder “wijziging” staat welke wijziging de aanname bracht, of haar wegnam.

## Per regeling

| regeling | aannamen | onvertaald |
|---|---|---|
${regulations.map(({ regulation, analysis, assumed, left }) => `| [${analysis.label}](#${regulation.name}) | ${assumed.length} | ${left.length} |`).join('\n')}
| samen | ${all} | ${leftOut} |

## Wie het kan bevestigen

| wie | aannamen | welke |
|---|---|---|
${confirmers().join('\n')}

${regulations.map(sectionOf).join('\n')}`;
}

/** Rows of who can confirm, those with most first, each with links to what. */
function confirmers(): readonly string[] {
  const asked = new Map<string, { count: number; readonly links: string[] }>();
  for (const { regulation, analysis, assumed } of regulations) {
    const numbers = new Map<string, number[]>();
    for (const [at, { confirmer = '' }] of assumed.entries())
      numbers.set(whoOf(confirmer), [...(numbers.get(whoOf(confirmer)) ?? []), at + 1]);
    for (const [who, these] of numbers) {
      const found = asked.get(who) ?? { count: 0, links: [] };
      found.count += these.length;
      const rows = these.map((number) => `[${number}](#${regulation.name}-${number})`).join(', ');
      found.links.push(`[${analysis.label}](#${regulation.name}): ${rows}`);
      asked.set(who, found);
    }
  }
  return [...asked]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([who, { count, links }]) => `| ${[who, `${count}`, links.join('<br>')].map(cell).join(' | ')} |`);
}

/** Those who can be asked by name; what only a text can tell together. */
function whoOf(confirmer: string): string {
  const isText = /^(?:de (?:tekst|bijlagen?|hoofdstukken|Staatscourant)|Stcrt\.|het Uitvoeringsbesluit)(?![\p{L}])/u;
  return isText.test(confirmer) ? 'niemand: na te zien in een tekst die nog niet is gezien' : confirmer;
}

function sectionOf({ regulation, analysis, assumed, left }: (typeof regulations)[number]): string {
  const rows = assumed.map((one, at) => {
    const place = `<a id="${regulation.name}-${at + 1}"></a>${at + 1}`;
    const said = [articleOf(one, regulation.own), restingOn(one, analysis), one.text, one.confirmer ?? ''];
    return `| ${[place, ...said, changedBy(one, analysis)].map(cell).join(' | ')} |`;
  });
  const phrases = left.map(
    ({ phrase, reason = '', place = '' }) => `| ${[place, phrase, reason].map(cell).join(' | ')} |`,
  );
  const parts = [
    `<a id="${regulation.name}"></a>\n\n## ${analysis.label}\n\n[\`rulesets/${regulation.folder}\`](../rulesets/${regulation.folder})`,
    ...(rows.length === 0
      ? []
      : [table('| | waar | wat erop rust | wat is aangenomen | wie het kan bevestigen | wijziging |', rows)]),
    ...(phrases.length === 0 ? [] : [table('| waar | onvertaald | waarom |', phrases)]),
    ...(rows.length + phrases.length === 0 ? ['Niets is aangenomen of weggelaten.'] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(head: string, rows: readonly string[]): string {
  return [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');
}

/** The place in the law under which the line stands. */
function articleOf({ file, span }: Assumption, own: readonly SourceFile[]): string {
  const source = own.find(({ name }) => name === file);
  const above = source === undefined ? [] : parse(source).module.citations;
  return above.findLast((one) => one.word !== 'assumption' && one.span.start < span.start)?.place ?? '';
}

/** The declarations under it, each once: what people call it, and its name. */
function restingOn({ under }: Assumption, analysis: Analysis): string {
  return [...new Set(under.map(({ name }) => name))]
    .map((name) => {
      const label = labelOf(name, analysis);
      return label === undefined || label === name ? `\`${name}\`` : `${label} (\`${name}\`)`;
    })
    .join('; ');
}

/** What a name is called, in the newest text or, of what only an older one has, in that. */
function labelOf(name: string, { law }: Analysis): string | undefined {
  const newest = law.state({ exact: true }).analysis;
  for (const text of [newest, ...law.reachable().map(({ state }) => state.analysis)]) {
    const { quantities, exceptions, decisions, entities } = text;
    const found = [quantities, exceptions, decisions, entities].find((symbols) => symbols.has(name))?.get(name);
    if (found?.label !== undefined && found.label !== '') return found.label;
  }
  return law.amendments.find((amendment) => amendment.name === name)?.label;
}

/** The amendment that brought it, and the one since which the text has it no more. */
function changedBy(one: Assumption, { law }: Analysis): string {
  const added = law.amendments.find(({ module }) => module.file === one.file);
  const states = law.amendments.map((amendment) => ({
    amendment,
    holds: assumedIn(law.state({ lawOf: amendment.inForce, exact: true })).has(`${one.file}:${one.span.start}`),
  }));
  const last = states.findLastIndex(({ holds }) => holds);
  const gone = states[added === undefined || last >= 0 ? last + 1 : states.length]?.amendment;
  return [...(added === undefined ? [] : [added.label]), ...(gone === undefined ? [] : [`tot ${gone.label}`])].join(
    '; ',
  );
}

/** The places, as written, of all assumptions in a text of the law. */
function assumedIn(state: Analysis['state']): ReadonlySet<string> {
  return new Set(
    state.analysis.modules.flatMap((module) =>
      module.citations
        .filter(({ word }) => word === 'assumption')
        .map(({ span }) => state.originOf(module, span))
        .map((origin) => `${origin?.file ?? ''}:${origin?.span.start ?? ''}`),
    ),
  );
}

/** A bar would end the cell of the table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
