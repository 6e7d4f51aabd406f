/** The person's choice of a language: the system's, or one by its tag. */
export const SYSTEM_LANGUAGE = 'system';

/** What is spoken where nothing else fits. */
const OTHERWISE = 'en';

/**
 * The language to speak: the person's choice while there is a file for it, else the first of the system's that
 * there is one for, else English. `de-AT` is spoken as `de` where there is no file of its own (RFC 4647, lookup),
 * and `pt` as `pt-BR` where that is the only one. Pure.
 */
export function chooseLanguage(
  choice: string,
  preferred: readonly string[],
  tags: readonly string[],
): string {
  if (tags.includes(choice)) return choice;
  for (const wanted of preferred) {
    const found = lookUp(wanted, tags);
    if (found !== undefined) return found;
  }
  return OTHERWISE;
}

function lookUp(wanted: string, tags: readonly string[]): string | undefined {
  const parts = wanted.replaceAll('_', '-').toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const shorter = parts.slice(0, length).join('-');
    const exact = tags.find((tag) => tag.toLowerCase() === shorter);
    if (exact !== undefined) return exact;
  }
  return tags.find((tag) => tag.toLowerCase().split('-')[0] === parts[0]);
}
