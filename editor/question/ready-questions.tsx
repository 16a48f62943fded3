import { batch } from '@preact/signals';
import type { ReadyQuestion } from '../api.ts';
import { text } from '../messages.ts';
import { announce } from '../state/announcements.ts';
import { checked } from '../state/check.ts';
import { dataSets, readyQuestions } from '../state/files.ts';
import { asked, dates, factsView, ofWhom, part, run, setFacts, year } from '../state/question.ts';
import { takeCsv } from './facts-csv.tsx';
import { type JsonObject, parseFacts, withFacts } from './json.ts';

/** Questions that come with the regulation: one click fills in question and facts, and computes. */
export function ReadyQuestions() {
  const summary = checked.value?.summary;
  if (readyQuestions.value.length === 0 || summary?.sound !== true) return null;
  return (
    <fieldset class="ready">
      <legend>{text('readyQuestions')}</legend>
      <p class="quiet">{text('readyQuestionsHelp')}</p>
      <ul class="choices">
        {readyQuestions.value.map((question) => (
          <li key={JSON.stringify(question)}>
            <button type="button" onClick={() => void ask(question)}>
              {titleOf(question)}
            </button>
            <span class="help">{text('readyQuestionFrom', { sets: question.sets.join(', ') })}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What is asked, by its label, and for when: `verlening van de subsidie, 2019`. */
function titleOf({ names, year: inYear, period, of }: ReadyQuestion): string {
  const { decisions = [], quantities = [] } = checked.value?.summary ?? {};
  const labels = names.map((name) => [...decisions, ...quantities].find((one) => one.name === name)?.label ?? name);
  const when = period ?? inYear;
  return [...labels, ...(when === undefined ? [] : [String(when)]), ...of].join(', ');
}

async function ask({ names, year: inYear, period, of, sets, ...days }: ReadyQuestion): Promise<void> {
  const { decisions = [] } = checked.value?.summary ?? {};
  const [start, unit] = period?.split(/-(.*)/s) ?? [];
  batch(() => {
    asked.value = names.flatMap((name) => decisions.find((one) => one.name === name)?.gives ?? [name]);
    year.value = inYear ?? (start === undefined ? year.value : Number(start));
    part.value = unit;
    ofWhom.value = of[0];
    dates.value = days;
  });
  await fill(sets);
  announce('loaded', { name: sets.join(', ') });
  await run();
}

/** Puts these data sets, together, in the place of the facts that are there. */
async function fill(sets: readonly string[]): Promise<void> {
  const chosen = sets.flatMap((name) => dataSets.value.find((set) => set.name === name) ?? []);
  const trees = chosen.filter(({ name }) => !name.endsWith('.csv')).map((set) => parseFacts(set.text) ?? {});
  setFacts(trees.reduce((one: JsonObject, other) => withFacts(one, other), {}));
  for (const set of chosen) if (set.name.endsWith('.csv')) await takeCsv(set.text);
  factsView.value = 'tabel';
}
