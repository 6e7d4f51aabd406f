import type { Change } from '../../src/shared/change.ts';
import type { Input, Output } from '../../src/shared/contract.ts';
import type { FirstRunStep, ProposedFolder } from '../../src/shared/first-run.ts';
import { NO_RULES } from '../../src/shared/folder-rules.ts';
import { type ProfileId, profileId, type RootId, rootId } from '../../src/shared/ids.ts';
import type { ProfileView, RootView } from '../../src/shared/model.ts';
import { profile } from './fake-seed.ts';

/** The practice server's three. */
const MADE_UP = ['Bramblewick Teas', 'Marloquay Ceramics', 'Northlume Velo'];

/** What the fake keeps elsewhere, and first run reads and changes. */
interface Kept {
  readonly profiles: Map<ProfileId, ProfileView>;
  readonly roots: Map<RootId, RootView>;
  readonly emit: (changes: readonly Change[]) => void;
}

/** First run as main keeps it: the step, proposals for clients without a folder, and folders made of them. */
export function fakeFirstRun(first: FirstRunStep | null, { profiles, roots, emit }: Kept) {
  let step = first;
  const proposed = (): readonly ProposedFolder[] => {
    const having = new Set([...roots.values()].map((root) => root.profileId));
    return [...profiles.values()]
      .filter(({ id }) => !having.has(id))
      .map(({ id, name }) => ({ profileId: id, path: `~/Hotfolder/${name}` }));
  };
  return {
    step: () => step,
    /** The first account: it brings its own profile, or the practice server's three. */
    begin(kind: 'sandbox' | 'ayrshare'): void {
      step = 'clients';
      if (profiles.size > 0) return;
      const own = profile(0, { name: 'My account', initials: 'MA', primary: true });
      const made = MADE_UP.map((name, index) => ({ ...profile(index), name, rootCount: 0 }));
      for (const one of kind === 'sandbox' ? made : [{ ...own, rootCount: 0 }]) profiles.set(one.id, one);
    },
    answers: {
      'first-run:go': (input: Input<'first-run:go'>): null => {
        step = input.step;
        return null;
      },
      'first-run:folders': proposed,
      'first-run:make-folders': (
        input: Input<'first-run:make-folders'>,
      ): Output<'first-run:make-folders'> => {
        const wanted = new Set(input.profileIds.map((id) => profileId(String(id))));
        // A client of this name shows what is said of a folder that could not be made.
        const isBad = (path: string): boolean => path.endsWith('Cannot be made');
        const chosen = proposed().filter((one) => wanted.has(one.profileId));
        for (const { profileId: owner, path } of chosen.filter((one) => !isBad(one.path))) {
          const root: RootView = {
            ...{ id: rootId(`made ${owner}`), profileId: owner, path, existing: 'leave', after: 'leave' },
            ...{ rules: NO_RULES, state: 'watching', lastScanAt: null },
            counts: { queued: 0, known: 0, ignored: 0 },
          };
          roots.set(root.id, root);
          emit([{ kind: 'root', root }]);
        }
        const left = chosen.flatMap((one) =>
          isBad(one.path)
            ? [{ profileId: one.profileId, problem: { kind: 'not-written', detail: 'EACCES' } as const }]
            : [],
        );
        return { made: chosen.length - left.length, left };
      },
    },
  };
}
