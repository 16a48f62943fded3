import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../messages.ts';
import type { LawComparer } from './law-editors.ts';

/** Two texts of the law beside each other; what they share is folded away. */
export function SideBySide({ before, after }: { readonly before: string; readonly after: string }) {
  const host = useRef<HTMLDivElement>(null);
  const [comparer, setComparer] = useState<LawComparer | undefined>(undefined);
  useEffect(() => {
    let made: LawComparer | undefined;
    let gone = false;
    void import('./law-editors.ts').then(({ createLawComparer }) => {
      if (gone || host.current === null) return;
      made = createLawComparer(host.current);
      setComparer(made);
    });
    return () => {
      gone = true;
      made?.dispose();
    };
  }, []);
  useEffect(() => comparer?.show(before, after), [comparer, before, after]);
  return (
    <div class="editor">
      <div class="editor-host" ref={host} />
      {comparer === undefined && <p class="quiet">{text('loadingEditor')}</p>}
    </div>
  );
}
