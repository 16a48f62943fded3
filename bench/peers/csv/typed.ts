// Hand-written for this very file: bytes to typed columns without a text in between, then the loop over columns.
import type { Contender } from '../contender.ts';
import { institutions, type Rows } from '../rows/rows.ts';
import { typedColumns } from '../rows/typed.ts';
import type { CsvFile } from './file.ts';

const [lineEnd, semicolon, zero] = [10, 59, 48];
/** Institutions have two digits before `AA`. */
const placeOf = new Uint8Array(100);
for (const [place, brin] of institutions.entries()) placeOf[Number(brin.slice(0, 2))] = place;

export const contender: Contender<CsvFile> = {
  answer: ({ plafond, bytes }) => typedColumns(columnsOf(plafond, bytes)),
};

function columnsOf(plafond: string, bytes: Uint8Array): Rows {
  // The shortest line takes 16 bytes.
  const most = Math.ceil(bytes.length / 16);
  const [institution, domain, level] = [new Uint8Array(most), new Uint8Array(most), new Uint8Array(most)];
  let place = bytes.indexOf(lineEnd) + 1;
  let count = 0;
  const digits = (from: number): number => ((bytes[from] as number) - zero) * 10 + (bytes[from + 1] as number) - zero;
  while (place < bytes.length) {
    while (bytes[place] !== semicolon) place++;
    institution[count] = placeOf[digits(place + 1)] as number;
    domain[count] = digits(place + 7) - 1;
    level[count] = (bytes[place + 11] as number) - zero - 1;
    place += 13;
    count++;
  }
  return { plafond, count, institution, domain, level };
}
