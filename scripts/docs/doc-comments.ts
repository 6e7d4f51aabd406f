/** One entry of an object literal in the source: its name and the comment above it. */
export interface DocumentedEntry {
  readonly name: string;
  readonly doc: string;
}

/** A doc comment at the first level, on one line or several; or the name of an entry there. */
const COMMENT_OR_NAME = /^ {2}\/\*\*(?<doc>[\s\S]*?)\*\/$|^ {2}(?<name>\w+): /gm;

const plain = (comment: string): string => comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();

/**
 * The entries of an object literal with the doc comments above them, in their order. A comment stands for every
 * entry up to the next one: "First and longest wait" heads two. Throws for an entry without any.
 */
export function documentedEntries(source: string, declaration: string): readonly DocumentedEntry[] {
  const from = source.indexOf(declaration);
  if (from < 0) throw new Error(`There is no "${declaration}" in the source.`);
  const entries: DocumentedEntry[] = [];
  let doc = '';
  for (const { groups } of source.slice(from, source.indexOf('\n}', from)).matchAll(COMMENT_OR_NAME)) {
    if (groups?.['doc'] !== undefined) doc = plain(groups['doc']);
    const name = groups?.['name'];
    if (name === undefined) continue;
    if (doc === '') throw new Error(`${name} has no comment.`);
    entries.push({ name, doc });
  }
  return entries;
}
