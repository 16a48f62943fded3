import { found, noFindings, problemsOf } from '../facts/findings.ts';
import type { Question } from '../model.ts';
import { hashOfJson } from './canonical.ts';
import { factDifferences } from './fact-differences.ts';
import { canonicalFacts, questionOf, sourcesOf } from './inputs.ts';
import type { Receipt } from './model-receipt.ts';
import type { Replay, ReplayDifference } from './model-replay.ts';
import { type Computed, receipt as receiptOf } from './receipt.ts';
import { sealed } from './receipt-wire.ts';
import { byKey, dateDifferences, resultDifferences } from './result-differences.ts';

/** What there is now to answer with. */
export type ReplayGiven = Omit<Computed, 'question' | 'answers'>;

/**
 * Answers the question of a receipt again, from the law and the facts of now as far as they were known then, and says what
 * differs: in what goes in, file by file and fact by fact, and in what comes out, value by value. That the engine is another,
 * or that something has been added since, is no matter while the result is the same.
 */
export function replay(receipt: Receipt, given: ReplayGiven): Replay {
  const { analysis } = given;
  if (analysis.name !== receipt.regulation.name) return ofOther(receipt, analysis.name);
  const before = [...sourceDifferences(receipt, given), ...factsDifferences(receipt, given)];
  const traces = receipt.traces === undefined ? ({ traces: false } as const) : {};
  const again = receiptOf({ ...given, question: askedThen(receipt) }, traces);
  if ('problems' in again)
    return { outcome: 'refused', differences: shown(before), count: before.length, problems: again.problems };
  const { sha256: _, ...content } = again.receipt;
  const now = sealed({ ...content, question: receipt.question });
  const results = resultDifferences(receipt.result.parts, now.result.parts);
  const differences: readonly ReplayDifference[] = [
    ...(receipt.engine === now.engine ? [] : [{ kind: 'engine', before: receipt.engine, after: now.engine } as const]),
    ...before,
    ...dateDifferences(receipt.result.parts, now.result.parts),
    ...results,
    ...traceDifferences(receipt.traces ?? [], now.traces ?? []),
  ];
  const outcome = differences.length === 0 ? 'same' : results.length === 0 ? 'sameResult' : 'different';
  return { outcome, differences: shown(differences), count: differences.length, problems: [], now };
}

/** The day of knowledge is by default that of the last amendment or fact: what came later does not count. */
function askedThen({ question, result }: Receipt): Question {
  const knownOn = question.knownOn ?? result.parts[0]?.dates.knownOn;
  return { ...questionOf(question), ...(knownOn === undefined ? {} : { knownOn }) };
}

function ofOther({ regulation }: Receipt, name: string): Replay {
  const findings = noFindings();
  found(findings, undefined, 'R499', { receipt: regulation.name, given: name });
  return { outcome: 'refused', differences: [], count: 0, problems: problemsOf(findings) };
}

/** The differences of one kind that are told; the others are counted. */
const shownOfKind = 100;

function shown(differences: readonly ReplayDifference[]): readonly ReplayDifference[] {
  const told = new Map<string, number>();
  return differences.filter(({ kind }) => {
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    return count <= shownOfKind;
  });
}

function sourceDifferences(receipt: Receipt, { sources, analysis }: ReplayGiven): readonly ReplayDifference[] {
  const pairs = byKey(receipt.sources, sourcesOf(sources, analysis.name), ({ role, file }) => `${role} ${file}`);
  return pairs.flatMap(({ one, before, after }) =>
    before?.sha256 === after?.sha256
      ? []
      : [
          {
            kind: 'source',
            role: one.role,
            file: one.file,
            ...(before && { before: before.sha256 }),
            ...(after && { after: after.sha256 }),
          },
        ],
  );
}

function factsDifferences(receipt: Receipt, { facts, analysis }: ReplayGiven): readonly ReplayDifference[] {
  const now = canonicalFacts(facts, analysis);
  const [before, after] = [receipt.facts.sha256, hashOfJson(now)];
  if (before === after) return [];
  return [{ kind: 'facts', before, after }, ...factDifferences(receipt, now, analysis)];
}

type Traces = NonNullable<Receipt['traces']>;

function traceDifferences(before: Traces, after: Traces): readonly ReplayDifference[] {
  const longest = before.length > after.length ? before : after;
  return longest.flatMap((_, part) => {
    const [then, now] = [before[part]?.sha256, after[part]?.sha256];
    if (then === now) return [];
    return [
      {
        kind: 'trace',
        part,
        ...(then === undefined ? {} : { before: then }),
        ...(now === undefined ? {} : { after: now }),
      },
    ];
  });
}
