import type { Question, TextRequest } from '../../engine/index.ts';
import type { Language } from '../../grammar/index.ts';
import type { Finding } from '../contract.ts';

/** Work that may take long, done beside the thread that serves: plain data, as it goes from thread to thread. */
export type Task =
  | {
      readonly kind: 'answer';
      readonly name: string;
      readonly body: Uint8Array | undefined;
      readonly language: Language;
    }
  | { readonly kind: 'check'; readonly body: Uint8Array | undefined; readonly language: Language }
  | { readonly kind: 'text'; readonly name: string; readonly request: TextRequest; readonly language: Language }
  | {
      readonly kind: 'difference';
      readonly name: string;
      readonly body: Uint8Array | undefined;
      readonly language: Language;
    }
  | {
      readonly kind: 'records';
      readonly name: string;
      readonly body: Uint8Array | undefined;
      readonly language: Language;
    };

/** A reply as JSON text, or what is wrong with the request. */
export type Result =
  | { readonly status: 200; readonly text: string; readonly ready?: QuestionMade }
  | { readonly status: 400 | 404 | 409 | 500 | 503; readonly findings: readonly Finding[] };

/** A question that was made ready for records, and how many operations that took: who asks may make it ready too. */
export interface QuestionMade {
  readonly key: string;
  readonly question: Question;
  readonly nodes: number;
}
