/** What a command gets from the process it runs in. */
export interface Program {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** One line of the answer. */
  out(line: string): void;
  /** One line of advice, warnings and refusals. */
  tell(line: string): void;
}
