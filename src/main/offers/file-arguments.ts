import path from 'node:path';
import { pathOfUri } from './clipboard-paths.ts';
import { MAX_OFFER_PATHS } from './offer-input.ts';

/** How a program was started. */
export interface Start {
  /** The program itself comes first. */
  readonly argv: readonly string[];
  /** What relative names are relative to. */
  readonly cwd: string;
  /** The app's folder as the runtime was told it; null in a packed app, whose program names no folder. */
  readonly appFolder: string | null;
}

/** The files a program was started with, absolute. Options and addresses that are not of files are left out. */
export function fileArguments({ argv, cwd, appFolder }: Start): readonly string[] {
  const files: string[] = [];
  let optionsEnded = false;
  for (const argument of ownArguments(argv, cwd, appFolder)) {
    if (!optionsEnded && argument === '--') optionsEnded = true;
    else if (optionsEnded || !argument.startsWith('-')) files.push(...fileOf(argument, cwd));
  }
  return files.slice(0, MAX_OFFER_PATHS);
}

/** In development the runtime gets options and the app's folder of its own before what is meant for the app. */
function ownArguments(argv: readonly string[], cwd: string, appFolder: string | null): readonly string[] {
  const given = argv.slice(1);
  if (appFolder === null) return given;
  const at = given.findIndex((argument) => path.resolve(cwd, argument) === path.resolve(appFolder));
  return at < 0 ? given : given.slice(at + 1);
}

/** None, or the one. Desktop entries give addresses (`%U`), shells give names. */
function fileOf(argument: string, cwd: string): readonly string[] {
  if (argument === '') return [];
  const named = pathOfUri(argument);
  if (named !== undefined) return [named];
  return /^[a-z][a-z0-9+.-]+:/i.test(argument) ? [] : [path.resolve(cwd, argument)];
}

/** Takes a second start apart that another process told of. Undefined for what is no such thing. */
export function readStart(told: unknown): Pick<Start, 'argv' | 'cwd'> | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  const { argv, cwd } = told as { readonly argv?: unknown; readonly cwd?: unknown };
  if (!Array.isArray(argv) || typeof cwd !== 'string' || !path.isAbsolute(cwd)) return undefined;
  const words = argv.filter((one): one is string => typeof one === 'string');
  return words.length === argv.length ? { argv: words, cwd } : undefined;
}
