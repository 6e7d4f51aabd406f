import { words } from '../../shared/language/words.ts';

export const BANNER = words.banners;

/** What a web page in the API's place means, and what to do: the older address is known to serve one. */
export const webPageThen = (count: number, older: boolean): string =>
  older ? BANNER.olderPageThen({ count }) : BANNER.webPageThen({ count });
