import { defineConfig } from 'vite';

/**
 * The command line in a few files, so that it starts quickly: hundreds of small ones take longer to find than to read.
 * They lie as deep as this folder, for `../../package.json` is read from both. The service, which starts once and has
 * threads with sources of their own, stays as it is.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'main.ts',
    outDir: '../dist',
    emptyOutDir: true,
    target: 'esnext',
    minify: true,
    rolldownOptions: {
      external: /\/cli\/commands\/start\.ts$/,
      output: { chunkFileNames: '[name].js' },
      checks: { pluginTimings: false },
    },
  },
});
