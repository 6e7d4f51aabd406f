import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  contentTypeOf,
  readRendererManifest,
  writeRendererManifest,
} from '../../scripts/build/renderer-manifest.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hotfolder-test-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<p>é');
  await writeFile(path.join(folder, 'assets', 'a.js'), '1;');
});
afterEach(() => rm(folder, { recursive: true }));

describe('The window’s manifest', () => {
  const files = [
    { path: 'assets/a.js', contentType: 'text/javascript; charset=utf-8', bytes: 2 },
    { path: 'index.html', contentType: 'text/html; charset=utf-8', bytes: 5 },
  ];

  it('lists every built file with its content type and its size in bytes', async () => {
    expect(await writeRendererManifest(folder)).toEqual({ files });
  });

  it('does not list itself', async () => {
    await writeRendererManifest(folder);
    expect(await readRendererManifest(folder)).toEqual({ files });
  });

  it('refuses a kind of file it has no content type for', () => {
    expect(() => contentTypeOf('page.php')).toThrow('No content type is known for page.php.');
  });
});
