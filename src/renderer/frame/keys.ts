import { platform } from '../commands/platform.ts';

const onMac = (): boolean => platform() === 'mac';

/** Whether the platform's main modifier is down, and no other but Shift. */
export const isMod = (event: KeyboardEvent): boolean =>
  (onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;
