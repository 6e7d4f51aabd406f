import { create } from 'zustand';
import type { RootId } from '../../shared/ids.ts';
import type { RootView } from '../../shared/model.ts';
import { isChanged, type RulesDraft } from './rules-draft.ts';

/** Rules that were changed and are neither saved nor discarded, by folder; they outlive a change of screen. */
export const useRulesDrafts = create<{ readonly drafts: ReadonlyMap<RootId, RulesDraft> }>()(() => ({
  drafts: new Map(),
}));

/** Whether a folder's rules were changed and not saved. */
export const useHasUnsaved = (root: RootView): boolean =>
  useRulesDrafts(({ drafts }) => {
    const draft = drafts.get(root.id);
    return draft !== undefined && isChanged(draft, root.rules);
  });

/** Keeps a draft as it is written. */
export const keepDraft = (id: RootId, draft: RulesDraft): void =>
  useRulesDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(id, draft) }));

/** Lets go of a draft: it was saved or discarded. */
export function dropDraft(id: RootId): void {
  useRulesDrafts.setState(({ drafts }) => {
    const rest = new Map(drafts);
    rest.delete(id);
    return { drafts: rest };
  });
}
