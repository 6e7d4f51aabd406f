import { create } from 'zustand';
import { ENGLISH } from '../../shared/language/english.ts';
import type { Language } from '../../shared/language/language.ts';
import { speak, spokenLanguage } from '../../shared/language/words.ts';
import { invoke } from '../bridge.ts';

/** What the window is drawn in. With another tag everything in words is drawn anew. */
export const useLanguage = create<Pick<Language, 'tag' | 'direction'>>()(() => ({
  tag: ENGLISH.tag,
  direction: ENGLISH.direction,
}));

/** Speaks in the window what main speaks. Without an answer the window goes on in the language it has. */
export async function speakAs(tag: string): Promise<void> {
  if (tag === spokenLanguage().tag) return;
  const language = await readLanguage(tag);
  if (language === null) return;
  speak(language);
  const { direction } = language;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = direction;
  useLanguage.setState({ tag: language.tag, direction });
}

async function readLanguage(tag: string): Promise<Language | null> {
  if (tag === ENGLISH.tag) return ENGLISH;
  const reply = await invoke('language:read', { tag });
  return reply.ok ? reply.value : null;
}
