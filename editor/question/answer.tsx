import { useEffect, useRef } from 'preact/hooks';
import { language, text } from '../messages.ts';
import { answer, input } from '../state/question.ts';
import type { RunResult } from '../worker/protocol.ts';
import { Problems } from './problems.tsx';
import { ResultTableView } from './result-table.tsx';

const mostNeeds = 12;

/** The answer to the last question, or what stood in its way. */
export function Answer() {
  const last = answer.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asked is taken to the answer, which stands below what may be a long table of facts.
  useEffect(() => {
    if (last === undefined) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [last]);
  return (
    <section class="answer" aria-labelledby="antwoord-kop">
      <h3 id="antwoord-kop" tabIndex={-1} ref={heading}>
        {text('result')}
      </h3>
      {last === undefined ? (
        <p class="quiet">{text('noResult')}</p>
      ) : (
        <>
          {last.to !== input.value && <p class="notice">{text('outdated')}</p>}
          <Problems title={text('factProblems')} problems={last.result.factProblems} />
          <Problems title={text('questionProblems')} problems={last.result.questionProblems} />
          {last.result.tables.map((table) => (
            <ResultTableView key={table.name} table={table} />
          ))}
          <Needs needs={last.result.needs} />
          <Dates dates={last.result.dates} />
          {last.result.tables.length > 0 && <p class="quiet">{text('took', { seconds: seconds(last.seconds) })}</p>}
        </>
      )}
    </section>
  );
}

function seconds(measured: number): string {
  const written = measured.toFixed(2);
  return language.value === 'nl' ? written.replace('.', ',') : written;
}

function Needs({ needs }: { readonly needs: readonly string[] }) {
  if (needs.length === 0) return null;
  return (
    <div class="notice">
      <h4>{text('stillNeeded')}</h4>
      <p class="quiet">{text('stillNeededHelp')}</p>
      <ul>
        {needs.slice(0, mostNeeds).map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      {needs.length > mostNeeds && <p>{text('moreNeeded', { count: needs.length - mostNeeds })}</p>}
    </div>
  );
}

function Dates({ dates }: { readonly dates: RunResult['dates'] }) {
  const { asAt, lawOf, knownOn } = dates;
  if (asAt === undefined && lawOf === undefined && knownOn === undefined) return null;
  const shown = {
    asAt: asAt ?? text('notUsed'),
    lawOf: lawOf ?? text('notUsed'),
    knownOn: knownOn ?? text('notLimited'),
  };
  return <p class="quiet">{text('datesUsed', shown)}</p>;
}
