import { describe, expect, it } from 'vitest';
import { installCommand, lackingPackages, NEEDS } from '../../scripts/provision/needs.ts';
import { purposesOf } from '../../scripts/provision/provision.ts';

describe('What the machine needs', () => {
  it('asks for nothing when everything is there', () => {
    expect(lackingPackages(purposesOf('test', { hasDisplay: false }), () => true)).toEqual([]);
  });

  it('asks npm start for no browser and no keyring', () => {
    const asked = lackingPackages(purposesOf('start', { hasDisplay: false }), () => false);
    expect(asked).toContain('libgtk-3-0');
    expect(asked).toContain('xvfb');
    expect(asked).not.toContain('chromium');
    expect(asked).not.toContain('gnome-keyring');
  });

  it('asks for a virtual display only where there is none', () => {
    expect(lackingPackages(purposesOf('start', { hasDisplay: true }), () => false)).not.toContain('xvfb');
  });

  it('always asks the tests for a virtual display, a browser and a keyring', () => {
    const asked = lackingPackages(purposesOf('test', { hasDisplay: true }), () => false);
    for (const name of ['xvfb', 'xauth', 'chromium', 'gnome-keyring', 'dbus-x11'])
      expect(asked).toContain(name);
  });

  it('names only what lacks, each package once', () => {
    const asked = lackingPackages(
      ['window'],
      (probe) => !('library' in probe && probe.library.startsWith('libn')),
    );
    expect(asked).toEqual(['libnss3', 'libnotify4']);
    const all = lackingPackages(['window', 'display', 'fetch', 'test'], () => false);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeLessThanOrEqual(NEEDS.length);
  });

  it('prints a command that a person can paste', () => {
    expect(installCommand(['xvfb', 'xauth'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb xauth',
    );
  });
});
