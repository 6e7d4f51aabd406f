import { protocol } from 'electron';
import { APP_SCHEME, MEDIA_SCHEME, THUMB_SCHEME } from './app-address.ts';

/** Makes our own schemes standard and secure. Only before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: THUMB_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
    // For frames the page draws; no script reads a film, its policy names no such connection.
    {
      scheme: MEDIA_SCHEME,
      privileges: { standard: true, secure: true, stream: true, corsEnabled: true },
    },
  ]);
}
