import { useEffect, useRef } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { isTextField } from '../commands/is-text-field.ts';
import { isKeyOf } from '../commands/shown-keys.ts';
import { CLIENT_KEYS } from './client-keys.ts';

/** Chooses the first of these clients by the keys 1, 2 and 3, while this is shown and nobody types. */
export function useClientKeys(clients: readonly ProfileId[], choose: (client: ProfileId) => void): void {
  const now = useRef({ clients, choose });
  useEffect(() => {
    now.current = { clients, choose };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTextField(event.target)) return;
      const client = now.current.clients[CLIENT_KEYS.findIndex((id) => isKeyOf(event, id))];
      if (client === undefined) return;
      event.preventDefault();
      now.current.choose(client);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
