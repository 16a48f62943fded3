import { signal } from '@preact/signals';
import { language, text } from '../messages.ts';
import { announce } from '../state/announcements.ts';
import { languageEngine } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { factForm, factTree, setFacts } from '../state/question.ts';
import type { CsvOptions, ShownProblem } from '../worker/protocol.ts';
import { parseFacts, withFacts } from './json.ts';
import { Problems } from './problems.tsx';

const csv = signal('');
const options = signal<CsvOptions>({ separator: ';', decimal: ',' });
const problems = signal<readonly ShownProblem[]>([]);

/** A table from a spreadsheet, with its notation said, never guessed. */
export function FactsAsCsv({ onRead }: { readonly onRead: () => void }) {
  return (
    <>
      <label class="field wide">
        <span class="hidden">{text('csvLabel')}</span>
        <textarea
          class="code"
          rows={8}
          spellcheck={false}
          aria-describedby="csv-uitleg"
          value={csv.value}
          onInput={(event) => {
            csv.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class="quiet" id="csv-uitleg">
        {text('csvHelp', { example: headerExample() })}
      </p>
      <div class="fields">
        <label class="field">
          <span>{text('separator')}</span>
          <select
            value={options.value.separator}
            onChange={(event) => {
              options.value = { ...options.value, separator: event.currentTarget.value as CsvOptions['separator'] };
            }}
          >
            <option value=";">{text('semicolon')} ;</option>
            <option value=",">{text('comma')} ,</option>
            <option value={'\t'}>{text('tab')}</option>
          </select>
        </label>
        <label class="field">
          <span>{text('decimalSign')}</span>
          <select
            value={options.value.decimal}
            onChange={(event) => {
              options.value = { ...options.value, decimal: event.currentTarget.value as CsvOptions['decimal'] };
            }}
          >
            <option value=",">{text('comma')} ,</option>
            <option value=".">{text('point')} .</option>
          </select>
        </label>
        <button
          type="button"
          onClick={async () => {
            if (await takeCsv(csv.value)) onRead();
          }}
        >
          {text('readCsv')}
        </button>
      </div>
      <Problems title={text('factProblems')} problems={problems.value} />
    </>
  );
}

/** Reads a CSV text into the facts, beside what is there; keeps it for correction when it cannot be read. */
export async function takeCsv(content: string): Promise<boolean> {
  csv.value = content;
  const argument = { files: sources.peek(), csv: content, options: options.peek(), language: language.peek() };
  const result = await languageEngine.call('readCsv', argument);
  problems.value = result.problems;
  if (result.json === undefined) return false;
  setFacts(withFacts(factTree.peek() ?? {}, parseFacts(result.json) ?? {}));
  announce('csvRead', { count: result.rows });
  return true;
}

/** The header for the facts that the question needs: `Instelling;rijksbijdrage[2019]`. */
function headerExample(): string {
  const table = factForm.value?.tables[0];
  if (table === undefined) return '…';
  const columns = table.columns
    .slice(0, 2)
    .map(({ path: [name, ...indexes] }) => `${name}${indexes.map((index) => `[${index}]`).join('')}`);
  return [table.entity, ...columns].join(options.value.separator === '\t' ? ' ⇥ ' : options.value.separator);
}
