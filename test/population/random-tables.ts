import fc from 'fast-check';
import { type CsvDialect, dutch, english } from '../facts/csv-dialects.ts';
import type { FactsFile } from './both-readers.ts';

/** A column of the regulation in `test/facts/standard.ts`, and what people write in its cells: right, odd and wrong. */
interface ColumnForm {
  readonly header: string;
  readonly right: fc.Arbitrary<string>;
  readonly odd: readonly string[];
}

const digits = (most: number) => fc.integer({ min: 0, max: most }).map(String);
const decimals = fc
  .tuple(digits(9_999_999), fc.constantFrom('', ',0', ',5', ',25', ',05'))
  .map(([one, rest]) => one + rest);
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const ofInstitutions: readonly ColumnForm[] = [
  {
    header: 'rijksbijdrage[2019]',
    right: decimals,
    odd: ['-1,00', '90071992547409,93', '1,234', '12,345', '123,456', '-0', '0,00'],
  },
  {
    header: 'schatting',
    right: decimals,
    odd: [
      '0,1234567',
      '-5,5',
      '123456789012345678',
      '9007199254740993',
      '9007199254,740991',
      '9007199254,740992',
      '0000000000000000000000000000000000000000005',
      '1,2340',
    ],
  },
  { header: 'studenten[2017]', right: digits(99_999), odd: ['3,0', '1.234', '-4', '007', 'geen', '1234567890123456'] },
  { header: 'factor', right: decimals, odd: ['1e5', '+1', ',5', '5,', '0,125', '1234,567', '-12,5'] },
  { header: 'cijfer', right: fc.constantFrom('7', '7,5', '10,0'), odd: ['7,55', '7.5', '7 ', ' 7'] },
  { header: 'aandeel', right: decimals.map((text) => `${text}%`), odd: ['12', '12,5 %', '1,234%', '0,12345%', '-5%'] },
  { header: 'opslag', right: fc.constantFrom('5%', '99,99%', '100%'), odd: ['100,01%', '101%', '5,123%', '5'] },
  { header: 'bekostigd', right: fc.constantFrom('ja', 'nee'), odd: ['Ja', 'jaa', 'j', 'true', 'neen', 'geen'] },
  { header: 'gestart', right: day, odd: ['geen', '1999-12-31', '2019-02-30', '2019-4-18', '2019-05-27x', '20190527'] },
  {
    header: 'toelichting',
    right: fc.constantFrom('goed', 'één', 'a b', '"x;y"', '"zei ""ja"""', '"a\nb"'),
    odd: ['geen', 'e\u0301', '\u0000', ' ', '"', 'a"b', '"a"b', '\u{1F600}', '\ud800'],
  },
  {
    header: 'sinds',
    right: fc.integer({ min: 1900, max: 2199 }).map(String),
    odd: ['1899', '2200', '19', 'geen', '02019'],
  },
  {
    header: 'voorganger',
    right: fc.constantFrom('01AA', '02BB', '10'),
    odd: ['geen', '99ZZ', ' 01AA', 'é', 'e\u0301'],
  },
  {
    header: 'behandeling[2019][taal]',
    right: fc.constantFrom('voldoende', 'onvoldoende'),
    odd: ['voldoend', 'VOLDOENDE', 'geen', 'goed'],
  },
  { header: 'indruk', right: fc.constantFrom('voldoende', 'onvoldoende'), odd: ['geen', 'x'] },
];
const ofStudents: readonly ColumnForm[] = [
  {
    header: 'van',
    right: fc.constantFrom('01AA', '02BB', '10', 'é'),
    odd: ['', '99ZZ', 'geen', 'e\u0301', '"01AA"', ' '],
  },
  { header: 'geslaagd', right: fc.constantFrom('ja', 'nee'), odd: ['', 'x'] },
];
const keys = fc.constantFrom('01AA', '02BB', '10', '9', '100', '0010', 'é', 'ﬀ', '\u{1F600}', 'a b', '"a;b"', '"01AA"');
const oddKeys = ['', ' 01AA', '01AA ', 'e\u0301', 'a"b', '\u0007', 'x'.repeat(201)];
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** Two tables that belong together; `odd` of a hundred cells are not what most people write, and some bytes are damaged. */
export function randomTables(
  odd: number,
): fc.Arbitrary<{ readonly files: readonly FactsFile[]; readonly dialect: CsvDialect }> {
  const cell = ({ right, odd: others }: ColumnForm) =>
    fc.oneof({ weight: 100 - odd, arbitrary: right }, { weight: odd, arbitrary: fc.constantFrom('', ...others) });
  const key = fc.oneof({ weight: 100 - odd, arbitrary: keys }, { weight: odd, arbitrary: fc.constantFrom(...oddKeys) });
  const table = (entity: string, forms: readonly ColumnForm[], always: readonly string[]) =>
    fc
      .tuple(fc.shuffledSubarray([...forms], { minLength: 1 }), lineEnd, fc.boolean())
      .chain(([columns, end, ended]) => {
        const row = (first: fc.Arbitrary<string>) => fc.tuple(first, ...columns.map(cell));
        const others = fc.uniqueArray(row(key), {
          maxLength: 8,
          selector: ([first]) => (odd > 0 ? {} : first.replaceAll('"', '')),
        });
        const needed = always.map((one) => row(fc.constant(one)));
        return fc.tuple(fc.tuple(...needed), others).chain(([first, last]) => {
          const more = last.filter(([one]) => odd > 5 || !always.includes(one.replaceAll('"', '')));
          return fc.shuffledSubarray([...first, ...more], { minLength: first.length + more.length }).map((rows) => {
            const lines = [[entity, ...columns.map(({ header }) => header)], ...rows].map((cells) => cells.join(';'));
            return lines.join(end) + (ended ? end : '');
          });
        });
      });
  return fc
    .tuple(
      table('Instelling', ofInstitutions, ['01AA', '02BB', '10', 'é']),
      table('Student', ofStudents, []),
      damage(odd),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([institutions, students, spoil, isDutch, first, split]) => {
      const files = [...inTwo('instellingen', spoil(institutions), split), { name: 'studenten.csv', text: students }];
      if (isDutch) return { files: first ? files : [...files].reverse(), dialect: dutch };
      const swapped = files.map(({ name, text }) => ({ name, text: text.replaceAll(',', '.').replaceAll(';', ',') }));
      return { files: swapped, dialect: english };
    });
}

/** The same rows in two files with one head, where lines can be told apart. */
function inTwo(name: string, text: string, split: boolean): readonly FactsFile[] {
  const [head = '', ...lines] = text.split('\n');
  if (!split || lines.length < 2 || text.includes('"')) return [{ name: `${name}.csv`, text }];
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half), lines.slice(half)].map((part, at) => ({
    name: `${name}-${at}.csv`,
    text: [head, ...part].join('\n'),
  }));
}

/** Characters put in, taken out or doubled, a few at most. */
function damage(odd: number): fc.Arbitrary<(text: string) => string> {
  const stroke = fc.tuple(
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom(';', '"', '\n', '\r', ',', '.', ' ', '0', '-', '%', 'é', '\ufeff', '\t'),
  );
  return fc.array(stroke, { maxLength: odd === 0 ? 0 : 2 }).map((strokes) => (text) => {
    let spoilt = text;
    for (const [place, taken, put] of strokes) {
      const at = place % (spoilt.length + 1);
      spoilt = spoilt.slice(0, at) + put + spoilt.slice(at + taken);
    }
    return spoilt;
  });
}
