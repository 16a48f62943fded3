import { copyRegulation } from './copy-regulation.ts';
import { movedFacts } from './moved-facts.ts';

/** From one tranche to the next: a copy of the text to start from, and facts moved along to try it on. */
export const tranche = { copy: copyRegulation, movedFacts };
