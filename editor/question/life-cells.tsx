import { type Key, text } from '../messages.ts';
import { MemberCell } from './fact-cell.tsx';

/** What the facts say of the life of a thing, in the order of its columns. */
export const lifeMembers: readonly { readonly member: string; readonly words: Key }[] = [
  { member: 'bestaatVanaf', words: 'existsFrom' },
  { member: 'bestaatTot', words: 'existsUntil' },
  { member: 'opgegaanIn', words: 'mergedInto' },
];

interface LifeCellsProps {
  readonly entity: string;
  readonly thing: string;
}

/** When a thing began and ended, and what it merged into; empty sets no bound. */
export function LifeCells({ entity, thing }: LifeCellsProps) {
  return (
    <>
      {lifeMembers.map(({ member, words }) => (
        <td key={member}>
          <MemberCell
            thing={[entity, thing]}
            path={[member]}
            label={text('cellOf', { column: text(words), key: thing })}
            placeholder={text(member === 'opgegaanIn' ? 'notMerged' : 'noBound')}
            {...(member === 'opgegaanIn' ? { cell: { kind: 'thing', entity } as const } : {})}
          />
        </td>
      ))}
    </>
  );
}
