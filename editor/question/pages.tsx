import { text } from '../messages.ts';

interface PagesProps {
  readonly first: number;
  readonly size: number;
  readonly count: number;
  readonly onMove: (first: number) => void;
}

/** Moves through a long table by the page; nothing where all of it is shown. */
export function Pages({ first, size, count, onMove }: PagesProps) {
  if (count <= size) return null;
  const through = Math.min(first + size, count);
  return (
    <div class="pages">
      <button type="button" disabled={first === 0} onClick={() => onMove(Math.max(0, first - size))}>
        {text('previousRows')}
      </button>
      <span role="status">{text('rowsShown', { from: first + 1, through, count })}</span>
      <button type="button" disabled={through === count} onClick={() => onMove(first + size)}>
        {text('nextRows')}
      </button>
    </div>
  );
}
