import { Eye, EyeOff, KeyRound } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { KEY } from '../words/key-words.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

interface Props {
  readonly label: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly hint?: string;
  readonly error: string;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  readonly onInput?: (event: FormEvent<HTMLInputElement>) => void;
}

/** Where a key is pasted. Uncontrolled, so that its text never stands in an attribute; cleared by its owner. */
export function KeyField({ label, input, hint, error, hideLabel = false, disabled = false, onInput }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      ref={input}
      label={label}
      hideLabel={hideLabel}
      type={shown ? 'text' : 'password'}
      code
      readOnly={disabled}
      maxLength={500}
      error={error}
      {...(hint !== undefined && { hint })}
      {...(onInput !== undefined && { onInput })}
      before={<Icon of={KeyRound} />}
      after={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={shown ? KEY.hide : KEY.show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}

/** Wipes a key field: the key must not outlive its use. */
export function wipe(input: RefObject<HTMLInputElement | null>): void {
  if (input.current !== null) input.current.value = '';
}
