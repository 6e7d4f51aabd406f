import { type FolderRules, NO_RULES } from '../../shared/folder-rules.ts';
import type { RootConfig } from './config.ts';

/** The rules of a configured folder. What is not said is no rule: the configuration decides, from run to run. */
export const rulesOf = (root: RootConfig): FolderRules => ({
  include: root.include ?? NO_RULES.include,
  exclude: root.exclude ?? NO_RULES.exclude,
  minBytes: root.minBytes ?? NO_RULES.minBytes,
  maxBytes: root.maxBytes ?? NO_RULES.maxBytes,
});

/** Whether two folders take and leave the same files. */
export const sameRules = (one: RootConfig, other: RootConfig): boolean =>
  JSON.stringify(rulesOf(one)) === JSON.stringify(rulesOf(other));
