import { expect, test } from 'vitest';
import type { IpcPort } from '../../src/main/ipc-server.ts';
import { NotReady } from '../../src/main/not-ready.ts';
import type { NewOffer } from '../../src/main/offers/offers.ts';
import { serveOffers } from '../../src/main/offers/serve-offers.ts';
import { COMMANDS, OFFER_CHANNEL } from '../../src/shared/channels.ts';
import { memoryLog } from '../support/memory-log.ts';

/** The channel on a fake `ipcMain`; the event is simply the sender's name. */
function openDoor(make: (offer: NewOffer) => boolean = () => true) {
  const channels = new Map<string, Parameters<IpcPort<string>['handle']>[1]>();
  const made: NewOffer[] = [];
  serveOffers<string>({
    ipc: { handle: (channel, listener) => void channels.set(channel, listener) },
    isTrusted: (event) => event === 'our window',
    log: memoryLog(),
    offers: {
      make(offer) {
        made.push(offer);
        return make(offer);
      },
    },
  });
  const invoke = (input: unknown, sender = 'our window') => channels.get(OFFER_CHANNEL)?.(sender, input);
  return { channels, made, invoke };
}

test('Dropped paths have a channel of their own, which is no command', () => {
  expect([...openDoor().channels.keys()]).toEqual([OFFER_CHANNEL]);
  expect(COMMANDS).not.toContain(OFFER_CHANNEL);
});

test('Paths of our own window are offered, to the client they were dropped on or to be asked about', async () => {
  const door = openDoor();
  expect(await door.invoke({ paths: ['/a', '/b'] })).toEqual({ ok: true, value: { files: 2 } });
  expect(await door.invoke({ paths: ['/a'], profileId: 'p1' })).toEqual({ ok: true, value: { files: 1 } });
  expect(door.made).toEqual([
    { paths: ['/a', '/b'], profileId: null },
    { paths: ['/a'], profileId: 'p1' },
  ]);
});

test.each([
  ['another sender', { paths: ['/a'] }, 'a frame', 'sender'],
  ['no path', { paths: [] }, 'our window', 'shape'],
  ['an empty path', { paths: [''] }, 'our window', 'shape'],
  ['something that is no path', { paths: [{ path: '/a' }] }, 'our window', 'shape'],
  ['a path longer than any', { paths: ['/'.repeat(5_000)] }, 'our window', 'shape'],
  ['more paths than one gesture gives', { paths: new Array(5_001).fill('/a') }, 'our window', 'shape'],
  [
    'more text than is parsed',
    { paths: new Array(5_000).fill('/'.repeat(4_000)) },
    'our window',
    'too large',
  ],
  ['nothing', undefined, 'our window', 'shape'],
])('%s is refused', async (_what, input, sender, detail) => {
  const door = openDoor();
  expect(await door.invoke(input, sender)).toEqual({ ok: false, code: 'bad-input', detail });
  expect(door.made).toEqual([]);
});

test('Without an account the window is told so; a full table takes nothing', async () => {
  const asleep = openDoor(() => {
    throw new NotReady();
  });
  expect(await asleep.invoke({ paths: ['/a'] })).toMatchObject({ ok: false, code: 'not-ready' });
  expect(await openDoor(() => false).invoke({ paths: ['/a'] })).toEqual({ ok: true, value: { files: 0 } });
});
