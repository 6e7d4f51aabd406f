import { File, Film, Image, type LucideIcon } from 'lucide-react';
import type { MediaKind } from '../../shared/model.ts';

/** The sign of a kind of media, where no picture can be shown. */
export const MEDIA_ICON: { readonly [Kind in MediaKind]: LucideIcon } = {
  image: Image,
  video: Film,
  other: File,
};
