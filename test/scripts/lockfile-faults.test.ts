import { describe, expect, test } from 'vitest';
import { lockfileFaults, openVersions, strayedPins } from '../../scripts/lockfile/lockfile-faults.ts';

const whole = { version: '1.2.3', integrity: 'sha512-AAAA' };
const locked = (packages: Parameters<typeof lockfileFaults>[0]['packages']) =>
  lockfileFaults({ lockfileVersion: 3, packages: { '': {}, ...packages } });

describe('The lockfile check', () => {
  test('finds every package whose bytes nothing vouches for', () => {
    expect(locked({ 'node_modules/a': whole, 'node_modules/b': { version: '1.0.0' } })).toEqual([
      'node_modules/b has no integrity',
    ]);
    expect(locked({ 'node_modules/a': { ...whole, integrity: 'sha1-AAAA' } })).toHaveLength(1);
  });

  test('takes a bundled package for covered by its bundle', () => {
    expect(locked({ 'node_modules/a/node_modules/b': { version: '1.0.0', inBundle: true } })).toEqual([]);
  });

  test('finds every address of a registry', () => {
    expect(locked({ 'node_modules/a': { ...whole, resolved: 'https://registry.invalid/a.tgz' } })).toEqual([
      'node_modules/a names where it comes from: https://registry.invalid/a.tgz',
    ]);
  });

  test('finds every version that package.json leaves open', () => {
    const manifest = {
      dependencies: { a: '1.2.3', b: '^1.2.3' },
      devDependencies: { c: 'latest' },
      optionalDependencies: { d: '1.x' },
      overrides: { e: 'npm:@other/e@2.0.0', f: 'npm:other@^2.0.0' },
    };
    expect(openVersions(manifest).map((fault) => fault[0])).toEqual(['b', 'c', 'd', 'f']);
  });

  test('finds a pin that the lockfile does not hold', () => {
    const lockfile = { lockfileVersion: 3, packages: { 'node_modules/a': whole } };
    expect(strayedPins({ dependencies: { a: '1.2.4' }, devDependencies: { b: '1.0.0' } }, lockfile)).toEqual([
      'a is pinned to 1.2.4, locked at 1.2.3',
      'b is pinned to 1.0.0, locked at nothing',
    ]);
    expect(strayedPins({ dependencies: { a: '1.2.3' } }, lockfile)).toEqual([]);
  });
});
