import { type Analysis, languageService, type Quantity } from '../../engine/index.ts';
import { type Language, phraseOf, placeOf, type SourceFile } from '../../grammar/index.ts';
import { lawSummary } from './law-summary.ts';
import type { AskableQuantity, Summary } from './protocol.ts';

/** What the question panel must know of a regulation. */
export function summary(analysis: Analysis, files: readonly SourceFile[], language: Language): Summary {
  const askable = [...analysis.quantities.values()].filter(
    (quantity) =>
      quantity.kind !== 'input' &&
      quantity.kind !== 'judgement' &&
      quantity.kind !== 'guarantee' &&
      !isExactAmount(quantity),
  );
  const read = quantitiesRead(analysis);
  return {
    name: analysis.name,
    label: analysis.label,
    sound: analysis.sound,
    years: yearsOf(analysis, askable),
    ...termOf(analysis),
    quantities: askable.map((quantity) => askableOf(quantity, read, language)).toSorted(byInterest),
    decisions: [...analysis.decisions.values()].map(({ name, label, gives }) => ({
      name,
      label,
      gives: gives.map(({ quantity }) => quantity.name),
    })),
    examples: analysis.examples.map(({ declaration, module }) => ({
      label: declaration.label.value,
      file: module.file,
      span: declaration.span,
    })),
    law: lawSummary(analysis, files),
  };
}

/** An amount that is not rounded yet does not leave the regulation. */
function isExactAmount({ type }: Quantity): boolean {
  return type.kind === 'amount' && type.decimals === undefined;
}

function termOf(analysis: Analysis): Pick<Summary, 'term'> {
  const term = analysis.modules[0]?.head.term;
  return term === undefined ? {} : { term: { from: term.from, through: term.through } };
}

const mostYears = 100;

/** Every year for which something can be asked: those of the money, and those that a rule names itself. */
function yearsOf(analysis: Analysis, askable: readonly Quantity[]): readonly number[] {
  const term = analysis.modules[0]?.head.term;
  const named = askable.flatMap(({ family }) => calendarYears(family));
  const spans = term === undefined ? named : [term, ...named];
  const years = spans.flatMap(({ from, through }) =>
    Array.from({ length: Math.max(0, Math.min(through - from + 1, mostYears)) }, (_, step) => from + step),
  );
  return [...new Set(years)].toSorted((one, other) => one - other).slice(0, mostYears);
}

/** The years of a family; of quarters and months those of the calendar in which they lie. */
function calendarYears(family: Quantity['family']): readonly { readonly from: number; readonly through: number }[] {
  return family.flatMap(({ years, binding }) =>
    (years ?? []).map(({ from, through }) => {
      const count = binding.kind === 'year' ? { quarter: 4, month: 12, year: 1 }[binding.of?.unit ?? 'year'] : 1;
      return { from: Math.floor(from / count), through: Math.floor(through / count) };
    }),
  );
}

/** Whether it is given by quarter or by month. */
function partsOfYear(family: Quantity['family']): AskableQuantity['units'] {
  return family.flatMap(({ binding }) => {
    const unit = binding.kind === 'year' ? binding.of?.unit : undefined;
    return unit === 'quarter' || unit === 'month' ? [unit] : [];
  });
}

/** Quantities that some rule or allocation reads; examples do not count, nor what only watches the outcomes. */
function quantitiesRead(analysis: Analysis): ReadonlySet<Quantity> {
  const guarantees = [...analysis.quantities.values()].filter(({ kind }) => kind === 'guarantee');
  const aside = new Set<unknown>();
  for (const { declaration } of [...analysis.examples, ...guarantees]) collect(declaration, aside);
  const read = new Set<Quantity>();
  for (const [reference, meaning] of analysis.meanings)
    if (meaning.kind === 'quantity' && !aside.has(reference)) read.add(meaning.quantity);
  return read;
}

/** All nodes of a tree. */
function collect(node: unknown, into: Set<unknown>): void {
  if (typeof node !== 'object' || node === null) return;
  into.add(node);
  for (const part of Object.values(node)) collect(part, into);
}

/** What the regulation is about first: what it divides, its other outcomes, then what leads to them, then the numbers of the law. */
function byInterest(one: AskableQuantity, other: AskableQuantity): number {
  return interest(one) - interest(other);
}

function interest({ outcome, kind }: AskableQuantity): number {
  if (outcome) return kind === 'allocation' ? 0 : 1;
  return kind === 'parameter' ? 3 : 2;
}

function askableOf(quantity: Quantity, read: ReadonlySet<Quantity>, language: Language): AskableQuantity {
  const { name, label, owner, family, citation, kind } = quantity;
  const [first] = calendarYears(family);
  return {
    name,
    label,
    kind,
    sort:
      quantity.declaration.kind === 'table'
        ? phraseOf('table', language)
        : languageService.quantityWord(kind, language),
    perYear: family.some(({ binding }) => binding.kind === 'year'),
    units: partsOfYear(family),
    outcome: kind === 'allocation' || (kind === 'rule' && !read.has(quantity)),
    ...(first === undefined ? {} : { from: first.from }),
    ...(owner === undefined ? {} : { owner: owner.entity.name }),
    ...(citation === undefined ? {} : { article: placeOf(citation) }),
  };
}
