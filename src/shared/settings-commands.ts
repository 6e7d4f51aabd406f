import * as z from 'zod/mini';
import { KeyStorage } from './key-storage.ts';
import type { Language } from './language/language.ts';
import type { Outcome } from './outcome.ts';
import { HOLD_SECONDS, UPLOAD_LIMIT, UPLOADS_AT_ONCE } from './pace.ts';
import type { SettingsView } from './snapshot.ts';

const nothing = z.object({});
/** BCP 47, or `system` in a choice. */
const languageTag = z.string().check(z.minLength(2), z.maxLength(35));

/** A proxy a person enters; without a login, the one this address has stays. */
const WantedProxy = z.object({
  address: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  login: z.optional(
    z.nullable(
      z.object({ user: z.string().check(z.maxLength(200)), password: z.string().check(z.maxLength(500)) }),
    ),
  ),
});

/** Inputs of the commands about the person's choices. */
export const settingsInputs = {
  'app:open-at-login': z.object({ on: z.boolean() }),
  'settings:get': nothing,
  'settings:set': z.object({
    theme: z.optional(z.enum(['system', 'light', 'dark'])),
    density: z.optional(z.enum(['comfortable', 'compact'])),
    language: z.optional(languageTag),
    notifications: z.optional(z.boolean()),
    onClose: z.optional(z.enum(['keep-running', 'quit'])),
    concurrency: z.optional(z.int().check(z.minimum(UPLOADS_AT_ONCE.least), z.maximum(UPLOADS_AT_ONCE.most))),
    uploadBytesPerSecond: z.optional(
      z.nullable(z.int().check(z.minimum(UPLOAD_LIMIT.least), z.maximum(UPLOAD_LIMIT.most))),
    ),
    holdSeconds: z.optional(z.literal(HOLD_SECONDS)),
  }),
  'language:read': z.object({ tag: languageTag }),
  'network:set-proxy': z.object({ proxy: z.nullable(WantedProxy) }),
  'network:choose-certificates': nothing,
  'network:forget-certificates': nothing,
  'keys:move': z.object({ to: KeyStorage }),
} as const;

export interface SettingsOutputs {
  'app:open-at-login': Outcome<SettingsView>;
  'settings:get': SettingsView;
  'settings:set': SettingsView;
  /** With its messages; English where there is none of this tag. */
  'language:read': Language;
  'network:set-proxy': Outcome<SettingsView>;
  /** As it is when the person closed the system's dialog. */
  'network:choose-certificates': Outcome<SettingsView>;
  'network:forget-certificates': SettingsView;
  'keys:move': Outcome<SettingsView>;
}
