import { useEffect } from 'preact/hooks';
import { language, text } from '../messages.ts';
import { Words } from '../source/findings.tsx';
import { checked } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { goTo } from '../state/place.ts';
import { paragraphs, readSentences } from '../state/reading.ts';
import type { Calls } from '../worker/protocol.ts';

/** The rules as running sentences, article by article: to be read, not to be written in. */
export function ReadingView() {
  const argument = { files: sources.value, language: language.value };
  const last = paragraphs.value;
  useEffect(() => void readSentences(argument), [argument.files, argument.language]);
  const sound = checked.value?.summary.sound ?? false;
  return (
    <section class="panel law reading" id="recht" tabIndex={-1} aria-labelledby="recht-kop">
      <header class="panel-head">
        <h2 id="recht-kop">{text('reading')}</h2>
      </header>
      <div class="panel-body">
        <p class="quiet">{text('readingHelp')}</p>
        <p role="status">{!sound && checked.value !== undefined && text('notSound')}</p>
        {sound && last?.list.map((paragraph) => <Paragraph key={keyOf(paragraph)} paragraph={paragraph} />)}
      </div>
    </section>
  );
}

type SentenceParagraph = Calls['sentences']['result'][number];

function keyOf({ citation, sentences: [first] }: SentenceParagraph): string {
  return first === undefined ? `${citation}` : `${first.file}-${first.span.start}`;
}

function Paragraph({ paragraph: { citation, sentences } }: { readonly paragraph: SentenceParagraph }) {
  const [first] = sentences;
  return (
    <section>
      {citation !== undefined && (
        <h3>
          {citation}{' '}
          {first !== undefined && (
            <button
              type="button"
              class="plain small"
              aria-label={text('toTextOf', { citation })}
              onClick={() => goTo({ file: first.file, span: first.span })}
            >
              {text('toText')}
            </button>
          )}
        </h3>
      )}
      {sentences.map((sentence) => (
        <p key={`${sentence.file}-${sentence.span.start}-${sentence.text}`}>
          <Words text={sentence.text} />
        </p>
      ))}
    </section>
  );
}
