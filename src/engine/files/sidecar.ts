import type { Limits } from '../api/limits.ts';
import type { FilePort, OpenFile } from './file-port.ts';
import { readFully } from './read-fully.ts';
import { untouched } from './same-version.ts';

/** What lies beside a picture as its description. */
export type Sidecar =
  | { readonly kind: 'text'; readonly text: string }
  /** No file of that name, or an empty one. */
  | { readonly kind: 'none' }
  /** It is there and is not taken. */
  | { readonly kind: 'refused'; readonly reason: SidecarRefusal };

/** Why a text file beside a picture is not taken as its description. */
export type SidecarRefusal =
  | 'unreadable'
  | 'still-changing'
  | 'too-large'
  | 'too-long'
  | 'not-utf8'
  | 'not-text';

type SidecarLimits = Pick<Limits, 'maxSidecarBytes' | 'maxDescriptionLength'>;

/** Control characters other than a tab and line breaks: no text for people holds one. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

const refused = (reason: SidecarRefusal): Sidecar => ({ kind: 'refused', reason });

/** A description as it is kept: line breaks of one kind, nothing blank around it; null when nothing is left. */
export function tidyDescription(text: string): string | null {
  const tidy = text.replace(/\r\n?/g, '\n').trim();
  return tidy === '' ? null : tidy;
}

/**
 * Reads `photo.jpg.txt`, the description of `photo.jpg`. Links are not followed, and no more than the allowed bytes
 * are read. `path` is the picture's, already confined to its root.
 */
export async function readSidecar(files: FilePort, path: string, limits: SidecarLimits): Promise<Sidecar> {
  const opened = await files.open(`${path}.txt`);
  if (!opened.ok) return opened.failure.code === 'file-missing' ? { kind: 'none' } : refused('unreadable');
  try {
    return await readOpen(opened.value, limits);
  } catch {
    return refused('unreadable');
  } finally {
    await opened.value.close();
  }
}

async function readOpen(file: OpenFile, limits: SidecarLimits): Promise<Sidecar> {
  const stat = await file.stat();
  if (stat.size > limits.maxSidecarBytes) return refused('too-large');
  const bytes = new Uint8Array(stat.size);
  const count = await readFully(file, bytes, 0);
  if (count < bytes.length || !untouched(stat, await file.stat())) return refused('still-changing');
  return sidecarText(bytes, limits);
}

function sidecarText(bytes: Uint8Array, limits: SidecarLimits): Sidecar {
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return refused('not-utf8');
  const text = tidyDescription(decoded);
  if (text === null) return { kind: 'none' };
  if (CONTROL.test(text)) return refused('not-text');
  return text.length > limits.maxDescriptionLength ? refused('too-long') : { kind: 'text', text };
}

/** The decoder takes a byte order mark away by itself. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
