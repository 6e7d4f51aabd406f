import { createHash } from 'node:crypto';
import { type Answer, jsonAnswer } from '../answers.ts';
import type { Exchange } from '../exchange.ts';
import type { SandboxParts } from '../sandbox-parts.ts';

const NETWORKS = ['instagram', 'facebook'] as const;

/** A public reference made of the title: "**never** the Profile-Keys" (API.md). */
function refIdOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 40);
}

/** "`GET {base}/user` … the usual way to check a key | `{activeSocialAccounts, displayNames, …}`" (API.md). */
export async function user(_parts: SandboxParts, exchange: Exchange): Promise<Answer> {
  const title = exchange.notes.profile ?? 'Primary Profile';
  return jsonAnswer(200, {
    activeSocialAccounts: NETWORKS,
    displayNames: NETWORKS.map((platform) => ({ platform, displayName: title })),
    email: exchange.notes.profile === null ? 'sandbox@example.com' : null,
    title,
    refId: refIdOf(title),
  });
}

/** "`GET {base}/profiles` … titles and `refId`s, cursor paging" (API.md): the sandbox has one page. */
export async function profiles(parts: SandboxParts): Promise<Answer> {
  const listed = parts.keys.profiles.map(({ title }) => ({
    title,
    refId: refIdOf(title),
    status: 'active',
    activeSocialAccounts: NETWORKS,
  }));
  return jsonAnswer(200, {
    profiles: listed,
    count: listed.length,
    pagination: { hasMore: false, nextCursor: null },
  });
}
