import { signal } from '@preact/signals';
import { text } from '../messages.ts';
import { Problems } from '../question/problems.tsx';
import { Progress } from '../question/progress.tsx';
import { checked } from '../state/check.ts';
import {
  type Compared,
  compare,
  compared,
  comparing,
  comparisonInput,
  hasProblem,
  stopComparing,
} from '../state/law.ts';
import { Tabs } from '../tabs.tsx';
import { ChooseComparison } from './choose-comparison.tsx';
import { Outcomes } from './outcomes.tsx';
import { SideBySide } from './side-by-side.tsx';

const shown = signal('regels');

/** What differs between two texts of the law, and for whom. */
export function CompareView() {
  const last = compared.value;
  const sound = checked.value?.summary.sound ?? false;
  return (
    <section class="panel law" id="recht" tabIndex={-1} aria-labelledby="recht-kop">
      <header class="panel-head">
        <h2 id="recht-kop">{text('comparison')}</h2>
      </header>
      <form
        class="panel-top"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (sound) void compare();
        }}
      >
        <ChooseComparison />
        <div class="compare-run">
          <button type="submit" class="primary" aria-disabled={!sound}>
            {text('compare')}
          </button>
          {comparing.value === undefined ? (
            !sound && <p class="quiet">{text(checked.value === undefined ? 'checking' : 'notSound')}</p>
          ) : (
            <Progress since={comparing.value.since} onStop={stopComparing} />
          )}
        </div>
      </form>
      {last === undefined ? <p class="quiet panel-top">{text('noComparison')}</p> : <Result last={last} />}
    </section>
  );
}

function Result({ last }: { readonly last: Compared }) {
  const { difference } = last;
  const tabs = [
    { id: 'regels', label: `${text('byRule')} (${difference.changes.length})` },
    { id: 'teksten', label: text('sideBySide') },
    { id: 'uitkomsten', label: text('outcomes') },
    { id: 'wijziging', label: text('asAmendment') },
  ];
  if (hasProblem(difference))
    return (
      <div class="panel-top">
        <Problems title={text('noTextThen')} problems={[...difference.before.problems, ...difference.after.problems]} />
      </div>
    );
  return (
    <>
      <div class="panel-top" role="status">
        {last.to !== comparisonInput.value && <p class="notice">{text('comparisonOutdated')}</p>}
        <Side title={text('before')} amendments={difference.before.amendments} />
        <Side title={text('after')} amendments={difference.after.amendments} />
      </div>
      <Tabs
        label={text('comparison')}
        tabs={tabs}
        chosen={shown.value}
        controls="vergelijking"
        prefix="verschil"
        onChoose={(id) => {
          shown.value = id;
        }}
      />
      <div id="vergelijking" class="panel-body compared" role="tabpanel" aria-labelledby={`verschil-${shown.value}`}>
        {shown.value === 'regels' && <ByRule last={last} />}
        {shown.value === 'teksten' && <SideBySide before={difference.before.text} after={difference.after.text} />}
        {shown.value === 'uitkomsten' && <Outcomes last={last} />}
        {shown.value === 'wijziging' && <AsAmendment last={last} />}
      </div>
    </>
  );
}

function Side({ title, amendments }: { readonly title: string; readonly amendments: readonly string[] }) {
  const with_ = amendments.length === 0 ? text('notAmended') : text('withAmendments', { names: amendments.join(', ') });
  return (
    <p>
      <strong>{title}</strong>: {with_}
    </p>
  );
}

function ByRule({ last }: { readonly last: Compared }) {
  const { changes } = last.difference;
  if (changes.length === 0) return <p class="quiet">{text('sameText')}</p>;
  return (
    <ul class="changes">
      {changes.map(({ title, lines }, index) => (
        <li key={`${index}-${title}`}>
          <p>
            <strong>{title}</strong>
          </p>
          {lines.length > 0 && <pre>{lines.join('\n')}</pre>}
        </li>
      ))}
    </ul>
  );
}

function AsAmendment({ last }: { readonly last: Compared }) {
  const { amendment, left } = last.difference;
  if (amendment.trim() === '' && left.length === 0) return <p class="quiet">{text('sameText')}</p>;
  return (
    <>
      <p class="quiet">{text('asAmendmentHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={text('asAmendment')}>
        <pre>{amendment}</pre>
      </section>
      {left.length > 0 && (
        <div class="notice">
          <p>{text('notInAmendment')}</p>
          <ul>
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
