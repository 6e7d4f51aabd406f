import { createLucideIcon } from 'lucide-react';

/** Two upright strokes, as on the sheet of parts; lucide's own pause is two outlined bars. */
export const PauseIcon = createLucideIcon('pause-bars', [
  ['path', { d: 'M8.5 5v14', key: 'first' }],
  ['path', { d: 'M15.5 5v14', key: 'second' }],
]);
