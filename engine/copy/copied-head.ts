import { type Language, type Module, phraseOf } from '../../grammar/index.ts';
import type { Analysis, LawState } from '../model.ts';
import type { CopyRequest } from './copy-regulation.ts';
import { spanText } from './moved-years.ts';

/** The head of the new regulation: what a drafter has to decide stands there as comments. */
export function copiedHead(analysis: Analysis, state: LawState, module: Module, request: CopyRequest): string {
  const { head, language } = module;
  const say = words[language];
  const line = (concept: Parameters<typeof phraseOf>[0], text: string): string =>
    `  ${phraseOf(concept, language)} ${text}`;
  const term = request.term ?? (head.term && moved(head.term, request.years));
  const label = head.label === undefined ? '' : ` "${head.label.value}"`;
  const names = (list: readonly { readonly text: string }[]): string => list.map(({ text }) => text).join(', ');
  const folded = state.amendments.filter((amendment) => amendment.module.head.of?.text === analysis.name);
  return [
    `${phraseOf('regulation', language)} ${request.name}${label}`,
    ...(head.sectors.length === 0 ? [] : [line('sector', names(head.sectors))]),
    ...(term === undefined ? [] : [line('term', spanText(term, 0, language))]),
    ...(head.uses.length === 0 ? [] : [line('uses', names(head.uses))]),
    `  # ${say.from} ${analysis.name}${request.lawOf === undefined ? '' : `, ${say.textOf} ${request.lawOf}`}`,
    ...folded.map(({ name, inForce }) => `  # ${say.with} ${name}, ${phraseOf('inForce', language)} ${inForce}`),
    ...head.sources.map(({ text }) => `  # ${say.itsSource} "${text.value}"`),
    `  # ${say.fillIn}: ${(['inForce', 'source', ...(head.tranche === undefined ? [] : ['tranche' as const])] as const)
      .map((concept) => phraseOf(concept, language))
      .join(', ')}`,
  ].join('\n');
}

/** Whether a comment was written by `copy` itself: it names the old text on purpose. */
export function isOfCopy(comment: string, language: Language): boolean {
  const { from, with: folded, itsSource, changedBy } = words[language];
  return [from, folded, itsSource, changedBy].some((begin) => comment.startsWith(`# ${begin} `));
}

/** The comment above what amendments changed. */
export function changedText(names: readonly string[], language: Language): string {
  return `# ${words[language].changedBy} ${names.join('; ')}`;
}

function moved({ from, through }: NonNullable<CopyRequest['term']>, by = 0): NonNullable<CopyRequest['term']> {
  return { from: from + by, through: through + by };
}

const words = {
  nl: {
    from: 'overgenomen uit',
    textOf: 'de tekst van',
    with: 'met daarin',
    itsSource: 'bron van de oude tekst',
    fillIn: 'nog in te vullen',
    changedBy: 'gewijzigd door',
  },
  en: {
    from: 'taken over from',
    textOf: 'the text of',
    with: 'with in it',
    itsSource: 'source of the old text',
    fillIn: 'still to be filled in',
    changedBy: 'amended by',
  },
} as const;
