import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The oldest Chromium the window must run in, as Lightning CSS and esbuild name it. */
const OLDEST_CHROMIUM = 108;

/** Builds the real window over the fake bridge, for looking at it and for axe. */
export default defineConfig({
  root: here,
  base: './',
  plugins: [
    react(),
    {
      name: 'harness-pictures',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('/thumbnail-url.ts') ? `${here}thumbnail-url.ts` : null),
    },
  ],
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: OLDEST_CHROMIUM << 16 } } },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('../../../.cache/harness', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
