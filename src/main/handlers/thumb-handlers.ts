import type { Handlers } from '../ipc-server.ts';
import type { Desk } from './desk.ts';

/** The window's answers to what it was asked to make smaller. */
export function thumbHandlers({ shrinking }: Desk): Pick<Handlers, 'thumbs:made'> {
  return {
    async 'thumbs:made'({ token, picture }) {
      await shrinking.made(token, picture);
      return null;
    },
  };
}
