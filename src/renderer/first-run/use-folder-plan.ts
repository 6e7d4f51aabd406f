import { useCallback, useEffect, useState } from 'react';
import type { ProfileId } from '../../shared/ids.ts';
import { say, tell } from '../state/messages.ts';
import { attempt, send } from '../state/send.ts';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { problemText } from '../words/problem-words.ts';
import { type PlannedFolder, planFolders, toMake, toWatch, withWish } from './folder-plan.ts';

/** Folders that are proposed, wished otherwise, and set up in the end. */
export function useFolderPlan() {
  const profiles = useWindow((state) => state.profiles);
  const roots = useWindow((state) => state.roots);
  /** null until main has answered. */
  const [plans, setPlans] = useState<readonly PlannedFolder[] | null>(null);
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has a folder, and under which name, decides what is proposed
  useEffect(() => {
    let left = false;
    void send('first-run:folders', {}).then((proposed) => {
      if (!left) setPlans((before) => planFolders(proposed ?? [], before ?? []));
    });
    return () => {
      left = true;
    };
  }, [profiles.size, roots.size]);

  const wish = useCallback(
    (profileId: ProfileId | null, wanted: PlannedFolder['wish']) =>
      setPlans((before) => before && withWish(before, profileId, wanted)),
    [],
  );
  const choose = useCallback(
    async (profileId: ProfileId): Promise<void> => {
      const grant = await send('roots:choose-folder', {});
      if (grant !== null) wish(profileId, grant);
    },
    [wish],
  );
  /** Sets up what is wished; true when nothing of it is left. */
  const carryOut = async (): Promise<boolean> => {
    setBusy(true);
    const { made, errors } = await setUp(plans ?? []);
    setBusy(false);
    setPlans(
      (before) => before?.map((plan) => ({ ...plan, error: errors.get(plan.profileId) ?? '' })) ?? null,
    );
    if (made > 0) tell(FIRST_RUN.folders.made({ count: made }));
    if (errors.size > 0) say(FIRST_RUN.folders.notMade({ count: errors.size }));
    return errors.size === 0;
  };
  return { plans, busy, wish, choose, carryOut };
}

async function setUp(plans: readonly PlannedFolder[]) {
  const errors = new Map<ProfileId, string>();
  const profileIds = [...toMake(plans)];
  let made = 0;
  if (profileIds.length > 0) {
    const answer = await send('first-run:make-folders', { profileIds });
    made += answer?.made ?? 0;
    for (const { profileId, problem } of answer?.left ?? []) errors.set(profileId, problemText(problem));
  }
  for (const { profileId, grant } of toWatch(plans)) {
    const sent = await attempt('roots:add', { profileId, grant, existing: 'leave' });
    if (sent.done) made += 1;
    else errors.set(profileId, sent.words);
  }
  return { made, errors };
}
