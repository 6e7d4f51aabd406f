import type { LinkFormat } from '../shared/contract.ts';
import { csvField } from './csv-field.ts';

/** One link as it goes to the clipboard. */
export interface Link {
  readonly url: string;
  readonly fileName: string;
  readonly client: string;
}

/** Links as text: one a line, a Markdown or HTML list, a CSV table, or the `mediaUrls` of a post (API.md). */
export function formatLinks(links: readonly Link[], format: LinkFormat): string {
  return FORMATS[format](links);
}

const FORMATS: Readonly<Record<LinkFormat, (links: readonly Link[]) => string>> = {
  plain: (links) => links.map((link) => link.url).join('\n'),
  markdown: (links) => links.map(markdownLink).join('\n'),
  html: (links) => ['<ul>', ...links.map(htmlLink), '</ul>'].join('\n'),
  csv: (links) => [CSV_HEAD, ...links.map(csvRow)].map((row) => `${row}\r\n`).join(''),
  json: (links) => JSON.stringify({ mediaUrls: links.map((link) => link.url) }, null, 2),
};

const CSV_HEAD = 'client,file,url';

/** Everything that means something in Markdown, and the line ends that would break out of the link's text. */
function markdownLink({ fileName, url }: Link): string {
  const text = fileName.replaceAll(/[\\`*_{}[\]()<>#+!|~-]/g, '\\$&').replaceAll(/[\r\n]+/g, ' ');
  const target = url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(/\s/g, encodeURIComponent);
  return `[${text}](${target})`;
}

/** A name is text and a link an attribute; one that is no web link is not made one to click on. */
function htmlLink({ fileName, url }: Link): string {
  const text = escapedHtml(fileName);
  const web = /^https?:\/\//i.test(url);
  return web
    ? `  <li><a href="${escapedHtml(url)}">${text}</a></li>`
    : `  <li>${text}: ${escapedHtml(url)}</li>`;
}

const HTML_SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapedHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => HTML_SIGNS[sign] ?? sign);

function csvRow({ client, fileName, url }: Link): string {
  return [client, fileName, url].map(csvField).join(',');
}
