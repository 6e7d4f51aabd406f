import { type FakeBridge, fakeBridge } from '../fake-bridge.ts';
import { SCENES, type SceneName } from '../scenes.ts';

declare global {
  interface Window {
    /** The fake engine, for the driver of a test. */
    fake: FakeBridge;
  }
}

/* The real window over a fake engine: ?scene=full&theme=dark. */
const asked = new URLSearchParams(location.search);
const scene = SCENES[(asked.get('scene') ?? 'full') as SceneName];
const theme = asked.get('theme');
const density = asked.get('density');
const bridge = fakeBridge({
  ...scene,
  snapshot: {
    ...scene.snapshot,
    settings: {
      ...scene.snapshot.settings,
      theme: theme === 'dark' || theme === 'light' ? theme : 'system',
      density: density === 'compact' ? 'compact' : 'comfortable',
    },
  },
});
window.fake = bridge;
Object.defineProperty(window, 'hotfolder', { value: bridge });
await import('../../../src/renderer/main.tsx');
