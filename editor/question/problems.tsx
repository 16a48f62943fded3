import { text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { files } from '../state/files.ts';
import { goTo } from '../state/place.ts';
import type { ShownProblem } from '../worker/protocol.ts';

const mostShown = 20;

/** What is wrong with facts or with a question: where, what, and what to do. */
export function Problems({ title, problems }: { readonly title: string; readonly problems: readonly ShownProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice bad" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={`${index}-${problem.code}`}>
            <Where problem={problem} />
            <Words text={problem.message} />
            <span class="help">
              <Words text={problem.help} />
            </span>
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>{text('moreFindings', { count: problems.length - mostShown })}</p>}
    </div>
  );
}

function Where({ problem }: { readonly problem: ShownProblem }) {
  const { path, cell, line, file, span } = problem;
  if (file !== undefined && span !== undefined && files.value.some(({ name }) => name === file)) {
    return (
      <button type="button" class="plain" onClick={() => goTo({ file, span })}>
        {text('lineOfFile', { file, line: line ?? 1 })}
      </button>
    );
  }
  const place = [
    path,
    cell === undefined ? undefined : text('inCell', { ...cell }),
    line === undefined ? undefined : text('line', { line }),
  ].filter((part) => part !== undefined);
  return place.length === 0 ? null : <code class="path">{place.join(', ')}</code>;
}
