import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WindowPage } from '../renderer/harness/window-page.ts';

let over: WindowPage;

beforeAll(async () => {
  over = await WindowPage.start();
});
afterAll(() => over.close());
afterEach(() => expect(over.complaints).toEqual([]));

test('All files that one cause keeps are tried again with one action, and no others', async () => {
  await over.open('full');
  await over.page.getByText('Uploading, 62 %').waitFor();
  await over.page.evaluate(async () => {
    const list = await window.fake.invoke('queue:list', {});
    if (!list.ok) throw new Error('the fake engine did not answer');
    // One more file of the cause that the scene has once already.
    const waiting = list.value.uploads.find(({ stage }) => stage === 'waiting');
    const queued = list.value.uploads.find(({ stage }) => stage === 'queued');
    if (waiting === undefined || queued === undefined) throw new Error('the scene lacks its rows');
    const { stage, failure, until } = waiting;
    window.fake.emit([{ kind: 'upload', upload: { ...queued, stage, failure, until } }]);
  });
  await over.button('Try 2 files now').click();
  await expect.poll(() => over.asked('queue:retry')).toEqual([{ ids: ['u6', 'u7'] }]);
});
