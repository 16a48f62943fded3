import { useEffect } from 'preact/hooks';
import { language, text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { checked } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { assumptionList, readAssumptions } from '../state/law.ts';
import { goTo } from '../state/place.ts';
import type { ShownAssumption, ShownUntranslated } from '../worker/protocol-law.ts';

/** Everything the regulation rests on that its text does not say, and everything of its text that no rule says. */
export function Assumptions() {
  const argument = { files: sources.value, language: language.value };
  const settled = checked.value;
  useEffect(() => {
    if (settled !== undefined) void readAssumptions(argument);
  }, [settled, argument.language]);
  const found = assumptionList.value;
  if (found === undefined) return <p class="quiet">{text('checking')}</p>;
  const { assumptions, untranslated } = found.list;
  return (
    <>
      <h3>
        {text('assumptions')} <span class="quiet">({assumptions.length})</span>
      </h3>
      <p class="quiet">{text(assumptions.length === 0 ? 'noAssumptions' : 'assumptionsHelp')}</p>
      <ul class="examples">
        {assumptions.map((one) => (
          <li key={`${one.file}-${one.span.start}`}>
            <Assumption assumption={one} />
          </li>
        ))}
      </ul>
      <h3>
        {text('untranslatedList')} <span class="quiet">({untranslated.length})</span>
      </h3>
      {untranslated.length === 0 && <p class="quiet">{text('noUntranslated')}</p>}
      <ul class="examples">
        {untranslated.map((one) => (
          <li key={`${one.file}-${one.span.start}`}>
            <p>“{one.phrase}”</p>
            <p class="quiet">{[one.place, one.reason].filter((part) => part !== undefined).join(' — ')}</p>
            <ToPlace {...one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Assumption({ assumption }: { readonly assumption: ShownAssumption }) {
  const { confirmer, under, affects } = assumption;
  return (
    <>
      <p>
        <Words text={assumption.text} />
      </p>
      <dl class="facts-of">
        <dt>{text('toConfirmBy')}</dt>
        <dd class={confirmer === undefined ? 'missing' : ''}>{confirmer ?? text('nobodyNamed')}</dd>
        <dt>{text('restsOnIt')}</dt>
        <dd>{[...new Set([...under, ...affects])].join('; ') || text('nothingRests')}</dd>
      </dl>
      <ToPlace {...assumption} />
    </>
  );
}

function ToPlace({ file, span, line }: Pick<ShownUntranslated, 'file' | 'span' | 'line'>) {
  return (
    <button type="button" class="plain" onClick={() => goTo({ file, span })}>
      {text('lineOfFile', { file, line })}
    </button>
  );
}
