import type { AfterRule, IgnoredReason, RootState, RootView } from '../../shared/model.ts';
import { counted, number, timeOfDay } from './format.ts';

export const FOLDERS = {
  title: 'Folders',
  list: 'Watched folders',
  watch: 'Watch a folder',
  open: 'Open',
  remove: 'Stop watching',
  pause: 'Pause',
  resume: 'Go on',
  emptyTitle: 'No folder is watched yet',
  emptyText: 'Choose a folder and whose it is. What you drop there is in that client’s library.',
  noClientTitle: 'Add a client first',
  noClientText: 'A folder belongs to one client, so that no file goes to the wrong one.',
  addClient: 'Add a client',
  client: 'Client',
  clientHint: 'Whose files are these?',
  chooseClient: 'Choose the client these files belong to.',
  existing: 'Files already there',
  existingLeave: 'Leave them',
  existingLeaveHint: 'Only files that come in from now on are uploaded.',
  existingUpload: 'Upload them',
  existingUploadHint: 'Every picture and video in the folder goes to this client.',
  after: 'After upload',
  dialogTitle: 'Watch a folder',
  dialogText: 'Every picture and video that comes into it goes to one client.',
  cancel: 'Cancel',
  chooseOther: 'Choose another folder',
  ignoredTitle: 'Files left alone',
  ignoredText: 'These were seen and are not uploaded.',
  ignoredNone: 'Every file seen in this folder is uploaded or already up.',
  showReason: 'Show by reason',
  loading: 'Reading the list',
  counts: 'Files',
  state: 'State',
  lastScan: 'Last look',
  notYet: 'not looked at yet',
  keep: 'Keep watching',
} as const;

export const AFTER_RULES: readonly AfterRule[] = ['leave', 'move', 'trash'];

/** What becomes of an original, as a choice in a dialog. */
export const AFTER_WORDS: { readonly [Rule in AfterRule]: string } = {
  leave: 'Leave it where it is',
  move: 'Move it to _Uploaded',
  trash: 'Move it to the trash',
};

/** The same where there is less room. */
export const AFTER_SHORT: { readonly [Rule in AfterRule]: string } = {
  leave: 'Leave it',
  move: 'Move to _Uploaded',
  trash: 'Move to trash',
};

/** What follows from each rule. */
export const AFTER_HINTS: { readonly [Rule in AfterRule]: string } = {
  leave: 'Nothing in the folder is touched.',
  move: 'Only once its link was checked. Nothing in _Uploaded is overwritten.',
  trash: 'Only once its link was checked. You can take it back out of the trash.',
};

export const ROOT_STATE_WORDS: { readonly [State in RootState]: string } = {
  starting: 'Starting',
  watching: 'Watching',
  missing: 'Missing',
  'no-permission': 'No permission',
  paused: 'Paused',
};

/** What the state of a folder means, and what to do. */
export const ROOT_STATE_TEXT: { readonly [State in RootState]: string } = {
  starting: 'Hotfolder is taking a first look.',
  watching: 'New files are uploaded by themselves.',
  missing: 'The folder is not there. Nothing is deleted; it goes on once the folder is back.',
  'no-permission': 'This computer does not let Hotfolder read the folder. Allow it in the system’s settings.',
  paused: 'New files wait until you go on.',
};

export const IGNORED_WORDS: { readonly [Reason in IgnoredReason]: string } = {
  hidden: 'Hidden file or folder',
  'in-uploaded-folder': 'Lies in _Uploaded',
  symlink: 'A link to another place; links are not followed',
  'not-a-file': 'Not a file',
  'not-media': 'Not a picture or a video',
  description: 'The description of the file it is named after',
  baseline: 'Was there before the folder was watched',
  temporary: 'A temporary file of another program',
  'name-not-text': 'The name is not readable text',
  'rule-excluded': 'A rule of the folder leaves it out',
  'rule-not-included': 'No pattern of the folder takes it',
  'rule-too-small': 'Smaller than a rule of the folder takes',
  'rule-too-large': 'Larger than a rule of the folder takes',
};

/** The same in a word or two, for a filter. */
export const REASON_SHORT: { readonly [Reason in IgnoredReason]: string } = {
  hidden: 'Hidden',
  'in-uploaded-folder': 'In _Uploaded',
  symlink: 'Links',
  'not-a-file': 'Not files',
  'not-media': 'Other types',
  description: 'Descriptions',
  baseline: 'There before',
  temporary: 'Temporary',
  'name-not-text': 'Unreadable names',
  'rule-excluded': 'Left out',
  'rule-not-included': 'Not taken',
  'rule-too-small': 'Too small',
  'rule-too-large': 'Too large',
};

/** "12 folders feed 6 clients. 9 are watched, 3 need you or wait." */
export function foldersState(roots: readonly RootView[]): string {
  if (roots.length === 0) return 'No folder is watched.';
  const clients = new Set(roots.map((root) => root.profileId)).size;
  const watched = roots.filter((root) => root.state === 'watching').length;
  const head = `${counted(roots.length, 'folder feeds', 'folders feed')} ${counted(clients, 'client')}.`;
  const rest = roots.length - watched;
  const are = `${number(watched)} ${watched === 1 ? 'is' : 'are'} watched`;
  return rest === 0
    ? `${head} ${are}.`
    : `${head} ${are}, ${number(rest)} ${rest === 1 ? 'needs' : 'need'} you or wait.`;
}

/** "3 on their way, 12 live, 1 left alone" */
export const rootCounts = ({ queued, known, ignored }: RootView['counts']): string =>
  `${number(queued)} on ${queued === 1 ? 'its' : 'their'} way, ${number(known)} live, ${number(ignored)} left alone`;

/** "After upload, for ~/Pictures: Move to _Uploaded" */
export const afterIs = (path: string, rule: AfterRule): string =>
  `${FOLDERS.after}, for ${path}: ${AFTER_SHORT[rule]}`;

export const lookedAt = (at: number | null): string =>
  at === null ? FOLDERS.notYet : `last look at ${timeOfDay(at)}`;
export const watchFor = (client: string): string => `Watch for ${client}`;
export const removeQuestion = (path: string): string => `Stop watching ${path}?`;
export const removeFollows = (client: string): string =>
  `Files stay where they are, and so does what is already in the library of ${client}. Uploads already in the queue go on. New files are no longer uploaded.`;
export const watching = (path: string, client: string): string => `${path} is watched for ${client}`;
export const stopped = (path: string): string => `${path} is no longer watched`;
export const whyIgnored = (reason: IgnoredReason): string => IGNORED_WORDS[reason];
