import { ADVICE, type Advice, type FailureCode, failure } from '../../src/shared/failure.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { batchId, mediaItemId, type ProfileId, profileId, rootId, uploadId } from '../../src/shared/ids.ts';
import type {
  IgnoredView,
  MediaItemView,
  ProfileView,
  RootView,
  Stage,
  UploadEventView,
  UploadView,
} from '../../src/shared/model.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/shared/units.ts';

/** Made-up steps of a row: its way to where it stands. */
export function eventsOf(row: UploadView): readonly UploadEventView[] {
  const step = (state: UploadEventView['state'], afterMs: number, failed = false): UploadEventView => ({
    at: row.foundAt + afterMs,
    state,
    attempt: state === 'done' ? null : failed ? 2 : 1,
    failure: failed ? failure('server-error', 'HTTP 503 code 999: Try later') : null,
    closed: null,
  });
  if (row.stage === 'closed') return [];
  const began = [step('queued', 0), step('waiting', SECOND, true), step('queued', 6 * SECOND)];
  return row.stage === 'done'
    ? [
        ...began,
        step('sending', 7 * SECOND),
        step('finishing', 8 * SECOND),
        step('sent', 9 * SECOND),
        step('done', 10 * SECOND),
      ]
    : began;
}

/** Made-up clients, folders and files for looking at the screens; the names are those of the mock-ups. */
export const NOW = Date.now();

const CLIENT_NAMES = [
  'Bramblewick Teas',
  'Cinderhall Hotels',
  'Fennelfold Dental',
  'Marloquay Ceramics',
  'Northlume Velo',
  'Oskadoo Toys',
  'Pelluvian Glass',
  'Quillorn Books',
] as const;

const initialsOf = (name: string) =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** A client by its place in the list. */
export function profile(index: number, change: Partial<ProfileView> = {}): ProfileView {
  const name = CLIENT_NAMES[index % CLIENT_NAMES.length] ?? 'Client';
  return {
    id: profileId(`p${index}`),
    name,
    primary: false,
    enabled: true,
    colour: [6, 3, 8, 2, 9, 1, 10, 11][index % 8] ?? 1,
    initials: initialsOf(name),
    keyLast4: ['K2QD', '9MVX', 'F14N', '7TRA', '0WZE', 'L5HC', 'Y8BS', '3JPN'][index % 8] ?? 'AAAA',
    state: 'working',
    checkedAt: NOW - 2 * MINUTE,
    paused: false,
    heldUntil: null,
    failure: null,
    rootCount: 1,
    lastUploadAt: NOW - index * 9 * HOUR,
    ...change,
  };
}

/** A file in the queue; everything not named is that of a queued picture. */
export function upload(
  id: string,
  change: Partial<UploadView> & { readonly profileId: ProfileId },
): UploadView {
  return {
    id: uploadId(id),
    rootId: rootId('r0'),
    batchId: batchId(`b ${change.profileId}`),
    fileName: `${id}.jpg`,
    folder: '~/Hotfolder',
    sizeBytes: 5_700_000,
    mediaKind: 'image',
    stage: 'queued',
    paused: false,
    pausedBy: null,
    sentBytes: 0,
    attempt: 1,
    until: null,
    failure: null,
    closed: null,
    accessUrl: null,
    foundAt: NOW - 5 * MINUTE,
    doneAt: null,
    generation: 1,
    expiresAt: null,
    goneAt: null,
    description: null,
    descriptionFate: 'none',
    order: 0,
    holdUntil: null,
    ...change,
  };
}

type Row = readonly [fileName: string, stage: Stage, sizeBytes: number, change?: Partial<UploadView>];

const waitingFor = (code: FailureCode, seconds: number): Partial<UploadView> => ({
  failure: failure(code),
  until: NOW + seconds * SECOND,
});
const done = (minutesAgo: number): Partial<UploadView> => ({
  doneAt: NOW - minutesAgo * MINUTE,
  accessUrl: 'https://media.example/a.jpg',
  expiresAt: NOW + 30 * DAY - minutesAgo * MINUTE,
});

