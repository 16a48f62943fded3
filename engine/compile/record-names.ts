import { type Datum, indexText } from '../model.ts';

/** What a fact or a result is called in a record and in the head of a table: `studenten[2019]`. */
export function shownKey(name: string, indexes: readonly Datum[]): string {
  return `${name}${indexes.map((index) => `[${indexText(index)}]`).join('')}`;
}
