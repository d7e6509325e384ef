import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const none = here('./sealed/none.ts');

// The script of a sealed page: one file, which crates/report puts into every page it seals.
export default defineConfig({
  resolve: {
    alias: {
      '@noble/post-quantum/hybrid.js': none,
      '@noble/curves/nist.js': none,
      '@noble/curves/ed25519.js': none,
    },
  },
  build: {
    outDir: here('./dist-sealed'),
    // Whoever is handed a page has the browser they have.
    target: ['es2020', 'safari14.1', 'chrome87', 'firefox102'],
    lib: { entry: here('./sealed/main.ts'), formats: ['iife'], name: 'sealed', fileName: () => 'sealed.js' },
  },
});
