import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from './speak-as.ts';

/** Draws everything inside anew in another language, so that no word of the last one stays. */
export function InLanguage({ children }: { children: ReactNode }) {
  const { tag, direction } = useLanguage();
  return (
    <DirectionProvider direction={direction}>
      <Fragment key={tag}>{children}</Fragment>
    </DirectionProvider>
  );
}
