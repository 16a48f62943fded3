import { parse, type SourceFile } from '../../grammar/index.ts';
import { copyRegulation } from './copy-regulation.ts';
import { edited } from './edited.ts';
import { movedDays } from './moved-facts.ts';
import { movedYears, spanText } from './moved-years.ts';

/**
 * From one tranche to the next: a copy of the text to start from, the days of facts moved along to try it on, and an old
 * text with its years moved, so that beside a new one only what differs otherwise is seen.
 */
export const tranche = { copy: copyRegulation, movedDays, movedText };

function movedText(source: SourceFile, years: number): SourceFile {
  const { module } = parse(source);
  const { term } = module.head;
  const ofHead = term === undefined ? [] : [{ span: term.span, text: spanText(term, years, module.language) }];
  return { ...source, text: edited(source.text, [...ofHead, ...movedYears(module, years).edits]) };
}
