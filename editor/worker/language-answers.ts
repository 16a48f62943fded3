import { languageService } from '../../engine/index.ts';
import { format, type SourceFile } from '../../grammar/index.ts';
import { analysed } from './analysed.ts';
import { colours } from './colours.ts';
import type { Calls } from './protocol.ts';
import { showProblems } from './show-problem.ts';
import { summary } from './summary.ts';

type LanguageCall = 'check' | 'colours' | 'hover' | 'completion' | 'definition' | 'references' | 'outline' | 'format';

const { completion, definition, hover, outline, references } = languageService;

/** What the text editor asks. */
export const languageAnswers: { readonly [N in LanguageCall]: (argument: Calls[N]['argument']) => Calls[N]['result'] } =
  {
    check: ({ files, language }) => {
      const analysis = analysed(files);
      return {
        problems: showProblems(analysis.problems, files, language),
        summary: summary(analysis, files, language),
      };
    },
    colours: ({ source }) => colours(source),
    hover: ({ files, file, offset, language }) => hover(analysed(files), named(files, file), offset, language),
    completion: ({ files, file, offset, language }) =>
      completion(analysed(files), named(files, file), offset, language),
    definition: ({ files, file, offset }) => definition(analysed(files), file, offset),
    references: ({ files, file, offset }) => references(analysed(files), file, offset),
    outline: ({ files, file }) => outline(named(files, file)),
    format: ({ source }) => {
      const { text } = format(source);
      return text === undefined ? {} : { text };
    },
  };

function named(files: readonly SourceFile[], name: string): SourceFile {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  return file;
}
