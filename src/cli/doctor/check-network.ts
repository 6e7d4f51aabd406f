import { lookup } from 'node:dns/promises';
import type { Limits } from '../../engine/api/limits.ts';
import { nodeHttpDoor } from '../../engine/api/node-http-door.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { MINUTE, SECOND } from '../../shared/units.ts';
import type { Program } from '../program.ts';
import { broken, doubtful, type Finding, fine, reasonOf } from './finding.ts';

/** Variables that other programs take a proxy from. */
const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'];

/** Signed URLs live for half an hour: a clock that is further off than this may spoil them. [ours] */
const CLOCK_OFF_MS = 2 * MINUTE;

export interface NetworkParts {
  readonly baseUrl: string;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly program: Pick<Program, 'env' | 'version'>;
}

/** Whether the API's host has an address, answers, and agrees on the time. Asked without a key. */
export async function* checkNetwork(parts: NetworkParts): AsyncGenerator<Finding> {
  yield checkProxy(parts);
  const { hostname } = new URL(parts.baseUrl);
  const name = hostname.replace(/^\[|\]$/g, '');
  const resolved = await checkName(name);
  yield resolved;
  if (resolved.verdict === 'ok') yield* checkAnswer(parts);
}

function checkProxy({ program }: NetworkParts): Finding {
  const set = PROXY_VARIABLES.filter((variable) => (program.env[variable] ?? '') !== '');
  if (set.length === 0) return fine('proxy', 'none is set');
  const advice = 'If this network lets nothing out directly, run Hotfolder where it does.';
  return doubtful('proxy', `${set.join(', ')} is set, and Hotfolder does not go through it`, advice);
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

async function* checkAnswer({ baseUrl, limits, clock, program }: NetworkParts): AsyncGenerator<Finding> {
  const door = nodeHttpDoor({ baseUrl, clock, limits, userAgent: `Hotfolder/${program.version}` });
  const { signal } = new AbortController();
  const started = clock.monotonic();
  try {
    const answer = await door.open({ url: baseUrl, method: 'HEAD', headersOnly: true, signal });
    if (answer === 'aborted') return;
    if (!answer.ok) {
      const { code, detail } = answer.failure;
      const advice = 'docs/troubleshooting.md says what this code means and what helps.';
      yield broken(
        'api',
        `${baseUrl} gives no answer (${[code, detail].filter(Boolean).join(': ')})`,
        advice,
      );
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
