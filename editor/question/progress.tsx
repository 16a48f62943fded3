import { useEffect, useState } from 'preact/hooks';
import { text } from '../messages.ts';

/** How long the computation has been going on, with a way to end it. */
export function Progress({ since, onStop }: { readonly since: number; readonly onStop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - since) / 1000)), 250);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <div class="progress">
      <progress aria-label={text('running', { seconds })} />
      <span>{text('running', { seconds })}</span>
      <button type="button" onClick={onStop}>
        {text('stop')}
      </button>
    </div>
  );
}
