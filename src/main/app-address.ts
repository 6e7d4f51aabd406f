/** The window's own scheme and host: its origin is `app://hotfolder`. */
export const APP_SCHEME = 'app';
const APP_HOST = 'hotfolder';
/** What the window's page says it is in an `Origin` header. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** The page the window opens. */
export const APP_URL = `${APP_ORIGIN}/`;

/** The scheme pictures come by: `thumb://media/<media item id>`, `thumb://upload/<upload id>`, `thumb://source/<token>`. */
export const THUMB_SCHEME = 'thumb';
/** The scheme films come by, in the parts that are wanted: `media://item/<media item id>`, `media://source/<token>`. */
export const MEDIA_SCHEME = 'media';

const OWN_PROTOCOLS = new Set([APP_SCHEME, THUMB_SCHEME, MEDIA_SCHEME].map((scheme) => `${scheme}:`));

/** Whether an address belongs to the window's own page; Node gives unknown schemes no origin, so host by host. */
export function isAppUrl(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}

/** Whether the window may ask for it at all: its own files, its pictures and films. */
export function isAllowedRequest(url: string): boolean {
  const protocol = parseUrl(url)?.protocol;
  return protocol !== undefined && OWN_PROTOCOLS.has(protocol);
}

/** A URL, or `undefined` for text that is none. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
