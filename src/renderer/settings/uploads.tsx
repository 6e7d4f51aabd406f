import { words } from '../../shared/language/words.ts';
import { HOLD_SECONDS, UPLOADS_AT_ONCE } from '../../shared/pace.ts';
import { Segment } from '../parts/segment.tsx';
import { useWindow } from '../state/window-store.ts';
import { chooseSetting } from './choose-setting.ts';
import { UploadLimit } from './upload-limit.tsx';

const COUNTS = Array.from({ length: UPLOADS_AT_ONCE.most }, (_, index) => {
  const text = String(UPLOADS_AT_ONCE.least + index);
  return { value: text, label: text };
});
const holds = () =>
  HOLD_SECONDS.map((seconds) => ({ value: String(seconds), label: words.pace.holds[seconds] }));

/** How many uploads run at once, how fast, and how long what is sent can be taken back. */
export function Uploads() {
  const { concurrency, holdSeconds } = useWindow((state) => state.settings);
  return (
    <>
      <dt>{words.pace.atOnce}</dt>
      <dd>
        <Segment
          label={words.pace.atOnce}
          options={COUNTS}
          value={String(concurrency)}
          onChange={(count) => void chooseCount(Number(count))}
        />
        <span className="quiet">{words.pace.atOnceHint}</span>
      </dd>
      <dt>{words.pace.limit}</dt>
      <dd>
        <UploadLimit />
      </dd>
      <dt>{words.pace.hold}</dt>
      <dd>
        <Segment
          label={words.pace.hold}
          options={holds()}
          value={String(holdSeconds)}
          onChange={(seconds) => void chooseHold(seconds)}
        />
        <span className="quiet">{words.pace.holdHint}</span>
      </dd>
    </>
  );
}

const chooseCount = (concurrency: number): Promise<void> =>
  chooseSetting({ concurrency }, (now) => words.pace.atOnceNow({ count: now.concurrency }));

async function chooseHold(text: string): Promise<void> {
  const holdSeconds = HOLD_SECONDS.find((seconds) => String(seconds) === text);
  if (holdSeconds === undefined) return;
  await chooseSetting({ holdSeconds }, (now) => words.pace.holdNow({ seconds: now.holdSeconds }));
}
