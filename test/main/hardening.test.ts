import { EventEmitter } from 'node:events';
import type { App, Session, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { hardenContents, hardenSession } from '../../src/main/hardening.ts';

type Answer = (answer: unknown) => void;

/** The session's doors, as they were set; only what Electron itself would call. */
function hardened(allowDevtools: boolean) {
  const doors: Record<string, (...given: never[]) => unknown> = {};
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: never) => {
      doors['request'] = handler;
    },
    setPermissionCheckHandler: (handler: never) => {
      doors['check'] = handler;
    },
    setDevicePermissionHandler: (handler: never) => {
      doors['device'] = handler;
    },
    webRequest: {
      onBeforeRequest: (handler: never) => {
        doors['web'] = handler;
      },
    },
  });
  hardenSession(session as unknown as Session, allowDevtools);
  const ask = (name: string, ...given: unknown[]): unknown => doors[name]?.(...(given as never[]));
  const asks = (url: string): boolean => {
    let cancelled = true;
    const answer: Answer = (given) => {
      cancelled = (given as { cancel: boolean }).cancel;
    };
    ask('web', { url }, answer);
    return !cancelled;
  };
  return { session, ask, asks };
}

/** An event that remembers whether it was stopped. */
function stoppable() {
  const event = {
    stopped: false,
    preventDefault() {
      event.stopped = true;
    },
  };
  return event;
}

test.each(['app://hotfolder/', 'app://hotfolder/assets/a.js', 'thumb://media/x'])(
  'The window may ask for %s',
  (url) => {
    expect(hardened(false).asks(url)).toBe(true);
  },
);

test.each([
  'https://api.ayrshare.com/api/media',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'ftp://x.test/',
  'ws://x.test/',
  'wss://x.test/',
  'devtools://devtools/bundled/inspector.html',
  'chrome://settings',
  'appx://hotfolder/',
  'https://app:hotfolder@x.test/',
  '',
])('The window may not ask for %s', (url) => {
  expect(hardened(false).asks(url)).toBe(false);
});

test('The developer tools load in a development build, and nothing else more', () => {
  const { asks } = hardened(true);
  expect(asks('devtools://devtools/bundled/inspector.html')).toBe(true);
  expect(asks('https://x.test/')).toBe(false);
});

test('No permission and no download is ever granted', () => {
  const { session, ask } = hardened(true);
  const answers: unknown[] = [];
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
    ask('request', {}, permission, (granted: boolean) => answers.push(granted));
    answers.push(ask('check', {}, permission));
  }
  answers.push(ask('device', {}));
  expect(new Set(answers)).toEqual(new Set([false]));
  const download = stoppable();
  session.emit('will-download', download);
  expect(download.stopped).toBe(true);
});

test('Whatever web contents there will be: no webview, no new window, no way off our page, no host found', () => {
  const switches = new Map<string, string>();
  const commandLine = { appendSwitch: (name: string, value: string) => switches.set(name, value) };
  const app = Object.assign(new EventEmitter(), { commandLine });
  hardenContents(app as unknown as App);
  expect([...switches]).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
  let openWindow: () => unknown = () => 'not set';
  let calls = 'by any way';
  const contents = Object.assign(new EventEmitter(), {
    setWebRTCIPHandlingPolicy: (policy: string) => {
      calls = policy;
    },
    setWindowOpenHandler: (handler: () => unknown) => {
      openWindow = handler;
    },
  });
  app.emit('web-contents-created', {}, contents as unknown as WebContents);

  expect(openWindow()).toEqual({ action: 'deny' });
  expect(calls).toBe('disable_non_proxied_udp');
  const stopped = (name: string, ...given: unknown[]): boolean => {
    const event = stoppable();
    contents.emit(name, event, ...given);
    return event.stopped;
  };
  expect(stopped('will-attach-webview')).toBe(true);
  expect(stopped('will-redirect', 'app://hotfolder/')).toBe(true);
  expect(stopped('will-navigate', 'https://x.test/')).toBe(true);
  expect(stopped('will-navigate', 'file:///etc/passwd')).toBe(true);
  expect(stopped('will-navigate', 'app://hotfolder/')).toBe(false);
});
