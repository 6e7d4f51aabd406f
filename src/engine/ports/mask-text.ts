/** How texts of errors become fit for a log: no addresses (a signed URL is a secret), no name of the person. */
export function maskText(text: string, home: string): string {
  const withoutUrls = text.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, '[url]');
  return home.length > 1 ? withoutUrls.replaceAll(home, '~') : withoutUrls;
}

/** What keys and tokens look like. A date is neither. */
export const KEY_SHAPES: readonly RegExp[] = [
  // Groups of letters and digits joined by dashes, as Ayrshare's keys are: 2MPXPKQ-S03M5LS-GR5RX5G-AZCK8EA.
  /\b(?!\d{4}-\d\d-\d\d)(?=[A-Za-z-]*\d)[A-Za-z0-9]{3,}(?:-[A-Za-z0-9]{2,}){2,}\b/g,
  // Long runs of letters and digits: tokens, signatures, hashes.
  /(?=[\w+/=~.-]*[A-Za-z])(?=[\w+/=~.-]*\d)[\w+/=~-]{24,}/g,
];

/** The text without what looks like a key or a token. For texts of others, where nobody can name the secret. */
export const maskKeyShapes = (text: string): string =>
  KEY_SHAPES.reduce((masked, shape) => masked.replaceAll(shape, '[secret]'), text);
