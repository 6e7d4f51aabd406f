import type { ProfileView } from '../../shared/model.ts';
import { showProblem } from '../state/messages.ts';
import { send } from '../state/send.ts';
import { checkReport } from '../words/client-words.ts';

/** Asks about clients' keys. What the table then does not show by itself is said: who was not asked about, and until when. */
export async function checkKeys(profiles: readonly ProfileView[]): Promise<void> {
  const report = await send('profiles:verify', { ids: profiles.map((profile) => profile.id) });
  if (report === null) return;
  const words = checkReport(report, Date.now());
  if (words !== '') showProblem(words);
}
