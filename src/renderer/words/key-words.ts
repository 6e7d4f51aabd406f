export const KEY = {
  show: 'Show the key',
  hide: 'Hide the key',
  noStore: 'No key store was found on this computer',
  session: 'Keep the key for this session',
  sessionHint: 'You paste it again after a restart.',
  sessionOnly:
    'No key store answers on this computer. The key is kept for this session: you paste it again after a restart.',
  weak: 'Store it weakly protected',
  weakHint: 'Any program of your user account could read it.',
  system: 'Keys go to this computer’s key store and are never shown in full again.',
} as const;
