import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { inProject, projectRoot } from '../../scripts/project.ts';

/** Words that stand in the source instead of a message. */
export interface HardCoded {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Attributes whose text people read or hear. */
const SPOKEN_ATTRIBUTES = new Set([
  ...['label', 'legend', 'title', 'text', 'say', 'hint', 'error', 'words', 'cause', 'next', 'note'],
  ...['placeholder', 'alt', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
]);

/** Calls whose texts are for who builds or mends the program: log lines, thrown bugs, selectors. */
const SILENT_CALLS =
  /^(log|console)$|\.(log|warn|bug|info)$|Error$|^(querySelector|querySelectorAll|closest|matches|failure|NotReady)$/;

/** Every text in a source file that reads like words, outside of what nobody is shown. */
export function findHardCoded(file: string, source: string): readonly HardCoded[] {
  const found: HardCoded[] = [];
  const report = (node: Node, text: string) =>
    found.push({ file, line: source.slice(0, node.start).split('\n').length, text: text.trim() });
  const visit = (node: Node, spoken: boolean): void => {
    if (isSilent(node)) return;
    const text = textOf(node);
    if (text !== undefined) {
      if (spoken || node.type === 'JSXText' ? /\p{L}/u.test(text) : readsLikeWords(text)) report(node, text);
      return;
    }
    const said = saysAttribute(node) || (spoken && !isCode(node));
    for (const child of childrenOf(node)) visit(child, said);
  };
  visit(parseSync(file, source).program as unknown as Node, false);
  return found;
}

/**
 * Two words with a blank, one that begins with a capital and goes on in small letters, or one with a blank beside it:
 * a part of a sentence that is put together.
 */
const readsLikeWords = (text: string): boolean =>
  /\p{L}{2,}[,.:;!?…]?\s+\p{L}/u.test(text) ||
  /^\s*\p{Lu}\p{Ll}+[\s.,:;!?…]*$/u.test(text) ||
  /^[,.:;!?…]?\s+\p{L}{2,}|\p{L}{2,}[,.:;!?…]?\s+$/u.test(text);

/** The text of a string, of a part of a template, or between tags. */
function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateElement') return String((node['value'] as { cooked?: unknown }).cooked);
  return undefined;
}

/** Types, imports, names of fields, what is compared, class names, thrown and logged texts. */
function isSilent(node: Node): boolean {
  if (
    /^(TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import|Export(All|Named)Decl.*From)/.test(
      node.type,
    )
  )
    return true;
  if (node.type === 'CallExpression' || node.type === 'NewExpression')
    return SILENT_CALLS.test(calleeName(node['callee'] as Node));
  if (node.type === 'JSXAttribute') return nameOf(node['name'] as Node) === 'className';
  return false;
}

const saysAttribute = (node: Node): boolean =>
  node.type === 'JSXAttribute' && SPOKEN_ATTRIBUTES.has(nameOf(node['name'] as Node));

/** Inside of an attribute: what decides, or is called, is not said. */
const isCode = (node: Node): boolean => /Call|Member|Function|Binary/.test(node.type);

const nameOf = (node: Node): string => String(node['name'] ?? '');

/** `log.warn` → "log.warn"; of a longer chain its last name. */
function calleeName(callee: Node): string {
  if (callee.type !== 'MemberExpression') return nameOf(callee);
  const object = callee['object'] as Node;
  const method = nameOf(callee['property'] as Node);
  return object.type === 'Identifier' && nameOf(object) === 'log' ? 'log' : method;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.entries(node).flatMap(([field, value]): readonly Node[] => {
    if (isName(node, field)) return [];
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

/** The names of fields, what `switch` and `===` compare with, and what a field is read by. */
function isName({ type, ...node }: Node, field: string): boolean {
  if (type === 'Property' || type === 'MethodDefinition') return field === 'key';
  if (type === 'MemberExpression') return field === 'property';
  if (type === 'SwitchCase') return field === 'test';
  return type === 'BinaryExpression' && /^([!=]==?|in)$/.test(String(node['operator']));
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The source files under a folder, by their paths in the project. */
export function sourcesIn(folder: string): readonly { readonly file: string; readonly source: string }[] {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(projectRoot, path), source: readFileSync(path, 'utf8') }));
}
