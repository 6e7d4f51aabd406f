import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * One bundle for every runtime: syntax lowered to the oldest Electron it must run in (22: Node 16, Chromium
 * 108), dependencies inlined, names kept so that an error's class name survives (node-fetch's AbortError).
 */
const OLDEST_NODE = 'node16';
const OLDEST_CHROMIUM = 108;

const cjsOutput = { format: 'cjs', entryFileNames: '[name].cjs', keepNames: true } as const;

export default defineConfig({
  main: {
    build: {
      target: OLDEST_NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/main/index.ts' },
        external: ['electron', /^node:/],
        output: { ...cjsOutput, codeSplitting: false },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        external: ['electron'],
        output: { ...cjsOutput, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Relative addresses: the window's origin is app://, not a web server's root.
    base: './',
    plugins: [react()],
    // Lightning CSS keeps a version's major number in its third byte; it does not follow build.target by itself.
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: OLDEST_CHROMIUM << 16 } } },
    build: {
      target: `chrome${OLDEST_CHROMIUM}`,
      outDir: 'out/renderer',
      // Files only: a data: address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src/renderer/index.html', output: { keepNames: true } },
    },
  },
});
