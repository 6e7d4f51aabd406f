import { CLIENTS } from '../words/client-words.ts';

/** The contract's smallest key; shorter text is not worth a call. */
const MIN_KEY_LENGTH = 8;

/** Why a typed key cannot be one; empty when it may be. */
export const checkKey = (key: string): string => (key.length < MIN_KEY_LENGTH ? CLIENTS.keyShort : '');
