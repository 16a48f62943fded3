import { text } from '../messages.ts';
import type { ResultCell } from '../worker/protocol.ts';

export const allMarks = ['provisional', 'restsOnAssumption', 'untranslated'] as const;
export type Mark = (typeof allMarks)[number];

/** Marks that every value bears are said once, above the table; a value shows what sets it apart. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <>
      {marks.map((mark) => (
        <span class="tag" key={mark}>
          {text(mark)}
        </span>
      ))}
    </>
  );
}

export function bears(cell: ResultCell, mark: Mark): boolean {
  switch (mark) {
    case 'provisional':
      return cell.provisional;
    case 'restsOnAssumption':
      return cell.assumptions.length > 0;
    case 'untranslated':
      return cell.untranslated.length > 0;
  }
}

/** The assumptions and the untranslated phrases a value rests on. */
export function Footnotes({ cell }: { readonly cell: ResultCell }) {
  return (
    <>
      {cell.assumptions.map((assumption) => (
        <p class="assumption" key={assumption}>
          {assumption}
        </p>
      ))}
      {cell.untranslated.map((phrase) => (
        <p class="assumption" key={phrase}>
          {text('untranslated')}: “{phrase}”
        </p>
      ))}
    </>
  );
}
