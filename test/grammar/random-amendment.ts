import fc from 'fast-check';
import { pieces } from './random-program.ts';

const { cell, clause, declaration, formulas, grid, joined, maybe, name, single, text, words, year } = pieces;

/** Texts of amendments that obey the grammar and mean nothing. */
export function randomAmendment(): fc.Arbitrary<string> {
  const examples = fc.array(declaration.filter(isExample), { maxLength: 2 });
  const items = fc.array(item, { minLength: 1, maxLength: 4 });
  return fc.tuple(head, items, examples).map((parts) => `${parts.flat().join('\n\n')}\n`);
}

function isExample(written: string): boolean {
  return written.startsWith('voorbeeld');
}

const head = words(
  ...['wijziging', name, 'van', name, maybe(text)],
  fc.constantFrom(
    '',
    '\n  bekendgemaakt 2022-07-08 in werking 2022-07-09',
    '\n  in werking 9 juli 2022\n  werkt terug tot en met 2022-01-01',
    '\n  bron "Stcrt. 1" jci "X" bron "Stcrt. 2"',
  ),
);

const named = declaration.filter((written) => !isExample(written) && !written.startsWith('onvertaald'));
const added = declaration.filter((written) => !isExample(written));
const place = fc.constantFrom('"artikel 5"', '"artikel 2.5, eerste lid"', '"bijlage 1"');
const citation = fc.constantFrom('\nartikel 5, zevende lid', '\nartikel 6 — Slot\n  | Slot.', '\nbijlage 2\n| a | b #');
const quotation = joined(fc.constantFrom('\n  | Oud.', '\n| Nieuw van was', '\n  |'), '', 3);
const part = fc.oneof(
  clause,
  words('voorwaarde', name, maybe(text), ':', formulas.expression),
  text,
  fc.constantFrom('tijdvak 2019 t/m 2022', 'vervalt 2024-07-31'),
);
// Behind a clause `=` compares, and a condition behind a list belongs to it: a formula is the only part of its kind.
const formula = words('=', fc.oneof(formulas.expression, formulas.list), maybe(fc.constant('afgerond op cent')));
const parts = fc.oneof(joined(part, '\n    ', 3), formula);
const replacedCell = fc.oneof(cell, words(cell, 'was', cell));

const operation = fc.oneof(
  words('vervang', formulas.reference.filter(isNamed), ':', single, maybe(words('was', single))),
  words('vervang', name, grid(['Niveau', 'norm'], replacedCell)),
  words('vervang in', name, ':', parts, maybe(words('\n  was', parts))),
  words('vervang', place, quotation, maybe(words('\n  was', quotation))),
  words('vervang', named, maybe(words('\n  was', named))),
  words('vervalt', fc.oneof(place, text)),
  words('hernoem', name, fc.constantFrom('tot', 'naar'), name),
  words('vernummer', place, 'tot', place),
  words('geldt vanaf', fc.constantFrom('jaar', 'schooljaar'), year),
  words('geldt voor', formulas.set),
  words('voeg toe', joined(words(maybe(citation), fc.constant('\n '), added), '', 3)),
  words('voeg toe', citation),
);

/** Not `dit Niveau`, and no part of another thing. */
function isNamed(reference: string): boolean {
  return !reference.startsWith('dit ') && !reference.includes('.');
}

const item = fc
  .tuple(
    fc.constantFrom('', 'onderdeel A', 'onderdeel B\n  | In artikel 5 wordt gewijzigd.'),
    joined(operation, '\n  ', 3),
  )
  .map(([line, operations]) => `${line}\n  ${operations}`);
