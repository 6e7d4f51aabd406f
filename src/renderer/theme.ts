import type { SettingsView } from '../shared/snapshot.ts';

type Theme = SettingsView['theme'];
const REMEMBERED = 'theme';
const DARK = '(prefers-color-scheme: dark)';

/** Sets `data-theme` before the first paint: the choice remembered from last time, else the system's answer. */
export function paintTheme(theme: Theme = remembered()): void {
  const dark = theme === 'dark' || (theme === 'system' && window.matchMedia(DARK).matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Keeps theme and density as the settings say; the answer stops following the system. */
export function followAppearance(settings: SettingsView): () => void {
  localStorage.setItem(REMEMBERED, settings.theme);
  document.documentElement.dataset['density'] = settings.density;
  const repaint = () => paintTheme(settings.theme);
  repaint();
  const system = window.matchMedia(DARK);
  system.addEventListener('change', repaint);
  return () => system.removeEventListener('change', repaint);
}

/** Only a first guess until the settings arrive; they are the truth. */
function remembered(): Theme {
  const theme = localStorage.getItem(REMEMBERED);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
