import { compareNames } from '../../shared/language/compare-names.ts';
import type { ProfileView } from '../../shared/model.ts';

/** Clients by their last upload, newest first; those without one by name. */
export function lastUsed(profiles: Iterable<ProfileView>): readonly ProfileView[] {
  return [...profiles].sort(
    (one, other) => (other.lastUploadAt ?? 0) - (one.lastUploadAt ?? 0) || compareNames(one.name, other.name),
  );
}
