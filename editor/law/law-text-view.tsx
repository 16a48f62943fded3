import { useEffect, useRef, useState } from 'preact/hooks';
import { shownDate, text } from '../messages.ts';
import { Problems } from '../question/problems.tsx';
import { checked } from '../state/check.ts';
import { lawText, textMoment } from '../state/law.ts';
import type { LawReader } from './law-editors.ts';
import { MomentFields } from './moment-fields.tsx';

/** The consolidated text of a day: the regulation with every amendment that counts by then. */
export function LawTextView() {
  const found = lawText.value;
  return (
    <section class="panel law" id="recht" tabIndex={-1} aria-labelledby="recht-kop">
      <header class="panel-head">
        <h2 id="recht-kop">{text('lawText')}</h2>
      </header>
      <div class="panel-top">
        <p class="quiet">{text('lawTextHelp')}</p>
        <MomentFields
          moment={textMoment.value}
          standard={standardOf(textMoment.value.year)}
          withYear={true}
          onChange={(moment) => {
            textMoment.value = moment;
          }}
        />
        <p role="status">{statusText()}</p>
        {found !== undefined && found.partial.length > 0 && (
          <div class="notice">
            <p>{text('notForEveryYear')}</p>
            <ul>
              {found.partial.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        <Problems title={text('noTextThen')} problems={found?.problems ?? []} />
      </div>
      <Reader />
    </section>
  );
}

/** Which text an empty day stands for. */
export function standardOf(year: number | undefined): string {
  if (year !== undefined) return text('lawOfYearEnd', { date: shownDate(`${year}-12-31`), year });
  const { last } = checked.value?.summary.law ?? {};
  return last === undefined ? text('newestText') : text('newestTextOf', { date: shownDate(last) });
}

function statusText(): string {
  const found = lawText.value;
  if (found === undefined) return text('checking');
  if (found.problems.length > 0) return '';
  return found.amendments.length === 0
    ? text('notAmended')
    : text('withAmendments', { names: found.amendments.join(', ') });
}

function Reader() {
  const host = useRef<HTMLDivElement>(null);
  const [reader, setReader] = useState<LawReader | undefined>(undefined);
  useEffect(() => {
    let made: LawReader | undefined;
    let gone = false;
    void import('./law-editors.ts').then(({ createLawReader }) => {
      if (gone || host.current === null) return;
      made = createLawReader(host.current);
      setReader(made);
    });
    return () => {
      gone = true;
      made?.dispose();
    };
  }, []);
  const found = lawText.value;
  useEffect(() => {
    if (found !== undefined) reader?.show(found.text, found.changed);
  }, [reader, found]);
  return (
    <div class="editor">
      <div class="editor-host" ref={host} />
      {reader === undefined && <p class="quiet">{text('loadingEditor')}</p>}
    </div>
  );
}
