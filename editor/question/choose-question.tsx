import { useEffect } from 'preact/hooks';
import { shownDate, text } from '../messages.ts';
import { checked } from '../state/check.ts';
import { asked, dates, factTree, ofWhom, part, year } from '../state/question.ts';
import type { AskableQuantity } from '../worker/protocol.ts';
import { isObject } from './json.ts';

/** What is asked: which quantities, for which year, of whom and on which dates. */
export function ChooseQuestion() {
  const quantities = checked.value?.summary.quantities ?? [];
  return (
    <>
      <fieldset>
        <legend>{text('whatToAsk')}</legend>
        {quantities.length === 0 && (
          <p class="quiet">{text(checked.value === undefined ? 'checking' : 'nothingToAsk')}</p>
        )}
        <ul class="choices">
          {quantities.map((quantity) => (
            <li key={quantity.name}>
              <Choice quantity={quantity} />
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="fields">
        <Year />
        <PartOfYear quantities={quantities} />
        <OfWhom quantities={quantities} />
      </div>
      <Dates />
    </>
  );
}

function Choice({ quantity }: { readonly quantity: AskableQuantity }) {
  const { name, label, sort, article } = quantity;
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={asked.value.includes(name)}
        onChange={(event) => {
          const others = asked.value.filter((other) => other !== name);
          asked.value = event.currentTarget.checked ? [...others, name] : others;
        }}
      />
      <span>
        {label}
        <span class="help">
          {sort}
          {article !== undefined && `, ${article}`}
        </span>
      </span>
    </label>
  );
}

function Year() {
  const years = checked.value?.summary.years ?? [];
  if (years.length === 0) return null;
  return (
    <label class="field">
      <span>{text('year')}</span>
      <select
        value={String(year.value ?? '')}
        onChange={(event) => {
          year.value = Number(event.currentTarget.value);
        }}
      >
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Of what is given by quarter or month one of them, or all of the year. */
function PartOfYear({ quantities }: { readonly quantities: readonly AskableQuantity[] }) {
  const units = new Set(quantities.filter(({ name }) => asked.value.includes(name)).flatMap((one) => one.units));
  const parts = (['quarter', 'month'] as const).flatMap((unit) => (units.has(unit) ? partsOfYear[unit] : []));
  const known = parts.some((one) => one === part.value);
  useEffect(() => {
    // What is not offered any more is not asked either.
    if (part.value !== undefined && !known) part.value = undefined;
  }, [known]);
  if (parts.length === 0 || year.value === undefined) return null;
  return (
    <label class="field">
      <span>{text('partOfYear')}</span>
      <select
        value={part.value ?? ''}
        onChange={(event) => {
          part.value = event.currentTarget.value || undefined;
        }}
      >
        <option value="">{text('wholeYear')}</option>
        {parts.map((one) => (
          <option key={one} value={one}>
            {`${year.value}-${one}`}
          </option>
        ))}
      </select>
    </label>
  );
}

const partsOfYear = {
  quarter: ['K1', 'K2', 'K3', 'K4'],
  month: Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
} as const;

function OfWhom({ quantities }: { readonly quantities: readonly AskableQuantity[] }) {
  const owners = new Set(quantities.filter(({ name }) => asked.value.includes(name)).map(({ owner }) => owner));
  const [entity] = [...owners].filter((owner) => owner !== undefined);
  const things = entity === undefined ? undefined : factTree.value?.[entity];
  if (!isObject(things) || Object.keys(things).length === 0) return null;
  const keys = Object.keys(things);
  const choose = (key: string): void => {
    ofWhom.value = key === '' ? undefined : key;
  };
  if (keys.length > mostOptions) {
    return (
      <label class="field">
        <span>{text('ofWhom')}</span>
        <input
          value={ofWhom.value ?? ''}
          placeholder={text('everyone')}
          onChange={(event) => choose(event.currentTarget.value.trim())}
        />
      </label>
    );
  }
  return (
    <label class="field">
      <span>{text('ofWhom')}</span>
      <select value={ofWhom.value ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{text('everyone')}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Nobody chooses from a longer list: there the key is typed. */
const mostOptions = 200;

const dateFields = ['asAt', 'lawOf', 'knownOn'] as const;

function Dates() {
  return (
    <details class="dates">
      <summary>{text('dates')}</summary>
      <p class="quiet">{text('datesHelp')}</p>
      <div class="fields">
        {dateFields.map((field) => (
          <label class="field" key={field}>
            <span>{text(field)}</span>
            <input
              type="date"
              value={dates.value[field] ?? ''}
              onChange={(event) => {
                const { [field]: _, ...others } = dates.value;
                const { value } = event.currentTarget;
                dates.value = value === '' ? others : { ...others, [field]: value };
              }}
            />
            <span class="help">{dates.value[field] === undefined ? standardOf(field) : ' '}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

/** What counts where a date is left empty. */
function standardOf(field: (typeof dateFields)[number]): string {
  const { amendments = [] } = checked.value?.summary.law ?? {};
  if (field === 'knownOn') {
    const last = amendments
      .map(({ published }) => published)
      .toSorted()
      .at(-1);
    return last === undefined ? text('allKnown') : text('allKnownThrough', { date: shownDate(last) });
  }
  if (year.value === undefined) return text('notUsed');
  const date = shownDate(`${year.value}-12-31`);
  if (field === 'lawOf' && amendments.length > 0) return text('lawOfYearEnd', { date, year: year.value });
  return text('yearEnd', { date });
}
