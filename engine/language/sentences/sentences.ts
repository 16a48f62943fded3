import { type Citation, citationAt, type Language, type Module, type Span } from '../../../grammar/index.ts';
import type { Analysis } from '../../model.ts';
import { isDate } from '../../value/calendar.ts';
import { showDate } from '../../value/show.ts';
import { declarationWords } from './declaration-words.ts';
import { declarationTold, sentence } from './declarations.ts';
import { listed, tellerOf } from './teller.ts';

/** What stands under one citation line of a regulation, as running sentences. */
export interface SentenceParagraph {
  /** The line itself: `artikel 4, eerste lid — Subsidieplafond`; absent for what stands before the first. */
  readonly citation?: string;
  /** The line is an assumption: it stands in the article above it. */
  readonly isAssumption?: true;
  /** None of an article in which everything stands under assumptions: those follow. */
  readonly sentences: readonly { readonly text: string; readonly file: string; readonly span: Span }[];
}

/**
 * The rules of a regulation as running sentences, article by article: to be read, never a second source. The text is that
 * of the analysis; examples are left out. Where it is the text of a day that was asked for, the head says so.
 */
export function sentences(analysis: Analysis, language: Language, day?: string): readonly SentenceParagraph[] {
  return analysis.modules
    .filter(({ head }) => head.kind === 'regulation')
    .flatMap((module) => [headTold(analysis, module, language, day), ...bodyTold(analysis, module, language)])
    .filter(({ citation, sentences: said }) => citation !== undefined || said.length > 0);
}

/** The title of this regulation, not of one that uses it; what it holds for, and which amendments the text read has in it. */
function headTold(
  { label, state }: Analysis,
  { head, file }: Module,
  language: Language,
  lawOf: string | undefined,
): SentenceParagraph {
  const words = declarationWords[language];
  const day = (iso: string): string => (isDate(iso) ? showDate(iso, language) : iso);
  const parts = [
    ...(head.inForce === undefined ? [] : [words.force(day(head.inForce.iso))]),
    ...(head.endsOn === undefined ? [] : [words.until(day(head.endsOn.iso))]),
    ...(head.term === undefined
      ? []
      : [
          words.term(
            head.term.from === head.term.through ? `${head.term.from}` : `${head.term.from}–${head.term.through}`,
          ),
        ]),
  ];
  const own = state.amendments.filter(({ module }) => module.head.of?.text === head.name.text);
  const amended = own.map(({ label: title, inForce }) => words.amendedBy(title, day(inForce)));
  const { span } = head;
  const by = amended.length === 0 ? undefined : listed(amended, words.and);
  const which =
    lawOf !== undefined ? [words.textOf(day(lawOf), by)] : by === undefined ? [] : [words.textOf(undefined, by)];
  return {
    sentences: [
      { text: sentence(head.label?.value ?? label), file, span },
      ...(parts.length === 0 ? [] : [{ text: sentence(parts.join('; ')), file, span }]),
      ...which.map((text) => ({ text: sentence(text), file, span })),
    ],
  };
}

function bodyTold(analysis: Analysis, module: Module, language: Language): readonly SentenceParagraph[] {
  const teller = tellerOf(analysis, language);
  const found: { citation: Citation | undefined; said: SentenceParagraph['sentences'][number][] }[] = [];
  for (const declaration of module.declarations) {
    const { span } = declaration;
    const said = declarationTold(teller, declaration).map((text) => ({ text, file: module.file, span }));
    if (said.length === 0) continue;
    const citation = citationAt(module, span.start);
    const last = found.at(-1);
    if (last !== undefined && last.citation === citation) {
      last.said.push(...said);
      continue;
    }
    // An assumption stands in an article, of which there may be nothing else to say.
    const article = citation?.word === 'assumption' ? articleAbove(module, citation) : undefined;
    if (article !== undefined && article !== found.findLast((one) => one.citation?.word !== 'assumption')?.citation)
      found.push({ citation: article, said: [] });
    found.push({ citation, said });
  }
  return found.map(({ citation, said }) => ({
    ...(citation === undefined ? {} : { citation: citation.text }),
    ...(citation?.word === 'assumption' ? { isAssumption: true } : {}),
    sentences: said,
  }));
}

function articleAbove({ citations }: Module, { span }: Citation): Citation | undefined {
  return citations.findLast((one) => one.word !== 'assumption' && one.span.start < span.start);
}
