import { signal } from '@preact/signals';
import { text } from '../messages.ts';
import { checked } from '../state/check.ts';
import { asked, run, running, stop } from '../state/question.ts';
import { Tabs } from '../tabs.tsx';
import { Answer } from './answer.tsx';
import { Assumptions } from './assumptions.tsx';
import { ChooseQuestion } from './choose-question.tsx';
import { Examples } from './examples.tsx';
import { Facts } from './facts.tsx';
import { Progress } from './progress.tsx';
import { ReadyQuestions } from './ready-questions.tsx';

const shown = signal('vraag');

/** What one can do with a regulation: ask it something, or run its examples. */
export function QuestionPanel() {
  const count = checked.value?.summary.examples.length ?? 0;
  const tabs = [
    { id: 'vraag', label: text('question') },
    { id: 'voorbeelden', label: `${text('examples')}${count === 0 ? '' : ` (${count})`}` },
    { id: 'aannamen', label: text('assumptions') },
  ];
  return (
    <section class="panel question" id="rekenen" tabIndex={-1} aria-labelledby="rekenen-kop">
      <h2 id="rekenen-kop" class="hidden">
        {text('panels')}
      </h2>
      <Tabs
        label={text('panels')}
        tabs={tabs}
        chosen={shown.value}
        controls="rekenpaneel"
        prefix="paneel"
        onChoose={(id) => {
          shown.value = id;
        }}
      />
      <div id="rekenpaneel" class="panel-body" role="tabpanel" aria-labelledby={`paneel-${shown.value}`}>
        {shown.value === 'vraag' && <Question />}
        {shown.value === 'voorbeelden' && <Examples />}
        {shown.value === 'aannamen' && <Assumptions />}
      </div>
    </section>
  );
}

function Question() {
  const sound = checked.value?.summary.sound ?? false;
  const hindrance = whyNot(sound);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (hindrance === undefined) void run();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // What is being typed counts: leaving the field hands it over.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        event.currentTarget.requestSubmit();
      }}
    >
      <ReadyQuestions />
      <ChooseQuestion />
      <Facts />
      <div class="run">
        <button type="submit" class="primary" title={text('runHint')} aria-disabled={hindrance !== undefined}>
          {text('run')}
        </button>
        {running.value?.what === 'question' ? (
          <Progress since={running.value.since} onStop={stop} />
        ) : (
          hindrance !== undefined && <p class="quiet">{hindrance}</p>
        )}
      </div>
      <Answer />
    </form>
  );
}

function whyNot(sound: boolean): string | undefined {
  if (checked.value === undefined) return text('checking');
  if (!sound) return text('notSound');
  return asked.value.length === 0 ? text('chooseFirst') : undefined;
}
