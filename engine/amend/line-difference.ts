/** Two texts line by line: what stayed begins with two blanks, what went with `- `, what came with `+ `. */
export function lineDifference(before: readonly string[], after: readonly string[]): readonly string[] {
  const common = commonLengths(before, after);
  const lines: string[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [old, now] = [before[one], after[other]];
    if (old !== undefined && old === now) {
      lines.push(`  ${old}`);
      one++;
      other++;
    } else if (old !== undefined && (now === undefined || at(common, one + 1, other) >= at(common, one, other + 1))) {
      lines.push(`- ${old}`);
      one++;
    } else {
      lines.push(`+ ${now ?? ''}`);
      other++;
    }
  }
  return lines;
}

/** How many lines the rest of one and the rest of the other have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const row = table[one];
      if (row === undefined) continue;
      row[other] =
        before[one] === after[other]
          ? at(table, one + 1, other + 1) + 1
          : Math.max(at(table, one + 1, other), at(table, one, other + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], one: number, other: number): number {
  return table[one]?.[other] ?? 0;
}
