import type { TraceValue } from '../model-trace.ts';

/** Not known, or not to be computed. */
export function isOpen(value: TraceValue | undefined): boolean {
  return value?.state === 'unknown' || value?.state === 'fault';
}

/** Of a statement whether it holds; nothing of any other value. */
export function truth(value: TraceValue | undefined): boolean | undefined {
  return value?.state === 'known' && value.datum.kind === 'yesNo' ? value.datum.value : undefined;
}
