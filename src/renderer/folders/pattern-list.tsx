import { Plus, X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { FieldError } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { say } from '../state/messages.ts';
import {
  addTo,
  LIST_EMPTY,
  LIST_EXAMPLE,
  LIST_WORDS,
  patternRefused,
  RULES,
  removed,
  removeFrom,
} from '../words/rules-words.ts';
import styles from './pattern-list.module.css';
import { type ListName, type RulesDraft, withLines, withoutPattern } from './rules-draft.ts';

interface Props {
  readonly name: ListName;
  readonly draft: RulesDraft;
  readonly onChange: (draft: RulesDraft) => void;
}

/** A list of patterns: each one can be taken out; Enter adds what is typed, and pasted lines are added one by one. */
export function PatternList({ name, draft, onChange }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState('');
  const text = draft.typing[name];

  const add = (lines: string) => {
    const [next, refused] = withLines(draft, name, lines);
    setError(refused.map(({ pattern, why }) => patternRefused(pattern, why)).join(' '));
    onChange(next);
  };
  const remove = (pattern: string) => {
    onChange(withoutPattern(draft, name, pattern));
    say(removed(name, pattern));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '') return;
    event.preventDefault();
    add(text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(lines.trim())) return;
    event.preventDefault();
    add(lines);
  };

  return (
    <div className={styles['patterns']}>
      {draft[name].length > 0 && (
        <ul className={styles['list']} aria-label={LIST_WORDS[name]}>
          {draft[name].map((pattern) => (
            <li key={pattern} className={styles['pattern']}>
              <bdi dir="ltr" className="clip" title={pattern}>
                {pattern}
              </bdi>
              <IconButton icon={X} label={removeFrom(name, pattern)} onClick={() => remove(pattern)} />
            </li>
          ))}
        </ul>
      )}
      <span className={styles['entry']}>
        <input
          ref={field}
          className="mono ltr"
          aria-label={addTo(name)}
          aria-invalid={error !== ''}
          aria-describedby={`${id}-about`}
          placeholder={LIST_EXAMPLE[name]}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setError('');
            onChange({ ...draft, typing: { ...draft.typing, [name]: event.target.value } });
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Button small rank="plain" disabled={text.trim() === ''} onClick={() => add(text)}>
          <Icon of={Plus} />
          {RULES.add}
        </Button>
      </span>
      <div id={`${id}-about`} className={styles['about']}>
        {draft[name].length === 0 && error === '' && <span className="quiet small">{LIST_EMPTY[name]}</span>}
        <FieldError words={error} />
      </div>
    </div>
  );
}
