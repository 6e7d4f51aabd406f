import type { DescriptionFate } from '../../shared/description.ts';
import type { Upload } from './upload.ts';
import { claimOf } from './upload-state.ts';

/** What becomes of an upload's description, or became of it. `maxDirectBytes`: what one direct call may hold. */
export function descriptionFate(upload: Upload, maxDirectBytes: number): DescriptionFate {
  const { state, description, way, version } = upload;
  if (description === null) return 'none';
  if (state.kind === 'done') return way === 'direct' ? 'sent' : 'kept-here';
  if (state.kind === 'closed') return 'kept-here';
  const hasLeft = state.kind === 'sending' || claimOf(state) !== null;
  const direct = hasLeft ? way === 'direct' : version.size <= maxDirectBytes;
  return direct ? 'goes-out' : 'kept-here';
}
