import type { TraceNeed, TraceValue } from '../explain/model-trace.ts';
import { canonicalJson } from './canonical.ts';
import type { ReceiptGuarantee, ReceiptPart, ReceiptValue } from './model-receipt.ts';
import type { ReplayDifference } from './model-replay.ts';

/** What differs between two results: values, needs and guarantees, each by its id. */
export function resultDifferences(
  before: readonly ReceiptPart[],
  after: readonly ReceiptPart[],
): readonly ReplayDifference[] {
  return [
    ...pairs(before, after, ({ values }) => values, valueKey).flatMap(valueDifference),
    ...pairs(before, after, ({ needs }) => needs, needKey).flatMap(needDifference),
    ...pairs(before, after, ({ guarantees }) => guarantees, valueKey).flatMap(guaranteeDifference),
  ];
}

/** The same thing then and now; one of them may be absent. */
export interface Pair<Element> {
  /** That of now, or else that of then. */
  readonly one: Element;
  readonly before?: Element;
  readonly after?: Element;
}

/** In the order of then; what is new comes last. */
export function byKey<Element>(
  before: readonly Element[],
  after: readonly Element[],
  keyOf: (element: Element) => string,
): readonly Pair<Element>[] {
  const found = new Map<string, Pair<Element>>(before.map((one) => [keyOf(one), { one, before: one }]));
  for (const one of after) found.set(keyOf(one), { ...found.get(keyOf(one)), one, after: one });
  return [...found.values()];
}

function pairs<Element>(
  before: readonly ReceiptPart[],
  after: readonly ReceiptPart[],
  listOf: (part: ReceiptPart) => readonly Element[],
  keyOf: (element: Element) => string,
): readonly Pair<Element>[] {
  return byKey(before.flatMap(listOf), after.flatMap(listOf), keyOf);
}

function valueKey({ id }: { readonly id: string }): string {
  return id;
}

function needKey(need: TraceNeed): string {
  return `${need.kind} ${need.kind === 'list' ? need.entity : need.id}`;
}

const dates = ['asAt', 'lawOf', 'knownOn', 'inForceBy'] as const;

/** Which dates differ; of parts beyond those of the other nothing is said but their values. */
export function dateDifferences(
  before: readonly ReceiptPart[],
  after: readonly ReceiptPart[],
): readonly ReplayDifference[] {
  return before.flatMap(({ dates: then }, at) => {
    const now = after[at]?.dates;
    if (now === undefined) return [];
    return dates.flatMap((name) => {
      const [one, other] = [then[name], now[name]];
      if (one === other) return [];
      return [
        {
          kind: 'date' as const,
          name,
          ...(one === undefined ? {} : { before: one }),
          ...(other === undefined ? {} : { after: other }),
        },
      ];
    });
  });
}

function valueDifference({ one, before, after }: Pair<ReceiptValue>): readonly ReplayDifference[] {
  if (canonicalJson(meaning(before?.value)) === canonicalJson(meaning(after?.value))) return [];
  return [
    {
      kind: 'value',
      ...whose(one),
      type: one.type,
      ...(before && { before: before.value }),
      ...(after && { after: after.value }),
    },
  ];
}

/** What is told of it but for words: the same value under another label, or another message, is no other value. */
function meaning(value: TraceValue | undefined): object {
  switch (value?.state) {
    case undefined:
      return {};
    case 'known': {
      const { label: _, period: __, ...datum } = { label: '', period: '', ...value.datum };
      return { datum };
    }
    case 'absent':
      return { state: value.state };
    case 'unknown':
      return { needs: value.needs.map(needKey), others: value.others };
    case 'fault':
      return { code: value.code };
  }
}

function needDifference({ before, after }: Pair<TraceNeed>): readonly ReplayDifference[] {
  const [then, now] = [before, after].map((need) => need && { between: need.kind === 'draw' ? need.between : [] });
  if (canonicalJson({ need: then }) === canonicalJson({ need: now })) return [];
  return [{ kind: 'need', ...(before && { before }), ...(after && { after }) }];
}

function guaranteeDifference({ one, before, after }: Pair<ReceiptGuarantee>): readonly ReplayDifference[] {
  if (before?.state === after?.state) return [];
  return [
    {
      kind: 'guarantee',
      ...whose(one),
      ...(before && { before: before.state }),
      ...(after && { after: after.state }),
    },
  ];
}

function whose({
  id,
  label,
  of,
  for: indexes,
}: ReceiptValue | ReceiptGuarantee): Pick<ReceiptValue, 'id' | 'label' | 'of' | 'for'> {
  return { id, label, ...(of === undefined ? {} : { of }), for: indexes };
}
