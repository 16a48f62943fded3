import type { Contender, Work } from './contender.ts';
import type { Checked, Round } from './work-list.ts';

/** Compares every answer with the truth. */
export async function check<Input>(work: Work<Input>, contender: Contender<Input>): Promise<readonly Checked[]> {
  const found: Checked[] = [];
  for (const { name, inputs: all } of work.sets()) {
    const inputs = contender.checked === undefined ? all : all.slice(0, contender.checked);
    let wrong = 0;
    let first: Checked['first'];
    for (const input of inputs) {
      const got = (await contender.answer(input)).join(' ');
      const right = work.truth(input).join(' ');
      if (got === right) continue;
      wrong++;
      first ??= { got: got.slice(0, 400), right: right.slice(0, 400) };
    }
    found.push({ set: name, checked: inputs.length, wrong, ...(first === undefined ? {} : { first }) });
  }
  return found;
}

/** Answers one input after the other, or so many at once, for about so long. */
export function run<Input>(
  inputs: readonly Input[],
  contender: Contender<Input>,
): (milliseconds: number) => Promise<Round> {
  let next = 0;
  let kept = 0;
  const take = (): Input => {
    const input = inputs[next % inputs.length];
    next++;
    return input as Input;
  };
  const some = async (count: number): Promise<void> => {
    if (contender.together !== undefined) {
      for (let done = 0; done < count; done += contender.together) {
        const answers = await Promise.all(Array.from({ length: contender.together }, () => contender.answer(take())));
        kept += answers.length;
      }
      return;
    }
    for (let done = 0; done < count; done++) {
      const answer = contender.answer(take());
      kept += (answer instanceof Promise ? await answer : answer).length;
    }
  };
  let batch = contender.together ?? 1;
  return async (milliseconds) => {
    const processor = process.cpuUsage();
    const [start, from] = [performance.now(), next];
    for (;;) {
      const before = performance.now();
      await some(batch);
      const after = performance.now();
      if (after - start >= milliseconds) break;
      // So many at a time that looking at the clock costs nothing, and a round does not run over.
      if (after - before < milliseconds / 50) batch *= 2;
    }
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(processor);
    if (kept < 0) throw new Error('nothing was answered');
    return {
      inputs: next - from,
      seconds,
      processor: (user + system) / 1_000_000,
      megabytes: process.memoryUsage.rss() / 1_048_576,
    };
  };
}
