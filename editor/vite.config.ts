import { defineConfig, type Plugin } from 'vite';

/** Everything the page loads is a file of its own origin: nothing inlined as `data:` script, no foreign request. */
export default defineConfig({
  base: './',
  plugins: [ownMonacoTexts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    // Who starts the product reads its log: how long our builder's parts took says nothing there.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
});

/** Gives Monaco our module of texts in the place of its own, so that the page is Dutch throughout. */
function ownMonacoTexts(): Plugin {
  return {
    name: 'own-monaco-texts',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = source.endsWith('/nls.js') && importer?.includes('/monaco-editor/esm/vs/');
      return asked ? this.resolve('/source/monaco-texts.ts', importer, { skipSelf: true }) : undefined;
    },
  };
}
