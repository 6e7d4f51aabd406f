import { FILTER_NAMES, tileSizeText } from '../words/filter-words.ts';
import { setTileStep, TILE_STEPS, useLook } from './filters-store.ts';
import styles from './size-slider.module.css';

/** How large the tiles are, in a few steps. */
export function SizeSlider() {
  const step = useLook((look) => look.tileStep);
  return (
    <input
      type="range"
      className={styles['slider']}
      min={0}
      max={TILE_STEPS - 1}
      step={1}
      value={step}
      aria-label={FILTER_NAMES.tileSize}
      aria-valuetext={tileSizeText(step, TILE_STEPS)}
      title={FILTER_NAMES.tileSize}
      onChange={({ currentTarget }) => setTileStep(Number(currentTarget.value))}
    />
  );
}
