import type { Severity } from '../../grammar/index.ts';
import { type Key, text } from '../messages.ts';
import { checked, checking, engineFailure } from '../state/check.ts';
import { shownFile } from '../state/files.ts';
import { goTo } from '../state/place.ts';
import type { ShownProblem } from '../worker/protocol.ts';

const mostShown = 100;

/** What the engine found, below the text: each goes to its place. */
export function Findings() {
  const problems = checked.value?.problems ?? [];
  return (
    <section class="findings" aria-labelledby="bevindingen-kop">
      <header>
        <h3 id="bevindingen-kop">{text('findings')}</h3>
        <p role="status">{statusText(problems)}</p>
      </header>
      {engineFailure.value !== undefined && (
        <p class="notice bad">{text('engineFailed', { reason: engineFailure.value })}</p>
      )}
      {problems.length > 0 && (
        <ul class="finding-list">
          {problems.slice(0, mostShown).map((problem, index) => (
            <li key={`${index}-${problem.code}`}>
              <Finding problem={problem} />
            </li>
          ))}
        </ul>
      )}
      {problems.length > mostShown && (
        <p class="quiet">{text('moreFindings', { count: problems.length - mostShown })}</p>
      )}
    </section>
  );
}

function Finding({ problem }: { readonly problem: ShownProblem }) {
  const { file, span, severity, message, help, code } = problem;
  const go = (): void => {
    if (file !== undefined && span !== undefined) goTo({ file, span });
  };
  return (
    <button type="button" class={`finding ${severity}`} onClick={go}>
      <span class="severity">{text(severity)}</span>
      <span class="where">{whereText(problem)}</span>
      <span class="what">
        <Words text={message} />
        <span class="help">
          <Words text={help} />
        </span>
      </span>
      <span class="code">{code}</span>
    </button>
  );
}

/** Words of the language stand between backticks; they are shown as such, not with the backticks. */
export function Words({ text: words }: { readonly text: string }) {
  return (
    <>
      {words
        .split('`')
        .map((part, index, all) =>
          index % 2 === 1 && index < all.length - 1 ? <code key={index}>{part}</code> : part,
        )}
    </>
  );
}

function whereText({ file, line }: ShownProblem): string {
  if (line === undefined) return '';
  return file === undefined || file === shownFile.value ? text('line', { line }) : text('lineOfFile', { file, line });
}

function statusText(problems: readonly ShownProblem[]): string {
  if (checked.value === undefined) return checking.value ? text('checking') : '';
  if (problems.length === 0) return text('noFindings');
  return severities
    .map(({ severity, one, many }) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      return count === 0 ? '' : count === 1 ? text(one) : text(many, { count });
    })
    .filter((words) => words !== '')
    .join(', ');
}

const severities: readonly { readonly severity: Severity; readonly one: Key; readonly many: Key }[] = [
  { severity: 'error', one: 'oneError', many: 'errors' },
  { severity: 'warning', one: 'oneWarning', many: 'warnings' },
  { severity: 'hint', one: 'oneHint', many: 'hints' },
];
