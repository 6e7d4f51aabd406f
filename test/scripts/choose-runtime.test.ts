import { describe, expect, it } from 'vitest';
import { chooseRuntime, type RuntimeSource, type Search } from '../../scripts/runtime/choose-runtime.ts';
import { electronSources } from '../../scripts/runtime/electron-sources.ts';
import { launchFlags } from '../../scripts/runtime/launch-flags.ts';

const asked: string[] = [];

function source(name: string, search: Search): RuntimeSource {
  return {
    name,
    async find() {
      asked.push(name);
      return search;
    },
  };
}

const sourceWith = (name: string): RuntimeSource =>
  source(name, { runtime: { name: `Electron of ${name}`, executable: name, appArgs: [] } });

const sourceWithout = (name: string, lacking: string): RuntimeSource => source(name, { lacking });

describe('The runtime the app starts in', () => {
  it('is sought in the order: named by the person, installed, downloadable, test runtime', () => {
    expect(electronSources.map((source) => source.name)).toEqual([
      'ELECTRON_OVERRIDE_DIST_PATH',
      'Installed Electron',
      'Download of Electron',
      'Registry-borne test runtime',
    ]);
  });

  it('is the first that is there, and later sources are not even asked', async () => {
    asked.length = 0;
    const said: string[] = [];
    const sources = [sourceWithout('first', 'not set'), sourceWith('second'), sourceWith('third')];
    const runtime = await chooseRuntime(sources, (line) => said.push(line));
    expect(runtime.executable).toBe('second');
    expect(asked).toEqual(['first', 'second']);
    expect(said).toEqual(['first: not set']);
  });

  it('fails with every source’s reason when there is none', async () => {
    const sources = [sourceWithout('first', 'not set'), sourceWithout('second', 'refused')];
    await expect(chooseRuntime(sources, () => {})).rejects.toThrow(/first: not set\n\s+second: refused/);
  });

  it('is never passed over silently when the one named by the person is broken', async () => {
    const broken: RuntimeSource = {
      name: 'named',
      find: () => Promise.reject(new Error('no electron there')),
    };
    await expect(chooseRuntime([broken, sourceWith('second')], () => {})).rejects.toThrow(
      'no electron there',
    );
  });
});

describe('Chromium’s switches', () => {
  it('take the sandbox away only from root', () => {
    expect(launchFlags({ uid: 0, virtualDisplay: false })).toEqual(['--no-sandbox']);
    expect(launchFlags({ uid: 1000, virtualDisplay: false })).toEqual([]);
    expect(launchFlags({ uid: undefined, virtualDisplay: true })).not.toContain('--no-sandbox');
  });
});
