import path from 'node:path';
import { type NativeImage, nativeImage, nativeTheme } from 'electron';
import type { TrayState } from './tray-model.ts';

/** Beside the bundle (out/main), in the clone as in the package. */
const FOLDER = path.join(__dirname, '../../assets/tray');

/** The picture of a state, black or white as the system's bar needs it; the @2x one is found beside it. */
export function trayPicture(state: TrayState): NativeImage {
  const white = process.platform !== 'darwin' && isBarDark();
  const picture = nativeImage.createFromPath(path.join(FOLDER, `${state}${white ? '-white' : ''}.png`));
  // macOS colours it itself.
  if (process.platform === 'darwin') picture.setTemplateImage(true);
  return picture;
}

/** The mark over the window's button in Windows' taskbar. */
export const badgePicture = (): NativeImage => nativeImage.createFromPath(path.join(FOLDER, 'badge.png'));

/** Linux cannot be asked for the colour of its bar; most are dark whatever the windows are. */
const isBarDark = (): boolean =>
  process.platform === 'win32' ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI : true;
