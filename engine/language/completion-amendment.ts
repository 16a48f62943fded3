import { type Concept, classOf } from '../../grammar/index.ts';
import { clausesOf } from './completion-words.ts';

/** What a word of an amendment goes on with. */
export interface AmendmentOffer {
  readonly concepts: readonly Concept[];
  /** Which names of the regulation fit. */
  readonly names: 'none' | 'quantities' | 'all' | 'regulation' | 'sets' | 'periods';
}

const acts: readonly Concept[] = ['replace', 'add', 'repeal', 'rename', 'renumber', 'applies'];
const declarations: readonly Concept[] = [
  ...(['kind', 'entity', 'period', 'input', 'judgement', 'parameter', 'rule', 'exception', 'allocation'] as const),
  ...(['guarantee', 'warning', 'decision', 'untranslated'] as const),
];
const parts: readonly Concept[] = [...clausesOf('allocation'), 'condition', 'term', 'endsOn'];

/** What may begin a line of an amendment; absent in other files. `before` are the words up to there, by what they mean. */
export function atAmendmentLine(before: readonly (Concept | undefined)[]): readonly Concept[] | undefined {
  if (!isAmendment(before)) return undefined;
  const opener = before.findLast((concept) => isAct(concept) || isDeclaration(concept));
  const act = before.findLast(isAct);
  if (opener === 'amendment') return ['published', 'inForce', 'retroactive', 'source', 'jci', ...acts];
  const clauses = opener === undefined || isAct(opener) ? [] : clausesOf(opener);
  if (opener === 'example') return [...clauses, 'example', ...acts];
  const last = before.at(-1);
  if (last === 'replace' || last === 'was') return declarations;
  if (act === 'replace') {
    const hasOld = before.slice(before.lastIndexOf('replace')).includes('was');
    return [
      ...(hasOld ? [] : (['was'] as const)),
      ...clauses,
      ...(opener === 'replace' ? parts : []),
      ...acts,
      'example',
    ];
  }
  return [...clauses, ...(act === 'add' ? declarations : []), ...acts, 'example'];
}

/** What may follow the words of an operation on the same line; absent where the line goes on as in any file. */
export function insideAmendmentLine(before: readonly (Concept | undefined)[]): AmendmentOffer | undefined {
  if (!isAmendment(before)) return undefined;
  const [earlier, last] = [before.at(-2), before.at(-1)];
  switch (last) {
    case 'replace':
      return { concepts: ['in', ...declarations], names: 'quantities' };
    case 'was':
      return isReplacing(before) ? undefined : { concepts: declarations, names: 'none' };
    case 'in':
      return earlier === 'replace' ? { concepts: [], names: 'all' } : undefined;
    case 'rename':
      return { concepts: [], names: 'all' };
    case 'applies':
      return { concepts: ['from', 'for'], names: 'none' };
    case 'from':
      return earlier === 'applies' ? { concepts: ['year'], names: 'periods' } : undefined;
    case 'for':
      return earlier === 'applies' ? { concepts: [], names: 'sets' } : undefined;
    case 'retroactive':
      return { concepts: ['through'], names: 'none' };
    case 'of':
      return before.some((concept) => isAct(concept)) ? undefined : { concepts: [], names: 'regulation' };
    case 'repeal':
    case 'renumber':
    case 'add':
      return { concepts: [], names: 'none' };
    default:
      return undefined;
  }
}

function isAmendment(before: readonly (Concept | undefined)[]): boolean {
  return before.find(isDeclaration) === 'amendment';
}

function isDeclaration(concept: Concept | undefined): boolean {
  return concept !== undefined && classOf(concept) === 'declaration';
}

function isAct(concept: Concept | undefined): boolean {
  return concept !== undefined && classOf(concept) === 'operation' && concept !== 'was';
}

/** Behind `vervang x: … was` or `vervang in x: … was` a value or a part comes, no declaration. */
function isReplacing(before: readonly (Concept | undefined)[]): boolean {
  return !before.slice(before.lastIndexOf('replace')).some(isDeclaration);
}
