import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Certificates, readCertificates, readCertificatesNow } from '../../engine/api/certificates.ts';
import type { ProxyWay, Route } from '../../engine/api/route.ts';
import type { KeyRef } from '../../engine/profiles/key-vault.ts';
import { Secret } from '../../engine/secret.ts';
import type { Settings } from '../../engine/settings/settings.ts';
import type { SettingsPort } from '../../engine/settings/settings-port.ts';
import type { NetworkView } from '../../shared/network-view.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { proxyAddress } from '../../shared/proxy-address.ts';
import type { AppVault } from '../vault.ts';

/** A login belongs to its proxy: no other address ever gets it. */
const loginOf = (address: string): KeyRef => ({ kind: 'proxy-login', address });
/** Only the person may change whom Hotfolder trusts. */
const OWNER_ONLY = 0o600;

export interface NetworkChoiceParts {
  readonly settings: SettingsPort;
  readonly vault: Pick<AppVault, 'get' | 'set' | 'remove' | 'holds'>;
  /** The person's home folder, shown as `~`. */
  readonly home: string;
  /** Where the copy of the certificates lies. */
  readonly certificatesFile: string;
}

/** A proxy as the person entered it. */
export interface WantedProxy {
  readonly address: string;
  /** Absent: the login there is stays, if the address does; null: it takes none. */
  readonly login?: { readonly user: string; readonly password: string } | null | undefined;
}

type KeptProxy = NonNullable<Settings['proxy']>;

/** How the far end is reached, by the person's choice: a proxy, and certificates of their own. In force at once. */
export class NetworkChoice {
  readonly #parts: NetworkChoiceParts;
  readonly #listeners = new Set<() => void>();
  #certificates: Certificates | undefined;
  #route: Route;

  constructor(parts: NetworkChoiceParts) {
    this.#parts = parts;
    this.#certificates = parts.settings.read().extraCa === null ? undefined : copyIn(parts.certificatesFile);
    this.#route = this.#routeNow();
  }

  /** How connections are made now; another object after every change. */
  readonly route = (): Route => this.#route;

  view(): NetworkView {
    const { proxy, extraCa } = this.#parts.settings.read();
    return {
      proxy: proxy && { address: proxy.address, login: this.#loginState(proxy) },
      certificates: extraCa && {
        from: shortened(extraCa.from, this.#parts.home),
        list: this.#certificates?.list ?? [],
      },
    };
  }

  /** Calls after every change. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async setProxy(wanted: WantedProxy | null): Promise<Outcome> {
    const { settings, vault } = this.#parts;
    const before = settings.read().proxy;
    if (wanted === null) {
      settings.update({ proxy: null });
      if (before) await vault.remove(loginOf(before.address));
      return this.#changed();
    }
    const read = proxyAddress(wanted.address);
    if ('refused' in read) return { done: false, problem: { kind: 'not-a-proxy', reason: read.refused } };
    const { address } = read;
    const keeps = wanted.login === undefined && before?.address === address && before.login;
    const kept = keeps ? DONE : await this.#keepLogin(address, wanted.login ?? null);
    if (!kept.done) return kept;
    settings.update({ proxy: { address, login: keeps || !!wanted.login } });
    if (before && before.address !== address) await vault.remove(loginOf(before.address));
    return this.#changed();
  }

  /** Trusts the certificates of a file besides the usual ones, from a copy of it. */
  async trust(file: string): Promise<Outcome> {
    const read = await readCertificates(file);
    if ('refused' in read)
      return { done: false, problem: { kind: 'not-certificates', reason: read.refused } };
    const { settings, certificatesFile } = this.#parts;
    try {
      await writeFile(certificatesFile, read.pem, { mode: OWNER_ONLY });
    } catch (error) {
      const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      return { done: false, problem: { kind: 'not-written', detail } };
    }
    this.#certificates = read;
    settings.update({ extraCa: { from: file } });
    return this.#changed();
  }

  /** Trusts the usual certificates only. */
  async trustNoMore(): Promise<void> {
    this.#certificates = undefined;
    this.#parts.settings.update({ extraCa: null });
    await rm(this.#parts.certificatesFile, { force: true });
    this.#changed();
  }

  #loginState({ address, login }: KeptProxy): 'none' | 'kept' | 'lost' {
    if (!login) return 'none';
    return this.#parts.vault.holds(loginOf(address)) ? 'kept' : 'lost';
  }

  async #keepLogin(address: string, login: NonNullable<WantedProxy['login']> | null): Promise<Outcome> {
    const { vault } = this.#parts;
    if (login === null) {
      await vault.remove(loginOf(address));
      return DONE;
    }
    // A colon ends the name in a Basic login.
    if (login.user === '' || login.user.includes(':'))
      return { done: false, problem: { kind: 'not-a-proxy', reason: 'no-user' } };
    const kept = await vault.set(loginOf(address), new Secret(`${login.user}:${login.password}`));
    return kept.ok ? DONE : { done: false, problem: { kind: 'failure', failure: kept.failure } };
  }

  #changed(): Outcome {
    this.#route = this.#routeNow();
    for (const listener of this.#listeners) listener();
    return DONE;
  }

  #routeNow(): Route {
    const { proxy } = this.#parts.settings.read();
    return {
      proxy: proxy && this.#wayThrough(proxy),
      extraCa: this.#certificates?.pem ?? null,
    };
  }

  #wayThrough({ address, login }: KeptProxy): ProxyWay {
    return {
      address: new URL(address),
      login: async () => {
        const found = login ? await this.#parts.vault.get(loginOf(address)) : undefined;
        return found?.ok ? found.value : undefined;
      },
    };
  }
}

const shortened = (file: string, home: string): string =>
  file.startsWith(home + path.sep) ? `~${file.slice(home.length)}` : file;

const DONE: Outcome = { done: true, value: null };

/** The copy of an earlier run; a damaged or missing one is none. */
function copyIn(file: string): Certificates | undefined {
  const read = readCertificatesNow(file);
  return 'refused' in read ? undefined : read;
}
