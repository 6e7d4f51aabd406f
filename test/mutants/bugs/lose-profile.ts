import type { Mutant } from '../mutant.ts';

const file = 'src/engine/watch-joint.ts';
const find =
  "      if (owner.kind === 'client') queue.enqueue(file, owner.profileId, doubtAbout(joined(), file));\n";

/** The upload is saved for somebody else, or nobody is fixed and the root is asked again when it is sent. */
export const loseProfile: Mutant = {
  name: 'lose the profile at enqueue',
  breaks: '6: a client’s picture lands in another client’s library',
  tests: ['test/engine/upload.test.ts', 'test/engine/person.test.ts', 'test/engine/promises.test.ts'],
  forms: [
    {
      name: 'to the primary profile',
      edits: [
        {
          file,
          find,
          put: `      const primary = store.profiles.list().find((profile) => profile.primary);
      if (owner.kind === 'client') queue.enqueue(file, primary?.id ?? owner.profileId, doubtAbout(joined(), file));
`,
        },
      ],
    },
    {
      name: 'to another client',
      edits: [
        {
          file,
          find,
          put: `      const mine = owner.kind === 'client' ? owner.profileId : undefined;
      const other = store.profiles.list().find((one) => !one.primary && one.id !== mine);
      if (mine !== undefined) queue.enqueue(file, other?.id ?? mine, doubtAbout(joined(), file));
`,
        },
      ],
    },
    {
      name: 'to whoever has the folder when it is sent',
      edits: [
        {
          file: 'src/engine/queue/run-upload.ts',
          find: '  const credentials = await deps.credentials(upload.profileId);\n',
          put: `  const root = deps.store.roots.find(upload.rootId);
  const credentials = await deps.credentials(root?.profileId ?? upload.profileId);
`,
        },
      ],
    },
  ],
};
