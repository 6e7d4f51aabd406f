import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { MIB } from '../shared/units.ts';
import type { Keys, SandboxProfile } from './credentials.ts';
import type { Arrival } from './exchange.ts';
import { connectionEffect } from './faults/connection-kinds.ts';
import { openFaultPlan } from './faults/fault-plan.ts';
import { type FaultScript, parseFaultScript } from './faults/fault-script.ts';
import { openLedger } from './ledger.ts';
import type { Ledger, OriginName } from './ledger-entries.ts';
import { createListener, type Listener, type SandboxTls } from './listener.ts';
import { openMediaStore } from './media-store.ts';
import { originOf, rememberedPorts, rememberPorts } from './ports.ts';
import { DEFAULT_RATE_LIMIT, openRateLimit, type RateLimit } from './rate-limit.ts';
import type { SandboxParts } from './sandbox-parts.ts';
import { serve } from './serve.ts';
import { DEFAULT_URL_LIFETIME_MS, openSignedUrls } from './signed-urls.ts';

/** The primary profile's key: made up, worth nothing outside a sandbox. */
export const SANDBOX_API_KEY = 'SANDBOX-API-KEY-5Q2M-PRIMARY-9TXW';

/** Three made-up clients. */
export const SANDBOX_PROFILES: readonly SandboxProfile[] = [
  { title: 'Bramblewick Teas', profileKey: 'SANDBOX-PROFILE-KEY-BRAMBLEWICK-7H4K' },
  { title: 'Marloquay Ceramics', profileKey: 'SANDBOX-PROFILE-KEY-MARLOQUAY-2N8V' },
  { title: 'Northlume Velo', profileKey: 'SANDBOX-PROFILE-KEY-NORTHLUME-6C3R' },
];

/** Past this size the redacted ledger of an app that stays open starts a new file. */
const REDACTED_LEDGER_BYTES = 4 * MIB;

/** How a sandbox is started. */
export interface SandboxOptions {
  /** Media, ports and ledger survive a restart here. */
  readonly dataDir: string;
  readonly apiKey?: string;
  readonly profiles?: readonly SandboxProfile[];
  readonly faults?: FaultScript;
  /** The API's port; refused when it is taken. Default: the remembered one if free, else any. */
  readonly port?: number;
  readonly urlLifetimeMs?: number;
  readonly rateLimit?: RateLimit;
  /** Both origins speak TLS with these. Plain http when left out. */
  readonly tls?: SandboxTls;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Keeps keys and signatures out of the ledger, and the ledger small: for the app's embedded sandbox. */
  readonly redactLedger?: boolean;
}

/** A running sandbox. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT/api` */
  readonly baseUrl: string;
  /** Signed and access URLs live on another origin, so that a leaked credential is seen. */
  readonly storageOrigin: string;
  readonly ledger: Ledger;
  /** Replaces the fault script, with every count at zero. Throws FaultScriptError. */
  setFaults(script: FaultScript): void;
  /** Breaks off what is under way and closes both servers and the ledger. Stopping twice is stopping once. */
  stop(): Promise<void>;
}

/** Starts both servers on the ports of the last run where these are free. */
async function listenBoth(options: SandboxOptions, api: Listener, storage: Listener) {
  const remembered = rememberedPorts(options.dataDir);
  const protocol = options.tls === undefined ? 'http' : 'https';
  const apiPort = await api.open(
    options.port === undefined ? { wished: remembered.api } : { exact: options.port },
  );
  const storagePort = await storage.open({ wished: remembered.storage });
  rememberPorts(options.dataDir, { api: apiPort, storage: storagePort });
  return { apiOrigin: originOf(apiPort, protocol), storageOrigin: originOf(storagePort, protocol) };
}

/** Starts a sandbox. Throws FaultScriptError, and EADDRINUSE for a taken `port`. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, now = Date.now } = options;
  const keys: Keys = {
    apiKey: options.apiKey ?? SANDBOX_API_KEY,
    profiles: options.profiles ?? SANDBOX_PROFILES,
  };
  const titles = keys.profiles.map((profile) => profile.title);
  const names = { titles, identities: Object.keys(options.tls?.others ?? {}) };
  const firstScript = parseFaultScript(options.faults ?? { rules: [] }, names);
  let faults = openFaultPlan(firstScript);

  mkdirSync(dataDir, { recursive: true });
  const underWay = new Set<Promise<void>>();
  let take: ((arrival: Arrival) => Promise<void>) | undefined;
  const answering =
    (origin: OriginName): RequestListener =>
    (request, response) => {
      if (take === undefined) request.socket.destroy();
      else track(underWay, take({ origin, request, response }), request.socket);
    };
  const api = createListener(answering('api'), options.tls);
  const storage = createListener(answering('storage'), options.tls);
  const strikeConnections = ({ connections = [] }: FaultScript) => {
    const effectOn = (origin: OriginName) => connections.find((rule) => rule.on === origin);
    for (const [origin, listener] of [['api', api] as const, ['storage', storage] as const]) {
      const rule = effectOn(origin);
      listener.strike(rule === undefined ? undefined : connectionEffect(rule));
    }
  };
  const { apiOrigin, storageOrigin } = await listenBoth(options, api, storage);
  const redactLedger = options.redactLedger ?? false;
  const parts: SandboxParts = {
    keys,
    store: openMediaStore(dataDir, now),
    signedUrls: openSignedUrls(options.urlLifetimeMs ?? DEFAULT_URL_LIFETIME_MS, now),
    ledger: openLedger(dataDir, redactLedger ? REDACTED_LEDGER_BYTES : undefined),
    countRequest: openRateLimit(options.rateLimit ?? DEFAULT_RATE_LIMIT, now),
    storageOrigin,
    redactLedger,
    now,
    faults: () => faults,
  };
  take = (arrival) => serve(parts, arrival);
  strikeConnections(firstScript);

  const stop = async () => {
    await Promise.all([api.close(), storage.close()]);
    await Promise.all(underWay);
    parts.ledger.close();
  };
  let stopped: Promise<void> | undefined;

  return {
    baseUrl: `${apiOrigin}/api`,
    storageOrigin,
    ledger: parts.ledger,
    setFaults: (script) => {
      faults = openFaultPlan(parseFaultScript(script, names));
      strikeConnections(script);
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function track(underWay: Set<Promise<void>>, serving: Promise<void>, socket: Socket): void {
  // What is thrown here is a full disk or a bug; it ends one connection, never the app around the sandbox.
  const exchange: Promise<void> = serving
    .catch(() => socket.destroy())
    .then(() => {
      underWay.delete(exchange);
    });
  underWay.add(exchange);
}