const ROWS: readonly (readonly [client: number, folder: string, rows: readonly Row[]])[] = [
  [
    4,
    '~/Hotfolder/Northlume Velo',
    [
      [
        'col-du-matin_teaser_v4.mp4',
        'uploading',
        412_000_000,
        { sentBytes: 255_440_000, mediaKind: 'video', folder: '~/Hotfolder/Northlume Velo/reels' },
      ],
      [
        'spokes-closeup-07.jpg',
        'checking',
        8_100_000,
        { sentBytes: 8_100_000, description: 'Spokes in morning light', descriptionFate: 'goes-out' },
      ],
      ['autumn-ride-story.png', 'done', 3_400_000, done(1)],
      ['launch-film_master.mov', 'settling', 1_200_000_000, { mediaKind: 'video' }],
    ],
  ],
  [
    0,
    '~/Hotfolder/Bramblewick Teas',
    [
      ['gift-tins-carousel-03.png', 'preparing', 12_000_000],
      [
        'first-flush-harvest.mp4',
        'waiting',
        96_000_000,
        { ...waitingFor('network-timeout', 40), attempt: 1, mediaKind: 'video' },
      ],
      ['steam-loop-square.gif', 'queued', 5_700_000],
      [
        'a-very-long-name-for-a-picture-that-somebody-exported-twice_final_v12.jpeg',
        'queued',
        2_000_000,
        { paused: true },
      ],
    ],
  ],
  [
    2,
    '~/Hotfolder/Fennelfold Dental',
    [
      [
        'brushing-tips-ep2.avi',
        'failed',
        5_600_000_000,
        { failure: failure('file-too-large'), mediaKind: 'video' },
      ],
      ['smile-week-01.jpg', 'blocked', 3_000_000, { failure: failure('key-rejected') }],
      ['smile-week-02.jpg', 'blocked', 3_100_000, { failure: failure('key-rejected') }],
      ['smile-week-02 copy.jpg', 'closed', 3_100_000, { closed: 'known', ...done(30) }],
    ],
  ],
];

/** The queue of the mock-ups. */
export function queueRows(): readonly UploadView[] {
  let order = 0;
  return ROWS.flatMap(([client, folder, rows]) =>
    rows.map(([fileName, stage, sizeBytes, change]) => {
      order += 1;
      return upload(`u${order}`, {
        profileId: profileId(`p${client}`),
        fileName,
        folder,
        stage,
        sizeBytes,
        order,
        ...change,
      });
    }),
  );
}

/** What becomes of files after they were up, and before they can be sent: one client, one batch. */
export function livedRows(): readonly UploadView[] {
  const client = profileId('p4');
  const row = (id: string, fileName: string, change: Partial<UploadView>) =>
    upload(id, { profileId: client, folder: '~/Hotfolder/Northlume Velo', fileName, ...change });
  return [
    row('candidate:r0:half.jpg', 'half-exported.jpg', { stage: 'settling', order: 1 }),
    row('none-1', 'moved-away.jpg', { order: 2 }),
    row('l3', 'gone-at-night.jpg', { stage: 'done', ...done(90), goneAt: NOW - HOUR, order: 3 }),
    row('l4', 'last-season.jpg', { stage: 'done', ...done(60), expiresAt: NOW - DAY, order: 4 }),
    row('l5', 'hero-shot.jpg', { stage: 'done', ...done(9), generation: 2, order: 5 }),
    row('l6', 'hero-shot copy.jpg', { stage: 'closed', closed: 'known', ...done(8), order: 6 }),
    row('l7', 'withdrawn.jpg', { stage: 'closed', closed: 'cancelled', order: 7 }),
  ];
}

/** A row for every failure there is, and for every end: what their words must fit into. */
export function causeRows(): readonly UploadView[] {
  const client = profileId('p4');
  const stageOf: { readonly [Fate in Advice]?: Stage } = {
    'ask-person': 'blocked',
    'ask-about-file': 'blocked',
    'give-up': 'failed',
  };
  const failed = (Object.keys(ADVICE) as FailureCode[]).map((code, order) =>
    upload(`w${order}`, {
      profileId: client,
      stage: stageOf[ADVICE[code]] ?? 'waiting',
      attempt: 11,
      ...waitingFor(code, 1_200),
      order,
    }),
  );
  const closed = (['superseded', 'vanished', 'cancelled', 'known'] as const).map((reason) =>
    upload(`w ${reason}`, { profileId: client, stage: 'closed', closed: reason, order: 90 }),
  );
  return [...failed, ...closed];
}

/** Many rows in batches of 200, for scrolling. */
export function manyRows(count: number): readonly UploadView[] {
  return Array.from({ length: count }, (_, index) => {
    const batch = Math.floor(index / 200);
    const stage: Stage = index < 3 ? 'uploading' : index % 7 === 0 ? 'done' : 'queued';
    return upload(`m${index}`, {
      profileId: profileId(`p${batch % 6}`),
      batchId: batchId(`many ${batch}`),
      fileName: `picture-${String(index).padStart(5, '0')}.jpg`,
      folder: '~/Hotfolder',
      stage,
      sentBytes: index * 1_000,
      order: index,
      ...(stage === 'done' && done(3)),
    });
  });
}

