import { text } from '../messages.ts';
import { checked } from '../state/check.ts';
import { files, shownFile } from '../state/files.ts';
import { Tabs } from '../tabs.tsx';

/** The files of the regulation, with what each is found to lack. */
export function FileTabs() {
  const problems = checked.value?.problems ?? [];
  const tabs = files.value.map(({ name, text: now, published }) => {
    const errors = problems.filter(({ file, severity }) => file === name && severity === 'error').length;
    const label = (
      <>
        {name}
        {now !== published && (
          <span class="changed" title={text('draft')}>
            <span class="hidden">, {text('draft')}</span>
          </span>
        )}
        {errors > 0 && (
          <span class="count">
            {errors}
            <span class="hidden"> {errors === 1 ? text('oneError') : text('errors', { count: errors })}</span>
          </span>
        )}
      </>
    );
    return { id: name, label };
  });
  return (
    <Tabs
      label={text('files')}
      tabs={tabs}
      chosen={shownFile.value}
      controls="tekst"
      prefix="bestand"
      onChoose={(name) => {
        shownFile.value = name;
      }}
    />
  );
}
