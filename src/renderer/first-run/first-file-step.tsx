import { Plus } from 'lucide-react';
import type { UploadView } from '../../shared/model.ts';
import { chooseFiles } from '../offer/give-files.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useClient } from '../state/known-client.ts';
import { useWindow } from '../state/window-store.ts';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { BackAndLater } from './back-and-later.tsx';
import { clientRoots } from './client-roots.ts';
import { FirstFileCard } from './first-file-card.tsx';
import { leaveFirstRun } from './first-run-moves.ts';
import { firstUpload } from './first-upload.ts';
import { FolderDoors } from './folder-doors.tsx';
import { Step } from './step.tsx';

/** The first file, by whichever door, on its way to its link; with the link first run has done its part. */
export function FirstFileStep({ back }: { back: () => void }) {
  const uploads = useWindow((state) => state.uploads);
  const roots = useWindow((state) => state.roots);
  const words = FIRST_RUN.first;
  const shown = firstUpload(uploads.values());
  const folders = clientRoots(roots.values());
  const isUp = shown?.isUp === true;
  const doorText = folders.length > 0 ? words.text : words.noFolders;
  return (
    <Step
      step="first-file"
      title={isUp ? words.upTitle : words.title}
      text={isUp ? <UpText upload={shown.upload} /> : doorText}
      onSubmit={() => void (isUp && leaveFirstRun())}
      foot={
        isUp ? (
          <>
            <Button rank="plain" onClick={back}>
              {FIRST_RUN.back}
            </Button>
            <Button rank="main" submits>
              {words.finish}
            </Button>
          </>
        ) : (
          <>
            <BackAndLater onBack={back} later={FIRST_RUN.doLater} />
            <Button rank="main" onClick={() => void chooseFiles('files')}>
              <Icon of={Plus} />
              {words.add}
            </Button>
          </>
        )
      }
    >
      {!isUp && folders.length > 0 && <FolderDoors roots={folders} />}
      <FirstFileCard shown={shown} />
    </Step>
  );
}

/** Which file is in whose library, and that others go the same way. */
function UpText({ upload }: { upload: UploadView }) {
  const client = useClient(upload.profileId);
  return <>{FIRST_RUN.first.upText({ file: upload.fileName, client: client.name })}</>;
}
