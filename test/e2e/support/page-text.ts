import type { Page } from 'playwright-core';

/** Which of these texts stand anywhere in the page: in its markup, in a field, or in what it remembers. */
export async function textsInPage(window: Page, texts: readonly string[]): Promise<readonly string[]> {
  return window.evaluate((searched) => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    const places = [
      document.documentElement.outerHTML,
      document.title,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      ...fields.map((field) => field.value),
    ];
    return searched.filter((text) => places.some((place) => place.includes(text)));
  }, texts);
}
