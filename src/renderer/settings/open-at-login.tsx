import { useState } from 'react';
import { Segment } from '../parts/segment.tsx';
import { send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { problemText } from '../words/problem-words.ts';
import { SETTINGS } from '../words/settings-words.ts';

const choices = () => (['off', 'on'] as const).map((value) => ({ value, label: SETTINGS.logins[value] }));

/** Whether Hotfolder starts with the session. The system keeps it, so a refusal of the system is told here. */
export function OpenAtLogin() {
  const on = useWindow((state) => state.settings.openAtLogin);
  const [problem, setProblem] = useState('');
  const choose = async (value: 'on' | 'off'): Promise<void> => {
    const outcome = await send('app:open-at-login', { on: value === 'on' });
    if (outcome === null) return;
    setProblem(outcome.done ? '' : problemText(outcome.problem));
    if (outcome.done) useWindow.setState({ settings: outcome.value });
  };
  return (
    <>
      <dt>{SETTINGS.login}</dt>
      <dd>
        {on === null ? (
          <span className="quiet">{SETTINGS.noLogin}</span>
        ) : (
          <>
            <Segment
              label={SETTINGS.login}
              options={choices()}
              value={on ? 'on' : 'off'}
              onChange={(value) => void choose(value)}
            />
            <span className="quiet" role="status">
              {problem || SETTINGS.loginHint}
            </span>
          </>
        )}
      </dd>
    </>
  );
}
