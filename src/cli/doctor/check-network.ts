import { lookup } from 'node:dns/promises';
import type { Limits } from '../../engine/api/limits.ts';
import { nodeHttpDoor } from '../../engine/api/node-http-door.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { MINUTE, SECOND } from '../../shared/units.ts';
import { routeOf, type WantedNetwork } from '../network/wanted-network.ts';
import type { Program } from '../program.ts';
import { checkCertificates, checkProxy, proxyFor } from './check-proxy.ts';
import { broken, doubtful, type Finding, fine, reasonOf } from './finding.ts';
import { noAnswer } from './no-answer.ts';

/** Signed URLs live for half an hour: a clock that is further off than this may spoil them. [ours] */
const CLOCK_OFF_MS = 2 * MINUTE;

export interface NetworkParts {
  readonly baseUrl: string;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly network: WantedNetwork;
  readonly program: Pick<Program, 'env' | 'version'>;
}

/** How the API's host is reached; whether it has an address, answers, and agrees on the time. Asked without a key. */
export async function* checkNetwork(parts: NetworkParts): AsyncGenerator<Finding> {
  const { network, program, clock } = parts;
  const api = new URL(parts.baseUrl);
  yield checkProxy(network.proxy, api, program.env);
  yield* checkCertificates(network.certificates, clock.now());
  const proxy = proxyFor(network.proxy, api);
  // A proxy finds the API's name itself.
  const { hostname } = proxy === undefined ? api : new URL(proxy.address);
  const resolved = await checkName(hostname.replace(/^\[|\]$/g, ''));
  yield resolved;
  if (resolved.verdict === 'ok') yield* checkAnswer(parts);
}

async function checkName(name: string): Promise<Finding> {
  try {
    const { address } = await lookup(name);
    return fine('dns', `${name} is ${address}`);
  } catch (error) {
    const advice = 'Check this computer’s network and its name servers.';
    return broken('dns', `${name} has no address (${reasonOf(error)})`, advice);
  }
}

async function* checkAnswer(parts: NetworkParts): AsyncGenerator<Finding> {
  const { baseUrl, limits, clock, network, program } = parts;
  const route = routeOf(network);
  const userAgent = `Hotfolder/${program.version}`;
  const door = nodeHttpDoor({ baseUrl, clock, limits, userAgent, route: () => route });
  const { signal } = new AbortController();
  const started = clock.monotonic();
  try {
    const answer = await door.open({ url: baseUrl, method: 'HEAD', headersOnly: true, signal });
    if (answer === 'aborted') return;
    if (!answer.ok) {
      yield noAnswer(baseUrl, answer.failure, proxyFor(network.proxy, new URL(baseUrl)));
      return;
    }
    const tookMs = Math.round(clock.monotonic() - started);
    yield fine('api', `${baseUrl} answers within ${tookMs} ms`);
    yield checkClock(answer.value.headers.get('date'), clock.now());
  } finally {
    door.close();
  }
}

/** Both clocks are told to the second, and the answer took its time. */
function checkClock(date: string | undefined, now: number): Finding {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return fine('clock', 'the server tells no time to compare with');
  const offMs = now - theirs;
  const found = `${Math.round(Math.abs(offMs) / SECOND)} s ${offMs < 0 ? 'behind' : 'ahead of'} the server`;
  if (Math.abs(offMs) <= CLOCK_OFF_MS) return fine('clock', found);
  return doubtful('clock', found, 'Set this computer’s clock, best by the network’s time (NTP).');
}
