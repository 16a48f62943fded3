import { useEffect, useRef } from 'preact/hooks';
import { language, shownDate, text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { answer, factsView, input } from '../state/question.ts';
import type { RunResult } from '../worker/protocol.ts';
import { addDraw } from './change-draws.ts';
import { Guarantees } from './guarantees.tsx';
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
          <Remarks remarks={last.result.remarks} />
          {last.result.tables.map((table) => (
            <ResultTableView key={table.name} table={table} />
          ))}
          <Needs needs={last.result.needs} />
          <Guarantees guarantees={last.result.guarantees} />
          <Dates dates={last.result.dates} />
          <UsedTexts result={last.result} />
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

function Needs({ needs }: { readonly needs: RunResult['needs'] }) {
  if (needs.length === 0) return null;
  return (
    <div class="notice">
      <h4>{text('stillNeeded')}</h4>
      <p class="quiet">{text('stillNeededHelp')}</p>
      <ul>
        {needs.slice(0, mostNeeds).map((need) => (
          <li key={need.text}>
            {need.text}
            {need.draw !== undefined && (
              <button type="button" class="plain" onClick={() => recordNeeded(need.draw)}>
                {text('recordThisDraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {needs.length > mostNeeds && <p>{text('moreNeeded', { count: needs.length - mostNeeds })}</p>}
    </div>
  );
}

/** Puts a place for the outcome among the facts and goes there. */
function recordNeeded(draw: RunResult['needs'][number]['draw']): void {
  if (draw === undefined) return;
  addDraw(draw.name, Object.fromEntries(draw.members.map(({ member, value }) => [member, value])));
  factsView.value = 'tabel';
  // Once the page has made room for it.
  setTimeout(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('.draw textarea')];
    fields.find((field) => field instanceof HTMLTextAreaElement && field.value === '')?.focus();
  });
}

function Remarks({ remarks }: { readonly remarks: RunResult['remarks'] }) {
  if (remarks.length === 0) return null;
  return (
    <div class="notice">
      <ul>
        {remarks.map(({ message, help }) => (
          <li key={message}>
            <Words text={message} />
            <span class="help">
              <Words text={help} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Dates({ dates }: { readonly dates: RunResult['dates'] }) {
  const { asAt, lawOf, knownOn } = dates;
  if (asAt === undefined && lawOf === undefined && knownOn === undefined) return null;
  const shown = {
    asAt: asAt === undefined ? text('notUsed') : shownDate(asAt),
    lawOf: lawOf === undefined ? text('notUsed') : shownDate(lawOf),
    knownOn: knownOn === undefined ? text('notLimited') : shownDate(knownOn),
  };
  return <p class="quiet">{text('datesUsed', shown)}</p>;
}

/** Which text of the law was read for each year, and what had changed it. */
function UsedTexts({ result: { law } }: { readonly result: RunResult }) {
  if (law === undefined) return null;
  return (
    <div class="used-texts">
      <h4>{text('lawUsed')}</h4>
      <ul>
        {law.used.map(({ period, lawOf, amendments }) => (
          <li key={period ?? ''}>
            {period !== undefined && `${period}: `}
            {usedDate(lawOf, period !== undefined && !law.exact)}
            {', '}
            {amendments.length === 0 ? text('notAmended') : text('withAmendments', { names: amendments.join(', ') })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function usedDate(lawOf: string | undefined, byDefault: boolean): string {
  if (lawOf === undefined) return text('newestText');
  return text(byDefault ? 'lawOfPeriodEnd' : 'lawOfDay', { date: shownDate(lawOf) });
}
