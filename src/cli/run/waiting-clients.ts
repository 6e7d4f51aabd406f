import type { Engine } from '../../engine/engine.ts';
import type { InboxGroupView, InboxView } from '../../shared/inbox.ts';
import type { InboxLine } from './reporter.ts';

/** Why a file of a group has no client. Who came later, or was renamed, takes nothing by himself. */
export const whyOf = ({ owner }: Pick<InboxGroupView, 'owner'>): InboxLine['why'] =>
  owner.kind === 'nobody' ? owner.why : 'not-chosen';

/** Files of a run that wait for a client: told once each, and let go where the configuration names their client. */
export class WaitingClients {
  readonly #inbox: Engine['inbox'];
  readonly #tell: (line: InboxLine) => void;
  #told: ReadonlySet<string> = new Set();

  constructor(inbox: Engine['inbox'], tell: (line: InboxLine) => void) {
    this.#inbox = inbox;
    this.#tell = tell;
  }

  /** Tells what is new in the inbox. */
  tell(): void {
    const { items, groups } = this.#inbox.list();
    const groupOf = new Map(groups.map((group) => [group.id, group]));
    const told = new Set<string>();
    for (const { id, groupId, folder, fileName } of items) {
      const group = groupOf.get(groupId);
      told.add(id);
      if (group && !this.#told.has(id)) this.#tell({ path: `${folder}/${fileName}`, why: whyOf(group) });
    }
    this.#told = told;
  }

  /** Whoever writes a client into the configuration has said whose the sub-folder of that name is. */
  async letGo(): Promise<void> {
    for (const { id, owner } of this.#list().groups) {
      if (owner.kind === 'client')
        await this.#inbox.assign({ group: id }, { profileId: owner.profileId, holdMs: 0 });
    }
  }

  get count(): number {
    return this.#list().files;
  }

  #list(): InboxView {
    return this.#inbox.list();
  }
}
