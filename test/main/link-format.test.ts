import { expect, test } from 'vitest';
import { formatLinks, type Link } from '../../src/main/link-format.ts';

const plain: Link = { url: 'https://images.test/a.jpg', fileName: 'a.jpg', client: 'Acme' };
const named = (fileName: string): Link => ({ ...plain, fileName });

test('Plain is one link a line', () => {
  expect(formatLinks([plain, { ...plain, url: 'https://images.test/b.jpg' }], 'plain')).toBe(
    'https://images.test/a.jpg\nhttps://images.test/b.jpg',
  );
});

test('JSON is the mediaUrls of a post', () => {
  expect(JSON.parse(formatLinks([plain], 'json'))).toEqual({ mediaUrls: ['https://images.test/a.jpg'] });
});

test('Markdown keeps a name with brackets, stars and line ends inside its brackets', () => {
  expect(formatLinks([named('a](javascript:x) *b*\n# c')], 'markdown')).toBe(
    '[a\\]\\(javascript:x\\) \\*b\\* \\# c](https://images.test/a.jpg)',
  );
});

test('Markdown keeps a link with brackets and blanks whole', () => {
  expect(formatLinks([{ ...plain, url: 'https://images.test/a (1).jpg' }], 'markdown')).toBe(
    '[a.jpg](https://images.test/a%20%281%29.jpg)',
  );
});

test('CSV has a head, quotes every field and ends every row with CRLF', () => {
  expect(formatLinks([named('a "b", c.jpg')], 'csv')).toBe(
    'client,file,url\r\n"Acme","a ""b"", c.jpg","https://images.test/a.jpg"\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])(
  'CSV: a spreadsheet runs nothing for a file called %j',
  (name) => {
    expect(formatLinks([named(name)], 'csv')).toContain(`"'${name}"`);
  },
);

test('No links are no text, and a CSV is still a table', () => {
  expect(formatLinks([], 'plain')).toBe('');
  expect(formatLinks([], 'csv')).toBe('client,file,url\r\n');
});

test('HTML is a list of links, in which a name and a link are text and never markup', () => {
  expect(
    formatLinks([{ ...named('a"><img src=x>.jpg'), url: "https://images.test/a?b=1&c='2'" }], 'html'),
  ).toBe(
    '<ul>\n  <li><a href="https://images.test/a?b=1&amp;c=&#39;2&#39;">a&quot;&gt;&lt;img src=x&gt;.jpg</a></li>\n</ul>',
  );
});

test('HTML makes nothing clickable that is no web link', () => {
  expect(formatLinks([{ ...plain, url: 'javascript:alert(1)' }], 'html')).not.toContain('href');
});
