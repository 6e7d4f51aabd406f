import { Segment } from '../parts/segment.tsx';
import { GALLERY } from '../words/gallery-words.ts';
import { type GalleryShape, setShape, useLook } from './filters-store.ts';

/** Whether the gallery stands in tiles or in lines. */
export function ShapeSwitch() {
  const shape = useLook((look) => look.shape);
  const { views } = GALLERY;
  const options: readonly { readonly value: GalleryShape; readonly label: string }[] = [
    { value: 'grid', label: views.grid },
    { value: 'list', label: views.list },
  ];
  return <Segment label={views.label} options={options} value={shape} onChange={setShape} />;
}
