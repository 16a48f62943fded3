import type { Askable } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import { table } from './table.ts';
import { harmless } from './terminal.ts';
import { fill, texts } from './texts.ts';
import { toolTexts } from './texts-tools.ts';

/** All that may be asked, with labels: decisions first, then article by article. */
export function askableText(all: readonly Askable[], language: Language, width: number | undefined): string {
  const say = toolTexts[language];
  const groups = new Map<string, Askable[]>();
  for (const one of all) {
    const title = one.kind === 'decision' ? say.decisions : one.article === '' ? say.elsewhere : one.article;
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  const head = [texts[language].name, say.label, texts[language].ofWhom, say.kindOf];
  return [...groups]
    .map(([title, of]) => {
      const rows = of.map((one) => [one.name, one.label, whose(one, language), kindWord(one, language)].map(harmless));
      const filled = (_: string, column: number): boolean => rows.some((row) => row[column] !== '');
      const layout = width === undefined ? {} : { width };
      return `${harmless(title)}\n\n${table(
        head.filter(filled),
        rows.map((row) => row.filter(filled)),
        layout,
      )}`;
    })
    .join('\n');
}

/** `Instelling per jaar, Thema`. */
function whose({ of, per }: Askable, language: Language): string {
  const say = toolTexts[language];
  const what = per.map((one) => (one === 'year' ? say.yearWord : one)).join(', ');
  return [of ?? '', what === '' ? '' : fill(say.per, { what })].filter((part) => part !== '').join(' ');
}

function kindWord({ kind }: Askable, language: Language): string {
  const say = toolTexts[language];
  return {
    decision: '',
    decided: '',
    rule: '',
    allocation: say.kindAllocation,
    rest: say.kindRest,
    parameter: say.kindParameter,
    input: say.kindInput,
    judgement: say.kindJudgement,
    guarantee: say.kindGuarantee,
  }[kind];
}
