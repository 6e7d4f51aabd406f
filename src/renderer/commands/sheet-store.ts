import { create } from 'zustand';

/** Whether the sheet of keys is open. */
export const useSheet = create<{ readonly open: boolean }>()(() => ({ open: false }));

export const showSheet = (open: boolean): void => useSheet.setState({ open });
