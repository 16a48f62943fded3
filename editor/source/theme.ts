import type { TokenName } from '../worker/token-names.ts';
import { editor } from './monaco.ts';

export const themeName = 'maatstaf';

/** On white; every colour has a contrast of at least 4.5 to 1, and no meaning hangs on colour alone. */
const colourOf: Readonly<Record<TokenName, { readonly foreground: string; readonly fontStyle?: string }>> = {
  declaration: { foreground: '1f4560', fontStyle: 'bold' },
  keyword: { foreground: '1f5c85' },
  operator: { foreground: '1f5c85' },
  type: { foreground: '3d5a80', fontStyle: 'italic' },
  name: { foreground: '1d2429' },
  number: { foreground: '8a3b12' },
  date: { foreground: '8a3b12' },
  text: { foreground: '2b6137' },
  punctuation: { foreground: '4d5a63' },
  bar: { foreground: '6a7780' },
  comment: { foreground: '5b6870', fontStyle: 'italic' },
  citation: { foreground: '6b2a63', fontStyle: 'bold' },
  quotation: { foreground: '5a4a5e', fontStyle: 'italic' },
  error: { foreground: 'a3211b' },
};

/** Makes the colours known to Monaco. */
export function defineTheme(): void {
  editor.defineTheme(themeName, {
    base: 'vs',
    inherit: true,
    rules: Object.entries(colourOf).map(([token, colour]) => ({ token, ...colour })),
    colors: {
      'editor.background': '#ffffff',
      'editor.foreground': '#1d2429',
      'editor.lineHighlightBackground': '#f3f6f8',
      'editor.lineHighlightBorder': '#f3f6f8',
      'editor.selectionBackground': '#cfe0ec',
      'editorLineNumber.foreground': '#66747d',
      'editorLineNumber.activeForeground': '#1d2429',
      'editorCursor.foreground': '#1f4560',
      'editorError.foreground': '#a3211b',
      'editorWarning.foreground': '#8a5a00',
      'editorHint.foreground': '#4d6473',
      'editorInfo.foreground': '#4d6473',
      'editorHoverWidget.background': '#ffffff',
      'editorHoverWidget.border': '#aab6be',
      'editorHoverWidget.foreground': '#1d2429',
      'editorWidget.background': '#ffffff',
      'editorWidget.border': '#aab6be',
      'editorSuggestWidget.selectedBackground': '#dde9f1',
      'editorSuggestWidget.selectedForeground': '#1d2429',
      'editorSuggestWidget.highlightForeground': '#1f5c85',
      'editorSuggestWidget.focusHighlightForeground': '#1f5c85',
      'editorIndentGuide.background1': '#edf1f3',
      focusBorder: '#1f5c85',
    },
  });
}
