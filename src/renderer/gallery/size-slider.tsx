import { FILTERS } from '../words/filter-words.ts';
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
      aria-label={FILTERS.names.tileSize}
      aria-valuetext={FILTERS.tileSize({ step: step + 1, of: TILE_STEPS })}
      title={FILTERS.names.tileSize}
      onChange={({ currentTarget }) => setTileStep(Number(currentTarget.value))}
    />
  );
}
