import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { last4, reveal, Secret } from '../../src/engine/secret.ts';

const VALUE = 'TOP-KEY-0123456789';
const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

/** Where a secret may be unwrapped: the HTTP door with its way through a proxy, and the vaults that keep keys. */
const ALLOWED = [
  /^engine\/secret\.ts$/,
  /^engine\/api\/(node-http-door|open-tunnel|put-file|mask-keys)\.ts$/,
  /^(engine|main|cli)\/(.*\/)?[a-z0-9-]*(vault|key-file|sealed)[a-z0-9-]*\.ts$/,
];

function sourceFiles(): readonly string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name));
}

describe('a secret prints as [secret]', () => {
  const secret = new Secret(VALUE);
  const holder = { secret, list: [secret], map: new Map([['key', secret]]) };
  test.each([
    ['in a template', () => `${secret}`],
    ['joined to text', () => `${'key '.concat(String(secret))}`],
    ['as JSON', () => JSON.stringify(holder)],
    ['to console and util.format', () => format('%s %o %O %j %d', secret, secret, holder, holder, secret)],
    [
      'to util.inspect, hidden fields and all',
      () => inspect(holder, { showHidden: true, depth: 9, getters: true }),
    ],
    [
      'to util.inspect without its own printing',
      () => inspect(holder, { customInspect: false, showHidden: true }),
    ],
    ['as the cause of an error', () => inspect(new Error('failed', { cause: holder }))],
    ['in the stack of an error', () => new Error(`with ${secret}`).stack ?? ''],
    ['as a structured clone', () => inspect(structuredClone({ list: [secret] }), { showHidden: true })],
    ['by its own keys', () => JSON.stringify([...Object.entries(secret), ...Reflect.ownKeys(secret)])],
  ])('%s', (_where, print) => {
    expect(print()).not.toContain(VALUE);
    expect(print()).not.toContain('0123456789');
  });

  test('and gives itself back only when asked by its one name', () => {
    expect(reveal(secret)).toBe(VALUE);
    expect(() => reveal(structuredClone(secret) as Secret)).toThrow('not a secret');
    expect(last4(secret)).toBe('6789');
    expect(last4(new Secret('abc'))).toBe('c');
  });
});

test('only the HTTP door and the vaults unwrap secrets', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(50);
  const callers = files.filter((name) => /\breveal\b/.test(readFileSync(path.join(SOURCES, name), 'utf8')));
  expect(callers).toContain('engine/api/node-http-door.ts');
  expect(callers.filter((name) => !ALLOWED.some((allowed) => allowed.test(name)))).toEqual([]);
});
