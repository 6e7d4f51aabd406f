import { type ReactNode, useState } from 'react';

interface Props {
  /** Where main serves it; null where there can be no picture. */
  readonly src: string | null;
  readonly className: string | undefined;
  /** Stands in its place when there is none, or main has none to give (204). */
  readonly otherwise: ReactNode;
  /** One that was missing is asked for once more when this becomes another: the network is back, say. */
  readonly turn?: string | number | boolean;
  /** Called with its width and height in px once it is there. */
  readonly onSize?: (size: { readonly width: number; readonly height: number }) => void;
}

/** A picture main serves, beside words that name it; asked for only once its place is in view. */
export function ServedPicture({ src, className, otherwise, turn, onSize }: Props) {
  const [missing, setMissing] = useState<Pick<Props, 'src' | 'turn'> | null>(null);
  if (src === null || (missing?.src === src && missing.turn === turn)) return otherwise;
  return (
    <img
      className={className}
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
        onSize?.({ width, height })
      }
      onError={() => setMissing({ src, ...(turn !== undefined && { turn }) })}
    />
  );
}
