import type { Results } from './results.ts';
export function chartOf(_results: Results): string {
  return '';
}
