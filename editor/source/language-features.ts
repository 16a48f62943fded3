import type { Completion, OutlineEntry } from '../../engine/index.ts';
import { language, text } from '../messages.ts';
import { languageEngine } from '../state/check.ts';
import { sources } from '../state/files.ts';
import { tokenNames } from '../worker/token-names.ts';
import { hoverMarkdown, withCode } from './markdown.ts';
import { problemOf, rangeOf } from './markers.ts';
import { fileOf, languageName, modelOf } from './models.ts';
import { type editor, languages, type Position } from './monaco.ts';
import { replacementSuggestions } from './replacement-suggestions.ts';

/** Rule text that is only read has its colours, and nothing else. */
export const readOnlyLanguage = 'maatstaf-lezen';

export function registerReadOnlyLanguage(): void {
  if (languages.getLanguages().some(({ id }) => id === readOnlyLanguage)) return;
  languages.register({ id: readOnlyLanguage });
  registerColours(readOnlyLanguage);
}

function registerColours(name: string): void {
  languages.registerDocumentSemanticTokensProvider(name, {
    getLegend: () => ({ tokenTypes: [...tokenNames], tokenModifiers: [] }),
    provideDocumentSemanticTokens: async (model) => ({
      data: await languageEngine.call('colours', { source: sourceOf(model) }),
    }),
    releaseDocumentSemanticTokens: () => undefined,
  });
}

/** Makes the language known to Monaco; every answer comes from the engine in its worker. */
export function registerLanguage(): void {
  languages.register({ id: languageName, extensions: ['.maat'] });
  languages.setLanguageConfiguration(languageName, {
    comments: { lineComment: '#' },
    brackets: [['(', ')']],
    // Colours tell what a word is; brackets in a label are part of the label.
    colorizedBracketPairs: [],
    autoClosingPairs: [
      { open: '(', close: ')' },
      { open: '"', close: '"' },
    ],
    wordPattern: /[\p{L}_][\p{L}\p{M}\p{N}_]*/u,
  });
  registerColours(languageName);
  languages.registerHoverProvider(languageName, { provideHover });
  languages.registerCompletionItemProvider(languageName, { provideCompletionItems });
  languages.registerDocumentFormattingEditProvider(languageName, {
    displayName: 'Maatstaf',
    provideDocumentFormattingEdits: async (model) => {
      const formatted = await languageEngine.call('format', { source: sourceOf(model) });
      return formatted.text === undefined ? [] : [{ range: model.getFullModelRange(), text: formatted.text }];
    },
  });
  languages.registerCodeActionProvider(languageName, { provideCodeActions }, { providedCodeActionKinds: ['quickfix'] });
  languages.registerDefinitionProvider(languageName, {
    provideDefinition: async (model, position) => {
      const found = await languageEngine.call('definition', at(model, position));
      return found === undefined ? [] : locations([found]);
    },
  });
  languages.registerReferenceProvider(languageName, {
    provideReferences: async (model, position) =>
      locations(await languageEngine.call('references', at(model, position))),
  });
  languages.registerDocumentHighlightProvider(languageName, {
    provideDocumentHighlights: async (model, position) => {
      const found = await languageEngine.call('references', at(model, position));
      return found.filter(({ file }) => file === fileOf(model)).map(({ span }) => ({ range: rangeOf(model, span) }));
    },
  });
  languages.registerDocumentSymbolProvider(languageName, {
    provideDocumentSymbols: async (model) => {
      const argument = { files: sources.peek(), file: fileOf(model), language: language.peek() };
      return (await languageEngine.call('outline', argument)).map((entry) => symbol(model, entry));
    },
  });
}

async function provideHover(model: editor.ITextModel, position: Position): Promise<languages.Hover | undefined> {
  const found = await languageEngine.call('hover', at(model, position));
  if (found === undefined) return undefined;
  const contents = [{ value: hoverMarkdown(found), isTrusted: false, supportHtml: false }];
  return { range: rangeOf(model, found.span), contents };
}

async function provideCompletionItems(model: editor.ITextModel, position: Position): Promise<languages.CompletionList> {
  const [found, replacements] = await Promise.all([
    languageEngine.call('completion', at(model, position)),
    replacementSuggestions(model, position),
  ]);
  const suggestions = found.map((one, index) => ({
    label: { label: one.text, ...(one.detail === '' ? {} : { description: one.detail }) },
    kind: completionKinds[one.kind],
    insertText: one.text,
    documentation: { value: withCode(one.documentation) },
    // As the engine ordered them; Monaco would sort by name.
    sortText: String(index).padStart(5, '0'),
    range: rangeOfWord(model, one.span),
  }));
  return { suggestions: [...suggestions, ...replacements] };
}

function provideCodeActions(
  model: editor.ITextModel,
  _range: unknown,
  context: languages.CodeActionContext,
): languages.CodeActionList {
  const actions = context.markers.flatMap((marker) =>
    (problemOf(marker, fileOf(model))?.fixes ?? []).map(
      (fix): languages.CodeAction => ({
        title: fix.text === '' ? text('remove') : text('replaceBy', { text: fix.text }),
        kind: 'quickfix',
        diagnostics: [marker],
        isPreferred: true,
        edit: {
          edits: fix.edits.map((edit) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: rangeOfWord(model, edit.span), text: edit.text },
          })),
        },
      }),
    ),
  );
  return { actions, dispose: () => undefined };
}

function sourceOf(model: editor.ITextModel): { readonly name: string; readonly text: string } {
  return { name: fileOf(model), text: model.getValue() };
}

/** The texts as they stand in the editor at this moment, with the place asked about. */
function at(model: editor.ITextModel, position: Position) {
  const own = sourceOf(model);
  const files = sources.peek().map((file) => (file.name === own.name ? own : file));
  return { files, file: own.name, offset: model.getOffsetAt(position), language: language.peek() };
}

function rangeOfWord(model: editor.ITextModel, span: { readonly start: number; readonly end: number }) {
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(span.end);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

function locations(
  found: readonly { readonly file: string; readonly span: { start: number; end: number } }[],
): languages.Location[] {
  return found.flatMap(({ file, span }) => {
    const model = modelOf(file);
    return model === undefined ? [] : [{ uri: model.uri, range: rangeOf(model, span) }];
  });
}

function symbol(model: editor.ITextModel, entry: OutlineEntry): languages.DocumentSymbol {
  const range = rangeOf(model, entry.span);
  return {
    name: entry.title === '' ? '…' : entry.title,
    detail: entry.detail,
    kind: entry.kind === 'citation' ? languages.SymbolKind.Namespace : languages.SymbolKind.Field,
    tags: [],
    range,
    selectionRange: range,
    children: entry.children.map((child) => symbol(model, child)),
  };
}

const completionKinds: Readonly<Record<Completion['kind'], languages.CompletionItemKind>> = {
  keyword: languages.CompletionItemKind.Keyword,
  citation: languages.CompletionItemKind.Reference,
  quantity: languages.CompletionItemKind.Variable,
  entity: languages.CompletionItemKind.Class,
  kind: languages.CompletionItemKind.Enum,
  kindValue: languages.CompletionItemKind.EnumMember,
  exception: languages.CompletionItemKind.Event,
  decision: languages.CompletionItemKind.Event,
};
