import { type Declaration, phraseOf } from '../../grammar/index.ts';
import { analyseFiles } from '../analyse/analyse.ts';
import type { Quantity } from '../model.ts';
import type { Read } from './difference-items.ts';
import { printedOnLine } from './difference-print.ts';

/** A number of the law. */
interface CellOfLaw {
  /** The parameter it is a value of: a declaration may hold several. */
  readonly name: string;
  /** `in 2022 voor entree`. */
  readonly address: string;
  readonly text: string;
  readonly value: unknown;
}

/** The numbers that a parameter's grid gives, each under its name and indexes. */
export function cellsOf(declaration: Declaration, reads: readonly Read[]): ReadonlyMap<string, CellOfLaw> {
  const cells = new Map<string, CellOfLaw>();
  for (const quantity of quantitiesOf(reads)) {
    if (quantity.declaration !== declaration) continue;
    const read = reads.find(({ module }) => module === quantity.module);
    for (const [key, { value }] of quantity.cells ?? []) {
      if (read === undefined) continue;
      const text = value === 'unknown' ? phraseOf('unknown', read.module.language) : printedOnLine(read, value.span);
      const address = addressOf(quantity, key, read.module.language);
      cells.set(`${quantity.name} ${key}`, { name: quantity.name, address, text, value });
    }
  }
  return cells;
}

/** One reading of the texts serves all parameters in them. */
const analysed = new WeakMap<readonly Read[], readonly Quantity[]>();

function quantitiesOf(reads: readonly Read[]): readonly Quantity[] {
  const found = analysed.get(reads) ?? [...analyseFiles(reads).quantities.values()];
  analysed.set(reads, found);
  return found;
}

function addressOf({ family }: Quantity, key: string, language: Read['module']['language']): string {
  const indexes = key === '' ? [] : key.split(';');
  return indexes
    .map((index, at) => {
      const isPeriod = family[at]?.binding.kind === 'year';
      return `${phraseOf(isPeriod ? 'in' : 'for', language)} ${index}`;
    })
    .join(' ');
}
