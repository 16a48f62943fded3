import type { CsvDialect } from './csv-dialects.ts';
import { dutch, english } from './csv-dialects.ts';

/** Tables with one fault each: its code, row and column. */
export interface BadTable {
  readonly about: string;
  readonly dialect: CsvDialect;
  readonly text: string;
  readonly code: string;
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function nl(about: string, text: string, code: string, row?: number, column?: number): BadTable {
  return { about, dialect: dutch, text, code, row, column };
}

function en(about: string, text: string, code: string, row?: number, column?: number): BadTable {
  return { about, dialect: english, text, code, row, column };
}

export const badTables: readonly BadTable[] = [
  // the table
  nl('nothing at all', '', 'F62'),
  nl('a byte order mark only', '\uFEFF', 'F62'),
  nl('a quote that is not closed', 'Instelling;toelichting\n01AA;"a\n02BB;b\n', 'F64', 2, 2),
  nl('a quote in the middle of a cell', 'Instelling;toelichting\n01AA;a"b\n', 'F64', 2, 2),
  nl('text after a closing quote', 'Instelling;toelichting\n01AA;"a"b\n', 'F64', 2, 2),
  nl('the other separator', 'Instelling,cijfer\n01AA,"7,5"\n', 'F72', 1, 1),
  en('semicolons instead of commas', 'Instelling;cijfer\n01AA;7.5\n', 'F72', 1, 1),
  nl('tabs instead of semicolons', 'Instelling\tcijfer\n01AA\t7,5\n', 'F72', 1, 1),
  nl('a row too short', 'Instelling;cijfer;factor\n01AA;7\n', 'F71', 2, 3),
  nl('a row too long', 'Instelling;cijfer\n01AA;7;8\n', 'F71', 2, 3),
  nl('an empty row between', 'Instelling;cijfer\n01AA;7\n\n02BB;8\n', 'F71', 3, 2),
  nl('an empty row at the end', 'Instelling;cijfer\n01AA;7\n\n', 'F71', 3, 2),
  nl('a separator in a text without quotes', 'Instelling;toelichting\n01AA;eerst; dan\n', 'F71', 2, 3),
  nl('a lone carriage return ends a row too', 'Instelling;cijfer\r01AA\r', 'F71', 2, 2),
  // the head
  nl('no entity first', 'School;cijfer\n01AA;7\n', 'F65', 1, 1),
  nl('a plural first', 'Instellingen;cijfer\n01AA;7\n', 'F66', 1, 1),
  nl('a slip of the pen first', 'Insteling;cijfer\n01AA;7\n', 'F66', 1, 1),
  nl('an empty head cell', 'Instelling;;cijfer\n01AA;;7\n', 'F67', 1, 2),
  nl('a bracket that is not closed', 'Instelling;studenten[2017\n01AA;7\n', 'F67', 1, 2),
  nl('empty brackets', 'Instelling;studenten[]\n01AA;7\n', 'F67', 1, 2),
  nl('a blank in the head', 'Instelling;cijfer \n01AA;7\n', 'F67', 1, 2),
  nl('the index after the part', 'Instelling;studenten.bron[2017]\n01AA;7\n', 'F67', 1, 2),
  nl('a column twice', 'Instelling;cijfer;cijfer\n01AA;7;7\n', 'F68', 1, 3),
  nl('no year', 'Instelling;studenten\n01AA;7\n', 'F69', 1, 2),
  nl('one index too few', 'Instelling;behandeling[2019]\n01AA;voldoende\n', 'F69', 1, 2),
  nl('an index too many', 'Instelling;cijfer[2019]\n01AA;7\n', 'F69', 1, 2),
  nl('a year that is none', 'Instelling;studenten[17]\n01AA;7\n', 'F41', 1, 2),
  nl('a kind value that is none', 'Instelling;behandeling[2019][gym]\n01AA;voldoende\n', 'F30', 1, 2),
  nl('an unknown name', 'Instelling;weer\n01AA;mooi\n', 'F13', 1, 2),
  nl('a name misspelt', 'Instelling;cijffer\n01AA;7\n', 'F14', 1, 2),
  nl('a rule', 'Instelling;budget[2019]\n01AA;7\n', 'F17', 1, 2),
  nl('a fact of the regulation', 'Instelling;vangnet\n01AA;7\n', 'F16', 1, 2),
  nl('an unknown part', 'Instelling;cijfer;cijfer.wie\n01AA;7;ik\n', 'F43', 1, 3),
  nl('a part misspelt', 'Instelling;cijfer;cijfer.bronn\n01AA;7;DUO\n', 'F44', 1, 3),
  nl('a life of a value', 'Instelling;cijfer;cijfer.opgegaanIn\n01AA;7;x\n', 'F244', 1, 3),
  nl('grounds of a fact', 'Instelling;cijfer;cijfer.geletOp.factor\n01AA;7;1\n', 'F48', 1, 3),
  nl('grounds nobody asks for', 'Instelling;agenda;agenda.geletOp.cijfer\n01AA;;\n', 'F163', 1, 3),
  nl('grounds without a name', 'Instelling;weging[2019];weging[2019].geletOp\n01AA;;\n', 'F164', 1, 3),
  nl('other grounds', 'Instelling;weging[2019];weging[2019].geletOp.factor\n01AA;;\n', 'F161', 1, 3),
  nl('a source of a source', 'Instelling;cijfer;cijfer.bron.bron\n01AA;7;x\n', 'F67', 1, 3),
  nl(
    'a ground in the other notation',
    'Instelling;weging[2019];weging[2019].geletOp.cijfer;weging[2019].aangenomen\n01AA;voldoende;7.5;ja\n',
    'F74',
    2,
    3,
  ),
  nl('geen is no column', 'Instelling;gestart;gestart.geen\n01AA;;true\n', 'F63', 1, 3),
  nl('a part without its value', 'Instelling;agenda.door\n01AA;ik\n', 'F70', 1, 2),
  nl('a parent of what has none', 'Instelling;van\n01AA;02BB\n', 'F13', 1, 2),
  // rows and keys
  nl('a key twice', 'Instelling;cijfer\n01AA;7\n01AA;7\n', 'F73', 3, 1),
  nl('a key that looks the same', 'Instelling;cijfer\né;7\ne\u0301;7\n', 'F73', 3, 1),
  nl('an empty key', 'Instelling;cijfer\n;7\n', 'F53', 2, 1),
  nl('a key with a blank', 'Instelling;cijfer\n01AA ;7\n', 'F53', 2, 1),
  nl('leading zeros lost', 'Instelling;cijfer\n123;7\n4567;7\n', 'F80', 2, 1),
  nl('two rows for the regulation', 'vangnet\n5,00\n6,00\n', 'F79', 3, 1),
  nl('no row for the regulation', 'vangnet\n', 'F79', 1, 1),
  // numbers
  nl('a point in a file of commas', 'Instelling;cijfer\n01AA;7.5\n', 'F74', 2, 2),
  nl('a Dutch number with thousands', 'Instelling;schatting\n01AA;1.234,56\n', 'F74', 2, 2),
  en('a comma in a file of points', 'Instelling,cijfer\n01AA,"7,5"\n', 'F74', 2, 2),
  nl('thousands with a point', 'Instelling;studenten[2017]\n01AA;3.000\n', 'F74', 2, 2),
  en('a thousand or a bit more than one', 'Instelling,schatting\n01AA,1.234\n', 'F75', 2, 2),
  nl('the same with a comma', 'Instelling;factor\n01AA;-12,345\n', 'F75', 2, 2),
  en('the same of a percentage', 'Instelling,aandeel\n01AA,12.345%\n', 'F75', 2, 2),
  nl('a euro sign', 'Instelling;schatting\n01AA;€ 5\n', 'F82', 2, 2),
  nl('two commas', 'Instelling;schatting\n01AA;1,23,45\n', 'F82', 2, 2),
  nl('a blank around a number', 'Instelling;cijfer\n01AA; 7\n', 'F84', 2, 2),
  nl('a spreadsheet that gave up', 'Instelling;studenten[2017]\n01AA;#WAARDE!\n', 'F83', 2, 2),
  nl('scientific notation', 'Instelling;studenten[2017]\n01AA;1E+05\n', 'F83', 2, 2),
  nl('a formula', 'Instelling;studenten[2017]\n01AA;=1+1\n', 'F83', 2, 2),
  nl('a percentage without its sign', 'Instelling;aandeel\n01AA;12,5\n', 'F85', 2, 2),
  nl('too many decimals', 'Instelling;cijfer\n01AA;7,25\n', 'F24', 2, 2),
  // other values
  nl('a Dutch date', 'Instelling;gestart\n01AA;31-10-2018\n', 'F26', 2, 2),
  nl('an American date', 'Instelling;gestart\n01AA;10/31/2018\n', 'F26', 2, 2),
  nl('a day that does not exist', 'Instelling;gestart\n01AA;2019-02-30\n', 'F27', 2, 2),
  nl('true for yes', 'Instelling;bekostigd\n01AA;true\n', 'F78', 2, 2),
  nl('WAAR for yes', 'Instelling;bekostigd\n01AA;WAAR\n', 'F78', 2, 2),
  nl('blanks only', 'Instelling;toelichting\n01AA;  \n', 'F76', 2, 2),
  nl('absent where that cannot be', 'Instelling;cijfer\n01AA;geen\n', 'F37', 2, 2),
  nl('null', 'Instelling;cijfer\n01AA;null\n', 'F84', 2, 2),
  nl('a verdict in capitals', 'Instelling;behandeling[2019][taal]\n01AA;VOLDOENDE\n', 'F31', 2, 2),
  nl('a thing that is not there', 'Instelling;voorganger\n01AA;09ZZ\n', 'F35', 2, 2),
  nl('below its bound', 'Instelling;rijksbijdrage[2019]\n01AA;-1,00\n', 'F38', 2, 2),
  nl('a part without a value', 'Instelling;cijfer;cijfer.bron\n01AA;;DUO\n', 'F77', 2, 3),
  nl('an assumption in other words', 'Instelling;cijfer;cijfer.aangenomen\n01AA;7;x\n', 'F78', 2, 3),
  nl('an author of a fact', 'Instelling;cijfer;cijfer.door\n01AA;7;ik\n', 'F48', 2, 3),
  nl('a verdict without reasons', 'Instelling;agenda;agenda.door\n01AA;voldoende;de minister\n', 'F81', 2, 2),
  nl('a parent that is not there', 'Student;van\n1;01AA\n', 'F36', 2, 2),
  nl('no parent', 'Student;geslaagd\n1;ja\n', 'F54', 2, 1),
  nl('a fault in the second row only', 'Instelling;cijfer;factor\n01AA;7;1\n02BB;7;x\n', 'F84', 3, 3),
  nl(
    'a fault after a text of three lines',
    'Instelling;toelichting;factor\n01AA;"een\ntwee\ndrie";1\n02BB;;x\n',
    'F84',
    3,
    3,
  ),
];
