/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: { $: here('./src') },
    // Vitest would otherwise take Svelte's server build, which cannot mount.
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  // The catalogues of words lie beside this folder, one source for Rust and the UI.
  server: { port: 5173, strictPort: true, fs: { allow: [here('.'), here('../assets')] } },
  build: {
    target: ['safari18.4', 'chrome130'],
    // The policy of the window allows no inline script and no data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One page a window.
    rolldownOptions: { input: [here('./index.html'), here('./capture.html')] },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'sealed/**/*.test.ts', 'scripts/**/*.test.mjs'],
    setupFiles: [here('./src/testing/setup.ts')],
    restoreMocks: true,
    // Whole views are walked through, on machines that may be busy with a build.
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    // A worker anew for each file took half of the time. The setup gives each file modules of its own.
    isolate: false,
    // One fewer than the cores is the default, which leaves half of a machine with two idle.
    maxWorkers: '100%',
  },
}));
