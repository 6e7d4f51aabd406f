import type { z } from 'zod';
import { LIMITS } from '../../engine/api/limits.ts';
import { closeNames } from './close-names.ts';
import { fieldName } from './field-name.ts';

/** The fields of each part of the file, by where it stands. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...['apiBaseUrl', 'apiKeyEnv', 'apiKeyFile', 'profiles', 'roots'],
    ...['concurrency', 'uploadBytesPerSecond', 'limits'],
    ...['proxy', 'proxyLoginEnv', 'proxyLoginFile', 'certificates'],
  ],
  profiles: ['name', 'keyEnv', 'keyFile'],
  roots: [
    ...['path', 'profile', 'existing', 'after', 'stabilityMs'],
    ...['include', 'exclude', 'minBytes', 'maxBytes'],
  ],
  limits: Object.keys(LIMITS),
};

/** More known names than this are not listed as a whole. */
const LISTED = 10;

function unknownField(path: readonly PropertyKey[], name: string): string {
  const isLimit = path[0] === 'limits';
  const known = FIELDS[String(path[0] ?? '')] ?? [];
  const close = closeNames(name, known);
  const listed = close.length > 0 ? close : known.length <= LISTED ? known : [];
  const what = isLimit ? 'is not a limit' : 'is not a field';
  const advice =
    close.length > 0
      ? `did you mean ${listed.join(' or ')}?`
      : listed.length > 0
        ? `known here: ${listed.join(', ')}`
        : `docs/${isLimit ? 'limits' : 'headless-reference'}.md lists them all`;
  return `${fieldName([...path, name])}: ${what}; ${advice}`;
}

const FOUND: Readonly<Record<string, string>> = {
  undefined: 'nothing',
  null: 'null',
  array: 'a list',
  object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  // Every number of the configuration is a whole one.
  number: 'a whole number',
};

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** The value itself is never shown: a key may have been pasted there. */
function valueAt(config: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[key] : undefined,
    config,
  );
}

function lineOf(issue: z.core.$ZodIssue, config: unknown): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue.path, key));
  const where = fieldName(issue.path);
  const found = FOUND[kindOf(valueAt(config, issue.path))] ?? 'something else';
  const wrongKind = issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined;
  if (wrongKind !== undefined) {
    return [`${where || 'the file'}: expected ${wrongKind}, found ${found}`];
  }
  const missing = found === 'nothing' ? ', found nothing' : '';
  return [`${where || 'the file'}: ${issue.message}${missing}`];
}

/** What is wrong with a configuration, one line for each field, in plain words. */
export const mistakesIn = (error: z.ZodError, config: unknown): readonly string[] =>
  error.issues.flatMap((issue) => lineOf(issue, config));