export const ROOTS: readonly RootView[] = [
  {
    id: rootId('r0'),
    profileId: profileId('p4'),
    path: '~/Pictures/2026/Autumn campaign/Northlume shoots',
    existing: 'leave',
    after: 'leave',
    rules: NO_RULES,
    state: 'watching',
    lastScanAt: NOW - MINUTE,
    counts: { queued: 23, known: 4, ignored: 4 },
  },
  {
    id: rootId('r1'),
    profileId: profileId('p3'),
    path: '/Volumes/Studio/Marloquay',
    existing: 'upload',
    after: 'leave',
    rules: NO_RULES,
    state: 'starting',
    lastScanAt: null,
    counts: { queued: 0, known: 0, ignored: 0 },
  },
  {
    id: rootId('r2'),
    profileId: profileId('p1'),
    path: '~/Exports/Cinderhall',
    existing: 'leave',
    after: 'leave',
    rules: NO_RULES,
    state: 'paused',
    lastScanAt: NOW - HOUR,
    counts: { queued: 8, known: 0, ignored: 12 },
  },
  {
    id: rootId('r3'),
    profileId: profileId('p7'),
    path: '/Volumes/Card 02/DCIM',
    existing: 'leave',
    after: 'leave',
    rules: NO_RULES,
    state: 'missing',
    since: NOW - 3 * HOUR,
    lastScanAt: NOW - 3 * HOUR,
    counts: { queued: 0, known: 90, ignored: 1 },
  },
  {
    id: rootId('r4'),
    profileId: profileId('p5'),
    path: '~/Desktop/for Oskadoo',
    existing: 'leave',
    after: 'leave',
    rules: NO_RULES,
    state: 'no-permission',
    lastScanAt: null,
    counts: { queued: 0, known: 0, ignored: 0 },
  },
];

/** Each of its sub-folders belongs to a client. */
export const EACH_CLIENT_ROOT: RootView = {
  id: rootId('r5'),
  profileId: null,
  path: '~/Hotfolder',
  existing: 'leave',
  after: 'leave',
  rules: NO_RULES,
  state: 'watching',
  lastScanAt: NOW - MINUTE,
  counts: { queued: 2, known: 61, ignored: 3 },
};

export const IGNORED: readonly IgnoredView[] = [
  { rootId: rootId('r0'), path: 'notes.txt', reason: 'not-media', seenAt: NOW },
  { rootId: rootId('r0'), path: 'reels/.DS_Store', reason: 'hidden', seenAt: NOW },
  { rootId: rootId('r0'), path: 'stories/old-shoot.jpg', reason: 'baseline', seenAt: NOW },
  { rootId: rootId('r0'), path: 'stories/link-to-desktop', reason: 'symlink', seenAt: NOW },
];

const ART = [
  'glass',
  'pass',
  'citrus',
  'lobby',
  'tide',
  'tea-cup',
  'reading',
  'blocks',
  'greenhouse',
  'vase',
  'poppies',
  'robot',
];

/** A client's library: names, days left from expired to unknown, variants, a kind without a picture. */
export function mediaItems(count: number): readonly MediaItemView[] {
  return Array.from({ length: count }, (_, index) => {
    const art = ART[index % ART.length] ?? 'glass';
    const video = index % 5 === 1;
    return {
      id: mediaItemId(`${art}-${index}`),
      profileId: profileId(`p${index % 7}`),
      fileName: `${art}-evening-lobby-${index}.${video ? 'mp4' : 'jpg'}`,
      mediaKind: index % 11 === 10 ? 'other' : video ? 'video' : 'image',
      format: video ? 'MP4' : 'JPEG',
      sizeBytes: 3_800_000,
      createdAt: NOW - index * HOUR,
      description: '',
      accessUrl: 'https://media.example/x',
      expiresAt: index % 6 === 5 ? null : NOW + (index * 2 - 1) * DAY,
      source: index % 3 === 1 ? 'server' : 'both',
      variants: index % 4 === 2 ? [{ label: '1080x1080', accessUrl: 'https://media.example/y' }] : [],
      uploadId: index % 3 === 1 ? null : uploadId(`sent-${index}`),
    };
  });
}
