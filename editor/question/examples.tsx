import { text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { checked } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { goTo } from '../state/place.ts';
import { examples, runExamples, running, stop } from '../state/question.ts';
import type { ExampleOutcome } from '../worker/protocol.ts';
import { CoverageList } from './coverage.tsx';
import { Progress } from './progress.tsx';

/** The examples of the regulation: each is a test that holds or does not. */
export function Examples() {
  const { examples: listed = [], sound = false } = checked.value?.summary ?? {};
  if (listed.length === 0) return <p class="quiet">{text('noExamples')}</p>;
  const last = examples.value;
  const outcomes = last?.to === sources.value ? last.outcomes : [];
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return (
    <>
      <div class="run">
        <button
          type="button"
          class="primary"
          aria-disabled={!sound}
          onClick={() => {
            if (sound) void runExamples();
          }}
        >
          {text('runExamples')}
        </button>
        {running.value?.what === 'examples' ? (
          <Progress since={running.value.since} onStop={stop} />
        ) : (
          <p role="status" class="quiet">
            {!sound && text('notSound')}
            {outcomes.length > 0 && text('examplesPassed', { passed, count: outcomes.length })}
          </p>
        )}
      </div>
      <ul class="examples">
        {listed.map(({ label, file, span }) => (
          <li key={`${file}-${span.start}`}>
            <button type="button" class="plain" title={text('goToExample')} onClick={() => goTo({ file, span })}>
              {label}
            </button>
            <Outcome outcome={outcomes.find((one) => one.file === file && one.span.start === span.start)} />
          </li>
        ))}
      </ul>
      <CoverageList />
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: ExampleOutcome | undefined }) {
  if (outcome === undefined) return null;
  return (
    <>
      <span class={outcome.passed ? 'tag good' : 'tag bad'}>{text(outcome.passed ? 'passed' : 'failed')}</span>
      {outcome.failures.map((failure) => (
        <p key={`${failure.line}-${failure.message}`} class="failure">
          {failure.line !== undefined && <span class="quiet">{text('line', { line: failure.line })}: </span>}
          <Words text={failure.message} />
          <span class="help">
            <Words text={failure.help} />
          </span>
        </p>
      ))}
    </>
  );
}
