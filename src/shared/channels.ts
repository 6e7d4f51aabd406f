/** Every command the window may invoke. The preload needs only these names; the contract must satisfy them. */
export const COMMANDS = [
  'app:snapshot',
  'app:open-docs',
  'app:damage-read',
  'app:open-at-login',
  'settings:get',
  'settings:set',
  'diagnostics:save',
  'diagnostics:show-logs',
  'account:connect',
  'account:try-sandbox',
  'address:check',
  'address:use',
  'profiles:add',
  'profiles:rename',
  'profiles:replace-key',
  'profiles:verify',
  'profiles:remove',
  'roots:choose-folder',
  'roots:add',
  'roots:remove',
  'roots:set-after',
  'roots:show',
  'queue:list',
  'queue:events',
  'queue:retry',
  'queue:cancel',
  'queue:describe',
  'queue:upload-again',
  'queue:move',
  'queue:pause',
  'queue:resume',
  'files:choose',
  'files:paste',
  'offers:send',
  'offers:discard',
  'given:undo',
  'given:send-now',
  'history:list',
  'history:export',
  'ignored:list',
  'gallery:list',
  'gallery:refresh',
  'links:copy',
  'public-links:add',
  'public-links:check',
  'public-links:remove',
] as const;

export type CommandName = (typeof COMMANDS)[number];

/** The one event channel from main to the window. */
export const CHANGES_CHANNEL = 'engine:changes';

/** Files dropped on the window. Only the preload calls it, with the paths the system gave; the page cannot. */
export const OFFER_CHANNEL = 'files:offer';
