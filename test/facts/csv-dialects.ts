export interface CsvDialect {
  readonly separator: ';' | ',' | '\t';
  readonly decimal: ',' | '.';
}

/** As a Dutch spreadsheet writes. */
export const dutch: CsvDialect = { separator: ';', decimal: ',' };

/** As an English one writes. */
export const english: CsvDialect = { separator: ',', decimal: '.' };
