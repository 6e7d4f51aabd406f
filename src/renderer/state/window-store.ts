import { create } from 'zustand';
import { EMPTY_STATE, type WindowState } from './window-state.ts';

/** What the engine has told us, as the screens read it. Written by the feed alone. */
export const useWindow = create<WindowState>()(() => EMPTY_STATE);
