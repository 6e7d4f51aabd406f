import type { LucideIcon } from 'lucide-react';

/** How a state looks: its icon, and the colour class that repeats it. Words always stand beside it. */
export interface Sign {
  readonly icon: LucideIcon;
  readonly tone: string;
}
