import { assertNever } from '../../shared/assert-never.ts';
import type { Failure } from '../../shared/failure.ts';
import { type RootId, type UploadId, uploadId } from '../../shared/ids.ts';
import type { MediaKind, Stage, UploadView } from '../../shared/model.ts';
import type { Candidate } from '../watch/watch-events.ts';
import type { Activity } from './activity.ts';
import { descriptionFate } from './description-fate.ts';
import { fileNameOf, type Upload } from './upload.ts';

/** What stands around an upload and changes how it looks: what runs, what holds it, where it lies. */
export interface ViewContext {
  readonly activity: Activity | undefined;
  /** The door this upload waits behind, if it would run otherwise. */
  readonly held: { readonly failure: Failure; readonly until: number | null } | null;
  /** What else than its own pause the person holds it by. */
  readonly pausedBy: UploadView['pausedBy'];
  /** False for a file that was given by hand. */
  readonly watched: boolean;
  /** The folder as text for people. */
  readonly folder: string;
  readonly mediaKind: MediaKind;
  /** For `known`: the link of the upload that carries the content. */
  readonly knownUrl: string | null;
  /** Largest file that goes with its description, bytes. */
  readonly maxDirectBytes: number;
}

/** An upload as the window and the headless program show it. */
export function uploadView(upload: Upload, context: ViewContext): UploadView {
  const { state } = upload;
  const shown = stageOf(upload, context);
  return {
    id: upload.id,
    profileId: upload.profileId,
    rootId: context.watched ? upload.rootId : null,
    batchId: upload.batchId,
    fileName: fileNameOf(upload),
    folder: context.folder,
    sizeBytes: upload.version.size,
    mediaKind: context.mediaKind,
    paused: upload.paused,
    pausedBy: context.pausedBy,
    sentBytes: context.activity?.sentBytes ?? 0,
    attempt: 'attempt' in state ? state.attempt : 1,
    closed: state.kind === 'closed' ? state.reason : null,
    accessUrl: state.kind === 'done' ? state.accessUrl : context.knownUrl,
    foundAt: upload.foundAt,
    doneAt: state.kind === 'done' ? state.doneAt : null,
    order: upload.order,
    generation: upload.generation,
    expiresAt: upload.expiresAt,
    goneAt: upload.goneAt,
    holdUntil: null,
    description: upload.description,
    descriptionFate: descriptionFate(upload, context.maxDirectBytes),
    ...shown,
  };
}

type Shown = Pick<UploadView, 'stage' | 'until' | 'failure'>;

const plain = (stage: Stage): Shown => ({ stage, until: null, failure: null });

function stageOf(upload: Upload, context: ViewContext): Shown {
  const { state } = upload;
  switch (state.kind) {
    case 'queued':
      return context.activity ? plain(context.activity.step) : held(context);
    case 'sending':
      return plain(context.activity?.step ?? 'preparing');
    case 'finishing':
    case 'sent':
      return context.activity ? plain(context.activity.step) : plain('checking');
    case 'waiting':
      return { stage: 'waiting', until: state.until, failure: state.failure };
    case 'blocked':
    case 'failed':
      return { stage: state.kind, until: null, failure: state.failure };
    case 'done':
    case 'closed':
      return plain(state.kind);
    default:
      return assertNever(state);
  }
}

/** Behind a door with a time it waits; behind one without, it needs the person. */
function held({ held: hold }: ViewContext): Shown {
  if (!hold) return plain('queued');
  return { stage: hold.until === null ? 'blocked' : 'waiting', until: hold.until, failure: hold.failure };
}

/** How the id of a file without an upload begins. */
export const CANDIDATE = 'candidate:';

/** The id of a settling row; never stored. */
export const candidateId = (root: RootId, path: string): UploadId => uploadId(`${CANDIDATE}${root}:${path}`);

/** A file that is still being written, as a row. */
export function candidateView(
  candidate: Candidate,
  context: Pick<
    UploadView,
    'profileId' | 'rootId' | 'folder' | 'mediaKind' | 'order' | 'batchId' | 'holdUntil'
  >,
): UploadView {
  return {
    ...context,
    id: candidateId(candidate.rootId, candidate.path),
    fileName: candidate.path.slice(candidate.path.lastIndexOf('/') + 1),
    sizeBytes: candidate.size,
    stage: 'settling',
    paused: false,
    pausedBy: null,
    sentBytes: 0,
    attempt: 1,
    until: null,
    failure: null,
    closed: null,
    accessUrl: null,
    foundAt: candidate.foundAt,
    doneAt: null,
    generation: 1,
    expiresAt: null,
    goneAt: null,
    description: null,
    descriptionFate: 'none',
  };
}
