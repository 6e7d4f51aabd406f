import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, truncate } from 'node:fs/promises';
import { DAY } from '../shared/units.ts';
import { endingOf, endingOfMimeType } from './content-types.ts';
import type { Exchange } from './exchange.ts';
import type { FaultEffect } from './faults/fault-effect.ts';
import type { MediaObject } from './media-store.ts';
import { accessUrlOf, type SandboxParts } from './sandbox-parts.ts';

/** "Media expires (30 or 90 days; the sample's `expiresAt` fits neither)" (API.md): the shorter one. */
const MEDIA_LIFETIME_MS = 30 * DAY;

/** Bytes that arrived whole and wait in `incoming`. */
export interface ArrivedBytes {
  readonly id: string;
  readonly profile: string | null;
  readonly fileName: string;
  readonly description: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly signedUrlId: string | null;
}

/** Hex SHA-256 of a file. */
async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Fault "wrongSize": the last byte is lost. */
async function loseLastByte(file: string, size: number): Promise<{ size: number; sha256: string }> {
  const left = Math.max(0, size - 1);
  await truncate(file, left);
  return { size: left, sha256: await sha256OfFile(file) };
}

/** The ending an object's id and access URL have. */
export function endingFor(fileName: string, contentType: string): string {
  return endingOf(fileName) || endingOfMimeType(contentType);
}

/** Makes arrived bytes an object, as far as the fault lets it, and writes it into the ledger. */
export async function keepObject(
  parts: SandboxParts,
  exchange: Exchange,
  kept: { readonly arrived: ArrivedBytes; readonly effect: FaultEffect },
): Promise<void> {
  const { arrived } = kept;
  const { keeping } = kept.effect;
  const file = parts.store.incomingPath(arrived.id);
  if (keeping?.as === 'nothing') return await rm(file, { force: true });
  const bytes = keeping?.as === 'wrongSize' ? await loseLastByte(file, arrived.size) : arrived;
  const createdAt = parts.now();
  const object: MediaObject = {
    id: arrived.id,
    ending: endingFor(arrived.fileName, arrived.contentType),
    profile: arrived.profile,
    fileName: arrived.fileName,
    description: arrived.description,
    contentType: arrived.contentType,
    size: bytes.size,
    sha256: bytes.sha256,
    createdAt,
    expiresAt: createdAt + MEDIA_LIFETIME_MS,
    visibleAt: keeping?.as === 'late' ? createdAt + keeping.afterMs : createdAt,
  };
  if (keeping?.as === 'late') parts.store.hideFor(object.id, keeping.afterRequests);
  await parts.store.accept(object, file);
  exchange.notes.stored = true;
  recordAccepted(parts, object, arrived.signedUrlId);
}

function recordAccepted(parts: SandboxParts, object: MediaObject, signedUrlId: string | null): void {
  parts.ledger.recordAccepted({
    accessUrl: accessUrlOf(parts, object.id, object.ending),
    profile: object.profile,
    fileName: object.fileName,
    size: object.size,
    sha256: object.sha256,
    acceptedAt: object.createdAt,
    signedUrlId,
  });
}
