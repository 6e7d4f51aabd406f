import { z } from 'zod';
import { LIMITS } from '../../engine/api/limits.ts';

/** A name the shell can set. A key pasted here by mistake mostly does not look like one. */
const VariableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable, not a key');
const FileName = z.string().min(1, 'expected the path of a file');
const Name = z.string().trim().min(1, 'expected a name').max(120, 'expected a name of at most 120 letters');
const Positive = z.int('expected a whole number').min(1, 'expected 1 or more');

/** Uploads at one time. More only wait for each other. */
const MOST_AT_ONCE = 20;

/** A key comes from one of two places. */
const Profile = z.strictObject({
  name: Name,
  keyEnv: VariableName.optional(),
  keyFile: FileName.optional(),
});

const Root = z.strictObject({
  path: z.string().min(1, 'expected the path of a folder'),
  /** A profile's name; null is the primary profile. */
  profile: z.union([z.null(), Name], 'expected the name of a profile, or null for the primary profile'),
  existing: z.enum(['upload', 'leave'], 'expected "upload" or "leave"').default('upload'),
  stabilityMs: Positive.optional(),
});

/** Any of the project's numbers; every one of them is at least 1. */
const LimitsOverride = z.strictObject(
  Object.fromEntries(Object.keys(LIMITS).map((name) => [name, Positive.optional()])),
);

/** The configuration file. Every field is described in docs/headless.md. */
export const ConfigSchema = z.strictObject({
  apiBaseUrl: z.string().default('https://api.ayrshare.com/api'),
  apiKeyEnv: VariableName.optional(),
  apiKeyFile: FileName.optional(),
  profiles: z.array(Profile).default([]),
  roots: z.array(Root).min(1, 'expected at least one folder to watch'),
  concurrency: Positive.max(MOST_AT_ONCE, `expected at most ${MOST_AT_ONCE}`).optional(),
  limits: LimitsOverride.default({}),
});

export type Config = z.output<typeof ConfigSchema>;
export type RootConfig = Config['roots'][number];
