import { batchId, profileId, uploadId } from '../../src/shared/ids.ts';
import type { EngineStatus, QueueCounts, UploadView } from '../../src/shared/model.ts';

/** An upload as the engine would tell of it, as far as the places around the window read it. */
export function uploadView(change: Partial<UploadView> = {}): UploadView {
  const view = {
    id: uploadId('u1'),
    profileId: profileId('acme'),
    rootId: null,
    batchId: batchId('b'),
    fileName: 'photo.jpg',
    folder: '~/Acme',
    sizeBytes: 1_000,
    mediaKind: 'image',
    stage: 'queued',
    paused: false,
    sentBytes: 0,
    attempt: 1,
    until: null,
    failure: null,
    closed: null,
    accessUrl: null,
    foundAt: 0,
    doneAt: null,
    order: 1,
    ...change,
  };
  return view as UploadView;
}

/** The state line of an account where nothing is to do. */
export function engineStatus(
  counts: Partial<QueueCounts> = {},
  change: Partial<EngineStatus> = {},
): EngineStatus {
  return {
    account: 'ayrshare',
    apiBase: 'https://api.ayrshare.com/api',
    apiBaseOverridden: false,
    online: true,
    paused: false,
    accountFailure: null,
    counts: { active: 0, waiting: 0, attention: 0, done: 0, ...counts },
    bytesPerSecond: 0,
    bytesLeft: 0,
    ...change,
  };
}
