/** What the program's end tells a script. docs/headless.md says the same in words for people. */
export const EXIT = {
  /** Everything is done, was known already, or is ignored for a reason. */
  fine: 0,
  /** A bug of Hotfolder's own. */
  bug: 1,
  /** The arguments, the configuration or the data directory cannot be used as they are. */
  unusable: 2,
  /** Something failed, needs a person, or never stood still. */
  attention: 3,
  /** Something still waited when `--max-wait` was over. */
  stillWaiting: 4,
  /** `--once` was ended by a signal: 128 and the signal's number, as shells count. */
  interrupted: 130,
  terminated: 143,
} as const;
