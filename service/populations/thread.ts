import { workerData } from 'node:worker_threads';
import { analyse, type PlannedQuestion, type Population, plans, type Question } from '../../engine/index.ts';
import { followingExchange, giveUp } from './in-step.ts';
import type { Beginning, Rows } from './threads.ts';

type Program = PlannedQuestion['program'];

// One thread beside the leading one: makes the same program, and computes its own rows when the facts are there.
const { sources, question, port, counters }: Beginning = workerData;
const [first, mistake] = planned(question);

port.on('message', (rows: Rows) => {
  try {
    const [program] = rows.question.knownOn === question.knownOn ? [first] : planned(rows.question);
    if (program === undefined) throw mistake ?? new Error('a question that cannot be planned');
    const { entity, from, to } = rows;
    const exchange = followingExchange(counters, port);
    program.run(populationOf(rows), { value: () => askedNobody() }, { entity, from, to, exchange });
  } catch (error) {
    giveUp(counters, port, error);
  }
});

/** The program of a question, or what went wrong: told when the facts come, since the leading thread waits for that. */
function planned(asked: Question): readonly [Program | undefined, unknown?] {
  try {
    const plan = plans.populations.plan(analyse(sources), asked);
    return 'problems' in plan ? [undefined] : [plan.planned?.program];
  } catch (error) {
    return [undefined, error];
  }
}

/** The reference evaluator is asked in the leading thread only. */
function askedNobody(): never {
  throw new Error('a thread asked the reference evaluator');
}

/** Without keys and facts: nobody asks for these here. */
function populationOf({ tables, columns, texts }: Rows): Population {
  return {
    tables: new Map(
      tables.map((table) => [table.entity, { ...table, keyOf: askedNobody, rowOf: () => -1, keyBytes: () => 0 }]),
    ),
    ...{ columns, texts, lives: false, facts: askedNobody },
  };
}
