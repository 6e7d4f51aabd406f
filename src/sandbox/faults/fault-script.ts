import { z } from 'zod';
import { type ConnectionRule, connectionMistakes } from './connection-kinds.ts';
import type { FaultKind, FaultRoute } from './fault-kind.ts';
import { FAULT_ROUTES } from './fault-kind.ts';
import { FAULT_KINDS, type FaultAction } from './fault-kinds.ts';

/**
 * One rule: which requests it is about, which of them it strikes, and what it does.
 * Without `nth`, `times` and `every` it strikes the first matching request only.
 */
export interface FaultRule {
  readonly on: FaultRoute;
  /** The first matching request that is struck, counted from 1. */
  readonly nth?: number;
  /** How many matching requests are struck, from `nth` on. */
  readonly times?: number;
  /** All of them, from `nth` on. */
  readonly every?: true;
  /** Only this profile; null is the primary one. Any profile when left out. */
  readonly profile?: string | null;
  /** Only this file (uploadUrl, put, access). */
  readonly fileName?: string;
  readonly do: FaultAction;
}

/** Faults as plain data. */
export interface FaultScript {
  readonly rules: readonly FaultRule[];
  /** Trouble below HTTP, one rule an origin. */
  readonly connections?: readonly ConnectionRule[];
}

/** What there is to name: a rule that names anything else is a mistake. */
export interface KnownNames {
  /** Profiles; any when left out. */
  readonly titles?: readonly string[];
  /** Certificates beside the usual one. */
  readonly identities?: readonly string[];
}

/** What is wrong with a script, one line per mistake, each naming its rule and field. */
export class FaultScriptError extends Error {
  override readonly name = 'FaultScriptError';
}

const Rule = z.strictObject({
  on: z.enum(FAULT_ROUTES),
  nth: z.number().int().min(1).optional(),
  times: z.number().int().min(1).optional(),
  every: z.literal(true).optional(),
  profile: z.string().nullable().optional(),
  fileName: z.string().min(1).optional(),
  do: z.looseObject({ kind: z.string() }),
});
const Connection = z.strictObject({
  on: z.enum(['api', 'storage']),
  do: z.looseObject({ kind: z.string() }),
});
const Script = z.strictObject({ rules: z.array(Rule), connections: z.array(Connection).optional() });

const KINDS = new Map<string, FaultKind>(Object.entries(FAULT_KINDS));
const ROUTES_WITH_FILE_NAME: readonly string[] = ['uploadUrl', 'put', 'access'];

/** "rules[1].do.byte" from a path of keys. */
function fieldName(fields: readonly PropertyKey[]): string {
  const name = fields.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return name.replace(/^\./, '') || 'script';
}

function issueLines(error: z.ZodError, at: readonly PropertyKey[]): readonly string[] {
  return error.issues.map((issue) => `${fieldName([...at, ...issue.path])}: ${issue.message}`);
}

function ruleMistakes(rule: z.output<typeof Rule>, index: number, titles: readonly string[] | undefined) {
  const at = (field: string, message: string) => `rules[${index}].${field}: ${message}`;
  const mistakes: string[] = [];
  if (rule.every !== undefined && rule.times !== undefined) mistakes.push(at('times', 'contradicts "every"'));
  if (rule.fileName !== undefined && !ROUTES_WITH_FILE_NAME.includes(rule.on)) {
    mistakes.push(
      at('fileName', `is not known on "${rule.on}"; only on ${ROUTES_WITH_FILE_NAME.join(', ')}`),
    );
  }
  if (typeof rule.profile === 'string' && titles !== undefined && !titles.includes(rule.profile)) {
    mistakes.push(
      at('profile', `"${rule.profile}" is no profile of this sandbox; there are ${titles.join(', ')}`),
    );
  }
  return [...mistakes, ...actionMistakes(rule, index)];
}

function actionMistakes(rule: z.output<typeof Rule>, index: number): readonly string[] {
  const { kind: name, ...fields } = rule.do;
  const kind = KINDS.get(name);
  if (kind === undefined) {
    return [
      `rules[${index}].do.kind: "${name}" is no kind of fault; there are ${[...KINDS.keys()].join(', ')}`,
    ];
  }
  const mistakes: string[] = [];
  if (!kind.routes.includes(rule.on)) {
    mistakes.push(`rules[${index}].on: "${name}" cannot strike "${rule.on}"; only ${kind.routes.join(', ')}`);
  }
  const parsed = kind.fields.safeParse(fields);
  return parsed.success ? mistakes : [...mistakes, ...issueLines(parsed.error, ['rules', index, 'do'])];
}

/** Checks a script; throws FaultScriptError. */
export function parseFaultScript(value: unknown, { titles, identities = [] }: KnownNames = {}): FaultScript {
  const parsed = Script.safeParse(value);
  if (!parsed.success) throw new FaultScriptError(issueLines(parsed.error, []).join('\n'));
  const { rules, connections = [] } = parsed.data;
  const mistakes = [
    ...rules.flatMap((rule, index) => ruleMistakes(rule, index, titles)),
    ...connections.flatMap((rule, index) =>
      connectionMistakes(rule.do, identities).map((mistake) => `connections[${index}].do.${mistake}`),
    ),
  ];
  if (mistakes.length > 0) throw new FaultScriptError(mistakes.join('\n'));
  return value as FaultScript;
}
