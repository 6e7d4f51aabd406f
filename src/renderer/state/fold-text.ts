/** Text as it is compared: composed alike (NFC and NFD names meet), without accents, in lower case. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en');
