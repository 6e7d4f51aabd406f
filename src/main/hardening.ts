import type { App, Session, WebContents } from 'electron';
import { isAllowedRequest, isAppUrl } from './app-address.ts';

/**
 * Chromium finds no host, be it a name or a number. Our page needs none, and the main process asks by Node: what neither
 * the page's policy nor `webRequest` sees (calls between browsers, names looked up ahead) ends here.
 */
const NO_HOST = 'MAP * ~NOTFOUND';

/** Denies what no page of ours ever needs, for every web contents there will be. Before Electron is ready. */
export function hardenContents(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', NO_HOST);
  app.on('web-contents-created', (_event, contents) => closeDoors(contents));
}

function closeDoors(contents: WebContents): void {
  // Datagrams ask for no host: they may go through a proxy only, and the host of none is found.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A reload of our own page is a navigation too; anything else is not ours.
  contents.on('will-navigate', (event, url) => {
    if (!isAppUrl(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Denies every permission, every download, and every request that is not for our own schemes. */
export function hardenSession(session: Session, allowDevtools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isAllowedRequest(url) || (allowDevtools && url.startsWith('devtools:'));
    answer({ cancel: !allowed });
  });
}
