export const KEY = {
  show: 'Show the key',
  hide: 'Hide the key',
  noStore: 'No key store was found on this computer',
  weakStore: 'This computer’s key store protects weakly',
  session: 'Keep the key for this session',
  sessionHint: 'You paste it again after a restart.',
  weak: 'Store it weakly protected',
  weakHint: 'Any program of your user account could read it.',
  system: 'Keys go to this computer’s key store and are never shown in full again.',
} as const;
