import { type FolderRules, NO_RULES } from '../../shared/folder-rules.ts';
import type { PathTrial } from '../../shared/rules-trial.ts';
import { folderRules } from './folder-rules.ts';
import { ignoredReason } from './media-filter.ts';

/**
 * What becomes of a file with this path below the folder; nothing on the disk is asked. `bytes` is its size where
 * it is known: without it, rules about size are not asked.
 */
export function tryPath(rules: FolderRules, path: string | null, bytes: number | null): PathTrial {
  if (path === null) return { path, bytes: null, reason: null, pattern: null };
  const never = ignoredReason(path, 'file');
  if (never !== undefined) return { path, bytes, reason: never, pattern: null };
  const asked = bytes === null ? { ...rules, minBytes: null, maxBytes: null } : rules;
  const file = { path, size: bytes ?? 0 };
  const verdict = folderRules(asked)(file);
  if (verdict) return { path, bytes, ...verdict };
  const takes = rules.include.find((pattern) => !folderRules({ ...NO_RULES, include: [pattern] })(file));
  return { path, bytes, reason: null, pattern: takes ?? null };
}

/** A full path, of whatever system: `/a`, `~/a`, `C:/a`, `//server/a`. */
const FULL = /^(\/|~\/|[a-z]:\/)/i;

/**
 * The path below a folder that a person means who typed, pasted or dragged one: relative to the folder, or whole as
 * one of `folders` begins. null = it does not lie in the folder.
 */
export function typedPath(typed: string, folders: readonly string[]): string | null {
  const text = unified(typed.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const folder = folders.map((one) => unified(one).replace(/\/+$/, '')).find((one) => isBelow(text, one));
  if (folder === undefined && FULL.test(text)) return null;
  const names = (folder === undefined ? text : text.slice(folder.length)).split('/');
  const kept = names.filter((name) => name !== '' && name !== '.');
  return kept.length === 0 || kept.includes('..') ? null : kept.join('/');
}

const isBelow = (text: string, folder: string): boolean =>
  text.toLowerCase().startsWith(`${folder}/`.toLowerCase());

/** Windows writes `\\` between names; elsewhere it is too rare in a name to be meant. */
const unified = (path: string): string => path.replaceAll('\\', '/');
