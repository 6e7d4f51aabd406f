import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** Listens on one port of this computer, as a server for calls between browsers would: for datagrams and connections. */
export interface Eavesdropper {
  readonly port: number;
  /** What has come in so far, in the order of arrival. */
  readonly heard: readonly ('udp' | 'tcp')[];
  close(): Promise<void>;
}

/** Opens one; what comes in is noted and never answered. */
export async function listenForCalls(): Promise<Eavesdropper> {
  const heard: ('udp' | 'tcp')[] = [];
  const connections = createServer((socket) => {
    heard.push('tcp');
    socket.on('error', () => undefined).destroy();
  });
  const port = await new Promise<number>((resolve, reject) => {
    connections.once('error', reject);
    connections.listen(0, '127.0.0.1', () => resolve((connections.address() as AddressInfo).port));
  });
  const datagrams = createSocket('udp4', () => heard.push('udp'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    heard,
    async close() {
      await Promise.all([
        new Promise<void>((resolve) => datagrams.close(() => resolve())),
        new Promise<void>((resolve) => connections.close(() => resolve())),
      ]);
    },
  };
}
