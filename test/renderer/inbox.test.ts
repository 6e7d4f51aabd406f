import { afterEach, expect, test } from 'vitest';
import { clearChosen, showInbox, toggleFiles, useInboxStore } from '../../src/renderer/inbox/inbox-store.ts';
import { groupsOf } from '../../src/renderer/inbox/use-inbox.ts';
import { foldChanges } from '../../src/renderer/state/fold.ts';
import { EMPTY_STATE } from '../../src/renderer/state/window-state.ts';
import { groupName, INBOX, whyNoClient } from '../../src/renderer/words/inbox-words.ts';
import { rootStateText, rootStateWords } from '../../src/renderer/words/root-state-words.ts';
import { EMPTY_INBOX, inboxOfNine } from './fake-inbox.ts';
import { EACH_CLIENT_ROOT } from './fake-seed.ts';

afterEach(() => {
  clearChosen();
  showInbox(EMPTY_INBOX);
});

const inbox = inboxOfNine();

test('The inbox says how many files wait, and that they stay until somebody chooses', () => {
  expect(INBOX.sentence({ count: 9 })).toBe(
    '9 files in folders that no rule covers. They stay here until you choose.',
  );
  expect(INBOX.state({ count: 1 })).toBe('1 file needs a client.');
});

test('Each group says where it lies and why nobody has its files', () => {
  expect(inbox.groups.map((group) => [groupName(group), whyNoClient(group, 'Northlume Velo')])).toEqual([
    ['_from-phone in ~/Hotfolder', 'No client is called _from-phone'],
    ['Velo in ~/Hotfolder', 'Later files of Velo go to Northlume Velo'],
    ['~/Hotfolder', 'It lies in no client’s sub-folder'],
    ['~/Desktop', 'You decide later'],
  ]);
});

test('A search narrows the inbox by name and folder; a group without a match goes', () => {
  expect(groupsOf(inbox, '')).toHaveLength(4);
  const found = groupsOf(inbox, 'img_22');
  expect(found.map(({ group, items }) => [group.subFolder, items.length])).toEqual([['_from-phone', 3]]);
  expect(groupsOf(inbox, 'desktop').map(({ items }) => items.length)).toEqual([3]);
  expect(groupsOf(inbox, 'nothing like it')).toEqual([]);
});

test('What is gone from the inbox is chosen no longer', () => {
  showInbox(inbox);
  const ids = inbox.items.map(({ id }) => id);
  toggleFiles(ids, true);
  toggleFiles(ids.slice(0, 1), false);
  expect(useInboxStore.getState().chosen.size).toBe(8);
  showInbox({ ...inbox, items: inbox.items.slice(0, 3) });
  expect([...useInboxStore.getState().chosen]).toEqual(ids.slice(1, 3));
});

test('A change of the inbox makes the window ask for it again', () => {
  const state = foldChanges(EMPTY_STATE, [{ kind: 'inbox' }]);
  expect(state.inboxTurn).toBe(EMPTY_STATE.inboxTurn + 1);
});

test('A folder tells since when it is missing, and that it is polled on a network drive', () => {
  const at = new Date(2026, 10, 21, 9, 12).getTime();
  const now = new Date(2026, 10, 21, 14, 0).getTime();
  const missing = { ...EACH_CLIENT_ROOT, state: 'missing', since: at } as const;
  expect(rootStateWords(missing, now)).toBe('Missing since 09:12');
  const polled = { ...EACH_CLIENT_ROOT, pollMs: 10_000 };
  expect(rootStateWords(polled, now)).toBe('Network drive');
  expect(rootStateText(polled)).toContain('looks every 10 seconds');
  expect(rootStateWords({ ...polled, state: 'paused' }, now)).toBe('Paused');
});
