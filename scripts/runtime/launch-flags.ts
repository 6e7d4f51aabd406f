/** What decides the flags Chromium needs to start at all. */
export interface LaunchSurroundings {
  /** The user id; undefined where the system has none. */
  readonly uid: number | undefined;
  /** Whether the display is an Xvfb: no graphics card behind it. */
  readonly virtualDisplay: boolean;
}

/** Chromium's own switches for these surroundings. As root its sandbox cannot start, so only then it is off. */
export function launchFlags({ uid, virtualDisplay }: LaunchSurroundings): readonly string[] {
  return [
    ...(uid === 0 ? ['--no-sandbox'] : []),
    ...(virtualDisplay ? ['--disable-gpu', '--disable-dev-shm-usage'] : []),
  ];
}
