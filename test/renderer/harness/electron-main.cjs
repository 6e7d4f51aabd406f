// A bare window for the harness's page: no preload, no product code. Run as `electron electron-main.cjs`.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  return window.loadURL('about:blank');
});
app.on('window-all-closed', () => app.quit());
