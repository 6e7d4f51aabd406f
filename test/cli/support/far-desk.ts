import { writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { TlsIdentity } from '../../../src/sandbox/listener.ts';
import { SANDBOX_API_KEY, type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { type ProxyOptions, type ProxyServer, startProxy } from '../../support/proxy-server.ts';
import { type TempFolder, tempFolder } from '../../support/temp-folder.ts';
import { tlsIdentity } from '../../support/tls-identities.ts';
import { type HotfolderProcess, startHotfolder } from './hotfolder-process.ts';
import { killLeftovers } from './processes.ts';

/** A name that no name server knows: only a proxy finds the way. */
export const FAR = 'api.far-end.example';

/** The sandbox answers to this computer's names alone: what stands before it has the far one. */
async function startFront(identity: TlsIdentity, baseUrl: string): Promise<Server> {
  const front = createServer({ ...identity }, (asked, answer) => {
    const { host } = new URL(baseUrl);
    const { method, headers, url = '' } = asked;
    const passed = request(
      new URL(url, baseUrl),
      { ...{ method, ca: identity.cert }, headers: { ...headers, host } },
      (far) => {
        answer.writeHead(far.statusCode ?? 0, far.headers);
        far.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return front;
}

/** A sandbox that speaks TLS under a name of its own, with a certificate that nobody trusts unless told to. */
export class FarDesk {
  readonly folder: TempFolder;
  readonly #sandbox: Sandbox;
  readonly #proxies: ProxyServer[] = [];

  readonly #front: Server;

  private constructor(folder: TempFolder, sandbox: Sandbox, front: Server) {
    this.folder = folder;
    this.#sandbox = sandbox;
    this.#front = front;
  }

  static async open(): Promise<FarDesk> {
    const folder = await tempFolder();
    await folder.folder('watched');
    const identity = await tlsIdentity(`DNS:${FAR},IP:127.0.0.1`);
    await folder.file('office.pem', `${identity.key}\n${identity.cert}`);
    const dataDir = path.join(folder.path, 'sandbox');
    const sandbox = await startSandbox({ dataDir, tls: { identity } });
    return new FarDesk(folder, sandbox, await startFront(identity, sandbox.baseUrl));
  }

  get dataDir(): string {
    return path.join(this.folder.path, 'data');
  }

  get accepted(): readonly string[] {
    return this.#sandbox.ledger.accepted.map(({ fileName }) => fileName);
  }

  /** Starts a proxy, from which every name leads to the sandbox. */
  async proxy(options: Partial<ProxyOptions> = {}): Promise<ProxyServer> {
    const { port } = this.#front.address() as AddressInfo;
    const proxy = await startProxy({ leadsTo: port, ...options });
    this.#proxies.push(proxy);
    return proxy;
  }

  async configure(network: Record<string, unknown>): Promise<void> {
    const config = {
      apiBaseUrl: `https://${FAR}/api`,
      apiKeyEnv: 'KEY',
      roots: [{ path: 'watched', profile: null }],
      limits: { stabilityMs: 200, verifyFirstDelayMs: 50, backoffFirstMs: 600_000, backoffMaxMs: 600_000 },
      ...network,
    };
    await writeFile(path.join(this.folder.path, 'config.json'), JSON.stringify(config));
  }

  start(command: string, env: Readonly<Record<string, string>> = {}, ...more: string[]): HotfolderProcess {
    const config = path.join(this.folder.path, 'config.json');
    const args = [command, '--config', config, '--data-dir', this.dataDir, '--json', ...more];
    return startHotfolder(args, { KEY: SANDBOX_API_KEY, ...env });
  }

  async close(): Promise<void> {
    await killLeftovers();
    await Promise.all(this.#proxies.map((proxy) => proxy.close()));
    this.#front.closeAllConnections();
    await new Promise((resolve) => this.#front.close(resolve));
    await this.#sandbox.stop();
    await this.folder.dispose();
  }
}
