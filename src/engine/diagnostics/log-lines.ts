import type { Aliases } from './aliases.ts';

/** How each field of a log line leaves: as it is when it is a number, as an alias, or as a redacted text. */
const FIELDS: Readonly<Record<string, 'text' | 'time' | 'number' | 'client' | 'folder' | 'upload'>> = {
  time: 'time',
  level: 'text',
  event: 'text',
  uploadId: 'upload',
  profileId: 'client',
  rootId: 'folder',
  state: 'text',
  step: 'text',
  attempt: 'number',
  bytes: 'number',
  status: 'number',
  code: 'text',
  reason: 'text',
  count: 'number',
  delayMs: 'number',
  host: 'text',
  error: 'text',
};

const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/;

/** A line of the log without anything of the person's own. Fields nobody lists, and lines that are none, are left out. */
export function redactedLine(
  line: string,
  aliases: Aliases,
  redact: (text: string) => string,
): Readonly<Record<string, string | number>> {
  const found = parsed(line);
  if (found === undefined) return { event: 'unreadable-line' };
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(found)) {
    const told = fieldValue(name, value, { aliases, redact });
    if (told !== undefined) kept[name] = told;
  }
  return kept;
}

interface Ways {
  readonly aliases: Aliases;
  readonly redact: (text: string) => string;
}

function fieldValue(name: string, value: unknown, { aliases, redact }: Ways): string | number | undefined {
  const kind = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (kind === 'number') return typeof value === 'number' ? value : undefined;
  if (kind === undefined || typeof value !== 'string') return undefined;
  if (kind === 'time') return ISO_TIME.test(value) ? value : undefined;
  return kind === 'text' ? redact(value) : aliases[kind](value);
}

function parsed(line: string): object | undefined {
  try {
    const found: unknown = JSON.parse(line);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
