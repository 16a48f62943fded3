import { defineConfig, type Plugin } from 'vite';

/**
 * The command line in a few files, so that it starts quickly: hundreds of small ones take longer to find than to read.
 * They lie as deep as this folder, for `../../package.json` is read from both. The service, which starts once and has
 * threads with sources of their own, stays as it is.
 */
export default defineConfig({
  ssr: { noExternal: true },
  plugins: [startFromSource()],
  build: {
    ssr: 'main.ts',
    outDir: '../dist',
    emptyOutDir: true,
    target: 'esnext',
    minify: true,
    rolldownOptions: {
      // A command reads no more of the engine than it uses: importing does nothing in these folders.
      treeshake: { moduleSideEffects: [{ test: /\/(?:grammar|engine)\//, sideEffects: false }] },
      output: { chunkFileNames: '[name].js' },
      checks: { pluginTimings: false },
    },
  },
});

function startFromSource(): Plugin {
  return {
    name: 'start-from-source',
    enforce: 'pre',
    resolveId: (source) =>
      source === './commands/start.ts' ? { id: '../cli/commands/start.ts', external: true } : undefined,
  };
}
