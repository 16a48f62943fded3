// DuckDB reads the file itself, with the columns declared, so that it does not have to guess.
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contender } from '../contender.ts';
import { answerOf, connectionOf, sharing, totalling } from '../rows/duckdb.ts';
import { type CsvFile, pathOf } from './file.ts';

export const oneThread = fromFile(1);
export const twoThreads = fromFile(2);

function fromFile(threads: number): Contender<CsvFile> {
  let connection: DuckDBConnection;
  return {
    prepare: async () => {
      connection = await connectionOf(threads);
    },
    answer: (file) => {
      const diplomas = `read_csv('${pathOf(file).replaceAll("'", "''")}', header = true, delim = ';', auto_detect = false,
        columns = {'nummer': 'INTEGER', 'brin': 'brin', 'domain': 'domain', 'level': 'level'})`;
      return answerOf(connection, `WITH ${totalling(diplomas)},${sharing}`, file.plafond);
    },
  };
}
