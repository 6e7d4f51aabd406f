import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The oldest Chromium the window must run in. Lightning CSS keeps its major number in the third byte. */
const OLDEST_CHROMIUM = 108;

/** Builds the real window over the fake bridge into `outDir`, under the rules of the shipped bundle. */
export async function buildHarness(outDir: string): Promise<void> {
  await build({
    root: here,
    base: './',
    configFile: false,
    logLevel: 'error',
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
      // The harness starts with a top-level await, which chrome108 has.
      target: `chrome${OLDEST_CHROMIUM}`,
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_000,
    },
  });
}
