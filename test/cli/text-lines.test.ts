import { expect, test } from 'vitest';
import { inboxText, row } from '../../src/cli/run/text-reporter.ts';

const ESCAPE = '\u001b]52;c;cm0gLXJm\u0007';

test.each([
  ['an escape sequence', `a${ESCAPE}.jpg`, 'a\ufffd]52;c;cm0gLXJm\ufffd.jpg'],
  ['a line of its own', 'x\ndone       Acme: y.jpg', 'x\ufffddone       Acme: y.jpg'],
  ['another line separator', 'x\u2028y.jpg', 'x\ufffdy.jpg'],
  ['another reading direction', 'gpj.\u202eexe.jpg', 'gpj.\ufffdexe.jpg'],
  ['what people write', '👩‍👩‍👧 crème – brûlée (2).jpg', '👩‍👩‍👧 crème – brûlée (2).jpg'],
])('A file name with %s reaches the terminal as letters', (_what, name, shown) => {
  expect(row('done', 'Acme', name)).toBe(`done       Acme: ${shown}`);
  expect(inboxText({ path: name, why: 'in-root' })).toContain(`inbox      no client: ${shown} (`);
});
