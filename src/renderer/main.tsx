import './styles/tokens.css';
import './styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followLastLinks } from './commands/last-links.ts';
import { listenForKeys } from './commands/listen-for-keys.ts';
import { obeyCommands } from './commands/obey-commands.ts';
import { startGallery } from './gallery/gallery-store.ts';
import { rememberLook } from './gallery/remembered-look.ts';
import { followDrags } from './offer/follow-drags.ts';
import { followPastes } from './offer/follow-pastes.ts';
import { followContextMenus } from './parts/open-menu-at.ts';
import { rememberOrder } from './queue/remembered-order.ts';
import { dropGoneChoices } from './state/drop-gone-choices.ts';
import { startFeed } from './state/feed.ts';
import { followPace } from './state/pace-store.ts';
import { useWindow } from './state/window-store.ts';
import { followAppearance, paintTheme } from './theme.ts';
import { shrinkPictures } from './thumbnails/shrink-pictures.ts';

/* The window's parts list: theme, feed, gallery, keys, files that are given, context menus, screens. */
paintTheme();
let stopFollowing = () => {};
useWindow.subscribe((state, before) => {
  if (state.phase !== 'ready' || (before.phase === 'ready' && state.settings === before.settings)) return;
  stopFollowing();
  stopFollowing = followAppearance(state.settings);
});
rememberLook();
rememberOrder();
startGallery();
dropGoneChoices();
followLastLinks();
startFeed();
shrinkPictures();
followPace();
listenForKeys();
obeyCommands();
followDrags();
followPastes();
followContextMenus();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <App />
    </CSPProvider>
  </StrictMode>,
);
