import { type Key, text } from '../messages.ts';
import type { ShownGuarantee } from '../worker/protocol.ts';

/** What had to hold and whether it does: whatever is broken in full, what holds counted. */
export function Guarantees({ guarantees }: { readonly guarantees: readonly ShownGuarantee[] }) {
  if (guarantees.length === 0) return null;
  const told = guarantees.filter(({ state }) => state !== 'held');
  const held = guarantees.filter(({ state }) => state === 'held');
  const broken = told.some(({ state, severity }) => severity === 'guarantee' && state !== 'open');
  return (
    <section
      class={told.length === 0 ? 'used-texts' : `notice ${broken ? 'bad' : ''}`}
      aria-labelledby="waarborgen-kop"
    >
      <h4 id="waarborgen-kop">{text('guarantees')}</h4>
      {told.length > 0 && <Lines guarantees={told} />}
      {held.length > 0 && (
        <details>
          <summary>{text(held.length === 1 ? 'oneHeld' : 'manyHeld', { count: held.length })}</summary>
          <Lines guarantees={held} />
        </details>
      )}
    </section>
  );
}

function Lines({ guarantees }: { readonly guarantees: readonly ShownGuarantee[] }) {
  return (
    <ul>
      {guarantees.map(({ key, severity, label, of, index, state, line }) => (
        <li key={key}>
          <span class={`tag ${tones[state]}`}>
            {text(state === 'broken' && severity === 'warning' ? 'warning' : words[state])}
          </span>{' '}
          {[label, of, index].filter((part) => part !== undefined && part !== '').join(', ')}
          <span class="help">{line}</span>
        </li>
      ))}
    </ul>
  );
}

const tones = { held: 'good', broken: 'bad', fault: 'bad', open: '' } as const;
const words = { held: 'isHeld', broken: 'isBroken', fault: 'isFault', open: 'isOpen' } as const satisfies Record<
  ShownGuarantee['state'],
  Key
>;
