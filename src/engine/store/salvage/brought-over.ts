/** What came over from a damaged database. */
export interface BroughtOver {
  readonly rows: number;
  /** Nothing can be missing in what says which files were sent, and which were left alone. */
  readonly memoryWhole: boolean;
}

export const NOTHING: BroughtOver = { rows: 0, memoryWhole: false };
