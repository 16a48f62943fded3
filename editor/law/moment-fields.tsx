import { shownDate, text } from '../messages.ts';
import { checked } from '../state/check.ts';
import type { AskedText } from '../worker/protocol-law.ts';

interface MomentFieldsProps {
  readonly moment: AskedText;
  /** What an empty day of law means. */
  readonly standard: string;
  readonly withYear: boolean;
  readonly onChange: (moment: AskedText) => void;
}

/** Which text of the law: of which day, by what was known, for which year. */
export function MomentFields({ moment, standard, withYear, onChange }: MomentFieldsProps) {
  const { amendments = [] } = checked.value?.summary.law ?? {};
  const lastPublished = amendments
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  const known =
    lastPublished === undefined ? text('allKnown') : text('allKnownThrough', { date: shownDate(lastPublished) });
  const set = (field: 'lawOf' | 'knownOn') => (event: { readonly currentTarget: HTMLInputElement }) =>
    onChange(withDate(moment, field, event.currentTarget.value));
  return (
    <div class="fields">
      <label class="field">
        <span>{text('lawOf')}</span>
        <input type="date" value={moment.lawOf ?? ''} onChange={set('lawOf')} />
        <span class="help">{moment.lawOf === undefined ? standard : ' '}</span>
      </label>
      <label class="field">
        <span>{text('knownOn')}</span>
        <input type="date" value={moment.knownOn ?? ''} onChange={set('knownOn')} />
        <span class="help">{moment.knownOn === undefined ? known : ' '}</span>
      </label>
      {withYear && <YearField moment={moment} onChange={onChange} />}
    </div>
  );
}

function YearField({ moment, onChange }: Pick<MomentFieldsProps, 'moment' | 'onChange'>) {
  const years = checked.value?.summary.years ?? [];
  return (
    <label class="field">
      <span>{text('forYear')}</span>
      <select
        value={String(moment.year ?? '')}
        onChange={(event) => {
          const { year: _, ...others } = moment;
          const { value } = event.currentTarget;
          onChange(value === '' ? others : { ...others, year: Number(value) });
        }}
      >
        <option value="">{text('noYear')}</option>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <span class="help"> </span>
    </label>
  );
}

function withDate(moment: AskedText, field: 'lawOf' | 'knownOn', value: string): AskedText {
  const { [field]: _, ...others } = moment;
  return value === '' ? others : { ...others, [field]: value };
}
