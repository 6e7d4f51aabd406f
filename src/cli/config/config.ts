import { z } from 'zod';
import { LIMITS } from '../../engine/api/limits.ts';
import { API_ADDRESSES } from '../../shared/api-address.ts';
import { isBusyPattern } from '../../shared/folder-rules.ts';
import { UPLOAD_LIMIT } from '../../shared/pace.ts';
import { speedOf } from '../../shared/speed-units.ts';

/** A name the shell can set. A key pasted here by mistake mostly does not look like one. */
const VariableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable, not a key');
const FileName = z.string().min(1, 'expected the path of a file');
const Name = z.string().trim().min(1, 'expected a name').max(120, 'expected a name of at most 120 letters');
const Positive = z.int('expected a whole number').min(1, 'expected 1 or more');

const Bytes = z.int('expected a whole number').min(0, 'expected 0 or more');
/** As the window's: short, and a few dozen at most. */
const Patterns = z
  .array(
    z
      .string()
      .trim()
      .min(1, 'expected a pattern')
      .max(200, 'expected a pattern of at most 200 letters')
      .refine(
        (pattern) => !isBusyPattern(pattern),
        'expected at most 3 stars in a name, 2 of ** and 3 of { }',
      ),
  )
  .max(50, 'expected at most 50 patterns');

const NO_SPEED = 'expected bytes in a second, or a speed such as "2 MB/s"';
/** A number, or a number with its unit. */
const Speed = z.union([z.number(), z.string()], NO_SPEED).transform((value, context) => {
  const speed = typeof value === 'number' ? value : speedOf(value);
  const { least, most } = UPLOAD_LIMIT;
  const bad = (message: string): never => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (speed === undefined || !Number.isSafeInteger(speed)) return bad(NO_SPEED);
  if (speed < least) return bad(`expected at least ${least}`);
  return speed > most ? bad(`expected at most ${most}`) : speed;
});

/** Uploads at one time. More only wait for each other. */
const MOST_AT_ONCE = 20;

/** A key comes from one of two places. */
const Profile = z.strictObject({
  name: Name.describe('what you call the client'),
  keyEnv: VariableName.optional().describe('the environment variable that holds the client’s Profile-Key'),
  keyFile: FileName.optional().describe(
    'the file that holds it, instead; relative to the configuration file, as every path here',
  ),
});

const Root = z.strictObject({
  path: z
    .string()
    .min(1, 'expected the path of a folder')
    .describe('the folder to watch, with everything below it'),
  profile: z
    .union([z.null(), Name], 'expected the name of a profile, or null for the primary profile')
    .describe(
      'the name of a profile, or `null` for the primary profile; `"{client}"`: each sub-folder belongs to the profile ' +
        'whose name it bears, see [A sub-folder for each client](headless.md#a-sub-folder-for-each-client)',
    ),
  existing: z
    .enum(['upload', 'leave'], 'expected "upload" or "leave"')
    .default('upload')
    .describe(
      '`"upload"`, which is meant unless said, or `"leave"`: what is there when the folder is first met stays, until its content changes',
    ),
  after: z
    .enum(['leave', 'move', 'trash'], 'expected "leave", "move" or "trash"')
    .optional()
    .describe(
      'what becomes of a file once its upload is done and its link was opened: `"leave"` (where nothing was said ' +
        'before), `"move"` to `_Uploaded` in the folder, or `"trash"`, which only the packed app can',
    ),
  include: Patterns.optional().describe(
    'take only files that one of these patterns matches, such as `["*.{jpg,mp4}", "final/**"]`; a pattern without `/` is ' +
      'about names; see [Rules](folders.md#rules)',
  ),
  exclude: Patterns.optional().describe(
    'leave out files that one of these patterns matches, such as `["drafts/**"]`, also where `include` takes them',
  ),
  minBytes: Bytes.optional().describe('leave out smaller files'),
  maxBytes: Bytes.optional().describe('leave out larger files'),
  stabilityMs: Positive.optional().describe(
    'how long size and time of a file must stand still before it is sent, milliseconds; 2000 unless `limits` says otherwise',
  ),
});

/** Any of the project's numbers; every one of them is at least 1. */
const LimitsOverride = z.strictObject(
  Object.fromEntries(Object.keys(LIMITS).map((name) => [name, Positive.optional()])),
);

/** The configuration file. Every field is described in docs/headless-reference.md. */
export const ConfigSchema = z.strictObject({
  apiBaseUrl: z
    .string()
    .default(API_ADDRESSES.newer)
    .describe(
      `the API’s address; \`${API_ADDRESSES.newer}\` unless said. Ayrshare’s older one, \`${API_ADDRESSES.older}\`, is ` +
        'the same account: queue and history stay when it is changed. Where it answers with its website instead of ' +
        'data, files wait as `web-page`. Plain http is taken for this computer only (`127.0.0.1`, `localhost`, `[::1]`)',
    ),
  apiKeyEnv: VariableName.optional().describe('the environment variable that holds the API key'),
  apiKeyFile: FileName.optional().describe('the file that holds it, instead'),
  profiles: z.array(Profile).default([]).describe('the clients besides the primary profile'),
  roots: z.array(Root).min(1, 'expected at least one folder to watch').describe('the folders to watch'),
  concurrency: Positive.max(MOST_AT_ONCE, `expected at most ${MOST_AT_ONCE}`)
    .optional()
    .describe(`uploads at one time, 1 to ${MOST_AT_ONCE}; ${LIMITS.concurrency} unless said`),
  uploadBytesPerSecond: Speed.optional().describe(
    `how fast all uploads together may go, bytes in a second, ${UPLOAD_LIMIT.least} to ${UPLOAD_LIMIT.most}, or a text ` +
      'such as `"250 kB/s"`, `"2 MB/s"` or `"16 Mbit/s"`; as fast as they can unless said',
  ),
  proxy: z
    .union([z.null(), z.string()], 'expected an address such as http://proxy.office.example:3128, or null')
    .optional()
    .describe(
      'what connections go through, `http://host:port` or `https://host:port`; `null`: straight. Unless said, what ' +
        '`https_proxy` or `HTTPS_PROXY` names, see [Through a proxy](headless.md#through-a-proxy)',
    ),
  proxyLoginEnv: VariableName.optional().describe(
    'the environment variable that holds the login of `proxy`, as `user:password`',
  ),
  proxyLoginFile: FileName.optional().describe('the file that holds it, instead'),
  certificates: FileName.optional().describe(
    'a file of certificates (PEM) that are trusted besides the usual ones; read at the start and at SIGHUP',
  ),
  limits: LimitsOverride.default({}).describe('any number of [limits.md](limits.md); whole numbers from 1'),
});

export type Config = z.output<typeof ConfigSchema>;
export type RootConfig = Config['roots'][number];
