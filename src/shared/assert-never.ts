/** Closes a switch over a union: a new member fails to compile here, and a forged one fails loudly at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
