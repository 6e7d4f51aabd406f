import { type FakeBridge, fakeBridge } from '../fake-bridge.ts';
import { SCENES, type SceneName } from '../scenes.ts';

declare global {
  interface Window {
    /** The fake engine, for the driver of a test. */
    fake: FakeBridge;
  }
}

/* The real window over a fake engine: ?scene=full&theme=dark&language=de, with &pinned for a picture to be compared. */
const asked = new URLSearchParams(location.search);
const scene = SCENES[(asked.get('scene') ?? 'full') as SceneName];
const theme = asked.get('theme');
const density = asked.get('density');
const language = asked.get('language');
const bridge = fakeBridge({
  ...scene,
  snapshot: {
    ...scene.snapshot,
    settings: {
      ...scene.snapshot.settings,
      theme: theme === 'dark' || theme === 'light' ? theme : 'system',
      density: density === 'compact' ? 'compact' : 'comfortable',
      language: language ?? 'system',
      spokenLanguage: language ?? 'en',
    },
  },
});
// How a test before looked at the gallery is not what the next one expects.
if (!asked.has('remember')) localStorage.removeItem('gallery-look');
window.fake = bridge;
Object.defineProperty(window, 'hotfolder', { value: bridge });
if (asked.has('pinned')) {
  await import('./pinned-fonts.css');
  await document.fonts.ready;
}
await import('../../../src/renderer/main.tsx');
