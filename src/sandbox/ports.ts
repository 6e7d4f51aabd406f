import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';

/** The two ports of a sandbox: links handed out before a restart go on working when both are free again. */
export interface Ports {
  readonly api: number;
  readonly storage: number;
}

const LOOPBACK = '127.0.0.1';
const ANY_PORT = 0;

/** The ports of the last run; any free one (0) where nothing readable is remembered. */
export function rememberedPorts(dataDir: string): Ports {
  try {
    const kept: unknown = JSON.parse(readFileSync(path.join(dataDir, 'ports.json'), 'utf8'));
    return { api: portIn(kept, 'api'), storage: portIn(kept, 'storage') };
  } catch {
    return { api: ANY_PORT, storage: ANY_PORT };
  }
}

function portIn(kept: unknown, name: keyof Ports): number {
  const value = (kept as Partial<Record<keyof Ports, unknown>> | null)?.[name];
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536 ? Number(value) : ANY_PORT;
}

/** Keeps the ports for the next run. */
export function rememberPorts(dataDir: string, ports: Ports): void {
  const target = path.join(dataDir, 'ports.json');
  writeFileSync(`${target}.new`, JSON.stringify(ports));
  renameSync(`${target}.new`, target);
}

/** Listens on this computer only; throws EADDRINUSE or EACCES when the port cannot be had. Returns the port. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Listens on the wished port, or on any free one when it is taken. */
export async function listenNear(server: Server, wished: number): Promise<number> {
  try {
    return await listen(server, wished);
  } catch {
    return await listen(server, ANY_PORT);
  }
}

/** The origin of a port on this computer. */
export function originOf(port: number, protocol: 'http' | 'https' = 'http'): string {
  return `${protocol}://${LOOPBACK}:${port}`;
}
