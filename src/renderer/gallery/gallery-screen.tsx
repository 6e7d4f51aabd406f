import { useEffect, useMemo } from 'react';
import { cx } from '../parts/cx.ts';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useWindow } from '../state/window-store.ts';
import { GALLERY, galleryState, staleState } from '../words/gallery-words.ts';
import { AddLinkDialog } from './add-link-dialog.tsx';
import { AgainDialog } from './again-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { tileWidth, useLook } from './filters-store.ts';
import { GalleryActions } from './gallery-actions.tsx';
import { GalleryBanners } from './gallery-banners.tsx';
import { GalleryGrid } from './gallery-grid.tsx';
import { GalleryLoading } from './gallery-loading.tsx';
import { GalleryEmpty, GalleryNoMatch } from './gallery-nothing.tsx';
import styles from './gallery-screen.module.css';
import { useGallery } from './gallery-store.ts';
import { HorizonChart } from './horizon-chart.tsx';
import { Inspector } from './inspector.tsx';
import { listenForInspectorKey, useInspector } from './inspector-store.ts';
import { askForLink, useItemDialogs } from './item-dialogs.ts';
import type { KnownItem } from './known-item.ts';
import { listenForPastedLinks } from './paste-link.ts';
import { Preview } from './preview.tsx';
import { closePreview, usePreview } from './preview-store.ts';
import { RemoveLinkDialog } from './remove-link-dialog.tsx';
import { chosenItems } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { forgetHidden, useChosen } from './selection-store.ts';
import { ShapeSwitch } from './shape-switch.tsx';
import { SizeSlider } from './size-slider.tsx';
import { useFound } from './use-found.ts';
import { whatIsKnown } from './what-is-known.ts';

const NONE: readonly KnownItem[] = [];

/** Every client's media library in one grid: whose it is, and how long its link still works. */
export function GalleryScreen() {
  const view = useGallery((gallery) => gallery.view);
  const failed = useGallery((gallery) => gallery.failed);
  const clients = useWindow((state) => state.profiles.size);
  const online = useWindow(({ status }) => status.online);
  const density = useWindow((state) => state.settings.density);
  const { selection, current } = useChosen();
  const details = useInspector((inspector) => inspector.open);
  const { adding, removing, again } = useItemDialogs();
  useEffect(listenForPastedLinks, []);
  const items = view?.items ?? NONE;
  const { before, shown: found, now } = useFound(items);
  const { filters, sort, shape, tileStep } = useLook();
  const chosen = useMemo(() => chosenItems(selection, found), [selection, found]);
  useEffect(() => forgetHidden(found), [found]);
  useEffect(listenForInspectorKey, []);
  const detailed = useMemo(
    () => (!details ? NONE : chosen.length > 0 ? chosen : found.filter(({ id }) => id === current)),
    [details, chosen, found, current],
  );
  const previewed = usePreview((preview) => preview.id);
  const place = previewed === null ? -1 : found.findIndex(({ id }) => id === previewed);
  const looked = found[place];
  useEffect(() => {
    if (previewed !== null && place < 0) closePreview();
  }, [previewed, place]);
  const hasEnds = useMemo(() => items.some(({ expiresAt }) => expiresAt !== null), [items]);
  const known = whatIsKnown({ view, failed }, { clients, online });
  const hasLook = items.length > 0 || known === 'reading';
  const listedAt = online || found.length < items.length ? null : (view?.listedAt ?? null);
  const counted =
    listedAt === null
      ? galleryState(items.length, clients, { found: found.length, sort })
      : staleState(items.length, clients, { listedAt, now });
  const say = { reading: GALLERY.loading, unknown: GALLERY.unknown, known: counted }[known];
  return (
    <div className={cx(styles['split'], details && styles['beside'])}>
      <div className={styles['pane']}>
        <ScreenHead title={GALLERY.title} say={say}>
          {hasLook && shape === 'grid' && <SizeSlider />}
          {hasLook && <ShapeSwitch />}
          <GalleryActions />
        </ScreenHead>
        <GalleryBanners />
        {items.length > 0 && <FilterBar />}
        {hasEnds && before.length > 0 && <HorizonChart items={before} expiry={filters.expiry} now={now} />}
        {known === 'reading' && <GalleryLoading />}
        {known === 'known' && found.length > 0 && (
          <GalleryGrid
            key={shape}
            items={found}
            tile={shape === 'list' ? null : tileWidth(tileStep, density === 'compact')}
            compact={density === 'compact'}
            byEnd={sort === 'expiring'}
          />
        )}
        {known === 'known' &&
          found.length === 0 &&
          (items.length > 0 ? <GalleryNoMatch /> : <GalleryEmpty />)}
        {chosen.length > 0 && <SelectionBar items={chosen} />}
      </div>
      {details && <Inspector items={detailed} />}
      {looked !== undefined && <Preview items={found} place={place} item={looked} />}
      {adding !== null && <AddLinkDialog pasted={adding} onClose={() => askForLink(null)} />}
      {again !== null && <AgainDialog items={again} />}
      {removing !== null && <RemoveLinkDialog item={removing} />}
    </div>
  );
}
