import { highlight, type Language, phraseOf, type SourceFile } from '../../grammar/index.ts';
import { lifeHeads, lifeMember } from '../analyse/example-lives.ts';
import { lifeLabels } from '../analyse/life-labels.ts';
import type { Analysis, LifeMember } from '../model.ts';
import type { Offer } from './completion-offers.ts';
import type { Hover } from './hover.ts';

const docs: Readonly<Record<Language, Readonly<Record<LifeMember, string>>>> = {
  nl: {
    from: 'De eerste dag waarop een ding meetelt; geen als het er altijd al was.',
    until: 'De laatste dag waarop een ding meetelt; geen als het er nog is.',
    mergedInto:
      'Waarin een ding is opgegaan op de eerste dag van het jaar of de maand van de regel; geen als het dan niet is opgegaan.',
  },
  en: {
    from: 'The first day on which a thing counts; absent if it has always been there.',
    until: 'The last day on which a thing counts; absent if it is still there.',
    mergedInto:
      'What a thing has merged into by the first day of the year or month of the rule; absent if it has not merged by then.',
  },
};

/** What every thing has without being declared, as far as the regulation does not call something else so. */
export function lifeOffers(analysis: Analysis, vocabulary: Language, language: Language): readonly Offer[] {
  if (analysis.entities.size === 0) return [];
  return lifeHeads[vocabulary].flatMap((text) => {
    const member = lifeMember(text);
    if (member === undefined || analysis.quantities.has(text)) return [];
    return [{ kind: 'quantity', text, detail: lifeLabels[language][member], documentation: docs[language][member] }];
  });
}

/** The explanation of `opgegaan_in` under an offset. */
export function hoverOfLife(
  analysis: Analysis,
  source: SourceFile,
  offset: number,
  language: Language,
): Hover | undefined {
  const token = highlight(source).findLast(({ span }) => span.start <= offset && offset <= span.end);
  const title = token === undefined ? '' : source.text.slice(token.span.start, token.span.end);
  const member = lifeMember(title);
  if (token === undefined || member === undefined || analysis.entities.size === 0 || analysis.quantities.has(title))
    return undefined;
  const type = member === 'mergedInto' ? phraseOf('entity', language) : phraseOf('date', language);
  const lines = [`${type} ${phraseOf('orAbsent', language)}`, docs[language][member]];
  return { span: token.span, title, label: lifeLabels[language][member], lines, values: [] };
}
