import { text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { checked } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { goTo } from '../state/place.ts';
import { coverage, runCoverage, running, stop } from '../state/question.ts';
import type { Uncovered } from '../worker/protocol-tools.ts';
import { Progress } from './progress.tsx';

/** What the examples do not show of the rules, each with its place. */
export function CoverageList() {
  const { sound = false, examples = [] } = checked.value?.summary ?? {};
  if (!sound || examples.length === 0) return null;
  const last = coverage.value;
  const found = last?.to === sources.value ? last.found : undefined;
  return (
    <section class="coverage" aria-labelledby="dekking-kop">
      <h3 id="dekking-kop">{text('coverage')}</h3>
      <p class="quiet">{text('coverageHelp')}</p>
      <div class="run">
        <button type="button" aria-disabled={running.value !== undefined} onClick={() => void runCoverage()}>
          {text('runCoverage')}
        </button>
        {running.value?.what === 'coverage' && <Progress since={running.value.since} onStop={stop} />}
        <p role="status" class="quiet">
          {found !== undefined && text('covered', { covered: found.covered, count: found.count })}
        </p>
      </div>
      {found !== undefined && found.open.length > 0 && (
        <ul class="examples">
          {found.open.map((one) => (
            <Open key={`${one.file}-${one.span.start}-${one.title}`} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Open({ one }: { readonly one: Uncovered }) {
  const { file, span, line, title, state, missing } = one;
  return (
    <li>
      <button
        type="button"
        class="plain"
        title={text('lineOfFile', { file, line })}
        onClick={() => goTo({ file, span })}
      >
        <Words text={title} />
      </button>
      <span class={state === 'not' ? 'tag bad' : 'tag'}>{text(state === 'not' ? 'notCovered' : 'halfCovered')}</span>
      <span class="help">{missing.join(', ')}</span>
    </li>
  );
}
