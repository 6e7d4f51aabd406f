import { counted } from '../../shared/language/format.ts';

export const FIRST_RUN = {
  headline: ['Drop a file in a folder.', 'It is in the right client’s library.'],
  accountDoor: 'With your account',
  accountTitle: 'Paste your Ayrshare API key',
  accountText: 'It is checked at once. Nothing is uploaded or changed.',
  key: 'API key',
  connect: 'Check the key and continue',
  checking: 'Checking the key',
  docs: 'Where to find the key',
  tooShort: 'A key has at least 8 characters. Paste all of it.',
  practiceDoor: 'Just looking',
  practiceTitle: 'Try it without an account',
  practiceText: 'A practice server on this computer plays Ayrshare’s part, with three made-up clients.',
  practiceClients: [
    { name: 'Bramblewick Teas', initials: 'BT', colour: 1 },
    { name: 'Marloquay Ceramics', initials: 'MC', colour: 2 },
    { name: 'Northlume Velo', initials: 'NV', colour: 3 },
  ],
  practiceNote: 'Nothing leaves this computer. Your own account can be added at any time.',
  practiceStart: 'Start with the practice server',
  practiceStarting: 'Starting the practice server',
  practiceStarted: 'The practice server runs. Nothing leaves this computer.',
} as const;

export const connected = (clients: number | null): string =>
  clients === null ? 'The key works.' : `The key works. It may manage ${counted(clients, 'client profile')}.`;
