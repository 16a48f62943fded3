import { text } from '../messages.ts';
import { announce } from '../state/announcements.ts';
import { dataSets } from '../state/files.ts';
import { facts, factsView, factTree, setFacts } from '../state/question.ts';
import { Tabs } from '../tabs.tsx';
import { FactsAsCsv, takeCsv } from './facts-csv.tsx';
import { FactsAsTables } from './facts-tables.tsx';
import { parseFacts, withFacts } from './json.ts';

/** The facts of the question: as tables, as JSON, or read from CSV. */
export function Facts() {
  const tabs = [
    { id: 'tabel', label: text('asTable') },
    { id: 'json', label: text('asJson') },
    { id: 'csv', label: text('asCsv') },
  ];
  return (
    <fieldset class="facts">
      <legend>{text('facts')}</legend>
      <p class="quiet">{text('factsHelp')}</p>
      <Sources />
      <Tabs
        label={text('factsView')}
        tabs={tabs}
        chosen={factsView.value}
        controls="feitenweergave"
        prefix="feiten"
        onChoose={(id) => {
          factsView.value = id;
        }}
      />
      <div id="feitenweergave" class="facts-view" role="tabpanel" aria-labelledby={`feiten-${factsView.value}`}>
        {factsView.value === 'tabel' && (factTree.value === undefined ? <Broken /> : <FactsAsTables />)}
        {factsView.value === 'json' && <FactsAsJson />}
        {factsView.value === 'csv' && <FactsAsCsv onRead={() => showTable()} />}
      </div>
    </fieldset>
  );
}

function Sources() {
  return (
    <div class="sources">
      {dataSets.value.length > 0 && (
        <label class="field">
          <span>{text('fillFrom')}</span>
          <select
            value=""
            onChange={(event) => {
              const chosen = dataSets.value.find(({ name }) => name === event.currentTarget.value);
              event.currentTarget.value = '';
              if (chosen !== undefined) fill(chosen.name, chosen.text);
            }}
          >
            <option value="">{text('chooseSet')}</option>
            {dataSets.value.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="button">
        <input
          type="file"
          class="hidden"
          accept=".json,.csv,application/json,text/csv"
          onChange={async (event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file !== undefined) await add(file.name, await file.text());
          }}
        />
        <span>{text('openFile')}</span>
      </label>
      <button
        type="button"
        class="plain"
        onClick={() => {
          facts.value = '';
          announce('cleared');
        }}
      >
        {text('clearFacts')}
      </button>
    </div>
  );
}

/** Adds a file to the facts that are there, as the command line does with several. */
async function add(name: string, content: string): Promise<void> {
  if (name.toLowerCase().endsWith('.csv')) {
    const read = await takeCsv(content);
    if (!read) factsView.value = 'csv';
    else showTable();
    return;
  }
  const [there, more] = [factTree.peek(), parseFacts(content)];
  if (there === undefined || Object.keys(there).length === 0) {
    fill(name, content);
    return;
  }
  if (more === undefined) {
    announce('notFacts', { name });
    return;
  }
  setFacts(withFacts(there, more));
  showTable();
  announce('added', { name });
}

/** Puts a text in the place of the facts that are there. */
function fill(name: string, content: string): void {
  facts.value = content;
  showTable();
  announce('loaded', { name });
}

function showTable(): void {
  factsView.value = factTree.value === undefined ? 'json' : 'tabel';
}

function Broken() {
  return <p class="notice">{text('jsonBroken')}</p>;
}

function FactsAsJson() {
  return (
    <label class="field wide">
      <span class="hidden">{text('jsonLabel')}</span>
      <textarea
        class="code"
        rows={14}
        spellcheck={false}
        value={facts.value}
        onInput={(event) => {
          facts.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
