import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import styles from './radio-choice.module.css';

/** One of several ways, with what it means. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: string;
  /** The keys that choose it, as `aria-keyshortcuts` wants them. */
  readonly keys?: string | undefined;
}

interface Props<Value extends string> {
  readonly legend: string;
  /** The legend is for a screen reader: a label beside the choice says the same. */
  readonly hideLegend?: boolean;
  readonly options: readonly Option<Value>[];
  /** null = nothing chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A choice of one, each way with a sentence of what it means. */
export function RadioChoice<Value extends string>({
  legend,
  hideLegend = false,
  options,
  value,
  onChange,
}: Props<Value>) {
  const id = useId();
  return (
    <RadioGroup
      aria-labelledby={id}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      className={styles['group']}
    >
      <h3 id={id} className={hideLegend ? 'hidden-text' : undefined}>
        {legend}
      </h3>
      {options.map((option) => (
        <div key={option.value} className={styles['choice']}>
          <Radio.Root
            value={option.value}
            className={styles['radio']}
            aria-labelledby={`${id}-${option.value}`}
            aria-keyshortcuts={option.keys}
            {...(option.hint !== undefined && { 'aria-describedby': `${id}-${option.value}-hint` })}
          />
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the radio beside it is the keyboard's way; this widens the target */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the same choice is made by the radio beside it */}
          <div onClick={() => onChange(option.value)}>
            <p id={`${id}-${option.value}`}>{option.label}</p>
            {option.hint !== undefined && (
              <p id={`${id}-${option.value}-hint`} className="quiet small">
                {option.hint}
              </p>
            )}
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}
