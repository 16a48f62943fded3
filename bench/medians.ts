/** The median of so many rounds of each task, in milliseconds; interleaved, so that a busy moment of the machine hits all alike. */
export function medians(tasks: readonly (() => unknown)[], rounds: number): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      task();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0);
}
