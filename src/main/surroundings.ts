import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { SettingsPort } from '../engine/settings/settings-port.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Change, WindowCommand } from '../shared/change.ts';
import type { CommandEffect } from '../shared/commands/command.ts';
import type { ProfileId, UploadId } from '../shared/ids.ts';
import type { EngineStatus } from '../shared/model.ts';
import { createNotificationPlan } from './notifications/notification-plan.ts';
import type { Notice } from './notifications/notification-words.ts';
import { createTaskbar, type TaskbarPort } from './taskbar/taskbar.ts';
import { createTimedPause } from './timed-pause.ts';
import { createTrayFeed } from './tray/tray-feed.ts';
import type { TrayAction, TrayModel } from './tray/tray-model.ts';

/** Electron around the window, behind a few functions. */
export interface SurroundingsPort extends TaskbarPort {
  showTray(model: TrayModel): void;
  showNotice(notice: Notice, clicked: () => void): void;
  /** Whether the person looks at the window right now. */
  isWatched(): boolean;
  /** Brings the window to the front, opening it when there is none. */
  showWindow(): void;
  copyText(text: string): void;
  openDocs(): void;
  quit(): void;
}

export interface SurroundingsParts {
  readonly clock: Clock;
  readonly settings: SettingsPort;
  readonly account: { readonly engine: Engine | undefined; status(): EngineStatus };
  readonly port: SurroundingsPort;
  /** Tells the window, over its one channel. */
  readonly tellWindow: (command: Extract<Change, { kind: 'command' }>) => void;
}

/** The things around the window: tray, notifications, taskbar, the timed pause, and the native menu's commands. */
export interface Surroundings {
  hear(change: Change): void;
  /** Another account, or the first one. */
  switched(): void;
  /** In another language. */
  sayAnew(): void;
  /** A command of the native menu. */
  carryOut(effect: Exclude<CommandEffect, { kind: 'role' }>): void;
  /** A choice in the tray's menu. */
  act(action: TrayAction): void;
  readonly tray: () => TrayModel;
  stop(): void;
}

export function createSurroundings(parts: SurroundingsParts): Surroundings {
  const { clock, settings, account, port } = parts;
  const clientName = (id: ProfileId): string | null =>
    account.engine?.profiles.list().find((one) => one.id === id)?.name ?? null;
  const command = (name: WindowCommand, client?: ProfileId | null): void => {
    port.showWindow();
    parts.tellWindow({ kind: 'command', name, ...(client !== undefined && { client }) });
  };

  const pause = createTimedPause({
    clock,
    settings,
    engine: () => {
      const queue = account.engine?.queue;
      return queue && { pause: () => queue.pause(ALL), resume: () => queue.resume(ALL) };
    },
    changed: () => trayFeed.touch(),
  });
  const trayFeed = createTrayFeed({
    clock,
    clientName,
    status: () => account.status(),
    pausedUntil: () => pause.until(),
    show: (model) => port.showTray(model),
  });
  const notices = createNotificationPlan({
    clock,
    clientName,
    wanted: () => settings.read().notifications && !port.isWatched(),
    show: (notice) => port.showNotice(notice, () => command(notice.opens, notice.client)),
  });
  const taskbar = createTaskbar(clock, port);

  const copyLink = async (id: UploadId): Promise<void> => {
    const [link] = (await account.engine?.links([id], [])) ?? [];
    if (link !== undefined) port.copyText(link.url);
  };
  /** The last links of what was sent before, however long ago; the newest page holds more than are kept. */
  const gatherLinks = (engine: Engine | undefined): void => {
    const { entries } = engine?.history.list({ result: 'up' }) ?? { entries: [] };
    trayFeed.noteKnown(entries.map(({ upload }) => upload));
  };
  return {
    hear(change) {
      if (change.kind === 'status') pause.notePaused(change.status.paused);
      trayFeed.hear(change);
      notices.hear(change);
      taskbar.hear(change);
    },
    switched() {
      trayFeed.startOver();
      gatherLinks(account.engine);
      notices.reset();
      taskbar.reset();
      taskbar.hear({ kind: 'status', status: account.status() });
      pause.takeUp();
    },
    sayAnew: () => trayFeed.touch(),
    carryOut(effect) {
      if (effect.kind === 'window') command(effect.name);
      else if (effect.action === 'quit') port.quit();
      else if (effect.action === 'open-docs') port.openDocs();
      else if (account.status().paused) pause.resume();
      else pause.pause(null);
    },
    act(action) {
      switch (action.kind) {
        case 'open':
          return port.showWindow();
        case 'show-attention':
          return command('attention', null);
        case 'add-files':
          return command('add-files');
        case 'pause':
          return pause.pause(action.forMs);
        case 'resume':
          return pause.resume();
        case 'copy-link':
          return copyLink(action.id);
        case 'quit':
          return port.quit();
        default:
          return assertNever(action);
      }
    },
    tray: () => trayFeed.now(),
    stop() {
      pause.stop();
      trayFeed.stop();
      notices.stop();
      taskbar.stop();
    },
  };
}

const ALL = { kind: 'all' } as const;
