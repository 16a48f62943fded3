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
  return `# What the shipped regulations assume, and what they leave out

Made from the regulations themselves by \`test/assumptions-page.test.ts\`; do not edit. \`maatstaf aannamen <folder>\` gives the same of one regulation, with all that is computed from each.

Where the sources are silent, or a text is known only at second hand, a rule stands here under a line \`aanname\`: what was not sure and what was chosen, in Dutch, as it stands in the file, and who can confirm
it. Every answer that rests on one says so. What is known to exist and was not seen, or computes nothing, is \`onvertaald\`. Under “by” stands the amendment that brought the assumption, or took it away.

| regulation | assumptions | not translated |
|---|---|---|
${regulations.map(({ regulation, analysis, assumed, left }) => `| [${analysis.label}](#${regulation.name}) | ${assumed.length} | ${left.length} |`).join('\n')}
| together | ${all} | ${leftOut} |

${regulations.map(sectionOf).join('\n')}`;
}

function sectionOf({ regulation, analysis, assumed, left }: (typeof regulations)[number]): string {
  const rows = assumed.map((one) => {
    const who = one.confirmer ?? '';
    return `| ${[articleOf(one, regulation.own), restingOn(one), one.text, who, changedBy(one, analysis)].map(cell).join(' | ')} |`;
  });
  const phrases = left.map(
    ({ phrase, reason = '', place = '' }) => `| ${[place, phrase, reason].map(cell).join(' | ')} |`,
  );
  const parts = [
    `<a id="${regulation.name}"></a>\n\n## ${analysis.label}\n\n[\`rulesets/${regulation.folder}\`](../rulesets/${regulation.folder})`,
    ...(rows.length === 0
      ? []
      : [table('| where | what rests on it | what is assumed | who can confirm | by |', rows)]),
    ...(phrases.length === 0 ? [] : [table('| where | not translated | why |', phrases)]),
    ...(rows.length + phrases.length === 0 ? ['Nothing is assumed or left out.'] : []),
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

/** The declarations under it, each once. */
function restingOn({ under }: Assumption): string {
  return [...new Set(under.map(({ name }) => name))].map((name) => `\`${name}\``).join(', ');
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
  return [...(added === undefined ? [] : [added.label]), ...(gone === undefined ? [] : [`until ${gone.label}`])].join(
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
