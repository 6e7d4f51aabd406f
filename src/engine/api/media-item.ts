import { eachOf, type Steps } from '../steps.ts';

/** One entry of the server's media list, cleaned: plain JSON, so that it can be kept. */
export interface ServerMediaItem {
  /** The server's own id; empty when it gave none. */
  readonly serverId: string;
  /** As the server says it, any characters: text, never markup or a path. */
  readonly fileName: string;
  /** http or https, nothing else. */
  readonly accessUrl: string;
  readonly sizeBytes: number | null;
  /** Epoch ms. */
  readonly createdAt: number | null;
  readonly description: string;
  /** Epoch ms as told, also when past; never computed. */
  readonly expiresAt: number | null;
}

/** A list as read: what could be used, and how many entries could not. */
export interface ServerMediaList {
  readonly items: readonly ServerMediaItem[];
  readonly skipped: number;
}

const MAX_TEXT = 2_000;
/** Epoch seconds end where epoch ms of 1973 begin. */
const EPOCH_MS_FROM = 100_000_000_000;
/** The last moment a date can hold, epoch ms. */
const LAST_MOMENT = 8.64e15;

/**
 * The list out of whatever came: an array, an object that holds one, or a single item. Entries without a
 * usable link are counted and left out; every other field may be missing or odd. Undefined: no list at all.
 */
export function* parseMediaList(body: unknown): Steps<ServerMediaList | undefined> {
  const entries = entriesOf(body);
  if (entries === undefined) return undefined;
  const byKey = new Map<string, ServerMediaItem>();
  let usable = 0;
  yield* eachOf(entries, (entry) => {
    const item = parseMediaItem(entry);
    if (item === undefined) return;
    usable += 1;
    const key = item.serverId === '' ? item.accessUrl : `${item.serverId} ${item.accessUrl}`;
    if (!byKey.has(key)) byKey.set(key, item);
  });
  return { items: [...byKey.values()], skipped: entries.length - usable };
}

function entriesOf(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isRecord(body)) return undefined;
  for (const name of ['media', 'items', 'files', 'data']) {
    const inner = body[name];
    if (Array.isArray(inner)) return inner;
  }
  if (typeof body['url'] === 'string') return [body];
  // No list, but no nonsense either: one entry that says nothing.
  return Object.keys(body).length === 0 ? [body] : undefined;
}

function parseMediaItem(entry: unknown): ServerMediaItem | undefined {
  if (!isRecord(entry)) return undefined;
  const accessUrl = webLink(entry['url']) ?? webLink(entry['accessUrl']);
  if (accessUrl === undefined) return undefined;
  const fileName = words(entry['fileName']);
  return {
    serverId: words(entry['id']),
    fileName: fileName === '' ? nameIn(accessUrl) : fileName,
    accessUrl,
    sizeBytes: bytes(entry['size']),
    createdAt: moment(entry['timeCreated']),
    description: words(entry['description']),
    expiresAt: moment(entry['expiresAt']),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An absolute http(s) link without user and password; anything else (`javascript:`, `file:`) is none. */
export function webLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 4_096) return undefined;
  try {
    const url = new URL(value);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.username + url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function words(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
}

/** `"12345"`, `12345`; anything that is no count of bytes is unknown. */
function bytes(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\s*\d{1,16}\s*$/.test(text)) return null;
  const count = Number(text);
  return Number.isSafeInteger(count) ? count : null;
}

/** ISO 8601, epoch seconds or ms, or `{_seconds}` as some stores print their times. Zero means unknown. */
function moment(value: unknown): number | null {
  if (isRecord(value)) return scalarMoment(value['_seconds'] ?? value['seconds'] ?? value['utc']);
  return scalarMoment(value);
}

function scalarMoment(value: unknown): number | null {
  const time = Math.round(typeof value === 'number' ? epochMs(value) : parsedDate(value));
  return time > 0 && time <= LAST_MOMENT ? time : null;
}

const epochMs = (value: number): number => (value > 0 && value < EPOCH_MS_FROM ? value * 1_000 : value);

function parsedDate(value: unknown): number {
  if (typeof value !== 'string' || value.length > 64 || !/\d{4}/.test(value)) return Number.NaN;
  return /^\d+$/.test(value) ? epochMs(Number(value)) : Date.parse(value);
}

function nameIn(link: string): string {
  const last = new URL(link).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).slice(0, MAX_TEXT);
  } catch {
    return last.slice(0, MAX_TEXT);
  }
}
