import { create } from 'zustand';

/** A link that was pasted outside the gallery and waits for an answer; null when none does. */
export const usePastedLink = create<{ readonly url: string | null }>()(() => ({ url: null }));

/** Asks what becomes of it; null closes the question. */
export const askAboutLink = (url: string | null): void => usePastedLink.setState({ url });
