/** Shown for `--help`, and after a mistake in the arguments. */
export const USAGE = `Usage:
  hotfolder run --config FILE --data-dir DIR [--once] [--json] [--max-wait SECONDS]

Watches folders and uploads new media to each client's library. Ends on SIGTERM or SIGINT.

  --config FILE       What to watch and for whom (JSON; docs/headless.md describes every field)
  --data-dir DIR      Where the queue and the logs are kept; one program at a time may use it
  --once              End when every file that is there now has ended
  --json              One JSON object per line instead of text
  --max-wait SECONDS  With --once: give up waiting after this time

  --help              Show this
  --version           Show the version

Exit codes: 0 all done, 2 unusable configuration or arguments, 3 something failed or is blocked,
4 still waiting after --max-wait, 1 a bug.`;
