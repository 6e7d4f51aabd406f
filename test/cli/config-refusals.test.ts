import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config/read-config.ts';
import { UnusableError } from '../../src/cli/unusable-error.ts';
import { configFile, ENV, GOOD } from './support/config-file.ts';

const files = configFile();

/** What the person is told, without the first line. */
const refusal = async (config: unknown, env?: Record<string, string>): Promise<string> => {
  const error = await files.read(config, env).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnusableError)) throw new Error(`not refused: ${error}`);
  for (const key of Object.values(ENV)) expect(error.message).not.toContain(key);
  return error.message.split('\n').slice(1).join('\n').trim().replaceAll(files.folder.path, 'FOLDER');
};

describe('A configuration that cannot be used is refused, naming the field and what was expected', () => {
  const root = GOOD.roots[0];
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['no object', [], 'the file: expected an object, found a list'],
    ['no folders', { apiKeyEnv: 'HOTFOLDER_API_KEY' }, 'roots: expected a list, found nothing'],
    ['an empty list of folders', { ...GOOD, roots: [] }, 'roots: expected at least one folder to watch'],
    [
      'a folder without a path',
      { ...GOOD, roots: [{ profile: null }] },
      'roots[0].path: expected text, found nothing',
    ],
    [
      'a folder without a client',
      { ...GOOD, roots: [{ path: 'acme' }] },
      'roots[0].profile: expected the name of a profile, or null for the primary profile, found nothing',
    ],
    [
      'a client that is not there',
      { ...GOOD, roots: [{ path: 'acme', profile: 'Acne' }] },
      'roots[0].profile: "Acne" is not one of the profiles (known: Acme); null is the primary profile, "{client}" that of each sub-folder’s name',
    ],
    [
      'another word for existing',
      { ...GOOD, roots: [{ ...root, existing: 'skip' }] },
      'roots[0].existing: expected "upload" or "leave"',
    ],
    [
      'a threshold in words',
      { ...GOOD, roots: [{ ...root, stabilityMs: '2s' }] },
      'roots[0].stabilityMs: expected a whole number, found text',
    ],
    [
      'no threshold',
      { ...GOOD, roots: [{ ...root, stabilityMs: 0 }] },
      'roots[0].stabilityMs: expected 1 or more',
    ],
    [
      'a pattern that is no text',
      { ...GOOD, roots: [{ ...root, exclude: ['drafts/**', 5] }] },
      'roots[0].exclude[1]: expected text, found a number',
    ],
    [
      'a blank pattern',
      { ...GOOD, roots: [{ ...root, include: [' '] }] },
      'roots[0].include[0]: expected a pattern',
    ],
    [
      'sizes that leave nothing between them',
      { ...GOOD, roots: [{ ...root, minBytes: 10, maxBytes: 9 }] },
      'roots[0].maxBytes: is below minBytes, so that no file is taken',
    ],
    [
      'a rule that is misspelt',
      { ...GOOD, roots: [{ ...root, exlude: [] }] },
      'roots[0].exlude: is not a field; did you mean exclude?',
    ],
    ['half an upload', { ...GOOD, concurrency: 1.5 }, 'concurrency: expected a whole number, found a number'],
    ['no upload at a time', { ...GOOD, concurrency: 0 }, 'concurrency: expected 1 or more'],
    ['a crawl', { ...GOOD, uploadBytesPerSecond: 1_000 }, 'uploadBytesPerSecond: expected at least 16000'],
    [
      'a speed without its unit',
      { ...GOOD, uploadBytesPerSecond: '2' },
      'uploadBytesPerSecond: expected bytes in a second, or a speed such as "2 MB/s"',
    ],
    [
      'a speed that is a list',
      { ...GOOD, uploadBytesPerSecond: [2] },
      'uploadBytesPerSecond: expected bytes in a second, or a speed such as "2 MB/s"',
    ],
    [
      'a dash',
      { ...GOOD, uploadBytesPerSecond: '9 GB/s' },
      'uploadBytesPerSecond: expected bytes in a second, or a speed such as "2 MB/s"',
    ],
    [
      'a rush',
      { ...GOOD, uploadBytesPerSecond: '1001 MB/s' },
      'uploadBytesPerSecond: expected at most 1000000000',
    ],
    ['too many at a time', { ...GOOD, concurrency: 21 }, 'concurrency: expected at most 20'],
    ['a field nobody knows', { ...GOOD, rootz: [] }, 'rootz: is not a field; did you mean roots?'],
    [
      'a field like no other',
      { ...GOOD, profiles: [{ name: 'Acme', keyEnv: 'ACME_KEY', colouring: 1 }] },
      'profiles[0].colouring: is not a field; known here: name, keyEnv, keyFile',
    ],
    [
      'a limit nobody knows',
      { ...GOOD, limits: { verifyAbsentMS: 1, verfyAbsentMs: 1 } },
      'limits.verifyAbsentMS: is not a limit; did you mean verifyAbsentMs?\n  limits.verfyAbsentMs: is not a limit; did you mean verifyAbsentMs?',
    ],
    [
      'a limit like no other',
      { ...GOOD, limits: { xyzzy: 1 } },
      'limits.xyzzy: is not a limit; docs/limits.md lists them all',
    ],
    [
      'a limit of nothing',
      { ...GOOD, limits: { backoffFirstMs: 0 } },
      'limits.backoffFirstMs: expected 1 or more',
    ],
    [
      'blocks that do not fit their buffers',
      { ...GOOD, limits: { putFirstBlockBytes: 4096, putBlockBytes: 1024 } },
      'limits.putFirstBlockBytes: expected at most putBlockBytes (1024)',
    ],
    [
      'a name of blanks',
      { ...GOOD, profiles: [{ name: ' ', keyEnv: 'ACME_KEY' }] },
      'profiles[0].name: expected a name',
    ],
    [
      'one name twice',
      { ...GOOD, profiles: [...GOOD.profiles, { name: 'Acme', keyEnv: 'OTHER_KEY' }] },
      'profiles[1].name: "Acme" stands there twice',
    ],
    [
      'one key for two clients',
      { ...GOOD, profiles: [...GOOD.profiles, { name: 'Other', keyEnv: 'ACME_KEY' }] },
      'profiles[1].key: is the same key as profiles[0].key; each client has a key of its own',
    ],
    [
      'the API key as a client’s key',
      { ...GOOD, profiles: [{ name: 'Acme', keyEnv: 'HOTFOLDER_API_KEY' }] },
      'profiles[0].key: is the same key as apiKey; each client has a key of its own',
    ],
    [
      'a variable that is not set',
      { ...GOOD, apiKeyEnv: 'NOT_SET' },
      'apiKeyEnv: the environment variable NOT_SET is not set; set it to the key and start again',
    ],
    [
      'a key where a variable’s name should be',
      { ...GOOD, apiKeyEnv: ENV.ACME_KEY },
      'apiKeyEnv: expected the name of an environment variable, not a key',
    ],
    [
      'no key at all',
      { roots: [{ path: 'acme', profile: null }] },
      'apiKeyEnv: expected the name of an environment variable (or use apiKeyFile)',
    ],
    [
      'two places for one key',
      { ...GOOD, apiKeyFile: 'key' },
      'apiKeyEnv and apiKeyFile: expected one of them, found both',
    ],
    [
      'a key file that is not there',
      { ...GOOD, profiles: [{ name: 'Acme', keyFile: 'no.key' }] },
      'profiles[0].keyFile: the file FOLDER/no.key cannot be read (ENOENT)',
    ],
    [
      'an address that is none',
      { ...GOOD, apiBaseUrl: 'ayrshare' },
      'apiBaseUrl: expected a web address such as https://api.ayrshare.com/api',
    ],
    [
      'plain http to another computer',
      { ...GOOD, apiBaseUrl: 'http://media.example/api' },
      'apiBaseUrl: expected https: keys go to this address (plain http only for this computer)',
    ],
    [
      'an address with a password',
      { ...GOOD, apiBaseUrl: 'https://a:b@media.example/api' },
      'apiBaseUrl: expected an address without name and password',
    ],
    [
      'an address with a query',
      { ...GOOD, apiBaseUrl: 'https://media.example/api?x=1' },
      'apiBaseUrl: expected an address without "?" and "#"',
    ],
    [
      'a folder inside another one',
      { ...GOOD, roots: [...GOOD.roots, { path: 'acme/inner', profile: null }] },
      'roots[1].path: FOLDER/acme/inner and FOLDER/acme overlap; a file must not belong to two of them',
    ],
    [
      'a file for a folder',
      { ...GOOD, roots: [{ path: 'config.json', profile: null }] },
      'roots[0].path: FOLDER/config.json is not a folder',
    ],
  ];
  test.for(cases)('%s', async ([, config, expected]) => {
    expect(await refusal(config)).toBe(expected);
  });

  test.for([
    ['apiKey', { ...GOOD, apiKey: ENV.HOTFOLDER_API_KEY }],
    ['profiles[0].key', { ...GOOD, profiles: [{ name: 'Acme', key: ENV.ACME_KEY }] }],
    ['profiles[0].profileKey', { ...GOOD, profiles: [{ name: 'Acme', profileKey: ENV.ACME_KEY }] }],
    ['token', { ...GOOD, token: ENV.ACME_KEY }],
  ] as const)('a key in the file itself (%s) is refused with the advice', async ([field, config]) => {
    expect(await refusal(config)).toBe(
      `${field}: a key or a login must not stand in this file. Put it into an environment variable and name that with ` +
        'apiKeyEnv, keyEnv or proxyLoginEnv, or into a file of its own and name that with apiKeyFile, keyFile or proxyLoginFile',
    );
  });

  test('a file that is not JSON is told by its place, never by its text', async () => {
    await expect(files.read(`{\n  "apiKey": "${ENV.ACME_KEY}",\n  oops }`)).rejects.toThrow(
      `The configuration ${files.folder.path}/config.json is not JSON (line 3 column 3). docs/headless.md shows one that is.`,
    );
  });

  test('a file that is not there is named', () => {
    expect(() => readConfig(path.join(files.folder.path, 'none.json'), ENV)).toThrow(
      `The configuration ${files.folder.path}/none.json cannot be read (ENOENT).`,
    );
  });

  test('every mistake is told at once', async () => {
    const told = await refusal({ ...GOOD, concurrency: 0, rootz: 1, limits: { nothingLikeThis: 1 } });
    expect(told.split('\n')).toHaveLength(3);
  });
});

test('An empty key is no key', async () => {
  await files.folder.file('acme.key', ' \n');
  expect(await refusal(GOOD, { ...ENV, ACME_KEY: ' ' })).toBe(
    'profiles[0].keyEnv: the environment variable ACME_KEY is empty; set it to the key and start again',
  );
  expect(await refusal({ ...GOOD, profiles: [{ name: 'Acme', keyFile: 'acme.key' }] })).toBe(
    'profiles[0].keyFile: the file FOLDER/acme.key is empty; it should hold the key alone',
  );
});
