import fc from 'fast-check';

/** What the window really knows of a desk, so that hostile messages also reach what is behind the door. */
export interface KnownIds {
  readonly ids: readonly string[];
}

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '../../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\file.jpg',
  'javascript:alert(1)',
  'http://user:word@127.0.0.1:9/x.jpg',
  'https://[::1]/x.jpg',
  "'; DROP TABLE uploads; --",
  '%2e%2e%2f',
  '__proto__',
  'constructor',
  '{"$gt": ""}',
  '1:2',
  'x'.repeat(100),
  'x'.repeat(20_000),
  '\ud800',
  '\u202egpj.exe',
  '<img src=x onerror=alert(1)>',
] as const;

/** Words that some field of the contract takes, so that a message gets past the door by chance. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  storage: ['system', 'session', 'weak'],
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  language: ['system', 'de', 'ar-XB', '../en'],
  tag: ['en', 'de', 'ar-XB', '../en'],
  notifications: [true, false],
  onClose: ['keep-running', 'quit'],
  on: [true, false],
  enabled: [true, false],
  concurrency: [1, 8, 0, 9, -1, 1.5, 1e308],
  uploadBytesPerSecond: [null, 16_384, 1_048_576, 0, -1, 1e308],
  holdSeconds: [0, 5, 10, 30, 7, -10],
  address: ['newer', 'older'],
  step: ['clients', 'folders', 'first-file', null, 'key'],
  existing: ['upload', 'leave'],
  after: ['leave', 'move', 'trash', '5', '1:2'],
  what: ['files', 'folder'],
  format: ['plain', 'markdown', 'html', 'csv', 'json'],
  result: ['up', 'not-up'],
  command: ['window.zoomIn', 'file.quit', 'help.about'],
  before: [null],
  lines: [[0], [-1, Number.NaN, 1e308], []],
  revision: [0, 1, -1, 1e308],
  remember: [true, false],
  keep: ['unmatched', 'everything'],
  leaveOut: [true, false],
  picture: [null, '', 'not base64', 'UklGRgAAAABXRUJQ'],
};
const ONE_ID = [
  'id',
  'profileId',
  'rootId',
  'batchId',
  'everything',
  'unmatched',
  'before',
  'grant',
  'token',
] as const;
const MANY_IDS = ['ids', 'profileIds', 'uploads', 'media'] as const;
const FREE_TEXT = ['text', 'name', 'url', 'key', 'apiKey', 'path', 'file', 'baseUrl', 'folder'] as const;

/** Messages of a window that somebody else has taken over: any value at all, or fields of the contract with anything in them. */
export function hostileInputs({ ids }: KnownIds): fc.Arbitrary<unknown> {
  const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 300 }));
  const anyId = fc.oneof(fc.constantFrom(...ids), text);
  const anything = fc.anything({
    maxDepth: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
  });
  const rarely = <Value>(usual: fc.Arbitrary<Value>) =>
    fc.oneof({ weight: 8, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: anything });
  const scope = fc.record({
    kind: fc.constantFrom('all', 'profile', 'root', 'uploads'),
    id: anyId,
    ids: fc.array(anyId),
  });
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    ...of(FREE_TEXT, text),
    ...of(ONE_ID, anyId),
    ...of(MANY_IDS, fc.array(anyId, { maxLength: 20 })),
    scope,
    proxy: fc.oneof(
      fc.constant(null),
      fc.record(
        {
          address: fc.oneof(text, fc.constantFrom('127.0.0.1:1', 'https://[::1]:2', 'proxy.example:3128')),
          login: fc.oneof(fc.constant(null), fc.record({ user: text, password: text })),
        },
        { requiredKeys: ['address'] },
      ),
    ),
    to: fc.constantFrom('system', 'session', 'weak', 'nowhere'),
    rules: fc.record({
      include: fc.array(text, { maxLength: 3 }),
      exclude: fc.array(text, { maxLength: 3 }),
      minBytes: fc.constantFrom(null, 0, -1, 1e308),
      maxBytes: fc.constantFrom(null, 0, 1_000),
    }),
    of: fc.oneof(
      fc.record({ id: anyId }),
      fc.record({ grant: anyId }),
      fc.record({ group: anyId }),
      fc.record({ ids: fc.array(anyId) }),
    ),
  };
  for (const [name, choices] of Object.entries(CHOICES)) fields[name] = fc.constantFrom(...choices);
  const shaped = fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, rarely(value)])),
    { requiredKeys: ['id', 'ids', 'profileId', 'rootId', 'scope', 'grant', 'existing', 'of', 'folder'] },
  );
  return fc.oneof({ weight: 6, arbitrary: shaped }, { weight: 1, arbitrary: anything });
}

const of = <Value>(
  names: readonly string[],
  value: fc.Arbitrary<Value>,
): Record<string, fc.Arbitrary<unknown>> => Object.fromEntries(names.map((name) => [name, value]));
