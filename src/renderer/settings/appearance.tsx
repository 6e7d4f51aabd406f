import type { Input } from '../../shared/contract.ts';
import { words } from '../../shared/language/words.ts';
import { LanguageChoice } from '../language/language-choice.tsx';
import { Segment } from '../parts/segment.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { SETTINGS } from '../words/settings-words.ts';

type Choice = Input<'settings:set'>;

const themes = () =>
  (['system', 'light', 'dark'] as const).map((value) => ({
    value,
    label: SETTINGS.themes[value],
  }));
const densities = () =>
  (['comfortable', 'compact'] as const).map((value) => ({
    value,
    label: SETTINGS.densities[value],
  }));

/** Theme and density; the engine keeps them, the window shows what it answers. */
export function Appearance() {
  const settings = useWindow((state) => state.settings);
  return (
    <>
      <dt>{SETTINGS.theme}</dt>
      <dd>
        <Segment
          label={SETTINGS.theme}
          options={themes()}
          value={settings.theme}
          onChange={(theme) => void choose({ theme })}
        />
      </dd>
      <dt>{words.language.title}</dt>
      <dd>
        <LanguageChoice />
      </dd>
      <dt>{SETTINGS.density}</dt>
      <dd>
        <Segment
          label={SETTINGS.density}
          options={densities()}
          value={settings.density}
          onChange={(density) => void choose({ density })}
        />
      </dd>
    </>
  );
}

async function choose(choice: Choice): Promise<void> {
  const settings = await send('settings:set', choice);
  if (settings !== null) useWindow.setState({ settings });
}
