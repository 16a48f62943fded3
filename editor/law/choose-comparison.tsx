import { shownDate, text } from '../messages.ts';
import { checked } from '../state/check.ts';
import { moments, outcomeYear } from '../state/law.ts';
import { facts } from '../state/question.ts';
import type { ListedAmendment } from '../worker/protocol-law.ts';
import { standardOf } from './law-text-view.tsx';
import { MomentFields } from './moment-fields.tsx';

/** Two moments of the law; what one amendment did is chosen by its name. */
export function ChooseComparison() {
  const { first } = checked.value?.summary.law ?? {};
  const { one, other } = moments.value;
  const oldest = first === undefined ? text('oldestText') : text('oldestTextOf', { date: shownDate(first) });
  return (
    <>
      <WhatDidItDo />
      <div class="sides">
        <fieldset>
          <legend>{text('before')}</legend>
          <MomentFields
            moment={one}
            standard={oldest}
            withYear={false}
            onChange={(moment) => {
              moments.value = { ...moments.value, one: moment };
            }}
          />
        </fieldset>
        <fieldset>
          <legend>{text('after')}</legend>
          <MomentFields
            moment={other}
            standard={standardOf(undefined)}
            withYear={false}
            onChange={(moment) => {
              moments.value = { ...moments.value, other: moment };
            }}
          />
        </fieldset>
        <OutcomeYear />
      </div>
    </>
  );
}

function WhatDidItDo() {
  const amendments = checked.value?.summary.law.amendments ?? [];
  const now = JSON.stringify(moments.value);
  if (amendments.length === 0) return <p class="quiet">{text('noAmendmentsYet')}</p>;
  return (
    <label class="field">
      <span>{text('whatDidItDo')}</span>
      <select
        value={amendments.find((one) => JSON.stringify(aroundOf(one)) === now)?.name ?? ''}
        onChange={(event) => {
          const chosen = amendments.find(({ name }) => name === event.currentTarget.value);
          moments.value = chosen === undefined ? { one: {}, other: {} } : aroundOf(chosen);
        }}
      >
        <option value="">{text('chooseAmendment')}</option>
        {amendments.map(({ name, label }) => (
          <option key={name} value={name}>
            {label === '' ? name : `${name} — ${label}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The day on which it holds, as known before it was published and after. */
function aroundOf({ published, inForce }: ListedAmendment): typeof moments.value {
  return {
    one: { lawOf: inForce, knownOn: dayBefore(published) },
    other: { lawOf: inForce, knownOn: published },
  };
}

function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** Without facts there are no outcomes. */
function OutcomeYear() {
  const years = checked.value?.summary.years ?? [];
  if (facts.value.trim() === '') return <p class="quiet">{text('outcomesNeedFacts')}</p>;
  return (
    <label class="field">
      <span>{text('outcomesOfYear')}</span>
      <select
        value={String(outcomeYear.value ?? '')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          outcomeYear.value = value === '' ? undefined : Number(value);
        }}
      >
        <option value="">{text('allYears')}</option>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
