import type { ListedRegulation } from './api.ts';
import { CompareView } from './law/compare-view.tsx';
import { LawTextView } from './law/law-text-view.tsx';
import { ReadingView } from './law/reading-view.tsx';
import { language, text } from './messages.ts';
import { QuestionPanel } from './question/question-panel.tsx';
import { SourcePanel } from './source/source-panel.tsx';
import { announcement } from './state/announcements.ts';
import { ownRegulation, regulation } from './state/files.ts';
import { bySector, choose, failure, load, loading } from './state/regulations.ts';
import { view, views } from './state/view.ts';

/** The whole page: the text of a regulation on one side, what it answers on the other. */
export function Page() {
  return (
    <>
      <nav class="skip" aria-label={text('skipToSource')}>
        {view.value === 'work' ? (
          <>
            <a href="#bron">{text('skipToSource')}</a>
            <a href="#rekenen">{text('skipToQuestion')}</a>
          </>
        ) : (
          <a href="#recht">{text('skipToContent')}</a>
        )}
      </nav>
      <Masthead />
      <Failure />
      <main>
        {loading.value ? (
          <p class="quiet loading" role="status">
            {text('loadingRegulations')}
          </p>
        ) : (
          <>
            {/* Stays there unseen, so that what was being written is found as it was left. */}
            <div class="work" hidden={view.value !== 'work'}>
              <SourcePanel />
              <QuestionPanel />
            </div>
            {view.value === 'reading' && <ReadingView />}
            {view.value === 'lawText' && <LawTextView />}
            {view.value === 'comparison' && <CompareView />}
          </>
        )}
      </main>
      <p class="announcement" role="status">
        {announcement.value !== undefined && text(announcement.value.key, announcement.value.holes)}
      </p>
    </>
  );
}

function Masthead() {
  const other = language.value === 'nl' ? 'en' : 'nl';
  return (
    <header class="masthead">
      <div class="name">
        <h1>Maatstaf</h1>
        <p>{text('tagline')}</p>
      </div>
      <label class="field regulation">
        <span>{text('regulation')}</span>
        <select value={regulation.value ?? ''} onChange={(event) => void choose(event.currentTarget.value)}>
          {bySector.value.map(({ sector, regulations }) => (
            <optgroup key={sector} label={sector === '' ? text('noSector') : sector}>
              {regulations.map((one) => (
                <option key={one.name} value={one.name}>
                  {titleOf(one)}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={ownRegulation}>{text('newRegulation')}</option>
        </select>
      </label>
      <Views />
      <button
        type="button"
        class="plain language"
        lang={other}
        onClick={() => {
          language.value = other;
        }}
      >
        {text(other === 'en' ? 'switchToEnglish' : 'switchToDutch')}
      </button>
    </header>
  );
}

/** The label, with the years where it does not say them itself. */
function titleOf({ label, term }: ListedRegulation): string {
  if (term === undefined || label.includes(String(term.from))) return label;
  return `${label} (${term.from}–${term.through})`;
}

function Views() {
  return (
    <nav class="views" aria-label={text('views')}>
      {views.map((one) => (
        <button
          type="button"
          key={one}
          aria-current={view.value === one ? 'page' : undefined}
          onClick={() => {
            view.value = one;
          }}
        >
          {text(one)}
        </button>
      ))}
    </nav>
  );
}

function Failure() {
  if (failure.value === undefined) return null;
  return (
    <div class="notice bad" role="alert">
      <p>{text('loadingFailed', { reason: failure.value })}</p>
      <p>{text('loadingFailedHelp')}</p>
      <button type="button" onClick={() => void load()}>
        {text('tryAgain')}
      </button>
    </div>
  );
}
