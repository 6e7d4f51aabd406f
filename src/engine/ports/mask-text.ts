/** How texts of errors become fit for a log: no addresses (a signed URL is a secret), no name of the person. */
export function maskText(text: string, home: string): string {
  const withoutUrls = text.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, '[url]');
  return home.length > 1 ? withoutUrls.replaceAll(home, '~') : withoutUrls;
}
