import type { Socket } from 'node:net';
import { ConnectionLost } from './connection-lost.ts';

/** Waits, or throws ConnectionLost as soon as the connection is gone (also when the sandbox stops). */
export async function waitConnected(socket: Socket, ms: number): Promise<void> {
  if (socket.destroyed) throw new ConnectionLost('gone before the wait');
  await new Promise<void>((resolve, reject) => {
    const onClose = () => {
      clearTimeout(timer);
      reject(new ConnectionLost('gone while it waited'));
    };
    const timer = setTimeout(() => {
      socket.removeListener('close', onClose);
      resolve();
    }, ms);
    socket.once('close', onClose);
  });
}
