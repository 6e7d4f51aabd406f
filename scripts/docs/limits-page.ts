import { LIMITS } from '../../src/engine/api/limits.ts';
import { HOUR, KIB, MIB, MINUTE, SECOND } from '../../src/shared/units.ts';
import { documentedEntries } from './doc-comments.ts';
import { GENERATED, table } from './markdown.ts';

const TIMES = [
  [HOUR, 'h'],
  [MINUTE, 'min'],
  [SECOND, 's'],
] as const;
const SIZES = [
  [MIB, 'MiB'],
  [KIB, 'KiB'],
] as const;

/** A number in the largest unit that leaves it whole; empty where the number already is the plainest. */
function inWords(name: string, value: number): string {
  const units = name.endsWith('Ms') ? TIMES : name.endsWith('Bytes') ? SIZES : [];
  const [size, unit] = units.find(([size]) => value % size === 0) ?? [1, ''];
  return unit === '' ? '' : `${value / size} ${unit}`;
}

const HEAD = `# Limits

${GENERATED}

Every number Hotfolder goes by. Those of the headless program can be set in its configuration under \`limits\`, as
whole numbers: names ending in \`Ms\` are milliseconds, in \`Bytes\` bytes. The app goes by the defaults. \`[seed]\` and
\`[later]\` are Ayrshare's published pages, older and newer; \`[ours]\` is a decision of this project.
`;

/** docs/limits.md, from the source of limits.ts and its values. */
export function limitsPage(source: string): string {
  const rows = documentedEntries(source, 'export const LIMITS = {').map(({ name, doc }) => {
    const value = LIMITS[name as keyof typeof LIMITS];
    return [`\`${name}\``, String(value), inWords(name, value), doc];
  });
  return `${HEAD}\n${table(['name', 'default', '', 'what it is'], rows)}`;
}
