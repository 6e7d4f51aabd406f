import { counted, number } from '../../shared/language/format.ts';
import { words } from '../../shared/language/words.ts';
import type { ProfileState, ProfileView } from '../../shared/model.ts';

export const CLIENTS = words.clients;

export const PROFILE_STATE_WORDS: { readonly [State in ProfileState]: string } = words.clients.states;

/** "43 clients. 41 keys work, 1 was refused." */
export function clientsState(profiles: readonly ProfileView[]): string {
  if (profiles.length === 0) return 'No client yet.';
  const having = (state: ProfileState) => profiles.filter((profile) => profile.state === state).length;
  const parts: string[] = [];
  if (having('working') > 0) parts.push(counted(having('working'), 'key works', 'keys work'));
  if (having('refused') > 0)
    parts.push(`${number(having('refused'))} ${having('refused') === 1 ? 'was' : 'were'} refused`);
  if (having('key-missing') > 0) parts.push(`${number(having('key-missing'))} missing`);
  if (having('unchecked') > 0) parts.push(`${number(having('unchecked'))} not checked yet`);
  return `${counted(profiles.length, 'client')}. ${parts.join(', ')}.`;
}

export const moreFor = (client: string): string => `More for ${client}`;
export const added = (client: string): string => `${client} was added. The key works.`;
export const replaced = (client: string): string => `The key for ${client} was replaced. It works.`;
export const renamed = (client: string): string => `The client is now called ${client}`;
export const removed = (client: string): string => `${client} was removed from this computer`;
export const replaceTitle = (client: string): string => `Replace the key for ${client}`;
export const renameTitle = (client: string): string => `Rename ${client}`;
export const removeQuestion = (client: string): string => `Remove ${client}?`;
export const removeVerb = (client: string): string => `Remove ${client}`;
export function removeFollows(client: string, folders: number): string {
  const watched =
    folders === 0
      ? ''
      : ` ${counted(folders, 'folder is', 'folders are')} no longer watched; ${folders === 1 ? 'its' : 'their'} files stay.`;
  return `The key is deleted from this computer.${watched} What is in the library of ${client} at Ayrshare stays there.`;
}
