import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempFolder, tempFolder } from '../support/temp-folder.ts';
import { launchApp, type RunningApp } from './driver/launch.ts';
import { type Eavesdropper, listenForCalls } from './support/eavesdropper.ts';
import { endAll } from './support/end-all.ts';
import { reportRuntime } from './support/runtime-report.ts';

/** Where the driver keeps what main's process told it about navigations. */
const NAVIGATIONS = '__navigationsSeenByTheDriver';

describe('the window, as found from outside', () => {
  let folder: TempFolder;
  let running: RunningApp;
  let server: Server;
  let origin: string;
  let calls: Eavesdropper;
  let asked = 0;

  beforeAll(async () => {
    folder = await tempFolder();
    server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    calls = await listenForCalls();
    running = await launchApp({ dataDir: await folder.folder('app') });
    reportRuntime(running);
    await running.window.getByRole('button', { name: 'Start with the practice server' }).waitFor();
  });

  afterAll(() =>
    endAll(
      () => running?.kill(),
      () => calls?.close(),
      () => new Promise((resolve) => server.close(resolve)),
      () => folder?.dispose(),
    ),
  );

  test('runs isolated, sandboxed, without Node and with web security', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        // Not in Electron's types: what the page was really started with.
        const contents = window.webContents as unknown as { getLastWebPreferences(): object };
        return contents.getLastWebPreferences();
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
  });

  test('gives the page neither Node nor Electron, and a bridge of three functions only', async () => {
    const found = await running.window.evaluate(() => ({
      absent: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => Reflect.get(globalThis, name) !== undefined,
      ),
      bridge: Object.keys(Reflect.get(globalThis, 'hotfolder') as object).sort(),
    }));
    expect(found).toEqual({ absent: [], bridge: ['invoke', 'offer', 'onChanges'] });
  });

  test('denies a command that is not in the contract, and input of another shape', async () => {
    const replies = await running.window.evaluate(async () => {
      const { invoke } = Reflect.get(globalThis, 'hotfolder') as {
        invoke(name: string, input: unknown): Promise<unknown>;
      };
      return [await invoke('app:quit', {}), await invoke('queue:retry', { ids: [{}] })];
    });
    expect(replies).toMatchObject([
      { ok: false, code: 'bad-input' },
      { ok: false, code: 'bad-input' },
    ]);
  });

  test('opens no second window', async () => {
    // By a real click: without one Chromium itself would deny it.
    await running.window.evaluate((url) => {
      document.addEventListener(
        'click',
        () => Reflect.set(globalThis, 'openedByClick', [window.open(url), window.open('about:blank')]),
        { once: true },
      );
    }, origin);
    await running.window.mouse.click(640, 60);
    expect(await running.window.evaluate(() => Reflect.get(globalThis, 'openedByClick'))).toEqual([
      null,
      null,
    ]);
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(running.app.windows()).toHaveLength(1);
  });

  test('goes to no other page: not to a file, not to a data address, not to a server', async () => {
    await running.app.evaluate(({ webContents }, list) => {
      const denied: string[] = [];
      Reflect.set(globalThis, list, denied);
      for (const contents of webContents.getAllWebContents()) {
        contents.on('will-navigate', (event, url) => event.defaultPrevented && denied.push(url));
      }
    }, NAVIGATIONS);
    await running.window.evaluate((server) => {
      Reflect.set(globalThis, 'samePage', true);
      for (const url of ['file:///etc/passwd', 'data:text/html,elsewhere', server]) location.assign(url);
    }, `${origin}/`);
    const denied = () =>
      running.app.evaluate((_electron, list) => Reflect.get(globalThis, list), NAVIGATIONS);
    await expect.poll(denied).toContain(`${origin}/`);
    expect(running.window.url()).toBe('app://hotfolder/');
    expect(await running.window.evaluate(() => Reflect.get(globalThis, 'samePage'))).toBe(true);
    expect(asked).toBe(0);
  });

  test('is denied every permission it may ask for', async () => {
    const answers = await running.window.evaluate(async () => {
      const stateOf = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      const place = new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'granted'),
        );
      });
      return {
        notifications: await Notification.requestPermission(),
        place: await place,
        clipboard: await navigator.clipboard.readText().then(
          () => 'granted',
          () => 'denied',
        ),
        camera: await stateOf('camera'),
        microphone: await stateOf('microphone'),
      };
    });
    expect(new Set(Object.values(answers))).toEqual(new Set(['denied']));
  });

  test('reaches no server, not even one on this computer: its own policy stops it', async () => {
    const outcome = await running.window.evaluate(async (url) => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
      const fetched = await fetch(url).then(
        () => 'reached',
        () => 'stopped',
      );
      const image = new Image();
      const shown = new Promise<string>((resolve) => {
        image.onload = () => resolve('reached');
        image.onerror = () => resolve('stopped');
      });
      image.src = `${url}/picture.png`;
      return { fetched, shown: await shown, violated };
    }, origin);
    expect(outcome).toEqual({ fetched: 'stopped', shown: 'stopped', violated: ['connect-src', 'img-src'] });
    expect(asked).toBe(0);
  });

  test('calls nobody: a call between browsers finds no way out, neither by datagrams nor by connections', async () => {
    const candidates = await running.window.evaluate(async (port) => {
      const urls = [`127.0.0.1:${port}`, `localhost:${port}`].flatMap((host) => [
        `stun:${host}`,
        `turn:${host}?transport=udp`,
        `turn:${host}?transport=tcp`,
        `turns:${host}?transport=tcp`,
      ]);
      const call = new RTCPeerConnection({ iceServers: [{ urls, username: 'page', credential: 'words' }] });
      const found: string[] = [];
      call.addEventListener(
        'icecandidate',
        (event) => event.candidate && found.push(event.candidate.candidate),
      );
      const reaches = (event: string, ...states: readonly string[]): Promise<void> =>
        new Promise((resolve) => {
          call.addEventListener(event, () => {
            if (states.includes(call.iceGatheringState) || states.includes(call.iceConnectionState))
              resolve();
          });
        });
      const gathered = reaches('icegatheringstatechange', 'complete');
      const ended = reaches('iceconnectionstatechange', 'disconnected', 'failed');
      call.createDataChannel('words');
      await call.setLocalDescription();
      await gathered;
      // And to a partner whose address the page names itself.
      const partner = new RTCPeerConnection();
      await partner.setRemoteDescription(call.localDescription as RTCSessionDescription);
      await partner.setLocalDescription();
      await call.setRemoteDescription(partner.localDescription as RTCSessionDescription);
      for (const way of [
        `udp 2122260223 127.0.0.1 ${port} typ host`,
        `tcp 1518280447 127.0.0.1 ${port} typ host tcptype passive`,
      ])
        await call.addIceCandidate({ candidate: `candidate:1 1 ${way}`, sdpMid: '0' });
      await ended;
      return found;
    }, calls.port);
    expect(candidates).toEqual([]);
    expect(calls.heard).toEqual([]);
  });

  test('finds no host, for no page there could be: not by its name, not by its number', async () => {
    const askedAt = (host: string): Promise<string> =>
      running.app.evaluate(
        ({ net, session }, url) =>
          new Promise((resolve) => {
            // A session that nobody hardened.
            const request = net.request({ url, session: session.fromPartition('another') });
            request.on('response', () => resolve('reached'));
            request.on('error', ({ message }) => resolve(message));
            request.end();
          }),
        origin.replace('127.0.0.1', host),
      );
    expect([await askedAt('localhost'), await askedAt('127.0.0.1')]).toEqual([
      'net::ERR_NAME_NOT_RESOLVED',
      'net::ERR_NAME_NOT_RESOLVED',
    ]);
    expect(asked).toBe(0);
  });

  test('runs no code that is not in its files', async () => {
    const outcome = await running.window.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineCodeRan = true';
      document.head.append(script);
      // In a turn of its own: what the driver evaluates directly is exempt from the page's policy.
      const evaluated = new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return "ran"')()));
          } catch {
            resolve('stopped');
          }
        }, 0);
      });
      return evaluated.then((outcome) => ({
        inline: Reflect.get(globalThis, 'inlineCodeRan') === true,
        evaluated: outcome,
      }));
    });
    expect(outcome).toEqual({ inline: false, evaluated: 'stopped' });
  });
});
