// Hand-written: the text split into lines and cells, objects, decimal.js.
import type { Contender } from '../contender.ts';
import { decide } from '../rows/decimal.ts';
import type { Diploma } from '../rows/objects.ts';
import type { CsvFile } from './file.ts';

export const contender: Contender<CsvFile> = {
  answer: ({ plafond, bytes }) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const diplomas: Diploma[] = [];
    for (const line of lines.slice(1)) {
      if (line === '') continue;
      const [, instelling = '', domein = '', niveau = ''] = line.split(';');
      diplomas.push({ instelling, domein, niveau });
    }
    return decide(plafond, diplomas);
  },
};
