import * as z from 'zod/mini';

/** Where a newly entered key is kept when the system has no key store. */
export const KeyStorage = z.enum(['system', 'session', 'weak']);
export type KeyStorage = z.infer<typeof KeyStorage>;
