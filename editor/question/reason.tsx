import { useEffect, useState } from 'preact/hooks';
import { language, text } from '../messages.ts';
import { answer, runEngine } from '../state/question.ts';
import type { ReasonResult } from '../worker/protocol.ts';

/** Why a value is what it is, and, opened further, why what it was made from is what it is. */
export function Reason({ of }: { readonly of: string }) {
  const reason = useReason(of);
  if (reason === undefined) return <span class="quiet">…</span>;
  return (
    <>
      <p>{reason.line}</p>
      <Parts reason={reason} />
    </>
  );
}

function Parts({ reason }: { readonly reason: ReasonResult }) {
  if (reason.parts.length === 0) return null;
  return (
    <ul class="parts">
      {reason.parts.map(({ key, line }) => (
        <li key={key}>
          <Part of={key} line={line} />
        </li>
      ))}
    </ul>
  );
}

function Part({ of, line }: { readonly of: string; readonly line: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {line}{' '}
      <button
        type="button"
        class="plain small"
        aria-expanded={open}
        aria-label={`${text('why')}: ${line}`}
        onClick={() => setOpen(!open)}
      >
        {text(open ? 'less' : 'more')}
      </button>
      {open && <Further of={of} />}
    </>
  );
}

function Further({ of }: { readonly of: string }) {
  const reason = useReason(of);
  if (reason === undefined) return null;
  return reason.parts.length === 0 ? <p class="quiet">{text('noFurther')}</p> : <Parts reason={reason} />;
}

/** Fetched when shown: the engine keeps the last answer. */
function useReason(key: string): ReasonResult | undefined {
  const [reason, setReason] = useState<ReasonResult | undefined>(undefined);
  const shown = language.value;
  const to = answer.value;
  useEffect(() => {
    let gone = false;
    runEngine.call('reasons', { key, language: shown }).then(
      (found) => {
        if (!gone) setReason(found);
      },
      // The engine was stopped: there is no answer any more to give reasons of.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [key, shown, to]);
  return reason;
}
