import { Button } from '../parts/button.tsx';
import { FIRST_RUN } from '../words/first-run-words.ts';
import { leaveFirstRun } from './first-run-moves.ts';

interface Props {
  readonly onBack: () => void;
  readonly later: string;
}

/** The way back, and the way out: what is left can be done in the window at any time. */
export function BackAndLater({ onBack, later }: Props) {
  return (
    <>
      <Button rank="plain" onClick={onBack}>
        {FIRST_RUN.back}
      </Button>
      <Button onClick={() => void leaveFirstRun()}>{later}</Button>
    </>
  );
}
