// DuckDB: one statement, whole tenths and HUGEINT, so that it is exact; the numbers of threads are said.
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Contender } from '../contender.ts';
import { domains, institutions, levels, type Rows, tenths } from './rows.ts';

/** The law after the points were added up; the same for rows in memory and in a file. */
export const sharing = `
  own AS (SELECT i.brin, coalesce(t.points, 0)::HUGEINT AS points, coalesce(t.diplomas, 0)::HUGEINT AS diplomas
          FROM institutions i LEFT JOIN totals t ON t.brin = i.brin),
  sector AS (SELECT sum(points)::HUGEINT AS points, sum(diplomas)::HUGEINT AS diplomas FROM own),
  norm AS (SELECT own.*, own.diplomas > 0 AND own.points * sector.diplomas * 10 >= 9 * sector.points * own.diplomas AS met
           FROM own, sector),
  measured AS (SELECT *, points * (CASE WHEN met THEN 11 ELSE 10 END) AS measure FROM norm),
  whole AS (SELECT *, $pot::HUGEINT * measure AS share, (sum(measure) OVER ())::HUGEINT AS total FROM measured),
  down AS (SELECT brin, met, share // total AS cents, share % total AS remainder FROM whole),
  ranked AS (SELECT *, row_number() OVER (ORDER BY remainder DESC, brin) AS place,
                    $pot::HUGEINT - (sum(cents) OVER ())::HUGEINT AS due FROM down)
SELECT brin, (cents + CASE WHEN place <= due THEN 1 ELSE 0 END)::VARCHAR AS cents, met FROM ranked ORDER BY brin`;

/** Points by institution. Counting by domain and level first is what it does fastest. */
export function totalling(diplomas: string): string {
  return `
  totals AS (SELECT brin, sum(number * w.tenths)::HUGEINT AS points, sum(number) AS diplomas
             FROM (SELECT brin, domain, level, count(*) AS number FROM ${diplomas} GROUP BY brin, domain, level) d
             JOIN weights w ON w.domain = d.domain AND w.level = d.level GROUP BY brin)`;
}

const fromTable = `WITH ${totalling('diplomas')},${sharing}`;

export const oneThread = inMemory(1);
export const twoThreads = inMemory(2);

function inMemory(threads: number): Contender<Rows> {
  let connection: DuckDBConnection;
  let loaded: Rows | undefined;
  return {
    prepare: async () => {
      connection = await connectionOf(threads);
    },
    answer: async (rows) => {
      if (rows !== loaded) {
        await load(connection, rows);
        loaded = rows;
      }
      return answerOf(connection, fromTable, rows.plafond);
    },
  };
}

/** A database in memory with the annex and the institutions. */
export async function connectionOf(threads: number): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: String(threads) })).connect();
  await connection.run(`CREATE TYPE domain AS ENUM (${quoted(domains)})`);
  await connection.run(`CREATE TYPE level AS ENUM (${quoted(levels)})`);
  await connection.run(`CREATE TYPE brin AS ENUM (${quoted(institutions)})`);
  await connection.run(`CREATE TABLE institutions AS SELECT unnest(enum_range(NULL::brin)) AS brin`);
  await connection.run('CREATE TABLE weights (domain domain, level level, tenths INTEGER)');
  const weights = domains.flatMap((domain, place) =>
    levels.map((level, column) => `('${domain}', '${level}', ${tenths[place]?.[column] ?? 0})`),
  );
  await connection.run(`INSERT INTO weights VALUES ${weights.join(', ')}`);
  return connection;
}

export async function answerOf(connection: DuckDBConnection, sql: string, plafond: string): Promise<readonly string[]> {
  const reader = await connection.runAndReadAll(sql, { pot: BigInt(plafond.replace('.', '')) });
  const rows = reader.getRows();
  return [
    ...rows.map(([, cents]) => {
      const digits = String(cents).padStart(3, '0');
      return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
    }),
    ...rows.map(([, , met]) => (met === true ? 'ja' : 'nee')),
  ];
}

async function load(connection: DuckDBConnection, rows: Rows): Promise<void> {
  await connection.run('CREATE OR REPLACE TABLE diplomas (brin brin, domain domain, level level)');
  await connection.run('CREATE OR REPLACE TEMP TABLE raw (brin UTINYINT, domain UTINYINT, level UTINYINT)');
  const appender = await connection.createAppender('raw', undefined, 'temp');
  for (let row = 0; row < rows.count; row++) {
    appender.appendUTinyInt(rows.institution[row] ?? 0);
    appender.appendUTinyInt(rows.domain[row] ?? 0);
    appender.appendUTinyInt(rows.level[row] ?? 0);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(
    `INSERT INTO diplomas SELECT enum_range(NULL::brin)[brin + 1]::brin, enum_range(NULL::domain)[domain + 1]::domain,
       enum_range(NULL::level)[level + 1]::level FROM raw`,
  );
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
