/* Made by `npm run words` from assets/languages/en.json. Do not edit. */

/** Everything a person reads, by place and name. */
export interface Words {
  readonly activity: {
    /** {file} of {client} is in the queue again. */
    readonly again: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** all clients */
    readonly allClients: string;
    /** Copy link */
    readonly copyLink: string;
    /** Copy link, {file}, {client} */
    readonly copyLinkOf: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** What went up is kept here with its link, and what did not with its reason, day by day. */
    readonly emptyText: string;
    /** Nothing has ended yet */
    readonly emptyTitle: string;
    /** CSV, for spreadsheets */
    readonly exportCsv: string;
    /** JSON, for programs */
    readonly exportJson: string;
    readonly exportScopes: {
      /** Everything, {client} */
      readonly all: (values: { readonly client: string | number }) => string;
      /** Not sent, {client} */
      readonly 'not-up': (values: { readonly client: string | number }) => string;
      /** Up, {client} */
      readonly up: (values: { readonly client: string | number }) => string;
    };
    /** Export… */
    readonly exportVerb: string;
    /** {count, plural, one {# entry was exported} other {# entries were exported}}. */
    readonly exported: (values: { readonly count: number }) => string;
    /** Exporting */
    readonly exporting: string;
    /** What has ended cannot be shown now. */
    readonly failedSay: string;
    /** Nothing was lost: it is kept on disk. Try again, or restart Hotfolder. */
    readonly failedText: string;
    /** The activity could not be read */
    readonly failedTitle: string;
    /** {found, plural, one {# of {count, number} entries matches} other {# of {count, number} entries match}}. */
    readonly found: (values: { readonly found: number; readonly count: number }) => string;
    /** {size}, found {when} */
    readonly foundAt: (values: { readonly size: string | number; readonly when: string | number }) => string;
    /** {found, plural, one {# of the newest {count, number} entries matches} other {# of the newest {count, number} entries match}}. */
    readonly foundInNewest: (values: { readonly found: number; readonly count: number }) => string;
    /** Link */
    readonly link: string;
    /** What has ended, newest first */
    readonly list: string;
    /** Reading the activity */
    readonly loading: string;
    /** Choose another client or result, or clear the search. */
    readonly noMatchText: string;
    /** No entry matches here */
    readonly noMatchTitle: string;
    /** Older entries could not be read. */
    readonly olderFailed: string;
    /** Reading older entries */
    readonly olderLoading: string;
    readonly results: {
      /** All */
      readonly all: string;
      /** Not sent */
      readonly 'not-up': string;
      /** Up */
      readonly up: string;
    };
    /** Search older entries */
    readonly searchOlder: string;
    /** {count, plural, one {The newest # entry was searched} other {The newest # entries were searched}}. */
    readonly searchedNewest: (values: { readonly count: number }) => string;
    /** Show */
    readonly show: string;
    /** Show all activity */
    readonly showAll: string;
    /** Show the queue */
    readonly showQueue: string;
    readonly states: {
      readonly all: {
        /** {count, plural, one {# file has ended} other {# files have ended}}. */
        readonly ended: (values: { readonly count: number }) => string;
        /** {count, plural, one {# file has ended for {client}} other {# files have ended for {client}}}. */
        readonly endedFor: (values: { readonly count: number; readonly client: string | number }) => string;
        /** {count, plural, one {The newest # file that has ended} other {The newest # files that have ended}}. */
        readonly newest: (values: { readonly count: number }) => string;
        /** {count, plural, one {The newest # file that has ended for {client}} other {The newest # files that have ended for {client}}}. */
        readonly newestFor: (values: { readonly count: number; readonly client: string | number }) => string;
        /** No file has ended. */
        readonly none: string;
        /** No file has ended for {client}. */
        readonly noneFor: (values: { readonly client: string | number }) => string;
      };
      readonly 'not-up': {
        /** {count, plural, one {# file was not sent} other {# files were not sent}}. */
        readonly ended: (values: { readonly count: number }) => string;
        /** {count, plural, one {# file for {client} was not sent} other {# files for {client} were not sent}}. */
        readonly endedFor: (values: { readonly count: number; readonly client: string | number }) => string;
        /** {count, plural, one {The newest # file that was not sent} other {The newest # files that were not sent}}. */
        readonly newest: (values: { readonly count: number }) => string;
        /** {count, plural, one {The newest # file for {client} that was not sent} other {The newest # files for {client} that were not sent}}. */
        readonly newestFor: (values: { readonly count: number; readonly client: string | number }) => string;
        /** No file was left unsent. */
        readonly none: string;
        /** No file was left unsent for {client}. */
        readonly noneFor: (values: { readonly client: string | number }) => string;
      };
      readonly up: {
        /** {count, plural, one {# file is up} other {# files are up}}. */
        readonly ended: (values: { readonly count: number }) => string;
        /** {count, plural, one {# file is up for {client}} other {# files are up for {client}}}. */
        readonly endedFor: (values: { readonly count: number; readonly client: string | number }) => string;
        /** {count, plural, one {The newest # file that is up} other {The newest # files that are up}}. */
        readonly newest: (values: { readonly count: number }) => string;
        /** {count, plural, one {The newest # file that is up for {client}} other {The newest # files that are up for {client}}}. */
        readonly newestFor: (values: { readonly count: number; readonly client: string | number }) => string;
        /** No file is up. */
        readonly none: string;
        /** No file is up for {client}. */
        readonly noneFor: (values: { readonly client: string | number }) => string;
      };
    };
    /** What happened */
    readonly steps: string;
    /** Activity */
    readonly title: string;
    /** Try again */
    readonly tryAgain: string;
  };
  readonly address: {
    /** Check */
    readonly check: string;
    /** Checking */
    readonly checking: string;
    /** {address, select, newer {The newer address does not work now. {cause}.} other {The older address does not work now. {cause}.}} */
    readonly failed: (values: { readonly address: string | number; readonly cause: string | number }) => string;
    /** Set from outside by HOTFOLDER_API_BASE, so it cannot be changed here. Start Hotfolder without it to choose. */
    readonly fixed: string;
    /** Clients, history and keys stay. Files on their way start over at the other address. */
    readonly follows: string;
    readonly hints: {
      /** The newer address. Right unless Ayrshare tells you otherwise. */
      readonly newer: string;
      /** The older address, for an account the newer one does not serve. It also carries Ayrshare’s website. */
      readonly older: string;
    };
    /** Where Ayrshare is reached */
    readonly legend: string;
    /** Not checked: there is no API key of your own account. Connect it first. */
    readonly noKey: string;
    /** {address, select, newer {The newer address was not reached. {cause}.} other {The older address was not reached. {cause}.}} */
    readonly notReached: (values: { readonly address: string | number; readonly cause: string | number }) => string;
    /** The practice server is in use now. This is for your own account. */
    readonly practice: string;
    /** {address, select, newer {The newer address answers, and refused the API key. Replace the key, or try the other address.} other {The older address answers, and refused the API key. Replace the key, or try the other address.}} */
    readonly refused: (values: { readonly address: string | number }) => string;
    /** It says: {detail} */
    readonly said: (values: { readonly detail: string | number }) => string;
    /** Switching */
    readonly switching: string;
    /** Ayrshare address */
    readonly title: string;
    /** Use this address */
    readonly use: string;
    /** {address, select, newer {The newer address is in use.} other {The older address is in use.}} */
    readonly used: (values: { readonly address: string | number }) => string;
    /** {address, select, newer {The newer address answered with a web page instead of data. The network may ask you to sign in: open a website in a browser, then check again.} other {The older address answered with a web page instead of data. It does that where it serves its website. Use the newer address.}} */
    readonly webPage: (values: { readonly address: string | number }) => string;
    /** {address, select, newer {The newer address works: it took the API key.} other {The older address works: it took the API key.}} */
    readonly works: (values: { readonly address: string | number }) => string;
  };
  readonly again: {
    /** Another copy with a new link will be in the library of {client}. What is there now, and its link, stay. */
    readonly anotherCopy: (values: { readonly client: string | number }) => string;
    /** Not now */
    readonly keep: string;
    /** A new copy with a new link will be in the library of {client}. The old link does not come back. */
    readonly newCopy: (values: { readonly client: string | number }) => string;
    /** Nothing to send again: it is in the queue already, or no longer known. */
    readonly none: string;
    /** {place, selectordinal, one {#st upload} two {#nd upload} few {#rd upload} other {#th upload}},  */
    readonly nthUploadIn: (values: { readonly place: number }) => string;
    /** Upload {fileName} for {client} again? */
    readonly question: (values: { readonly fileName: string | number; readonly client: string | number }) => string;
    /** A second copy with a new link will be in the library of {client}. What is there now, and its link, stay. */
    readonly secondCopy: (values: { readonly client: string | number }) => string;
    /** Upload again */
    readonly uploadAgain: string;
  };
  readonly banners: {
    /** The API key is not on this computer. */
    readonly accountMissing: string;
    /** Ayrshare refused the API key. */
    readonly accountRefused: string;
    /** {count, plural, =0 {New files of every client wait until a key works.} one {# file waits and goes on once a key works.} other {# files wait and go on once a key works.}} */
    readonly accountThen: (values: { readonly count: number }) => string;
    /** Enter the key */
    readonly enterKey: string;
    /** {count, plural, one {# file of {clients} was not sent.} other {# files of {clients} were not sent.}} {you} */
    readonly failedThen: (values: { readonly count: number; readonly clients: string | number; readonly you: string | number }) => string;
    /** {count, plural, one {# file of {clients, number} clients was not sent.} other {# files of {clients, number} clients were not sent.}} {you} */
    readonly failedThenMany: (values: { readonly count: number; readonly clients: number; readonly you: string | number }) => string;
    /** {count, plural, one {# file of {clients} waits.} other {# files of {clients} wait.}} {next} */
    readonly failingThen: (values: { readonly count: number; readonly clients: string | number; readonly next: string | number }) => string;
    /** {count, plural, one {# file of {clients, number} clients waits.} other {# files of {clients, number} clients wait.}} {next} */
    readonly failingThenMany: (values: { readonly count: number; readonly clients: number; readonly next: string | number }) => string;
    /** Go on */
    readonly goOn: string;
    /** Hide the answer */
    readonly hideAnswer: string;
    /** The key for {client} is not on this computer. */
    readonly keyMissing: (values: { readonly client: string | number }) => string;
    /** Ayrshare refused the key for {client}. */
    readonly keyRefused: (values: { readonly client: string | number }) => string;
    /** {count, plural, =0 {New files wait until it works.} one {# file waits and goes on once it works.} other {# files wait and go on once it works.}} No other client is affected. */
    readonly keyThen: (values: { readonly count: number }) => string;
    /** {count, plural, one {# more cause} other {# more causes}} */
    readonly moreCauses: (values: { readonly count: number }) => string;
    /** Show fewer */
    readonly moreFold: string;
    /** Ayrshare gave no reason. */
    readonly noAnswer: string;
    /** This computer is offline. */
    readonly offline: string;
    /** {count, plural, =0 {New files are kept and sent once it is back.} one {# file waits and goes on by itself once it is back.} other {# files wait and go on by themselves once it is back.}} */
    readonly offlineThen: (values: { readonly count: number }) => string;
    /** Ayrshare’s older address answered with a web page. */
    readonly olderPage: string;
    /** {count, plural, one {It does that where it serves its website. Choose the newer address in Settings; # file is waiting and will go on by itself.} other {It does that where it serves its website. Choose the newer address in Settings; # files are waiting and will go on by themselves.}} */
    readonly olderPageThen: (values: { readonly count: number }) => string;
    /** Open Settings */
    readonly openSettings: string;
    /** You paused every upload. */
    readonly paused: string;
    /** {count, plural, =0 {New files wait until you go on.} one {# file waits until you go on.} other {# files wait until you go on.}} {finishing, plural, one {# is still finishing.} other {# are still finishing.}} */
    readonly pausedFinishing: (values: { readonly count: number; readonly finishing: number }) => string;
    /** {count, plural, =0 {New files wait until you go on.} one {# file waits until you go on.} other {# files wait until you go on.}} */
    readonly pausedThen: (values: { readonly count: number }) => string;
    /** You paused every upload until {time}. */
    readonly pausedUntil: (values: { readonly time: string | number }) => string;
    /** {count, plural, =0 {New files wait and go on by themselves.} one {# file waits and goes on by itself.} other {# files wait and go on by themselves.}} {finishing, plural, one {# is still finishing.} other {# are still finishing.}} */
    readonly pausedUntilFinishing: (values: { readonly count: number; readonly finishing: number }) => string;
    /** {count, plural, =0 {New files wait and go on by themselves.} one {# file waits and goes on by itself.} other {# files wait and go on by themselves.}} */
    readonly pausedUntilThen: (values: { readonly count: number }) => string;
    /** The Ayrshare plan does not cover uploads for {client}. */
    readonly plan: (values: { readonly client: string | number }) => string;
    /** {count, plural, =0 {New files wait until you decide.} one {# file waits until you decide.} other {# files wait until you decide.}} Change the plan at Ayrshare, then try again. */
    readonly planThen: (values: { readonly count: number }) => string;
    /** Ayrshare asks for a pause for {client}. */
    readonly rate: (values: { readonly client: string | number }) => string;
    /** {count, plural, one {# file goes on at {time} by itself.} other {# files go on at {time} by themselves.}} */
    readonly rateThen: (values: { readonly count: number; readonly time: string | number }) => string;
    /** Replace key */
    readonly replaceKey: string;
    /** {count, plural, one {Try # file now} other {Try # files now}} */
    readonly retryAll: (values: { readonly count: number }) => string;
    /** See the answer */
    readonly seeAnswer: string;
    /** The disk of this computer is full. */
    readonly storeFull: string;
    /** {count, plural, =0 {Make room: what arrives meanwhile is found and sent afterwards.} one {# file waits and goes on soon after you make room. Nothing is lost.} other {# files wait and go on soon after you make room. Nothing is lost.}} */
    readonly storeFullThen: (values: { readonly count: number }) => string;
    /** A web page came instead of Ayrshare’s answer. */
    readonly webPage: string;
    /** {count, plural, one {The network may ask you to sign in. # file is waiting and will go on by itself. If this lasts, check the address in Settings.} other {The network may ask you to sign in. # files are waiting and will go on by themselves. If this lasts, check the address in Settings.}} */
    readonly webPageThen: (values: { readonly count: number }) => string;
  };
  readonly clients: {
    /** Add a client */
    readonly add: string;
    /** The name tells clients apart; the key tells Ayrshare whose library it is. */
    readonly addText: string;
    /** {client} was added. The key works. */
    readonly added: (values: { readonly client: string | number }) => string;
    /** API key */
    readonly apiKey: string;
    /** Cancel */
    readonly cancel: string;
    /** Check the key */
    readonly check: string;
    /** Check all keys */
    readonly checkAll: string;
    /** {count, plural, one {Check # key} other {Check # keys}} */
    readonly checkSome: (values: { readonly count: number }) => string;
    /** Not every key could be checked. {why} */
    readonly checkUndecided: (values: { readonly why: string | number }) => string;
    /** {count, plural, one {# key was} other {# keys were}} not checked, so that Ayrshare suspends nobody. You can check again from {time} on. */
    readonly checkWaits: (values: { readonly count: number; readonly time: string | number }) => string;
    /** {count, plural, one {# key was} other {# keys were}} not checked, so that Ayrshare suspends nobody. You can check again tomorrow from {time} on. */
    readonly checkWaitsLong: (values: { readonly count: number; readonly time: string | number }) => string;
    /** Checking the key */
    readonly checking: string;
    /** Checking keys */
    readonly checkingAll: string;
    readonly columns: {
      /** Last check */
      readonly check: string;
      /** Client */
      readonly client: string;
      /** Folders */
      readonly folders: string;
      /** Key */
      readonly key: string;
      /** State */
      readonly state: string;
      /** Last upload */
      readonly upload: string;
    };
    readonly counts: {
      /** {count, number} missing */
      readonly 'key-missing': (values: { readonly count: number }) => string;
      /** {count, plural, one {# is off} other {# are off}} */
      readonly off: (values: { readonly count: number }) => string;
      /** {count, plural, one {# was refused} other {# were refused}} */
      readonly refused: (values: { readonly count: number }) => string;
      /** {count, number} not checked yet */
      readonly unchecked: (values: { readonly count: number }) => string;
      /** {count, plural, one {# key works} other {# keys work}} */
      readonly working: (values: { readonly count: number }) => string;
    };
    /** Add each client with the Profile-Key Ayrshare shows for them. It is checked at once. */
    readonly emptyText: string;
    /** No client yet */
    readonly emptyTitle: string;
    /** Keep this client */
    readonly keep: string;
    /** Profile-Key */
    readonly key: string;
    /** Checked at once by a call that changes nothing. */
    readonly keyHint: string;
    /** A key has at least 8 characters. */
    readonly keyShort: string;
    /** More */
    readonly more: string;
    /** More for {client} */
    readonly moreFor: (values: { readonly client: string | number }) => string;
    /** My account */
    readonly myAccount: string;
    /** Name */
    readonly name: string;
    /** As you call this client. It is shown with every file. */
    readonly nameHint: string;
    /** Enter a name. */
    readonly nameMissing: string;
    /** never */
    readonly never: string;
    /** No client yet. */
    readonly none: string;
    /** Off, queue holds */
    readonly off: string;
    /** Files are still found in the folders of {client} and wait in the queue. Nothing of them is sent until you turn the client on again, also after a restart; a pause that ends changes nothing about it. What is in the library stays there. */
    readonly offFollows: (values: { readonly client: string | number }) => string;
    /** Leave it on */
    readonly offKeep: string;
    /** Turn {client} off? */
    readonly offQuestion: (values: { readonly client: string | number }) => string;
    /** Turn {client} off */
    readonly offVerb: (values: { readonly client: string | number }) => string;
    /** Open its folder */
    readonly openFolder: string;
    /** Pause this client */
    readonly pause: string;
    /** Paused, queue holds */
    readonly paused: string;
    /** All clients shown */
    readonly pickAll: string;
    /** Account’s own */
    readonly primary: string;
    /** Remove */
    readonly remove: string;
    /** {folders, plural, =0 {The key is deleted from this computer. What is in the library of {client} at Ayrshare stays there.} one {The key is deleted from this computer. # folder is no longer watched; its files stay. What is in the library of {client} at Ayrshare stays there.} other {The key is deleted from this computer. # folders are no longer watched; their files stay. What is in the library of {client} at Ayrshare stays there.}} */
    readonly removeFollows: (values: { readonly folders: number; readonly client: string | number }) => string;
    /** Remove {client}? */
    readonly removeQuestion: (values: { readonly client: string | number }) => string;
    /** Remove {client} */
    readonly removeVerb: (values: { readonly client: string | number }) => string;
    /** {client} was removed from this computer */
    readonly removed: (values: { readonly client: string | number }) => string;
    /** Rename */
    readonly rename: string;
    /** Rename {client} */
    readonly renameTitle: (values: { readonly client: string | number }) => string;
    /** The client is now called {client} */
    readonly renamed: (values: { readonly client: string | number }) => string;
    /** Replace the key */
    readonly replace: string;
    /** History, folders and waiting files are kept. Waiting files go on once the key works. */
    readonly replaceText: string;
    /** Replace the key for {client} */
    readonly replaceTitle: (values: { readonly client: string | number }) => string;
    /** The key for {client} was replaced. It works. */
    readonly replaced: (values: { readonly client: string | number }) => string;
    /** Go on with this client */
    readonly resume: string;
    /** Save the name */
    readonly save: string;
    /** Show its folders */
    readonly showFolders: string;
    /** Show its gallery */
    readonly showGallery: string;
    /** Show its queue */
    readonly showQueue: string;
    readonly states: {
      /** Key is missing */
      readonly 'key-missing': string;
      /** Refused */
      readonly refused: string;
      /** Not checked yet */
      readonly unchecked: string;
      /** Works */
      readonly working: string;
    };
    /** {count, plural, one {# client} other {# clients}}. {states}. */
    readonly summary: (values: { readonly count: number; readonly states: string | number }) => string;
    /** Clients */
    readonly table: string;
    /** Clients */
    readonly title: string;
    /** Turn off… */
    readonly turnOff: string;
    /** Turn on */
    readonly turnOn: string;
    /** {client} is off. Its files wait. */
    readonly turnedOff: (values: { readonly client: string | number }) => string;
    /** {client} is on again. What waited goes on. */
    readonly turnedOn: (values: { readonly client: string | number }) => string;
    /** {verb}, {client} */
    readonly verbFor: (values: { readonly verb: string | number; readonly client: string | number }) => string;
  };
  readonly closing: {
    /** Hotfolder keeps watching in the background */
    readonly background: string;
    /** Quit from the tray or with {keys}. Where there is no tray, start Hotfolder again to see its window. */
    readonly backgroundMaybeNoTray: (values: { readonly keys: string | number }) => string;
    /** Quit from the tray or with {keys}. */
    readonly backgroundThen: (values: { readonly keys: string | number }) => string;
    /** Keep running */
    readonly keepRunning: string;
    /** Quit */
    readonly quit: string;
    /** {count, plural, one {# upload is running} other {# uploads are running}} */
    readonly running: (values: { readonly count: number }) => string;
    /** {count, plural, one {It goes on the next time Hotfolder is started.} other {They go on the next time Hotfolder is started.}} */
    readonly runningThen: (values: { readonly count: number }) => string;
  };
  readonly commands: {
    readonly 'activity-entry': {
      /** Copy its link */
      readonly 'copy-link': string;
      /** Show or hide its steps and its link */
      readonly open: string;
    };
    readonly edit: {
      /** Copy */
      readonly copy: string;
      /** Cut */
      readonly cut: string;
      /** Paste */
      readonly paste: string;
      /** Paste files */
      readonly 'paste-files': string;
      /** Redo */
      readonly redo: string;
      /** Select all */
      readonly selectAll: string;
      /** Undo */
      readonly undo: string;
    };
    readonly file: {
      /** Add files… */
      readonly 'add-files': string;
      /** Add a folder… */
      readonly 'add-folder': string;
      /** Close the window */
      readonly close: string;
      /** Pause or resume everything */
      readonly pause: string;
      /** Quit Hotfolder */
      readonly quit: string;
    };
    readonly 'gallery-item': {
      /** Choose or let go */
      readonly choose: string;
      /** Choose everything shown */
      readonly 'choose-all': string;
      /** Copy links */
      readonly 'copy-links': string;
      /** Show or hide the details */
      readonly details: string;
      /** Open its menu */
      readonly 'open-menu': string;
      /** Preview */
      readonly preview: string;
    };
    readonly go: {
      /** Activity */
      readonly activity: string;
      /** Switch to a client… */
      readonly client: string;
      /** Clients */
      readonly clients: string;
      /** Folders */
      readonly folders: string;
      /** Gallery */
      readonly gallery: string;
      /** Find a command, client or link… */
      readonly palette: string;
      /** Queue */
      readonly queue: string;
      /** Search */
      readonly search: string;
      /** Settings */
      readonly settings: string;
    };
    readonly help: {
      /** About Hotfolder */
      readonly about: string;
      /** Ayrshare documentation */
      readonly docs: string;
      /** Keyboard shortcuts */
      readonly shortcuts: string;
    };
    readonly 'offer-sheet': {
      /** Choose the client of the last file */
      readonly 'first-client': string;
      /** Choose the client before that */
      readonly 'second-client': string;
      /** Choose the third client of late */
      readonly 'third-client': string;
    };
    readonly 'queue-row': {
      /** Choose everything shown */
      readonly 'choose-all': string;
      /** Choose down to the row below */
      readonly 'choose-down': string;
      /** Choose up to the row above */
      readonly 'choose-up': string;
      /** Copy links */
      readonly 'copy-links': string;
      /** Move down */
      readonly 'move-down': string;
      /** Move up */
      readonly 'move-up': string;
    };
    readonly window: {
      /** Minimise */
      readonly minimize: string;
      /** Next part of the window */
      readonly 'next-pane': string;
      /** Previous part of the window */
      readonly 'previous-pane': string;
      /** Actual size */
      readonly resetZoom: string;
      /** Full screen */
      readonly togglefullscreen: string;
      /** Larger */
      readonly zoomIn: string;
      /** Smaller */
      readonly zoomOut: string;
    };
  };
  readonly damage: {
    /** The old file is kept as {name}. */
    readonly aside: (values: { readonly name: string | number }) => string;
    /** Files that may be up already wait for your word. */
    readonly asked: string;
    /** Dismiss */
    readonly dismiss: string;
    /** Nothing in it could be read. */
    readonly nothing: string;
    /** {profiles, plural, one {# client} other {# clients}} and {uploads, plural, one {# upload} other {# uploads}} were brought over. */
    readonly over: (values: { readonly profiles: number; readonly uploads: number }) => string;
    /** The database was damaged */
    readonly title: string;
  };
  readonly description: {
    /** Not now */
    readonly cancel: string;
    /** Description… */
    readonly describe: string;
    readonly fates: {
      /** Goes with a description */
      readonly 'goes-out': string;
      /** The description stays on this computer */
      readonly 'kept-here': string;
      /** In the library with its description */
      readonly sent: string;
    };
    /** It goes to the media library with a file of up to 10 MB. Of a larger file it stays on this computer. */
    readonly hint: string;
    readonly kept: {
      /** The description goes with the file. */
      readonly 'goes-out': string;
      /** The file is larger than 10 MB, so its description stays on this computer. */
      readonly 'kept-here': string;
      /** The file goes without a description. */
      readonly none: string;
      /** In the library with its description */
      readonly sent: string;
    };
    /** Description */
    readonly label: string;
    /** Keep */
    readonly save: string;
    /** Send once more */
    readonly sendOnceMore: string;
    /** {fate}: {description} */
    readonly tip: (values: { readonly fate: string | number; readonly description: string | number }) => string;
    /** Describe {fileName} for {client} */
    readonly title: (values: { readonly fileName: string | number; readonly client: string | number }) => string;
  };
  readonly diagnostics: {
    /** A file for whoever helps you: version, settings, counts, the last steps of files and the end of the log. It holds no keys and no links; clients are numbered, and files are only their ending. */
    readonly holds: string;
    /** Not saved. {code, select, ENOSPC {The disk is full.} EACCES {Hotfolder may not write there.} EPERM {Hotfolder may not write there.} EROFS {Nothing can be written there.} other {The system says {code}.}} Choose another place. */
    readonly notSaved: (values: { readonly code: string | number }) => string;
    /** Save diagnostics… */
    readonly save: string;
    /** Saved in {where}. Look it over before you pass it on. */
    readonly saved: (values: { readonly where: string | number }) => string;
    /** Saving diagnostics */
    readonly saving: string;
    /** Show logs folder */
    readonly showLogs: string;
    /** Diagnostics */
    readonly title: string;
  };
  readonly dialogs: {
    /** Hotfolder activity {date} */
    readonly activityFile: (values: { readonly date: string | number }) => string;
    /** Add files */
    readonly addFiles: string;
    /** Add a folder */
    readonly addFolder: string;
    /** All files */
    readonly allFiles: string;
    /** Certificates */
    readonly certificates: string;
    /** Choose a file of certificates */
    readonly chooseCertificates: string;
    /** Choose a list of clients */
    readonly chooseList: string;
    /** CSV and text */
    readonly lists: string;
    /** Pictures and videos */
    readonly media: string;
  };
  readonly eachClient: {
    /** Assign */
    readonly assign: string;
    /** Assign to {client} */
    readonly assignTo: (values: { readonly client: string | number }) => string;
    /** Later files of {folder} go to {client} */
    readonly assigned: (values: { readonly folder: string | number; readonly client: string | number }) => string;
    /** You chose this client */
    readonly byChoice: string;
    /** By its name */
    readonly byName: string;
    /** Change */
    readonly change: string;
    /** Change, {folder} */
    readonly changeOf: (values: { readonly folder: string | number }) => string;
    /** Choose a client */
    readonly choose: string;
    /** Choose a client, {folder} */
    readonly chooseOf: (values: { readonly folder: string | number }) => string;
    /** Every picture and video that comes into it goes to the client of its sub-folder. */
    readonly dialogText: string;
    /** A sub-folder per client */
    readonly each: string;
    /** The first folder on the way to a file names its client. What no name fits waits in the inbox and is not sent. */
    readonly eachHint: string;
    /** Every picture and video in it goes to the client of its sub-folder. */
    readonly existingUploadHint: string;
    /** not there now */
    readonly gone: string;
    /** This folder is for */
    readonly legend: string;
    /** Reading the sub-folders */
    readonly loading: string;
    /** There is no sub-folder yet. Make one with a client’s name. */
    readonly none: string;
    /** One client */
    readonly one: string;
    /** Everything in the folder belongs to this client. */
    readonly oneHint: string;
    /** Whose are the files in “{folder}”? */
    readonly question: (values: { readonly folder: string | number }) => string;
    /** Later files of this sub-folder go to the client you choose. What is in the queue stays where it is. */
    readonly questionText: string;
    /** Let its name decide */
    readonly release: string;
    /** Let its name decide, {folder} */
    readonly releaseOf: (values: { readonly folder: string | number }) => string;
    /** The name of {folder} decides again */
    readonly released: (values: { readonly folder: string | number }) => string;
    /** Show them in the queue */
    readonly showWaiting: string;
    /** Each belongs to the client whose name it bears, or whom you choose. What has none waits in the inbox. */
    readonly text: string;
    /** Sub-folders */
    readonly title: string;
    /** {count, plural, one {# file waits} other {# files wait}} */
    readonly waiting: (values: { readonly count: number }) => string;
    /** It waits in the inbox */
    readonly waits: string;
    /** Watch its sub-folders */
    readonly watch: string;
    /** {path} is watched, a sub-folder per client */
    readonly watching: (values: { readonly path: string | number }) => string;
  };
  readonly events: {
    /** Back in the queue */
    readonly back: string;
    /** Waits for you */
    readonly blocked: string;
    /** {cause}. */
    readonly cause: (values: { readonly cause: string | number }) => string;
    /** {cause}: {detail} */
    readonly causeTold: (values: { readonly cause: string | number; readonly detail: string | number }) => string;
    /** Close */
    readonly close: string;
    readonly closed: {
      /** Cancelled */
      readonly cancelled: string;
      /** Nothing was sent: the same content is in the library already */
      readonly known: string;
      /** Closed */
      readonly other: string;
      /** Given up for a newer version of the file */
      readonly superseded: string;
      /** Given up: the file was gone */
      readonly vanished: string;
    };
    /** Done: its link works */
    readonly done: string;
    /** Not sent */
    readonly failed: string;
    /** The last part was let go */
    readonly finishing: string;
    /** Joined the queue */
    readonly joined: string;
    /** What happened, oldest first */
    readonly list: string;
    /** Reading what happened */
    readonly loading: string;
    /** No steps are kept of this file. */
    readonly none: string;
    /** Sending began */
    readonly sending: string;
    /** Sending began, try {attempt, number} */
    readonly sendingAgain: (values: { readonly attempt: number }) => string;
    /** All of it was sent; its link is checked */
    readonly sent: string;
    /** The last 20 steps are kept, oldest first. */
    readonly text: string;
    /** What happened to {fileName} of {client} */
    readonly title: (values: { readonly fileName: string | number; readonly client: string | number }) => string;
    /** What happened could not be read. Close this and try again. */
    readonly unread: string;
    /** Waits before try {attempt, number} */
    readonly waiting: (values: { readonly attempt: number }) => string;
    /** What happened… */
    readonly whatHappened: string;
  };
  readonly failures: {
    readonly 'account-refused': {
      /** Ayrshare refused the API key */
      readonly cause: string;
      /** Files of every client wait and go on once a key works. */
      readonly next: string;
      /** Connect with a working API key in Settings. */
      readonly you: string;
    };
    readonly 'bad-answer': {
      /** Ayrshare’s answer could not be read */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'direct-unanswered': {
      /** Ayrshare did not say whether the file arrived */
      readonly cause: string;
      /** Hotfolder looks for it in the media library. It is not sent twice. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'direct-unclear': {
      /** Ayrshare never said whether the file arrived */
      readonly cause: string;
      /** It is not sent again by itself. Other files go on. */
      readonly next: string;
      /** Look for it in the gallery: cancel it here if it is there; if not, send it once more. */
      readonly you: string;
    };
    readonly 'file-busy': {
      /** Another program has the file open */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /** Close the file there if this lasts. */
      readonly you: string;
    };
    readonly 'file-changed': {
      /** The file changed while it was sent */
      readonly cause: string;
      /** Nothing of the old version is kept. The new one is sent once it stands still. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'file-empty': {
      /** The file is empty */
      readonly cause: string;
      /** It is not sent. */
      readonly next: string;
      /** Export it again. */
      readonly you: string;
    };
    readonly 'file-missing': {
      /** The file is no longer there */
      readonly cause: string;
      /** It is not sent. */
      readonly next: string;
      /** Put it back to send it. */
      readonly you: string;
    };
    readonly 'file-outside-root': {
      /** The file lies outside its folder */
      readonly cause: string;
      /** It is not sent. */
      readonly next: string;
      /** Move it into the watched folder. */
      readonly you: string;
    };
    readonly 'file-too-large': {
      /** Larger than 5 GB */
      readonly cause: string;
      /** It is not sent. */
      readonly next: string;
      /** Export a smaller version. */
      readonly you: string;
    };
    readonly 'file-type-mismatch': {
      /** The content is not what the ending says */
      readonly cause: string;
      /** It is not sent. */
      readonly next: string;
      /** Give the file its right ending. */
      readonly you: string;
    };
    readonly 'file-unreadable': {
      /** The file cannot be read */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /** Check that you may read the file. */
      readonly you: string;
    };
    readonly 'key-missing': {
      /** The key is not on this computer */
      readonly cause: string;
      /** Waiting files go on by themselves. */
      readonly next: string;
      /** Enter the key again. */
      readonly you: string;
    };
    readonly 'key-rejected': {
      /** Ayrshare refused the key */
      readonly cause: string;
      /** Waiting files go on by themselves. */
      readonly next: string;
      /** Replace the key. */
      readonly you: string;
    };
    readonly 'maybe-sent': {
      /** The database was damaged and no longer tells whether this file was sent */
      readonly cause: string;
      /** It is not sent by itself. Other files go on. */
      readonly next: string;
      /** Look for it in the gallery: cancel it here if it is there; if not, try now sends it. */
      readonly you: string;
    };
    readonly 'network-down': {
      /** This computer is offline */
      readonly cause: string;
      /** Files go on by themselves once it is back. */
      readonly next: string;
      /** Check the network if this lasts. */
      readonly you: string;
    };
    readonly 'network-reset': {
      /** The connection broke off */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'network-timeout': {
      /** The server did not answer */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'not-in-plan': {
      /** The Ayrshare plan does not cover this */
      readonly cause: string;
      /** Files wait until you decide. */
      readonly next: string;
      /** Change the plan at Ayrshare, then try again. */
      readonly you: string;
    };
    readonly 'proxy-refused': {
      /** The proxy refused the connection */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /** Check the proxy in Settings, Network. */
      readonly you: string;
    };
    readonly 'rate-limited': {
      /** Ayrshare asks for a pause */
      readonly cause: string;
      /** Waiting files go on by themselves. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly redirected: {
      /** The server sent us to another address */
      readonly cause: string;
      /** It was not followed. Hotfolder tries again by itself. */
      readonly next: string;
      /** Check Ayrshare’s address in Settings if this lasts. */
      readonly you: string;
    };
    readonly 'request-refused': {
      /** Ayrshare refused this file */
      readonly cause: string;
      /** It is not sent again by itself. */
      readonly next: string;
      /** Read the answer, then try again. */
      readonly you: string;
    };
    readonly 'root-missing': {
      /** The watched folder is not there */
      readonly cause: string;
      /** Files wait and go on once the folder is back. */
      readonly next: string;
      /** Connect the drive, or put the folder back. */
      readonly you: string;
    };
    readonly 'server-error': {
      /** Ayrshare had a fault of its own */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'storage-refused': {
      /** Storage refused the file */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'storage-too-large': {
      /** Storage says the file is too large */
      readonly cause: string;
      /** It is not sent again. */
      readonly next: string;
      /** Export a smaller version. */
      readonly you: string;
    };
    readonly 'store-full': {
      /** The disk of this computer is full */
      readonly cause: string;
      /** Nothing more is sent until there is room. */
      readonly next: string;
      /** Make room on the disk. */
      readonly you: string;
    };
    readonly 'tls-refused': {
      /** The secure connection was refused */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /** Check this computer’s clock. If a program here looks into connections, add its certificate in Settings, Network. */
      readonly you: string;
    };
    readonly 'verify-missing': {
      /** The link does not work yet */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'verify-wrong-size': {
      /** The link serves another size than was sent */
      readonly cause: string;
      /** Hotfolder sends the file again. */
      readonly next: string;
      /**  */
      readonly you: string;
    };
    readonly 'web-page': {
      /** A web page came instead of an answer */
      readonly cause: string;
      /** Hotfolder tries again by itself. */
      readonly next: string;
      /** Sign in to the network if it asks for that. Ayrshare’s older address answers so too where it serves its website: choose the newer one in Settings. */
      readonly you: string;
    };
  };
  readonly filters: {
    readonly ages: {
      /** Today */
      readonly '1': string;
      /** Last 7 days */
      readonly '7': string;
      /** Last 30 days */
      readonly '30': string;
    };
    readonly expiries: {
      /** Within 3 days */
      readonly '3': string;
      /** Within 7 days */
      readonly '7': string;
      /** Within 30 days */
      readonly '30': string;
      /** Expired */
      readonly expired: string;
      /** Unknown */
      readonly unknown: string;
    };
    readonly kinds: {
      /** Pictures */
      readonly image: string;
      /** Other files */
      readonly other: string;
      /** Films */
      readonly video: string;
    };
    readonly names: {
      /** Added */
      readonly age: string;
      /** Expires */
      readonly expiry: string;
      /** Type */
      readonly kind: string;
      /** Order */
      readonly sort: string;
      /** Listed by */
      readonly source: string;
      /** Size of the pictures */
      readonly tileSize: string;
    };
    readonly sorts: {
      /** Expiring first */
      readonly expiring: string;
      /** By name */
      readonly name: string;
      /** Newest first */
      readonly newest: string;
    };
    readonly sources: {
      /** Ayrshare and this computer */
      readonly both: string;
      /** This computer alone */
      readonly ledger: string;
      /** Public links */
      readonly public: string;
      /** Ayrshare alone */
      readonly server: string;
    };
    /** {from} to {to} */
    readonly span: (values: { readonly from: string | number; readonly to: string | number }) => string;
    /** {step, number} of {of, number} */
    readonly tileSize: (values: { readonly step: number; readonly of: number }) => string;
  };
  readonly firstRun: {
    /** With your account */
    readonly accountDoor: string;
    /** It is checked at once. Nothing is uploaded or changed. */
    readonly accountText: string;
    /** Paste your Ayrshare API key */
    readonly accountTitle: string;
    /** Back */
    readonly back: string;
    /** Checking the key */
    readonly checking: string;
    readonly clients: {
      /** {count, plural, one {Continue with # client} other {Continue with # clients}} */
      readonly goOn: (values: { readonly count: number }) => string;
      /** {count, plural, one {# client is here} other {# clients are here}} */
      readonly here: (values: { readonly count: number }) => string;
      /** Continue with just me */
      readonly justMe: string;
      /** Many at once */
      readonly list: string;
      /** Paste lines or choose a CSV file. Each key is checked; lines that do not work stay, with the reason. */
      readonly listText: string;
      /** One by one */
      readonly one: string;
      /** A name and a Profile-Key. The key is checked at once. */
      readonly oneText: string;
      /** Three made-up clients are here already, each with a library in the practice server. Go on with them. */
      readonly practiceText: string;
      /** Each client has a library of their own at Ayrshare, and a Profile-Key for it. Do you upload for yourself only? Then just go on: your files go to the account’s own library. */
      readonly text: string;
      /** Who are your clients? */
      readonly title: string;
    };
    /** Check the key and continue */
    readonly connect: string;
    /** The key works. */
    readonly connected: string;
    /** The key works. It may manage {count, plural, one {# client profile} other {# client profiles}}. */
    readonly connectedWith: (values: { readonly count: number }) => string;
    /** Do this later */
    readonly doLater: string;
    /** Where to find the key */
    readonly docs: string;
    readonly first: {
      /** Add files */
      readonly add: string;
      /** Copy link */
      readonly copy: string;
      /** Go to the queue */
      readonly finish: string;
      /** {seconds, plural, one {It leaves in # second. Until then you can take it back.} other {It leaves in # seconds. Until then you can take it back.}} */
      readonly held: (values: { readonly seconds: number }) => string;
      /** Watched folders */
      readonly list: string;
      /** No folder is watched yet. Drop a picture or a video on this window, or add one. Its link appears here. */
      readonly noFolders: string;
      /** No file yet. This goes on by itself as soon as one is there. */
      readonly nothingYet: string;
      /** Open the folder */
      readonly open: string;
      /** Open the folder of {client} */
      readonly openOf: (values: { readonly client: string | number }) => string;
      /** You can also drop a file on a client here. */
      readonly or: string;
      /** {count, plural, one {# other file is on its way.} other {# other files are on their way.}} */
      readonly others: (values: { readonly count: number }) => string;
      /** Your first file */
      readonly region: string;
      /** A picture or a video. It goes up by itself, and its link appears here. */
      readonly text: string;
      /** Put a first file into a folder */
      readonly title: string;
      /** {file} is in the library of {client}. From now on every file you put into a folder goes the same way. */
      readonly upText: (values: { readonly file: string | number; readonly client: string | number }) => string;
      /** It is up */
      readonly upTitle: string;
    };
    readonly folders: {
      /** Choose another… */
      readonly choose: string;
      /** Choose another folder for {client} */
      readonly chooseFor: (values: { readonly client: string | number }) => string;
      /** {count, plural, one {Create # folder} other {Create # folders}} */
      readonly create: (values: { readonly count: number }) => string;
      /** Setting up folders */
      readonly creating: string;
      /** Continue to the first file */
      readonly goOn: string;
      /** Folders for clients */
      readonly list: string;
      /** Looking for room for your folders */
      readonly loading: string;
      /** {count, plural, one {# folder is watched now} other {# folders are watched now}}. */
      readonly made: (values: { readonly count: number }) => string;
      /** Create a folder for {client} */
      readonly make: (values: { readonly client: string | number }) => string;
      /** Create a folder for every client */
      readonly makeAll: string;
      /** {count, plural, one {# folder could not be set up. The reason stands beside it} other {# folders could not be set up. The reasons stand beside them}}. */
      readonly notMade: (values: { readonly count: number }) => string;
      /** No folder for now */
      readonly skipped: string;
      /** A picture or video put into a client’s folder goes to that client’s library. Originals stay where they are, and what lies in a folder already is left alone. */
      readonly text: string;
      /** A folder for each client */
      readonly title: string;
      /** {count, plural, one {Watch # folder} other {Watch # folders}} */
      readonly watch: (values: { readonly count: number }) => string;
      /** Watched */
      readonly watched: string;
      /** Continue without folders */
      readonly without: string;
    };
    /** Continue to clients */
    readonly goOn: string;
    /** Drop a file in a folder. */
    readonly headlineDrop: string;
    /** It is in the right client’s library. */
    readonly headlineThere: string;
    /** API key */
    readonly key: string;
    /** Your key is not on this computer any more. Paste it again, then it goes on where you left. */
    readonly keyAgain: string;
    /** The key that ends in {last4} is in use. */
    readonly keyInUse: (values: { readonly last4: string | number }) => string;
    /** Set up later */
    readonly later: string;
    /** Just looking */
    readonly practiceDoor: string;
    /** Nothing leaves this computer. Your own account can be added at any time. */
    readonly practiceNote: string;
    /** Start with the practice server */
    readonly practiceStart: string;
    /** The practice server runs. Nothing leaves this computer. */
    readonly practiceStarted: string;
    /** Starting the practice server */
    readonly practiceStarting: string;
    /** A practice server on this computer plays Ayrshare’s part, with three made-up clients. */
    readonly practiceText: string;
    /** Try it without an account */
    readonly practiceTitle: string;
    /** {step, number} {name} */
    readonly step: (values: { readonly step: number; readonly name: string | number }) => string;
    /** Step {step, number} of {steps, number} */
    readonly stepOf: (values: { readonly step: number; readonly steps: number }) => string;
    /** Step {step, number} of {steps, number}: {title} */
    readonly stepSaid: (values: { readonly step: number; readonly steps: number; readonly title: string | number }) => string;
    /** Steps */
    readonly stepper: string;
    readonly steps: {
      /** Clients */
      readonly clients: string;
      /** First file */
      readonly 'first-file': string;
      /** Folders */
      readonly folders: string;
      /** Key */
      readonly key: string;
    };
    /** You can stop at any step. Hotfolder goes on where you left. */
    readonly stopAnywhere: string;
    /** A key has at least 8 characters. Paste all of it. */
    readonly tooShort: string;
  };
  readonly folders: {
    /** Add a client */
    readonly addClient: string;
    /** After upload */
    readonly after: string;
    readonly afterHints: {
      /** Nothing in the folder is touched. */
      readonly leave: string;
      /** Only once its link was checked. Nothing in _Uploaded is overwritten. */
      readonly move: string;
      /** Only once its link was checked. You can take it back out of the trash. */
      readonly trash: string;
    };
    /** After upload, for {path}: {rule} */
    readonly afterIs: (values: { readonly path: string | number; readonly rule: string | number }) => string;
    readonly afterRules: {
      /** Leave it where it is */
      readonly leave: string;
      /** Move it to _Uploaded */
      readonly move: string;
      /** Move it to the trash */
      readonly trash: string;
    };
    readonly afterShort: {
      /** Leave it */
      readonly leave: string;
      /** Move to _Uploaded */
      readonly move: string;
      /** Move to trash */
      readonly trash: string;
    };
    /** Cancel */
    readonly cancel: string;
    /** Choose the client these files belong to. */
    readonly chooseClient: string;
    /** Choose another folder */
    readonly chooseOther: string;
    /** Client */
    readonly client: string;
    /** Whose files are these? */
    readonly clientHint: string;
    /** Files */
    readonly counts: string;
    /** Every picture and video that comes into it goes to one client. */
    readonly dialogText: string;
    /** Watch a folder */
    readonly dialogTitle: string;
    /** A sub-folder per client */
    readonly eachClient: string;
    /** No folder is watched for {client} */
    readonly emptyOf: (values: { readonly client: string | number }) => string;
    /** Choose a folder. What you drop there is in the library of {client}. */
    readonly emptyOfText: (values: { readonly client: string | number }) => string;
    /** Choose a folder and whose it is. What you drop there is in that client’s library. */
    readonly emptyText: string;
    /** No folder is watched yet */
    readonly emptyTitle: string;
    /** its clients */
    readonly everyClient: string;
    /** Files already there */
    readonly existing: string;
    /** Leave them */
    readonly existingLeave: string;
    /** Only files that come in from now on are uploaded. */
    readonly existingLeaveHint: string;
    /** Upload them */
    readonly existingUpload: string;
    /** Every picture and video in the folder goes to this client. */
    readonly existingUploadHint: string;
    /** {folders, plural, one {# folder feeds {clients, plural, one {# client} other {# clients}}.} other {# folders feed {clients, plural, one {# client} other {# clients}}.}} */
    readonly feed: (values: { readonly folders: number; readonly clients: number }) => string;
    readonly ignored: {
      /** Was there before the folder was watched */
      readonly baseline: string;
      /** The description of the file it is named after */
      readonly description: string;
      /** Hidden file or folder */
      readonly hidden: string;
      /** Lies in _Uploaded */
      readonly 'in-uploaded-folder': string;
      /** You left it where it is */
      readonly left: string;
      /** The name is not readable text */
      readonly 'name-not-text': string;
      /** Not a file */
      readonly 'not-a-file': string;
      /** Not a picture or a video */
      readonly 'not-media': string;
      /** A rule of the folder leaves it out */
      readonly 'rule-excluded': string;
      /** No pattern of the folder takes it */
      readonly 'rule-not-included': string;
      /** Larger than a rule of the folder takes */
      readonly 'rule-too-large': string;
      /** Smaller than a rule of the folder takes */
      readonly 'rule-too-small': string;
      /** A link to another place; links are not followed */
      readonly symlink: string;
      /** A temporary file of another program */
      readonly temporary: string;
      /** Gone before a client was chosen */
      readonly vanished: string;
    };
    /** Every file seen in this folder is uploaded or already up. */
    readonly ignoredNone: string;
    /** These were seen and are not uploaded. */
    readonly ignoredText: string;
    /** Files left alone */
    readonly ignoredTitle: string;
    /** Keep watching */
    readonly keep: string;
    /** Last look */
    readonly lastScan: string;
    /** Watched folders */
    readonly list: string;
    /** Reading the list */
    readonly loading: string;
    /** last look at {time} */
    readonly lookedAt: (values: { readonly time: string | number }) => string;
    /** last look {when} */
    readonly lookedEarlier: (values: { readonly when: string | number }) => string;
    /** A folder belongs to one client, so that no file goes to the wrong one. */
    readonly noClientText: string;
    /** Add a client first */
    readonly noClientTitle: string;
    /** No folder is watched. */
    readonly none: string;
    /** No folder is watched for {client}. */
    readonly noneOf: (values: { readonly client: string | number }) => string;
    /** not looked at yet */
    readonly notYet: string;
    /** Open */
    readonly open: string;
    /** Pause */
    readonly pause: string;
    /** Network drive */
    readonly polled: string;
    /** It is on a network drive, which does not tell of changes: Hotfolder looks every {seconds, number} seconds. */
    readonly polledText: (values: { readonly seconds: number }) => string;
    readonly reasons: {
      /** There before */
      readonly baseline: string;
      /** Descriptions */
      readonly description: string;
      /** Hidden */
      readonly hidden: string;
      /** In _Uploaded */
      readonly 'in-uploaded-folder': string;
      /** Left by you */
      readonly left: string;
      /** Unreadable names */
      readonly 'name-not-text': string;
      /** Not files */
      readonly 'not-a-file': string;
      /** Other types */
      readonly 'not-media': string;
      /** Left out */
      readonly 'rule-excluded': string;
      /** Not taken */
      readonly 'rule-not-included': string;
      /** Too large */
      readonly 'rule-too-large': string;
      /** Too small */
      readonly 'rule-too-small': string;
      /** Links */
      readonly symlink: string;
      /** Temporary */
      readonly temporary: string;
      /** Gone */
      readonly vanished: string;
    };
    /** Stop watching */
    readonly remove: string;
    /** Files stay where they are, and so does what is already in the library of {client}. Uploads already in the queue go on. New files are no longer uploaded. */
    readonly removeFollows: (values: { readonly client: string | number }) => string;
    /** Stop watching {path}? */
    readonly removeQuestion: (values: { readonly path: string | number }) => string;
    /** Go on */
    readonly resume: string;
    /** {queued, plural, one {# on its way} other {# on their way}}, {known, number} live, {ignored, number} left alone */
    readonly rootCounts: (values: { readonly queued: number; readonly known: number; readonly ignored: number }) => string;
    /** Show all clients */
    readonly showAll: string;
    /** Show by reason */
    readonly showReason: string;
    /** {state} since {time} */
    readonly since: (values: { readonly state: string | number; readonly time: string | number }) => string;
    /** State */
    readonly state: string;
    readonly stateTexts: {
      /** The folder is not there. Nothing is deleted; it goes on once the folder is back. */
      readonly missing: string;
      /** This computer does not let Hotfolder read the folder. Allow it in the system’s settings. */
      readonly 'no-permission': string;
      /** New files wait until you go on. */
      readonly paused: string;
      /** Hotfolder is taking a first look. */
      readonly starting: string;
      /** New files are uploaded by themselves. */
      readonly watching: string;
    };
    readonly states: {
      /** Missing */
      readonly missing: string;
      /** No permission */
      readonly 'no-permission': string;
      /** Paused */
      readonly paused: string;
      /** Starting */
      readonly starting: string;
      /** Watching */
      readonly watching: string;
    };
    /** {path} is no longer watched */
    readonly stopped: (values: { readonly path: string | number }) => string;
    /** Folders */
    readonly title: string;
    /** Watch a folder */
    readonly watch: string;
    /** Watch for {client} */
    readonly watchFor: (values: { readonly client: string | number }) => string;
    /** {watched, plural, one {# is watched.} other {# are watched.}} */
    readonly watched: (values: { readonly watched: number }) => string;
    /** {watched, plural, one {# is watched} other {# are watched}}, {rest, plural, one {# needs you or waits} other {# need you or wait}}. */
    readonly watchedRest: (values: { readonly watched: number; readonly rest: number }) => string;
    /** {path} is watched for {client} */
    readonly watching: (values: { readonly path: string | number; readonly client: string | number }) => string;
  };
  readonly format: {
    readonly bytes: {
      /** {amount} B */
      readonly b: (values: { readonly amount: string | number }) => string;
      /** {amount} GB */
      readonly gb: (values: { readonly amount: string | number }) => string;
      /** {amount} kB */
      readonly kb: (values: { readonly amount: string | number }) => string;
      /** {amount} MB */
      readonly mb: (values: { readonly amount: string | number }) => string;
      /** {amount} TB */
      readonly tb: (values: { readonly amount: string | number }) => string;
    };
    /** {date}, {time} */
    readonly dayAndTime: (values: { readonly date: string | number; readonly time: string | number }) => string;
    /** {count, plural, one {# day} other {# days}} */
    readonly days: (values: { readonly count: number }) => string;
    /** {count, plural, one {# hour} other {# hours}} */
    readonly hours: (values: { readonly count: number }) => string;
    /** in {count, plural, one {# hour} other {# hours}} */
    readonly inHours: (values: { readonly count: number }) => string;
    /** in {count, number} min */
    readonly inMinutes: (values: { readonly count: number }) => string;
    /** in {count, plural, one {# second} other {# seconds}} */
    readonly inSeconds: (values: { readonly count: number }) => string;
    /** just now */
    readonly justNow: string;
    /** {count, plural, one {# minute} other {# minutes}} */
    readonly minutes: (values: { readonly count: number }) => string;
    /** {count, number} min ago */
    readonly minutesAgo: (values: { readonly count: number }) => string;
    /** {date} at {time} */
    readonly moment: (values: { readonly date: string | number; readonly time: string | number }) => string;
    /** now */
    readonly now: string;
    /** {size}/s */
    readonly perSecond: (values: { readonly size: string | number }) => string;
    /** Today */
    readonly today: string;
    /** {weekday}, {date} */
    readonly weekdayAndDate: (values: { readonly weekday: string | number; readonly date: string | number }) => string;
    /** Yesterday */
    readonly yesterday: string;
    /** yesterday at {time} */
    readonly yesterdayAt: (values: { readonly time: string | number }) => string;
    /** yesterday */
    readonly yesterdayWithin: string;
  };
  readonly frame: {
    /** All clients */
    readonly allClients: string;
    /** API: {base} */
    readonly apiAt: (values: { readonly base: string | number }) => string;
    /** Busy now */
    readonly busy: string;
    /** {size} left */
    readonly bytesLeft: (values: { readonly size: string | number }) => string;
    /** Clear the search */
    readonly clearSearch: string;
    /** Dismiss */
    readonly dismiss: string;
    /** Everything is up */
    readonly everythingUp: string;
    /** Nothing was lost: the queue is kept on disk. Try again, or restart Hotfolder. */
    readonly failedText: string;
    /** Hotfolder’s engine did not answer */
    readonly failedTitle: string;
    /** Goes on by itself */
    readonly goesOn: string;
    /** {count, plural, one {# file left} other {# files left}} */
    readonly left: (values: { readonly count: number }) => string;
    /** Main */
    readonly main: string;
    /** {count, plural, one {# needs attention} other {# need attention}} */
    readonly needAttention: (values: { readonly count: number }) => string;
    /** {count, number}, needs you */
    readonly needsYou: (values: { readonly count: number }) => string;
    /** Nothing is on its way */
    readonly nothingYet: string;
    /** Offline */
    readonly offline: string;
    /** Online */
    readonly online: string;
    /** Pause all */
    readonly pauseAll: string;
    /** Practice server */
    readonly practice: string;
    /** That did not work. */
    readonly problemTitle: string;
    /** Hotfolder */
    readonly product: string;
    /** Removed client */
    readonly removedClient: string;
    /** Go on */
    readonly resumeAll: string;
    readonly screens: {
      /** Activity */
      readonly activity: string;
      /** Clients */
      readonly clients: string;
      /** Folders */
      readonly folders: string;
      /** Gallery */
      readonly gallery: string;
      /** Queue */
      readonly queue: string;
      /** Settings */
      readonly settings: string;
    };
    /** Search the activity by file, folder or client */
    readonly searchActivity: string;
    /** Search every client’s media */
    readonly searchMedia: string;
    /** Search the queue by file or folder */
    readonly searchQueue: string;
    /** Starting */
    readonly starting: string;
    readonly status: {
      /** {open, plural, one {{active, number} of # on its way} other {{active, number} of # on their way}} */
      readonly active: (values: { readonly open: number; readonly active: number }) => string;
      /** {waiting, plural, one {# file waiting, {growing, number} still growing} other {# files waiting, {growing, number} still growing}} */
      readonly growing: (values: { readonly waiting: number; readonly growing: number }) => string;
      /** The API key is missing */
      readonly keyMissing: string;
      /** The API key was refused */
      readonly keyRefused: string;
      /** {count, plural, =0 {Offline} one {Offline, # file waits} other {Offline, # files wait}} */
      readonly offline: (values: { readonly count: number }) => string;
      /** {count, plural, =0 {Paused} one {Paused, # file waits} other {Paused, # files wait}} */
      readonly paused: (values: { readonly count: number }) => string;
      /** {count, plural, =0 {Paused until {time}} one {Paused until {time}, # file waits} other {Paused until {time}, # files wait}} */
      readonly pausedUntil: (values: { readonly count: number; readonly time: string | number }) => string;
      /** {count, plural, one {Waiting for # file to finish} other {Waiting for # files to finish}} */
      readonly settling: (values: { readonly count: number }) => string;
      /** {count, plural, one {# file waiting} other {# files waiting}} */
      readonly waiting: (values: { readonly count: number }) => string;
    };
    /** Show clients */
    readonly switcher: string;
    /** Try again */
    readonly tryAgain: string;
  };
  readonly gallery: {
    /** {count, plural, one {Upload # file again} other {Upload # files again}} */
    readonly again: (values: { readonly count: number }) => string;
    /** {count, plural, one {Upload # again} other {Upload all # again}} */
    readonly againAll: (values: { readonly count: number }) => string;
    /** {clients, plural, one {{count, number} new copies with new links will be in the library of {names}, from the originals on this computer. What is there now, and its links, stay.} other {{count, number} new copies with new links will be in the libraries of {names}, from the originals on this computer. What is there now, and its links, stay.}} */
    readonly againFollows: (values: { readonly clients: number; readonly count: number; readonly names: string | number }) => string;
    /** A new copy with a new link will be in the library of {client}, from the originals on this computer. What is there now, and its links, stay. */
    readonly againFollowsOne: (values: { readonly client: string | number }) => string;
    /** Upload again: {count, number} */
    readonly againOf: (values: { readonly count: number }) => string;
    /** {count, plural, one {Upload # file of {clients} again} other {Upload # files of {clients} again}} */
    readonly againOfClients: (values: { readonly count: number; readonly clients: string | number }) => string;
    /** {count, plural, one {Upload # file for {clients} again?} other {Upload # files for {clients} again?}} */
    readonly againQuestion: (values: { readonly count: number; readonly clients: string | number }) => string;
    /** Upload {count, number} of {of, number} again */
    readonly againSome: (values: { readonly count: number; readonly of: number }) => string;
    /** Any */
    readonly any: string;
    /** {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, as of {when} */
    readonly asOf: (values: { readonly items: number; readonly clients: number; readonly when: string | number }) => string;
    /** {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, as of {time} today */
    readonly asOfToday: (values: { readonly items: number; readonly clients: number; readonly time: string | number }) => string;
    /** {count, plural, one {# file} other {# files}} of {clients} back in the queue */
    readonly backInQueue: (values: { readonly count: number; readonly clients: string | number }) => string;
    /** {count, plural, one {Check # link} other {Check # links}} */
    readonly check: (values: { readonly count: number }) => string;
    /** {reached, number} of {count, plural, one {# link} other {# links}} reachable, {clients} */
    readonly checked: (values: { readonly reached: number; readonly count: number; readonly clients: string | number }) => string;
    /** Clear the filter {name}: {value} */
    readonly clearFilter: (values: { readonly name: string | number; readonly value: string | number }) => string;
    /** Clear the filters */
    readonly clearFilters: string;
    /** Clear the selection */
    readonly clearSelection: string;
    /** Client */
    readonly client: string;
    readonly copied: {
      /** {count, plural, one {# link} other {# links}} of {clients} copied as CSV */
      readonly csv: (values: { readonly count: number; readonly clients: string | number }) => string;
      /** {count, plural, one {# link} other {# links}} of {clients} copied as HTML */
      readonly html: (values: { readonly count: number; readonly clients: string | number }) => string;
      /** {count, plural, one {# link} other {# links}} of {clients} copied as JSON mediaUrls */
      readonly json: (values: { readonly count: number; readonly clients: string | number }) => string;
      /** {count, plural, one {# link} other {# links}} of {clients} copied as Markdown */
      readonly markdown: (values: { readonly count: number; readonly clients: string | number }) => string;
      /** {count, plural, one {# link} other {# links}} of {clients} copied */
      readonly plain: (values: { readonly count: number; readonly clients: string | number }) => string;
    };
    /** {count, plural, one {Copy # link} other {Copy # links}} */
    readonly copy: (values: { readonly count: number }) => string;
    /** {count, plural, one {Copy the first # link} other {Copy the first # links}} */
    readonly copyFirst: (values: { readonly count: number }) => string;
    /** Copy link */
    readonly copyLink: string;
    /** {count, plural, one {# day left} other {# days left}} */
    readonly daysLeft: (values: { readonly count: number }) => string;
    /** What you upload shows up here, with its link and its days left. */
    readonly emptyText: string;
    /** Nothing is in the library yet */
    readonly emptyTitle: string;
    /** Ends today */
    readonly endsToday: string;
    /** Expired */
    readonly expired: string;
    /** File */
    readonly file: string;
    readonly found: {
      /** {found, number} of {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, soonest to expire first */
      readonly expiring: (values: { readonly found: number; readonly items: number; readonly clients: number }) => string;
      /** {found, number} of {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, by name */
      readonly name: (values: { readonly found: number; readonly items: number; readonly clients: number }) => string;
      /** {found, number} of {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, newest first */
      readonly newest: (values: { readonly found: number; readonly items: number; readonly clients: number }) => string;
    };
    /** Media items */
    readonly grid: string;
    readonly groups: {
      /** Expired */
      readonly gone: string;
      /** Expires later */
      readonly later: string;
      /** Expires within 30 days */
      readonly month: string;
      /** Expires within 3 days */
      readonly soon: string;
      /** End unknown */
      readonly unknown: string;
      /** Expires within a week */
      readonly week: string;
    };
    readonly linkFormats: {
      /** CSV with client and file */
      readonly csv: string;
      /** HTML list */
      readonly html: string;
      /** JSON mediaUrls */
      readonly json: string;
      /** Markdown list */
      readonly markdown: string;
      /** Links, one a line */
      readonly plain: string;
    };
    /** Reading the media libraries */
    readonly loading: string;
    /** Look at it */
    readonly look: string;
    /** More for the gallery */
    readonly more: string;
    /** More for the selection */
    readonly moreForSelection: string;
    /** Nothing fits what is searched and filtered. */
    readonly noMatchText: string;
    /** No item matches */
    readonly noMatchTitle: string;
    /** No preview */
    readonly noPicture: string;
    /** Not on this computer */
    readonly notHere: string;
    /** The gallery could not be read. */
    readonly notRead: string;
    /** Hotfolder did not answer. Refresh to try again. */
    readonly notReadThen: string;
    /** Offline. You see the gallery as it was {age} ago. */
    readonly offline: (values: { readonly age: string | number }) => string;
    /** Links can be copied; whether they still open is seen when the network is back. */
    readonly offlineThen: string;
    /** Offline. The gallery was not read yet. */
    readonly offlineUnread: string;
    /** It is read once this computer is back online. */
    readonly offlineUnreadThen: string;
    /** This computer sent it. Ayrshare does not list it, at least not yet. */
    readonly onlyHere: string;
    /** {file} of {client} is not on this computer any more, or not where it was sent from. Its link still works. */
    readonly originalGone: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** Show the original of {file}, {client} */
    readonly originalOf: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** The folder of {file} of {client} was opened */
    readonly originalShown: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** {format} {length} */
    readonly plateLength: (values: { readonly format: string | number; readonly length: string | number }) => string;
    /** {format}, +{count, plural, one {# size} other {# sizes}} */
    readonly plateSizes: (values: { readonly format: string | number; readonly count: number }) => string;
    /** Refresh */
    readonly refresh: string;
    /** Refreshing */
    readonly refreshing: string;
    /** Removed client */
    readonly removedClient: string;
    /** {count, number} selected, from {clients, plural, one {# client} other {# clients}} */
    readonly selected: (values: { readonly count: number; readonly clients: number }) => string;
    /** {count, number} selected, from {clients} */
    readonly selectedOf: (values: { readonly count: number; readonly clients: string | number }) => string;
    /** Selection cleared */
    readonly selectionCleared: string;
    /** Show original */
    readonly showOriginal: string;
    readonly state: {
      /** {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, soonest to expire first */
      readonly expiring: (values: { readonly items: number; readonly clients: number }) => string;
      /** {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, by name */
      readonly name: (values: { readonly items: number; readonly clients: number }) => string;
      /** {items, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}}, newest first */
      readonly newest: (values: { readonly items: number; readonly clients: number }) => string;
      /** {clients, plural, =0 {No client yet} one {# client, and nothing in the library yet} other {# clients, and nothing in their libraries yet}} */
      readonly none: (values: { readonly clients: number }) => string;
    };
    /** Gallery */
    readonly title: string;
    /** Try again */
    readonly tryAgain: string;
    /** Try now */
    readonly tryNow: string;
    /** {type}, {size} */
    readonly typeAndSize: (values: { readonly type: string | number; readonly size: string | number }) => string;
    /** What is in the libraries is not known yet */
    readonly unknown: string;
    /** Unknown */
    readonly unknownDays: string;
    /** {count, number} of {clients, plural, one {# client} other {# clients}} could not be read at {time}. */
    readonly unread: (values: { readonly count: number; readonly clients: number; readonly time: string | number }) => string;
    /** {count, number} of {clients, plural, one {# client} other {# clients}} could not be read. Last try: {when}. */
    readonly unreadEarlier: (values: { readonly count: number; readonly clients: number; readonly when: string | number }) => string;
    /** {clients}. Nothing of theirs was read before. */
    readonly unreadFirst: (values: { readonly clients: string | number }) => string;
    /** {clients}. What was read before stays. */
    readonly unreadThen: (values: { readonly clients: string | number }) => string;
    readonly views: {
      /** Grid */
      readonly grid: string;
      /** Show as */
      readonly label: string;
      /** List */
      readonly list: string;
    };
  };
  readonly hold: {
    /** {files, plural, one {# file taken back. Nothing of them was sent.} other {# files taken back. Nothing of them was sent.}} */
    readonly allTakenBack: (values: { readonly files: number }) => string;
    /** Too late: the files have left already. */
    readonly allTooLate: string;
    /** {files, plural, one {# file, given just now} other {# files, given just now}} */
    readonly given: (values: { readonly files: number }) => string;
    /** {files, plural, one {# file goes} other {# files go}} to {client} in {seconds, plural, one {# second} other {# seconds}} */
    readonly goesIn: (values: { readonly files: number; readonly client: string | number; readonly seconds: number }) => string;
    /** {files, plural, one {# file goes in a moment, you can undo} other {# files go in a moment, you can undo}} */
    readonly held: (values: { readonly files: number }) => string;
    /** Nothing has left this computer yet. */
    readonly nothingLeft: string;
    /** Send now */
    readonly sendNow: string;
    /** Send now: {files, plural, one {# file} other {# files}} to {client} */
    readonly sendNowFor: (values: { readonly files: number; readonly client: string | number }) => string;
    /** {files, plural, one {# file for {client} taken back. Nothing was sent.} other {# files for {client} taken back. Nothing was sent.}} */
    readonly takenBack: (values: { readonly files: number; readonly client: string | number }) => string;
    /** Too late: the files for {client} have left already. */
    readonly tooLate: (values: { readonly client: string | number }) => string;
    /** Undo */
    readonly undo: string;
    /** Undo: {files, plural, one {# file} other {# files}} to {client} */
    readonly undoFor: (values: { readonly files: number; readonly client: string | number }) => string;
  };
  readonly horizon: {
    /** Any day */
    readonly any: string;
    /** {count, plural, =0 {No link expires by {day}} one {# link expires by {day}} other {# links expire by {day}}} */
    readonly by: (values: { readonly count: number; readonly day: string | number }) => string;
    /** {count, number} within {days, plural, one {# day} other {# days}} */
    readonly days: (values: { readonly count: number; readonly days: number }) => string;
    /** {count, number} more within {days, plural, one {# day} other {# days}} */
    readonly daysMore: (values: { readonly count: number; readonly days: number }) => string;
    /** No link expires within {days, plural, one {# day} other {# days}} */
    readonly none: (values: { readonly days: number }) => string;
    /** {day}: {count, plural, one {# link} other {# links}} */
    readonly onDay: (values: { readonly day: string | number; readonly count: number }) => string;
    /** {from} to {to}: {count, plural, one {# link} other {# links}} */
    readonly onDays: (values: { readonly from: string | number; readonly to: string | number; readonly count: number }) => string;
    /** Show what ends on */
    readonly slider: string;
    /** Links by the day they end on */
    readonly title: string;
    /** Today */
    readonly today: string;
    /** {count, number} within a week */
    readonly week: (values: { readonly count: number }) => string;
    /** {count, number} more within a week */
    readonly weekMore: (values: { readonly count: number }) => string;
  };
  readonly import: {
    /** {count, plural, one {Add # client} other {Add # clients}} */
    readonly add: (values: { readonly count: number }) => string;
    /** {count, plural, one {Also add the client whose key could not be checked} other {Also add the # clients whose keys could not be checked}} */
    readonly addUnchecked: (values: { readonly count: number }) => string;
    /** {count, plural, one {# client was added} other {# clients were added}}. */
    readonly added: (values: { readonly count: number }) => string;
    /** Adding clients */
    readonly adding: string;
    /** Another list */
    readonly another: string;
    /** One client a line: the name, then the Profile-Key. A table with a header works too. */
    readonly askText: string;
    /** Cancel */
    readonly cancel: string;
    /** Check again */
    readonly checkAgain: string;
    /** Choose a CSV file */
    readonly chooseFile: string;
    /** Close */
    readonly close: string;
    readonly columns: {
      /** Key */
      readonly key: string;
      /** Line */
      readonly line: string;
      /** Name */
      readonly name: string;
      /** Result */
      readonly result: string;
    };
    /** {counts}. */
    readonly counted: (values: { readonly counts: string | number }) => string;
    readonly counts: {
      /** {count, plural, one {# is being checked} other {# are being checked}} */
      readonly checking: (values: { readonly count: number }) => string;
      /** {count, plural, one {# is here already} other {# are here already}} */
      readonly here: (values: { readonly count: number }) => string;
      /** {count, plural, one {# line needs you} other {# lines need you}} */
      readonly needs: (values: { readonly count: number }) => string;
      /** {count, number} could not be checked */
      readonly unchecked: (values: { readonly count: number }) => string;
      /** {count, plural, one {# works} other {# work}} */
      readonly works: (values: { readonly count: number }) => string;
    };
    /** Acme Coffee, AX1XGG-9jK3M5L-… */
    readonly example: string;
    /** Expected: name, key */
    readonly expected: string;
    readonly faults: {
      /** This is your API key, not a client’s Profile-Key */
      readonly 'api-key': string;
      /** A key stands where the name belongs */
      readonly 'key-in-name': string;
      /** The key already belongs to {client} */
      readonly 'key-known': (values: { readonly client: string | number }) => string;
      /** The key is too long */
      readonly 'key-too-long': string;
      /** The key is too short */
      readonly 'key-too-short': string;
      /** The line is too long to be a client */
      readonly 'line-too-long': string;
      /** A client is already called {client} */
      readonly 'name-taken': (values: { readonly client: string | number }) => string;
      /** The name is longer than 120 characters */
      readonly 'name-too-long': string;
      /** No key in this line */
      readonly 'no-key': string;
      /** The name is missing */
      readonly 'no-name': string;
      /** The key has blanks or letters no key has */
      readonly 'not-a-key': string;
      /** A quotation mark is opened and not closed */
      readonly 'quote-open': string;
      /** Same key as line {line} */
      readonly 'same-key': (values: { readonly line: string | number }) => string;
      /** The same as line {line} */
      readonly 'same-line': (values: { readonly line: string | number }) => string;
      /** Same name as line {line} */
      readonly 'same-name': (values: { readonly line: string | number }) => string;
    };
    /** The list was let go of: it is kept for half an hour, and for one account. Nothing of it was added. Paste it again. */
    readonly gone: string;
    /** Lines of the list */
    readonly lines: string;
    /** Names and keys */
    readonly list: string;
    /** Comma, semicolon, tab or blanks between them. Blank lines and lines that begin with # are left out. */
    readonly listHint: string;
    /** Paste a list first, or choose a file. */
    readonly listMissing: string;
    /** none */
    readonly noKey: string;
    /** Nothing is left. */
    readonly nothingLeft: string;
    /** {count, plural, one {Only the first # client of the list was read} other {Only the first # clients of the list were read}}. Import the others afterwards. */
    readonly onlyFirst: (values: { readonly count: number }) => string;
    /** Import */
    readonly open: string;
    /** Import a list */
    readonly openFirst: string;
    /** Read the list */
    readonly read: string;
    /** Reading the list */
    readonly reading: string;
    readonly refusals: {
      /** No client was found in the list. Each line holds a name, then a Profile-Key. */
      readonly empty: string;
      /** This is not a text file. Save the table as CSV first, then choose that. */
      readonly 'not-text': string;
      /** The list is larger than 2 MB. Split it, and import one part after the other. */
      readonly 'too-large': string;
      /** The file could not be read. Choose another one. */
      readonly unreadable: string;
    };
    /** Refused by Ayrshare: {detail} */
    readonly refusedSaying: (values: { readonly detail: string | number }) => string;
    readonly results: {
      /** Checking */
      readonly checking: string;
      /** Here already */
      readonly here: string;
      /** Not checked yet */
      readonly ready: string;
      /** Refused by Ayrshare */
      readonly refused: string;
      /** Could not be checked */
      readonly unchecked: string;
      /** Works */
      readonly works: string;
    };
    /** {count, plural, one {Save the # bad line} other {Save the # bad lines}} */
    readonly saveBad: (values: { readonly count: number }) => string;
    /** {count, plural, one {# line saved} other {# lines saved}}. The file holds names and reasons; of the keys only the last four characters. */
    readonly savedBad: (values: { readonly count: number }) => string;
    /** The file holds names and reasons; of the keys only the last four characters. */
    readonly savedHow: string;
    /** Each key is checked with one read-only call. {counts} */
    readonly state: (values: { readonly counts: string | number }) => string;
    /** Import clients */
    readonly title: string;
    /** At Ayrshare: {title} */
    readonly titleAtAyrshare: (values: { readonly title: string | number }) => string;
    /** Import clients from {file} */
    readonly titleFrom: (values: { readonly file: string | number }) => string;
  };
  readonly inbox: {
    /** {count, plural, one {# file, {size}. Nothing is sent until you choose, and then you can still undo.} other {# files, {size}. Nothing is sent until you choose, and then you can still undo.}} */
    readonly about: (values: { readonly count: number; readonly size: string | number }) => string;
    /** {count, plural, one {and # more file, which an assignment of the whole folder takes along} other {and # more files, which an assignment of the whole folder takes along}} */
    readonly andMore: (values: { readonly count: number }) => string;
    /** Assign folder “{folder}” */
    readonly assignFolder: (values: { readonly folder: string | number }) => string;
    /** Assign folder “{folder}” in {root} */
    readonly assignFolderOf: (values: { readonly folder: string | number; readonly root: string | number }) => string;
    /** {count, plural, one {# file is back in the inbox. Nothing was sent.} other {# files are back in the inbox. Nothing was sent.}} */
    readonly back: (values: { readonly count: number }) => string;
    /** Cancel */
    readonly cancel: string;
    /** Choose a client */
    readonly choose: string;
    /** Choose a client, {what} */
    readonly chooseFor: (values: { readonly what: string | number }) => string;
    /** Clear the selection */
    readonly clear: string;
    /** Client, last used first */
    readonly clients: string;
    /** Decide later, keep in the inbox */
    readonly decideLater: string;
    /** Nothing is sent until you choose a client for them. */
    readonly decideLaterHint: string;
    /** {count, plural, one {# file} other {# files}} */
    readonly files: (values: { readonly count: number }) => string;
    /** Fold */
    readonly fold: string;
    /** {count, plural, one {# file goes to {client}. You can take it back in the queue.} other {# files go to {client}. You can take them back in the queue.}} */
    readonly held: (values: { readonly count: number; readonly client: string | number }) => string;
    /** {folder} in {root} */
    readonly in: (values: { readonly folder: string | number; readonly root: string | number }) => string;
    /** Keep in the inbox */
    readonly keep: string;
    /** {count, plural, one {Keep it in the inbox} other {Keep these in the inbox}} */
    readonly keepThese: (values: { readonly count: number }) => string;
    /** {count, plural, one {# file waits in the inbox. Nothing of it was sent.} other {# files wait in the inbox. Nothing of them was sent.}} */
    readonly kept: (values: { readonly count: number }) => string;
    /** Later files */
    readonly later: string;
    /** {count, plural, one {Leave it where it is} other {Leave them where they are}} */
    readonly leave: (values: { readonly count: number }) => string;
    /** Nothing of them is sent. They come back here only as another version; their folder lists them as left by you. */
    readonly leaveFollows: string;
    /** {count, plural, one {Leave # file where it is?} other {Leave # files where they are?}} */
    readonly leaveQuestion: (values: { readonly count: number }) => string;
    /** {count, plural, one {Leave # file} other {Leave # files}} */
    readonly leaveVerb: (values: { readonly count: number }) => string;
    /** {count, plural, one {# file stays where it is} other {# files stay where they are}} */
    readonly left: (values: { readonly count: number }) => string;
    /** Let go: {what} into the inbox */
    readonly letGo: (values: { readonly what: string | number }) => string;
    /** Files without a client */
    readonly list: string;
    /** Choose the client these files belong to. */
    readonly missing: string;
    /** Needs a client */
    readonly needs: string;
    /** These files no longer wait for a client. */
    readonly none: string;
    /** Only these files */
    readonly once: string;
    /** Whose files are these? */
    readonly question: string;
    /** Also for later files of “{folder}” */
    readonly remember: (values: { readonly folder: string | number }) => string;
    /** All files of {folder} */
    readonly selectAll: (values: { readonly folder: string | number }) => string;
    /** {file}, no client yet */
    readonly selectFile: (values: { readonly file: string | number }) => string;
    /** {count, number} selected */
    readonly selected: (values: { readonly count: number }) => string;
    /** Send */
    readonly send: string;
    /** {count, plural, one {Send # file to {client}} other {Send # files to {client}}} */
    readonly sendTo: (values: { readonly count: number; readonly client: string | number }) => string;
    /** {count, plural, one {# file in a folder that no rule covers. It stays here until you choose.} other {# files in folders that no rule covers. They stay here until you choose.}} */
    readonly sentence: (values: { readonly count: number }) => string;
    /** {count, plural, one {# file without a client. It stays here until you choose.} other {# files without a client. They stay here until you choose.}} */
    readonly sentenceGiven: (values: { readonly count: number }) => string;
    /** {count, plural, one {Show # more file} other {Show # more files}} */
    readonly showMore: (values: { readonly count: number }) => string;
    /** {count, plural, one {# file needs a client.} other {# files need a client.}} */
    readonly state: (values: { readonly count: number }) => string;
    /** No client yet */
    readonly title: string;
    /** Too late: the files have left already. */
    readonly tooLate: string;
    /** Undo */
    readonly undo: string;
    /** Unfold */
    readonly unfold: string;
    /** {count, plural, one {It waits in the inbox.} other {They wait in the inbox.}} */
    readonly unmatchedKept: (values: { readonly count: number }) => string;
    readonly why: {
      /** The client of {folder} was removed */
      readonly 'client-removed': (values: { readonly folder: string | number }) => string;
      /** It lies in no client’s sub-folder */
      readonly 'in-root': string;
      /** You decide later */
      readonly later: string;
      /** No client is called {folder} */
      readonly 'no-name': (values: { readonly folder: string | number }) => string;
      /** Later files of {folder} go to {client} */
      readonly now: (values: { readonly folder: string | number; readonly client: string | number }) => string;
      /** More than one client is called {folder} */
      readonly 'two-names': (values: { readonly folder: string | number }) => string;
    };
  };
  readonly inspector: {
    /** Close the details */
    readonly close: string;
    /** Copy */
    readonly copy: string;
    /** Copy as */
    readonly copyAs: string;
    readonly copyForms: {
      /** CSV */
      readonly csv: string;
      /** HTML */
      readonly html: string;
      /** mediaUrls */
      readonly json: string;
      /** Markdown */
      readonly markdown: string;
      /** Link */
      readonly plain: string;
    };
    /** Copy the link of {file}, {client}, as {form} */
    readonly copyLinkAs: (values: { readonly file: string | number; readonly client: string | number; readonly form: string | number }) => string;
    /** Copy the link of {file}, {client} */
    readonly copyLinkOf: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** Copy the link of {size} of {file}, {client} */
    readonly copySizeOf: (values: { readonly size: string | number; readonly file: string | number; readonly client: string | number }) => string;
    /** Expired {when} */
    readonly expired: (values: { readonly when: string | number }) => string;
    /** {when}, {days, plural, one {# day left} other {# days left}} */
    readonly expiresIn: (values: { readonly when: string | number; readonly days: number }) => string;
    /** {when}, ends today */
    readonly expiresToday: (values: { readonly when: string | number }) => string;
    readonly facts: {
      /** Added */
      readonly added: string;
      /** Description */
      readonly description: string;
      /** Expires */
      readonly expires: string;
      /** Length */
      readonly length: string;
      /** Listed by */
      readonly listedBy: string;
      /** Original */
      readonly original: string;
      /** Size */
      readonly size: string;
      /** Other sizes */
      readonly sizes: string;
      /** Link */
      readonly state: string;
      /** Type */
      readonly type: string;
    };
    /** The first ends {when}. */
    readonly firstEnds: (values: { readonly when: string | number }) => string;
    readonly listedBy: {
      /** Ayrshare and this computer */
      readonly both: string;
      /** This computer, which sent it */
      readonly ledger: string;
      /** You: a public link */
      readonly public: string;
      /** Ayrshare */
      readonly server: string;
    };
    /** No end is known. */
    readonly noEnd: string;
    /** Not on this computer */
    readonly notHere: string;
    /** Choose an item to see what is known of it. */
    readonly nothing: string;
    /** {count, plural, one {# item} other {# items}} of {clients, plural, one {# client} other {# clients}} */
    readonly several: (values: { readonly count: number; readonly clients: number }) => string;
    /** Link for {size} of {file} of {client} copied */
    readonly sizeCopied: (values: { readonly size: string | number; readonly file: string | number; readonly client: string | number }) => string;
    /** {expired, plural, one {# expired.} other {# expired.}} */
    readonly someExpired: (values: { readonly expired: number }) => string;
    /** Details */
    readonly title: string;
    /** {size} together */
    readonly together: (values: { readonly size: string | number }) => string;
    /** {size} together, {unknown, number} of unknown size */
    readonly togetherSome: (values: { readonly size: string | number; readonly unknown: number }) => string;
    /** Details */
    readonly toggle: string;
    /** {type}, {width} × {height} */
    readonly typeAndSize: (values: { readonly type: string | number; readonly width: string | number; readonly height: string | number }) => string;
    readonly types: {
      /** {format} picture */
      readonly image: (values: { readonly format: string | number }) => string;
      /** {format} file */
      readonly other: (values: { readonly format: string | number }) => string;
      /** {format} film */
      readonly video: (values: { readonly format: string | number }) => string;
    };
    /** Unknown */
    readonly unknown: string;
    readonly untold: {
      /** Picture, type unknown */
      readonly image: string;
      /** File, type unknown */
      readonly other: string;
      /** Film, type unknown */
      readonly video: string;
    };
  };
  readonly key: {
    /** Hide the key */
    readonly hide: string;
    /** No key store was found on this computer */
    readonly noStore: string;
    /** Keep the key for this session */
    readonly session: string;
    /** You paste it again after a restart. */
    readonly sessionHint: string;
    /** No key store answers on this computer. The key is kept for this session: you paste it again after a restart. */
    readonly sessionOnly: string;
    /** Show the key */
    readonly show: string;
    /** Keys go to this computer’s key store and are never shown in full again. */
    readonly system: string;
    /** Store it weakly protected */
    readonly weak: string;
    /** Any program of your user account could read it. */
    readonly weakHint: string;
  };
  readonly keyPlaces: {
    /** Store keys weakly protected? */
    readonly askWeak: string;
    /** No key store was found on this computer. Any program of your user account could then read the API key and the keys of all clients. */
    readonly askWeakDetail: string;
    /** Leave them where they are */
    readonly askWeakNo: string;
    /** Store them weakly protected */
    readonly askWeakYes: string;
    /** There is a key store now. Choose it to move the weakly protected keys there. */
    readonly betterNow: string;
    /** {system, plural, =0 {} one {# key in this computer’s key store. } other {# keys in this computer’s key store. }}{weak, plural, =0 {} one {# key weakly protected. } other {# keys weakly protected. }}{session, plural, =0 {} one {# key for this session only.} other {# keys for this session only.}} */
    readonly kept: (values: { readonly system: number; readonly weak: number; readonly session: number }) => string;
    /** Where keys are kept */
    readonly legend: string;
    /** {to, select, system {Keys are in this computer’s key store.} weak {Keys are stored, weakly protected.} other {Keys are forgotten when Hotfolder closes.}} */
    readonly moved: (values: { readonly to: string | number }) => string;
    /** Moving */
    readonly moving: string;
    /** No key store answers on this computer, so keys are kept for this session. */
    readonly noStore: string;
    /** No key is kept yet. */
    readonly none: string;
    /** Forget them when Hotfolder closes */
    readonly session: string;
    /** The key is forgotten when Hotfolder closes, as you chose in Settings. */
    readonly sessionChosen: string;
    /** You paste them again after a restart. */
    readonly sessionHint: string;
    /** In this computer’s key store */
    readonly system: string;
    /** Protected by your user account. They are never shown in full again. */
    readonly systemHint: string;
    /** Stored, weakly protected */
    readonly weak: string;
    /** No key store was found. Any program of your user account could read them. */
    readonly weakHint: string;
  };
  readonly keyProblems: {
    /** Ayrshare refused this API key. Check that all of it was copied, and that it is the right one. */
    readonly 'account-refused': string;
    /** Ayrshare refused this key. Check that all of it was copied, and that it is the right one. */
    readonly 'key-rejected': string;
    /** The key works, but the Ayrshare plan behind it does not cover this. Change the plan, then try again. */
    readonly 'not-in-plan': string;
    /** {refused} Ayrshare says: {answer} */
    readonly told: (values: { readonly refused: string | number; readonly answer: string | number }) => string;
    /** {cause}. The key was not checked. Try again. */
    readonly unchecked: (values: { readonly cause: string | number }) => string;
  };
  readonly keys: {
    /** Alt */
    readonly Alt: string;
    /** Ctrl */
    readonly Ctrl: string;
    /** Delete */
    readonly Delete: string;
    /** Enter */
    readonly Enter: string;
    /** Shift */
    readonly Shift: string;
    /** Space */
    readonly Space: string;
  };
  readonly language: {
    /** The language is now {language}. */
    readonly spoken: (values: { readonly language: string | number }) => string;
    /** As the system */
    readonly system: string;
    /** Language */
    readonly title: string;
  };
  readonly links: {
    /** Add a link… */
    readonly add: string;
    /** Add to {client} */
    readonly addTo: (values: { readonly client: string | number }) => string;
    /** Add the link */
    readonly addVerb: string;
    /** {name} was added to the gallery of {client} */
    readonly added: (values: { readonly name: string | number; readonly client: string | number }) => string;
    /** Adding the link */
    readonly adding: string;
    /** Add another link */
    readonly another: string;
    /** Cancel */
    readonly cancel: string;
    readonly causes: {
      /** Its host’s answer could not be read. */
      readonly 'bad-answer': string;
      /** Its name leads to a host inside this network. Ayrshare could not open it from outside. */
      readonly inside: string;
      /** The connection broke off. */
      readonly 'network-reset': string;
      /** Its host did not answer in time. */
      readonly 'network-timeout': string;
      /** Its host takes no connections. */
      readonly 'no-connection': string;
      /** No host has this name. */
      readonly 'no-name': string;
      /** It points on to another address, which was not followed. Paste the address it ends at. */
      readonly redirected: string;
      /** Its host has a fault of its own. Check it again later. */
      readonly 'server-error': string;
      /** Its host refuses to give it out. A public link opens without signing in. */
      readonly 'storage-refused': string;
      /** Its host could not prove who it is: the secure connection was refused. */
      readonly 'tls-refused': string;
      /** Nothing is there any more. */
      readonly 'verify-missing': string;
    };
    /** Check link */
    readonly check: string;
    /** {file}, {client}. {story} */
    readonly checked: (values: { readonly file: string | number; readonly client: string | number; readonly story: string | number }) => string;
    /** Choose a client. */
    readonly chooseClient: string;
    /** Whose gallery is it for? */
    readonly client: string;
    /** Close */
    readonly close: string;
    /** Keep it */
    readonly keep: string;
    /** Last check: {when}. */
    readonly lastCheck: (values: { readonly when: string | number }) => string;
    /** It leads to {type}, not to a picture or a video. Networks will refuse it in a post. */
    readonly leadsTo: (values: { readonly type: string | number }) => string;
    /** It leads to a web page, not to a picture or a video. Networks will refuse it in a post. */
    readonly leadsToPage: string;
    /** Link */
    readonly link: string;
    /** Begins with https:// and opens without signing in. */
    readonly linkHint: string;
    /** Paste a link. */
    readonly linkMissing: string;
    /** This link carries a signature or a token. Such links often stop working after a while. */
    readonly mayExpire: string;
    /** More, {name}, {client} */
    readonly more: (values: { readonly name: string | number; readonly client: string | number }) => string;
    /** There is no client yet. Add one under Clients first. */
    readonly noClient: string;
    /** {type}, {size} */
    readonly plate: (values: { readonly type: string | number; readonly size: string | number }) => string;
    readonly refusals: {
      /** This link holds a name or a password. Ayrshare could not sign in with it: paste a link without. */
      readonly credentials: string;
      /** This is no link. Paste a whole one, beginning with https://. */
      readonly 'not-a-link': string;
      /** Only links that begin with https:// can be added. Nothing else can be posted. */
      readonly 'not-web': string;
      /** This link begins with http://. Posts need https://, so that nobody can change it on the way. */
      readonly 'plain-http': string;
      /** This address works only on this computer or inside its network. Ayrshare could not open it from outside. */
      readonly private: string;
      /** This link is longer than 4,096 characters. Ayrshare and the networks would not take it. */
      readonly 'too-long': string;
    };
    /** Remove from gallery */
    readonly remove: string;
    /** Only the link leaves this gallery. Nothing is deleted where the file lies, and posts that use it stay as they are. */
    readonly removeFollows: string;
    /** Remove {name} from the gallery of {client}? */
    readonly removeQuestion: (values: { readonly name: string | number; readonly client: string | number }) => string;
    /** {name} was removed from the gallery of {client} */
    readonly removed: (values: { readonly name: string | number; readonly client: string | number }) => string;
    /** Public link */
    readonly source: string;
    readonly states: {
      /** Checking link */
      readonly checking: string;
      /** May expire */
      readonly mayExpire: string;
      /** Not media */
      readonly notMedia: string;
      /** Offline */
      readonly offline: string;
      /** Reachable */
      readonly reachable: string;
      /** Not checked */
      readonly unchecked: string;
      /** Not reachable */
      readonly unreachable: string;
    };
    readonly stories: {
      /** The link is being checked. */
      readonly checking: string;
      /** This computer was offline, so the link was not checked. */
      readonly offline: string;
      /** Reachable: {type}, {size}. */
      readonly reachable: (values: { readonly type: string | number; readonly size: string | number }) => string;
      /** The link was not checked yet. */
      readonly unchecked: string;
      /** Not reachable. */
      readonly unreachable: string;
    };
    /** Media that is public already needs no upload. Only the link joins the gallery. */
    readonly text: string;
    /** Add a public link */
    readonly title: string;
    /** size not told */
    readonly unknownSize: string;
    /** type not told */
    readonly unknownType: string;
  };
  readonly login: {
    /** Watched folders into each client’s media library */
    readonly comment: string;
  };
  readonly menus: {
    /** In the activity */
    readonly 'activity-entry': string;
    /** Edit */
    readonly edit: string;
    /** File */
    readonly file: string;
    /** In the gallery */
    readonly 'gallery-item': string;
    /** Go */
    readonly go: string;
    /** Help */
    readonly help: string;
    /** Hide Hotfolder */
    readonly hide: string;
    /** Hide others */
    readonly hideOthers: string;
    /** In the sheet of given files */
    readonly 'offer-sheet': string;
    /** In the queue */
    readonly 'queue-row': string;
    /** Services */
    readonly services: string;
    /** Show all */
    readonly unhide: string;
    /** Window */
    readonly window: string;
  };
  readonly move: {
    readonly already: {
      /** {fileName} is already the last of these files */
      readonly down: (values: { readonly fileName: string | number }) => string;
      /** {fileName} is already the first of what waits */
      readonly front: (values: { readonly fileName: string | number }) => string;
      /** {fileName} is already the first of these files */
      readonly up: (values: { readonly fileName: string | number }) => string;
    };
    /** Move down */
    readonly down: string;
    /** Only files that wait can be moved. */
    readonly fixed: string;
    /** Drag to another place. Alt and the arrow keys do the same. */
    readonly handle: string;
    /** {fileName} is now first of {of, number} for {client} */
    readonly movedFirst: (values: { readonly fileName: string | number; readonly of: number; readonly client: string | number }) => string;
    /** {fileName} is now last of {of, number} for {client} */
    readonly movedLast: (values: { readonly fileName: string | number; readonly of: number; readonly client: string | number }) => string;
    /** {count, plural, one {# file is now at places {first, number} to {last, number} of {of, number} for {client}} other {# files are now at places {first, number} to {last, number} of {of, number} for {client}}} */
    readonly movedMany: (values: { readonly count: number; readonly first: number; readonly last: number; readonly of: number; readonly client: string | number }) => string;
    /** {fileName} is now {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number} for {client} */
    readonly movedTo: (values: { readonly fileName: string | number; readonly place: number; readonly of: number; readonly client: string | number }) => string;
    /** Send first */
    readonly sendFirst: string;
    /** Move up */
    readonly up: string;
  };
  readonly network: {
    /** Address */
    readonly address: string;
    /** Host and port, such as proxy.example:3128. Begin with https:// if the proxy is spoken to over TLS. */
    readonly addressHint: string;
    /** Cancel */
    readonly cancel: string;
    /** Extra certificates */
    readonly certificates: string;
    /** Change the proxy */
    readonly changeProxy: string;
    /** Check the connection */
    readonly check: string;
    /** A proxy is set: check its address and its password too. */
    readonly checkProxy: string;
    /** Checking */
    readonly checking: string;
    /** Choose a file */
    readonly choose: string;
    /** Choosing */
    readonly choosing: string;
    /** Connection */
    readonly connection: string;
    /** Everything Hotfolder sends goes through it, but for this computer. It counts from the next connection on. */
    readonly dialogText: string;
    /** Ended on {date} */
    readonly expired: (values: { readonly date: string | number }) => string;
    /** Good until {date} */
    readonly expires: (values: { readonly date: string | number }) => string;
    /** SHA-256 fingerprint */
    readonly fingerprint: string;
    /** Trust them no more */
    readonly forget: string;
    /** Only the usual certificates are trusted. */
    readonly forgotten: string;
    /** From {path}. Hotfolder keeps a copy. */
    readonly from: (values: { readonly path: string | number }) => string;
    /** Leave both empty to keep the ones there are. */
    readonly keepsLogin: string;
    /** Kept like a key, sent to this proxy only, never shown again. */
    readonly loginHint: string;
    readonly logins: {
      /** with a password */
      readonly kept: string;
      /** its password was for the last session; enter it again */
      readonly lost: string;
      /** without a password */
      readonly none: string;
    };
    /** None. Add the ones of your office if a program there inspects what goes over the network. */
    readonly noCertificates: string;
    /** Go without it */
    readonly noProxy: string;
    /** None. Hotfolder goes straight to Ayrshare; what other programs use does not count here. */
    readonly none: string;
    /** Password */
    readonly password: string;
    /** Proxy */
    readonly proxy: string;
    /** Connections go straight to Ayrshare from now on. */
    readonly proxyGone: string;
    /** Connections go through {address} from now on. */
    readonly proxyUsed: (values: { readonly address: string | number }) => string;
    readonly refusedCertificates: {
      /** A certificate in this file is damaged. Nothing of it is trusted. */
      readonly damaged: string;
      /** There is no certificate in this file. It must be text (PEM) with BEGIN CERTIFICATE in it. */
      readonly 'no-pem': string;
      /** The file is too large for certificates. */
      readonly 'too-large': string;
      /** There are too many certificates in this file. */
      readonly 'too-many': string;
      /** The file cannot be read. */
      readonly unreadable: string;
    };
    readonly refusedProxy: {
      /** Leave user and password out of the address, and enter them in their own fields. */
      readonly 'login-inside': string;
      /** Add the port, such as proxy.example:3128. */
      readonly 'no-port': string;
      /** Enter the user. It has no colon. */
      readonly 'no-user': string;
      /** This is not the address of a proxy. Enter its host and port, such as proxy.example:3128. */
      readonly 'not-an-address': string;
      /** Only http and https proxies can be used. */
      readonly 'other-scheme': string;
    };
    /** Save */
    readonly save: string;
    /** Saving */
    readonly saving: string;
    /** Set a proxy */
    readonly setProxy: string;
    /** {count, plural, one {# certificate is trusted} other {# certificates are trusted}} besides the usual ones. */
    readonly trusted: (values: { readonly count: number }) => string;
    /** The copy of {path} can no longer be read, so it is not trusted. Choose the file again. */
    readonly unreadable: (values: { readonly path: string | number }) => string;
    /** User */
    readonly user: string;
    /** Sign in to the proxy */
    readonly wantsLogin: string;
  };
  readonly notices: {
    /** Files of every client wait */
    readonly accountStuck: string;
    /** {cause}. They go on once a key works. */
    readonly accountStuckThen: (values: { readonly cause: string | number }) => string;
    /** {others, plural, =0 {{first}} one {{first} and # more} other {{first} and # more}} */
    readonly files: (values: { readonly others: number; readonly first: string | number }) => string;
    /** {count, plural, one {# file waits for a client} other {# files wait for a client}} */
    readonly inbox: (values: { readonly count: number }) => string;
    /** Nothing is sent before you choose one. */
    readonly inboxThen: string;
    /** {count, plural, one {# file for {client} needs you} other {# files for {client} need you}} */
    readonly stuck: (values: { readonly count: number; readonly client: string | number }) => string;
    /** {count, plural, one {# file for a removed client needs you} other {# files for a removed client need you}} */
    readonly stuckRemoved: (values: { readonly count: number }) => string;
    /** {cause}. Not sent: {files}. */
    readonly stuckThen: (values: { readonly cause: string | number; readonly files: string | number }) => string;
    /** {count, plural, one {# file for {client} is up} other {# files for {client} are up}} */
    readonly up: (values: { readonly count: number; readonly client: string | number }) => string;
    /** {count, plural, one {# file for a removed client is up} other {# files for a removed client are up}} */
    readonly upRemoved: (values: { readonly count: number }) => string;
    /** {files}. The links are ready. */
    readonly upThen: (values: { readonly files: string | number }) => string;
  };
  readonly offer: {
    /** Add a client */
    readonly addClient: string;
    /** Add files */
    readonly addFiles: string;
    /** Another client */
    readonly anotherClient: string;
    /** Cancel */
    readonly cancel: string;
    /** Choose a client */
    readonly chooseClient: string;
    /** Close */
    readonly close: string;
    /** Each to the client its folder is named after */
    readonly each: string;
    /** {facts}. {sure} */
    readonly facts: (values: { readonly facts: string | number; readonly sure: string | number }) => string;
    /** {count, plural, one {# file} other {# files}} */
    readonly files: (values: { readonly count: number }) => string;
    /** {files, plural, one {# file for {client}} other {# files for {client}}} */
    readonly filesFor: (values: { readonly files: number; readonly client: string | number }) => string;
    /** {files, plural, one {# file} other {# files}} for {clients, plural, one {# client} other {# clients}} */
    readonly filesForClients: (values: { readonly files: number; readonly clients: number }) => string;
    /** {count, plural, one {# file or folder} other {# files or folders}} */
    readonly filesOrFolders: (values: { readonly count: number }) => string;
    /** {count, plural, one {# file without a client} other {# files without a client}} */
    readonly filesWithout: (values: { readonly count: number }) => string;
    /** Find a client */
    readonly find: string;
    /** Only the first {files, number} files are taken. Watch the folder to send all of it. */
    readonly firstPart: (values: { readonly files: number }) => string;
    /** Hide them */
    readonly hide: string;
    /** Key {key} */
    readonly keyOf: (values: { readonly key: string | number }) => string;
    /** {count, plural, one {# file was left out: it is in the library already.} other {# files were left out: they are in the library already.}} */
    readonly knownLeftOut: (values: { readonly count: number }) => string;
    /** Last file: {ago} */
    readonly lastFile: (values: { readonly ago: string | number }) => string;
    /** Client, last used first */
    readonly lastUsed: string;
    /** {count, plural, one {Leave it where it is} other {Leave them where they are}} */
    readonly leave: (values: { readonly count: number }) => string;
    /** {count, plural, one {Leave out the one that is there already} other {Leave out the # that are there already}} */
    readonly leaveOut: (values: { readonly count: number }) => string;
    /** {count, plural, one {Leave it out} other {Leave all # out}} */
    readonly leaveOutAll: (values: { readonly count: number }) => string;
    /** {count, plural, one {# thing was left out: no file on this computer. Save it first, then give it again.} other {# things were left out: no file on this computer. Save it first, then give it again.}} */
    readonly leftOut: (values: { readonly count: number }) => string;
    /** Let go over a client’s files, or anywhere: you choose before anything is sent. */
    readonly letGo: string;
    /** Let go: {what} to {client} */
    readonly letGoTo: (values: { readonly what: string | number; readonly client: string | number }) => string;
    /** {files, plural, one {# file so far. Nothing has been sent.} other {# files so far. Nothing has been sent.}} */
    readonly looking: (values: { readonly files: number }) => string;
    /** Looking for files that are there already */
    readonly lookingForKnown: string;
    /** {files, plural, one {# file so far} other {# files so far}}, {refused, number} refused. Nothing has been sent. */
    readonly lookingRefused: (values: { readonly files: number; readonly refused: number }) => string;
    /** Looking at the files */
    readonly lookingTitle: string;
    /** Choose the client these files belong to. */
    readonly missingClient: string;
    /** and {count, number} more */
    readonly more: (values: { readonly count: number }) => string;
    /** {count, number} more */
    readonly moreNames: (values: { readonly count: number }) => string;
    /** Every file belongs to one client, so that none goes to the wrong one. These files stay where they are: add them again once there is a client. */
    readonly noClientText: string;
    /** Add a client first */
    readonly noClientTitle: string;
    /** No file yet */
    readonly noFileYet: string;
    /** There are no files in it. */
    readonly noFiles: string;
    /** No client has this name. */
    readonly noMatch: string;
    /** Nothing is sent twice: in the queue they end at once with the link that is there. */
    readonly notLeftOut: string;
    /** This is no file on this computer. Save it first, then give it again. */
    readonly notOnDisk: string;
    /** Hotfolder is still starting. Give the files again in a moment. */
    readonly notReady: string;
    /** There is no file, picture or link on the clipboard. */
    readonly nothingPasted: string;
    /** The files stay where they are. */
    readonly nothingText: string;
    /** Nothing here can be sent */
    readonly nothingTitle: string;
    /** {files, plural, one {# file goes} other {# files go}} to {client} {seconds, plural, =0 {now} one {in # second} other {in # seconds}}. */
    readonly onTheirWay: (values: { readonly files: number; readonly client: string | number; readonly seconds: number }) => string;
    /** {files, plural, one {# file goes} other {# files go}} to {clients, plural, one {# client} other {# clients}} {seconds, plural, =0 {now} one {in # second} other {in # seconds}}. */
    readonly onTheirWayMany: (values: { readonly files: number; readonly clients: number; readonly seconds: number }) => string;
    /** Everything to one client */
    readonly one: string;
    /** Others: {count, number}. */
    readonly others: (values: { readonly count: number }) => string;
    /** Add this link to a client’s gallery? */
    readonly pastedLink: string;
    /** What is public already needs no upload. You choose the client next. */
    readonly pastedLinkText: string;
    /** Add it to a gallery */
    readonly pastedLinkVerb: string;
    /** Press {keys} to paste files, pictures or links. */
    readonly pressToPaste: (values: { readonly keys: string | number }) => string;
    /** {size} together. {sure} */
    readonly previewText: (values: { readonly size: string | number; readonly sure: string | number }) => string;
    /** Whose files are these? */
    readonly question: string;
    /** Refused */
    readonly refused: string;
    /** {count, number} refused */
    readonly refusedCount: (values: { readonly count: number }) => string;
    /** Refused files */
    readonly refusedFiles: string;
    /** {why}: {count, number}. */
    readonly refusedFor: (values: { readonly why: string | number; readonly count: number }) => string;
    /** Send */
    readonly send: string;
    /** {files, plural, one {Send # file to {client}} other {Send # files to {client}}} */
    readonly sendTo: (values: { readonly files: number; readonly client: string | number }) => string;
    /** {files, plural, one {Send # file} other {Send # files}} to {clients, plural, one {# client} other {# clients}} */
    readonly sendToMany: (values: { readonly files: number; readonly clients: number }) => string;
    /** {count, plural, one {Show # file} other {Show # files}} */
    readonly show: (values: { readonly count: number }) => string;
    /** {count, plural, one {It stays where it is.} other {They stay where they are.}} */
    readonly stay: (values: { readonly count: number }) => string;
    /** Nothing is sent until you say so. */
    readonly sure: string;
    /** {count, plural, one {# is in the library already} other {# are in the library already}} */
    readonly there: (values: { readonly count: number }) => string;
    /** {what} to {client} */
    readonly toClient: (values: { readonly what: string | number; readonly client: string | number }) => string;
    /** {size} together */
    readonly together: (values: { readonly size: string | number }) => string;
    /** That is more than can be taken at once. Give the folder the files lie in instead. */
    readonly tooMany: string;
    /** {clients, plural, one {Type a name, # client} other {Type a name, # clients}} */
    readonly typeName: (values: { readonly clients: number }) => string;
    /** Undo all */
    readonly undoAll: string;
    /** Where they go */
    readonly ways: string;
    /** Whose are the files without a client? */
    readonly whoseUnmatched: string;
    /** {count, number} without a client */
    readonly without: (values: { readonly count: number }) => string;
  };
  readonly pace: {
    /** Speed */
    readonly amount: string;
    /** Uploads at once */
    readonly atOnce: string;
    /** More at once help with many small files. Fewer let the running ones finish first. */
    readonly atOnceHint: string;
    /** {count, plural, one {# upload at once} other {# uploads at once}}. */
    readonly atOnceNow: (values: { readonly count: number }) => string;
    /** Time to undo */
    readonly hold: string;
    /** How long files you give by hand stay before the first byte leaves. It counts from the next ones on. */
    readonly holdHint: string;
    /** {seconds, plural, =0 {Files leave as soon as you send them.} one {Files you send can be taken back for # second.} other {Files you send can be taken back for # seconds.}} */
    readonly holdNow: (values: { readonly seconds: number }) => string;
    readonly holds: {
      /** None */
      readonly '0': string;
      /** 5 seconds */
      readonly '5': string;
      /** 10 seconds */
      readonly '10': string;
      /** 30 seconds */
      readonly '30': string;
    };
    /** Upload limit */
    readonly limit: string;
    /** For all uploads together. It counts at once, also for what is on its way. */
    readonly limitHint: string;
    /** Uploads go at up to {speed} in all. */
    readonly limitNow: (values: { readonly speed: string | number }) => string;
    /** Uploads go as fast as they can. */
    readonly limitOff: string;
    readonly limits: {
      /** Off */
      readonly off: string;
      /** On */
      readonly on: string;
    };
    /** Enter a speed from {least} to {most}. */
    readonly notASpeed: (values: { readonly least: string | number; readonly most: string | number }) => string;
    /** = {speed} */
    readonly same: (values: { readonly speed: string | number }) => string;
    /** Set */
    readonly set: string;
    /** Unit */
    readonly unit: string;
    readonly units: {
      /** kB/s */
      readonly kb: string;
      /** MB/s */
      readonly mb: string;
      /** Mbit/s */
      readonly mbit: string;
    };
  };
  readonly palette: {
    /** All clients */
    readonly allClients: string;
    /** Client */
    readonly clientsHint: string;
    /** Switch to a client */
    readonly clientsTitle: string;
    /** Esc closes */
    readonly close: string;
    /** {count, plural, one {Copy # link of {clients}} other {Copy # links of {clients}}} */
    readonly copyOf: (values: { readonly count: number; readonly clients: string | number }) => string;
    /** {count, plural, one {Copy # link of {clients, number} clients} other {Copy # links of {clients, number} clients}} */
    readonly copyOfMany: (values: { readonly count: number; readonly clients: number }) => string;
    /** Command, client, or link to copy */
    readonly hint: string;
    readonly kinds: {
      /** Client */
      readonly client: string;
      /** Command */
      readonly command: string;
      /** Copy link */
      readonly link: string;
      /** Used before */
      readonly recent: string;
      /** Go to */
      readonly screen: string;
    };
    /** {count, plural, one {# more result: type more letters} other {# more results: type more letters}} */
    readonly more: (values: { readonly count: number }) => string;
    /** There is no client yet. */
    readonly noClient: string;
    /** Add one under Clients. */
    readonly noClientThen: string;
    /** Nothing matches. */
    readonly noMatch: string;
    /** Try fewer letters, or the beginning of a word. */
    readonly noMatchThen: string;
    /** Results */
    readonly results: string;
    /** Showing {client} */
    readonly showing: (values: { readonly client: string | number }) => string;
    /** Find a command, client or link */
    readonly title: string;
  };
  readonly preview: {
    /** The next one */
    readonly after: string;
    /** The one before */
    readonly before: string;
    /** Close the preview */
    readonly close: string;
    /** The film broke off on its way. */
    readonly filmBrokeOff: string;
    /** Its link has expired, and the original is not on this computer. */
    readonly filmExpired: string;
    /** Offline, and the film is not on this computer. It plays once the network is back. */
    readonly filmOffline: string;
    /** Fit into the window */
    readonly fit: string;
    /** Its link opens it in a browser. */
    readonly inBrowser: string;
    /** Larger */
    readonly larger: string;
    /** {file}, {client} */
    readonly name: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** There is no picture of it to show. */
    readonly noPicture: string;
    /** This film cannot be played here. */
    readonly noPlayer: string;
    /** {fact}. */
    readonly only: (values: { readonly fact: string | number }) => string;
    /** Look at {file}, {client} */
    readonly open: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** Offline, and the picture is not on this computer. It shows once the network is back. */
    readonly pictureOffline: string;
    /** {place, number} of {of, number} */
    readonly place: (values: { readonly place: number; readonly of: number }) => string;
    /** {file}, {client}, {place, number} of {of, number} */
    readonly shown: (values: { readonly file: string | number; readonly client: string | number; readonly place: number; readonly of: number }) => string;
    /** Smaller */
    readonly smaller: string;
    /** Try again */
    readonly tryAgain: string;
    /** {type}, {size}. */
    readonly typeAndSize: (values: { readonly type: string | number; readonly size: string | number }) => string;
    /** {percent, number} % */
    readonly zoom: (values: { readonly percent: number }) => string;
  };
  readonly problems: {
    /** This file has begun to be sent, so its description stays as it is. */
    readonly 'already-sent': string;
    /** This is no longer here. The list shows what is. */
    readonly gone: string;
    /** The choice of the folder is too old. Choose it again. */
    readonly 'grant-expired': string;
    /** {count, plural, one {# file of this client is still on its way. Wait for it or cancel it first.} other {# files of this client are still on their way. Wait for them or cancel them first.}} */
    readonly 'has-open-uploads': (values: { readonly count: number }) => string;
    /** This key already belongs to {client}. */
    readonly 'key-known': (values: { readonly client: string | number }) => string;
    /** This link is already in the gallery of this client, as {fileName}. It was not added twice. */
    readonly 'link-known': (values: { readonly fileName: string | number }) => string;
    /** Another client has this name. Choose one that tells them apart. */
    readonly 'name-taken': string;
    /** No key store was found on this computer. Choose how to keep the key. */
    readonly 'no-key-store': string;
    /** This is not a folder any more. Choose another one. */
    readonly 'not-a-folder': string;
    /** The file could not be written there. Choose another place. */
    readonly 'not-saved': string;
    /** It could not be written ({detail}). Check the rights and the room on the disk, then try again. */
    readonly 'not-written': (values: { readonly detail: string | number }) => string;
    /** This folder overlaps {path}, which is already watched. Choose a folder outside it, or stop watching that one first. */
    readonly overlaps: (values: { readonly path: string | number }) => string;
    readonly refused: {
      /** Hotfolder did not accept this entry. Check it and try again. */
      readonly 'bad-input': string;
      /** Hotfolder made a mistake of its own. Nothing was changed. Try again, or restart it if this lasts. */
      readonly bug: string;
      /** Hotfolder is still starting. Try again in a moment. */
      readonly 'not-ready': string;
    };
    /** {cause}. */
    readonly sentence: (values: { readonly cause: string | number }) => string;
    /** Hotfolder is still looking at the files. Try again in a moment. */
    readonly 'still-looking': string;
  };
  readonly queue: {
    /** {action}, {client} */
    readonly aboutClient: (values: { readonly action: string | number; readonly client: string | number }) => string;
    /** {action}, {fileName}, {client} */
    readonly aboutFile: (values: { readonly action: string | number; readonly fileName: string | number; readonly client: string | number }) => string;
    /** Add a client */
    readonly addClient: string;
    readonly announce: {
      /** {count, plural, one {# file for {client} is on its way.} other {# files for {client} are on their way.}} */
      readonly begun: (values: { readonly count: number; readonly client: string | number }) => string;
      /** {up, number} of {count, number} files for {client} are up. */
      readonly part: (values: { readonly up: number; readonly count: number; readonly client: string | number }) => string;
      /** {up, number} of {count, number} files for {clients, number} clients are up. */
      readonly several: (values: { readonly up: number; readonly count: number; readonly clients: number }) => string;
      /** {fileName} for {client}. {stage}. */
      readonly trouble: (values: { readonly fileName: string | number; readonly client: string | number; readonly stage: string | number }) => string;
      /** {count, plural, one {# file for {client}. {stage}.} other {# files for {client}. {stage}.}} */
      readonly troubles: (values: { readonly count: number; readonly client: string | number; readonly stage: string | number }) => string;
    };
    /** {count, plural, one {# file for {client} is up.} other {# files for {client} are up.}} */
    readonly batchUp: (values: { readonly count: number; readonly client: string | number }) => string;
    readonly blocked: {
      /** Needs your decision */
      readonly 'direct-unclear': string;
      /** Needs its key */
      readonly 'key-missing': string;
      /** Needs a working key */
      readonly 'key-rejected': string;
      /** Needs your decision */
      readonly 'maybe-sent': string;
      /** Needs another plan */
      readonly 'not-in-plan': string;
      /** Needs you */
      readonly other: string;
    };
    /** Cancel */
    readonly cancel: string;
    /** Too late: every byte for {clients} has left already. */
    readonly cancelTooLate: (values: { readonly clients: string | number }) => string;
    /** {fileName} of {client} cancelled */
    readonly cancelled: (values: { readonly fileName: string | number; readonly client: string | number }) => string;
    /** {count, plural, one {# upload for {clients} cancelled} other {# uploads for {clients} cancelled}} */
    readonly cancelledMany: (values: { readonly count: number; readonly clients: string | number }) => string;
    readonly causes: {
      /** API key refused */
      readonly 'account-refused': string;
      /** Unreadable answer */
      readonly 'bad-answer': string;
      /** Arrival not told */
      readonly 'direct-unanswered': string;
      /** Arrival unknown */
      readonly 'direct-unclear': string;
      /** Open elsewhere */
      readonly 'file-busy': string;
      /** Changed while sent */
      readonly 'file-changed': string;
      /** The file is empty */
      readonly 'file-empty': string;
      /** The file is gone */
      readonly 'file-missing': string;
      /** Outside its folder */
      readonly 'file-outside-root': string;
      /** Larger than 5 GB */
      readonly 'file-too-large': string;
      /** Name and type differ */
      readonly 'file-type-mismatch': string;
      /** Cannot be read */
      readonly 'file-unreadable': string;
      /** Key missing */
      readonly 'key-missing': string;
      /** Key refused */
      readonly 'key-rejected': string;
      /** May be up already */
      readonly 'maybe-sent': string;
      /** Offline */
      readonly 'network-down': string;
      /** Connection broke off */
      readonly 'network-reset': string;
      /** No answer */
      readonly 'network-timeout': string;
      /** Not in the plan */
      readonly 'not-in-plan': string;
      /** Refused by the proxy */
      readonly 'proxy-refused': string;
      /** Ayrshare asks to wait */
      readonly 'rate-limited': string;
      /** Redirected */
      readonly redirected: string;
      /** Refused by Ayrshare */
      readonly 'request-refused': string;
      /** Folder not there */
      readonly 'root-missing': string;
      /** A fault at Ayrshare */
      readonly 'server-error': string;
      /** Storage refused it */
      readonly 'storage-refused': string;
      /** Too large to store */
      readonly 'storage-too-large': string;
      /** Disk is full */
      readonly 'store-full': string;
      /** No secure connection */
      readonly 'tls-refused': string;
      /** Link not there yet */
      readonly 'verify-missing': string;
      /** Size at link differs */
      readonly 'verify-wrong-size': string;
      /** A web page came back */
      readonly 'web-page': string;
    };
    /** Clear the selection */
    readonly clear: string;
    readonly closed: {
      /** Cancelled */
      readonly cancelled: string;
      /** Already in the library */
      readonly known: string;
      /** Closed */
      readonly other: string;
      /** Replaced by a newer version */
      readonly superseded: string;
      /** Not sent: the file is gone */
      readonly vanished: string;
    };
    /** Link for {fileName} of {client} copied */
    readonly copied: (values: { readonly fileName: string | number; readonly client: string | number }) => string;
    /** {count, plural, one {# link of {clients} copied} other {# links of {clients} copied}} */
    readonly copiedMany: (values: { readonly count: number; readonly clients: string | number }) => string;
    /** Copy link */
    readonly copyLink: string;
    readonly empty: {
      /** {folders, plural, =0 {No folder is watched} one {# folder is watched} other {# folders are watched}}. Drop files anywhere in this window and you are asked for the client. */
      readonly text: (values: { readonly folders: number }) => string;
      /** {folders, plural, =0 {No folder is watched} one {# folder is watched} other {# folders are watched}}; the last file came in at {time}. Drop files anywhere in this window and you are asked for the client. */
      readonly textLast: (values: { readonly folders: number; readonly time: string | number }) => string;
      /** {folders, plural, =0 {No folder is watched} one {# folder is watched} other {# folders are watched}}; the last file came in {when}. Drop files anywhere in this window and you are asked for the client. */
      readonly textLastEarlier: (values: { readonly folders: number; readonly when: string | number }) => string;
    };
    /** Nothing is waiting */
    readonly emptyTitle: string;
    /** {fileName}, {client} */
    readonly fileOf: (values: { readonly fileName: string | number; readonly client: string | number }) => string;
    /** Choose a folder and whose it is. What you drop there is in that client’s library. */
    readonly firstText: string;
    /** No folder is watched yet */
    readonly firstTitle: string;
    /** Fold */
    readonly fold: string;
    readonly holds: {
      /** Goes on once the API key works */
      readonly account: string;
      /** You paused every upload */
      readonly all: string;
      /** You paused all until {time} */
      readonly allUntil: (values: { readonly time: string | number }) => string;
      /** You paused this client */
      readonly client: string;
      /** Goes on when you say so */
      readonly file: string;
      /** Goes on once the key works */
      readonly key: string;
      /** Goes on by itself */
      readonly none: string;
      /** This client is turned off */
      readonly off: string;
      /** Goes on once back online */
      readonly offline: string;
      /** Goes on at {time} */
      readonly rate: (values: { readonly time: string | number }) => string;
      /** You paused this folder */
      readonly root: string;
    };
    /** Last uploads */
    readonly lastUploads: string;
    readonly left: {
      /** about {count, number} h left */
      readonly hours: (values: { readonly count: number }) => string;
      /** more than a day left */
      readonly long: string;
      /** about {count, number} min left */
      readonly minutes: (values: { readonly count: number }) => string;
      readonly row: {
        /** a few seconds */
        readonly few: string;
        /** {count, number} h left */
        readonly hours: (values: { readonly count: number }) => string;
        /** over a day */
        readonly long: string;
        /** {count, number} min left */
        readonly minutes: (values: { readonly count: number }) => string;
        /** under a minute */
        readonly soon: string;
      };
      /** less than a minute left */
      readonly soon: string;
    };
    readonly lenses: {
      /** Active */
      readonly active: string;
      /** All */
      readonly all: string;
      /** Needs attention */
      readonly attention: string;
      /** Done */
      readonly done: string;
      /** Waiting */
      readonly waiting: string;
    };
    /** Uploads */
    readonly list: string;
    /** Reading the queue */
    readonly loading: string;
    /** More */
    readonly more: string;
    /** Add a client first, then choose the folder that is theirs. */
    readonly noClientText: string;
    readonly notSent: {
      readonly because: {
        /** Not sent: the file is empty */
        readonly 'file-empty': string;
        /** Not sent: the file is gone */
        readonly 'file-missing': string;
        /** Not sent: outside its folder */
        readonly 'file-outside-root': string;
        /** Not sent: larger than 5 GB */
        readonly 'file-too-large': string;
        /** Not sent: name and type differ */
        readonly 'file-type-mismatch': string;
        /** Not sent: refused by Ayrshare */
        readonly 'request-refused': string;
        /** Not sent: too large to store */
        readonly 'storage-too-large': string;
      };
      /** Not sent */
      readonly plain: string;
    };
    /** No file matches here */
    readonly nothingHere: string;
    /** Look for other letters, choose another client, or clear the search. */
    readonly nothingHereText: string;
    readonly nothingUnder: {
      /** Nothing is on its way */
      readonly active: string;
      /** Nothing needs you */
      readonly attention: string;
      /** Nothing is done yet */
      readonly done: string;
      /** Nothing is waiting */
      readonly waiting: string;
    };
    /** The other tabs hold what is in the queue. */
    readonly nothingUnderText: string;
    /** Pause */
    readonly pause: string;
    /** Go on */
    readonly resume: string;
    /** Try now */
    readonly retry: string;
    readonly selection: {
      /** Select all {count, number} */
      readonly all: (values: { readonly count: number }) => string;
      /** Cancel {count, number} */
      readonly cancel: (values: { readonly count: number }) => string;
      /** {count, plural, one {Copy # link} other {Copy # links}} */
      readonly copyLinks: (values: { readonly count: number }) => string;
      /** {count, number} selected, {clients} */
      readonly ofClients: (values: { readonly count: number; readonly clients: string | number }) => string;
      /** {count, number} selected, from {clients, number} clients */
      readonly ofMany: (values: { readonly count: number; readonly clients: number }) => string;
      /** Pause {count, number} */
      readonly pause: (values: { readonly count: number }) => string;
      /** Go on with {count, number} */
      readonly resume: (values: { readonly count: number }) => string;
      /** Try {count, number} again */
      readonly retry: (values: { readonly count: number }) => string;
    };
    /** Show */
    readonly show: string;
    /** Show all files */
    readonly showAll: string;
    readonly sleeve: {
      /** {count, plural, one {# file, found {time} in {folder}} other {# files, found {time} in {folder}}} */
      readonly facts: (values: { readonly count: number; readonly time: string | number; readonly folder: string | number }) => string;
      /** Held until the key works */
      readonly held: string;
      /** Pause these files of {client} */
      readonly pause: (values: { readonly client: string | number }) => string;
      /** Go on with these files of {client} */
      readonly resume: (values: { readonly client: string | number }) => string;
      /** Go on with {client} */
      readonly resumeClient: (values: { readonly client: string | number }) => string;
      /** Go on with this folder of {client} */
      readonly resumeFolder: (values: { readonly client: string | number }) => string;
      /** {up, number} of {count, number} up */
      readonly up: (values: { readonly up: number; readonly count: number }) => string;
      /** {up, number} of {count, number} up, {finishing, number} still finishing */
      readonly upFinishing: (values: { readonly up: number; readonly count: number; readonly finishing: number }) => string;
      /** {up, number} of {count, number} up, {left} */
      readonly upLeft: (values: { readonly up: number; readonly count: number; readonly left: string | number }) => string;
    };
    readonly stages: {
      /** Checking link */
      readonly checking: string;
      /** Done */
      readonly done: string;
      /** Done at {time} */
      readonly doneAt: (values: { readonly time: string | number }) => string;
      /** Done {when} */
      readonly doneEarlier: (values: { readonly when: string | number }) => string;
      /** Expired */
      readonly expired: string;
      /** Link gone */
      readonly gone: string;
      /** Paused by you */
      readonly paused: string;
      /** Preparing */
      readonly preparing: string;
      /** Queued */
      readonly queued: string;
      /** Waiting for the file to finish */
      readonly settling: string;
      /** Uploading, {percent, number} % */
      readonly uploading: (values: { readonly percent: number }) => string;
      /** Waiting to try again */
      readonly waiting: string;
    };
    readonly state: {
      /** Everything is up. */
      readonly allUp: string;
      /** {files, plural, one {# file} other {# files}} for {clients, plural, one {{client}} other {# clients}}. {busy, plural, one {# is uploading} other {# are uploading}}. */
      readonly busy: (values: { readonly files: number; readonly clients: number; readonly client: string | number; readonly busy: number }) => string;
      /** {files, plural, one {# file} other {# files}} for {clients, plural, one {{client}} other {# clients}}. {busy, plural, one {# is uploading} other {# are uploading}}, {needs, plural, one {# needs you} other {# need you}}. */
      readonly busyNeeds: (values: { readonly files: number; readonly clients: number; readonly client: string | number; readonly busy: number; readonly needs: number }) => string;
      /** {files, plural, one {# file matches} other {# files match}}. None is on its way. */
      readonly foundEnded: (values: { readonly files: number }) => string;
      /** {files, plural, one {# file} other {# files}} for {clients, plural, one {{client}} other {# clients}}. {needs, plural, one {# needs you} other {# need you}}. */
      readonly needs: (values: { readonly files: number; readonly clients: number; readonly client: string | number; readonly needs: number }) => string;
      /** No file in the queue matches “{search}”. */
      readonly noneFound: (values: { readonly search: string | number }) => string;
      /** Nothing is on its way. */
      readonly nothing: string;
      /** Nothing of {client} is on its way. */
      readonly nothingOf: (values: { readonly client: string | number }) => string;
      /** {files, plural, one {# file} other {# files}} for {clients, plural, one {{client}} other {# clients}}. */
      readonly open: (values: { readonly files: number; readonly clients: number; readonly client: string | number }) => string;
    };
    /** still growing */
    readonly stillGrowing: string;
    readonly stop: {
      /** The files stay where they are. What is already up stays up. */
      readonly follows: string;
      /** Keep uploading */
      readonly keep: string;
      /** {count, plural, one {Cancel # upload for {clients}?} other {Cancel # uploads for {clients}?}} */
      readonly question: (values: { readonly count: number; readonly clients: string | number }) => string;
      /** {count, plural, one {Cancel # upload} other {Cancel # uploads}} */
      readonly verb: (values: { readonly count: number }) => string;
    };
    /** Queue */
    readonly title: string;
    readonly under: {
      /** Upload again for a new link */
      readonly again: string;
      /** {count, plural, one {Link ready, # day left} other {Link ready, # days left}} */
      readonly daysLeft: (values: { readonly count: number }) => string;
      /** Link ready, ends today */
      readonly endsToday: string;
      /** {place, selectordinal, =1 {Next for this client} one {#st in line for this client} two {#nd in line for this client} few {#rd in line for this client} other {#th in line for this client}} */
      readonly inLine: (values: { readonly place: number }) => string;
      /** Look in the gallery first */
      readonly lookFirst: string;
      /** Nothing more to do */
      readonly nothingMore: string;
      /** Nothing was sent */
      readonly nothingSent: string;
      /** Link ready */
      readonly ready: string;
      /** {cause}. Try {attempt, number} */
      readonly tryNext: (values: { readonly cause: string | number; readonly attempt: number }) => string;
      /** Waiting */
      readonly waiting: string;
    };
    /** Undo */
    readonly undo: string;
    /** Show the files */
    readonly unfold: string;
    /** Watch a folder */
    readonly watchFolder: string;
  };
  readonly queueOrder: {
    /** By client */
    readonly client: string;
    /** Order shown */
    readonly label: string;
    /** Newest first */
    readonly newest: string;
    /** Files are moved by hand in queue order only. Choose it above the queue. */
    readonly notByHand: string;
    /** Queue order */
    readonly queue: string;
    /** Largest first */
    readonly size: string;
  };
  readonly rules: {
    /** Add */
    readonly add: string;
    /** Add a pattern to {list} */
    readonly addTo: (values: { readonly list: string | number }) => string;
    /** Take every file */
    readonly close: string;
    /** Counted are all pictures and videos in the folder now, also those that are up already. */
    readonly counted: string;
    /** Discard */
    readonly discard: string;
    /** Examples */
    readonly examples: string;
    /** Excluded by */
    readonly excludedBy: string;
    /** Excluded by {pattern} */
    readonly excludedByPattern: (values: { readonly pattern: string | number }) => string;
    /** Files that are queued go on. What the rules newly take goes up, except what was there before the folder was watched. */
    readonly followsLeave: string;
    /** Files that are queued go on. What the rules newly take goes up. */
    readonly followsUpload: string;
    /** Goes to {client} */
    readonly goesTo: (values: { readonly client: string | number }) => string;
    /** {pattern} {files, number} */
    readonly hits: (values: { readonly pattern: string | number; readonly files: number }) => string;
    /** How patterns work */
    readonly how: string;
    /** No file for {patterns} now. */
    readonly idle: (values: { readonly patterns: string | number }) => string;
    /** A pattern takes it */
    readonly included: string;
    /** Lies in */
    readonly inside: string;
    /** Is a picture or a video */
    readonly isMedia: string;
    /** Taken */
    readonly isTaken: string;
    /** It goes to {client}. */
    readonly itGoesTo: (values: { readonly client: string | number }) => string;
    /** It goes to the client you choose. */
    readonly itGoesToChosen: string;
    /** Larger than {size} */
    readonly larger: (values: { readonly size: string | number }) => string;
    /** At least */
    readonly least: string;
    /** {count, number} too large. */
    readonly leftLarge: (values: { readonly count: number }) => string;
    /** Nothing is left out. */
    readonly leftNone: string;
    /** {count, number} left out: {hits}. */
    readonly leftOut: (values: { readonly count: number; readonly hits: string | number }) => string;
    /** {count, number} too small. */
    readonly leftSmall: (values: { readonly count: number }) => string;
    /** {count, number} that no pattern takes. */
    readonly leftUntaken: (values: { readonly count: number }) => string;
    readonly listEmpty: {
      /** No name is left out. */
      readonly exclude: string;
      /** Every name is taken. */
      readonly include: string;
    };
    readonly listExample: {
      /** drafts/** */
      readonly exclude: string;
      /** *.'{'jpg,mp4'}' */
      readonly include: string;
    };
    readonly lists: {
      /** Leave out */
      readonly exclude: string;
      /** Take only */
      readonly include: string;
    };
    /** At most */
    readonly most: string;
    /** No picture or video lies in the folder now. */
    readonly noFiles: string;
    /** Every picture and video is taken. */
    readonly none: string;
    /** No pattern leaves it out */
    readonly notExcluded: string;
    /** No pattern takes it */
    readonly notIncluded: string;
    /** Nothing is sent */
    readonly nothingSent: string;
    /** Choose which files are taken */
    readonly open: string;
    /** Does not lie in */
    readonly outside: string;
    /** drafts/kiln-opening_v2.mp4 */
    readonly pathExample: string;
    /** Upper and lower case are the same. What is left out stays out, also where a pattern takes it. */
    readonly patternCase: string;
    readonly patternHelp: {
      /** One ending or the other. */
      readonly either: string;
      /** Everything in the sub-folder drafts. **​/drafts/** finds it at any depth. */
      readonly folder: string;
      /** ? is one letter, * any number of them. */
      readonly letters: string;
      /** Without a slash it is about names, in every sub-folder. */
      readonly name: string;
    };
    readonly refusals: {
      /** {pattern} has “\” between names. Write “/”. */
      readonly backslash: (values: { readonly pattern: string | number }) => string;
      /** {pattern} has too many stars: at most 3 in a name, 2 of “**”, 3 of “'{' '}'”. */
      readonly busy: (values: { readonly pattern: string | number }) => string;
      /** {pattern} leads out of the folder. Begin with what lies in it, such as drafts/**. */
      readonly elsewhere: (values: { readonly pattern: string | number }) => string;
      /** {pattern} begins with “!”. Write it into the other list, without it. */
      readonly negated: (values: { readonly pattern: string | number }) => string;
      /** {pattern} has a bracket that is not closed. For the sign itself, write \ before it. */
      readonly open: (values: { readonly pattern: string | number }) => string;
      /** {pattern} is longer than {most, number} letters. */
      readonly 'too-long': (values: { readonly pattern: string | number; readonly most: number }) => string;
      /** {pattern} does not fit: {most, number} patterns are the most. */
      readonly 'too-many': (values: { readonly pattern: string | number; readonly most: number }) => string;
      /** {pattern} is there already. */
      readonly twice: (values: { readonly pattern: string | number }) => string;
    };
    /** Remove this exclusion */
    readonly removeExclusion: string;
    /** Remove {pattern} from {list} */
    readonly removeFrom: (values: { readonly pattern: string | number; readonly list: string | number }) => string;
    /** {pattern} removed from {list} */
    readonly removed: (values: { readonly pattern: string | number; readonly list: string | number }) => string;
    /** Save rules */
    readonly save: string;
    /** Rules of {path} for {client} are saved */
    readonly saved: (values: { readonly path: string | number; readonly client: string | number }) => string;
    /** Size */
    readonly size: string;
    /** a size that is taken */
    readonly sizeFits: string;
    readonly sizeProblems: {
      /** The largest size is below the smallest. */
      readonly crossed: string;
      /** Write a number, such as 10 or 1.5, or nothing. */
      readonly 'not-a-size': string;
    };
    /** Its size is not looked at: no such file is in the folder now */
    readonly sizeUnknown: string;
    /** Put the size right first. */
    readonly sizesFirst: string;
    /** Smaller than {size} */
    readonly smaller: (values: { readonly size: string | number }) => string;
    /** Which pictures and videos are taken. */
    readonly some: string;
    /** This file stays where it is. */
    readonly stays: string;
    /** What was looked at */
    readonly steps: string;
    /** This file is taken. */
    readonly taken: string;
    /** Taken by */
    readonly takenBy: string;
    /** {count, plural, one {These rules take none of the # file in the folder now.} other {These rules take none of the # files in the folder now.}} */
    readonly takesNothing: (values: { readonly count: number }) => string;
    /** They can be saved all the same. Nothing goes up until a file comes that they take. */
    readonly takesNothingNext: string;
    /** Try the rules */
    readonly tester: string;
    /** Rules */
    readonly title: string;
    /** Try a path */
    readonly tryPath: string;
    /** Looking at the folder */
    readonly trying: string;
    /** Unit of */
    readonly unit: string;
    readonly unread: {
      /** The folder is not there now, so its files could not be counted. Paths can be tried and rules saved. */
      readonly missing: string;
      /** Hotfolder may not read the folder, so its files could not be counted. Paths can be tried and rules saved. */
      readonly 'no-permission': string;
    };
    /** Not saved yet. */
    readonly unsaved: string;
    /** rules not saved */
    readonly unsavedShort: string;
    /** Would take {taken, number} of {all, plural, one {# file} other {# files}}, {size}. */
    readonly wouldTake: (values: { readonly taken: number; readonly all: number; readonly size: string | number }) => string;
    /** Would take 0 of {all, plural, one {# file} other {# files}}. */
    readonly wouldTakeNone: (values: { readonly all: number }) => string;
    /** Would take 0 of the first {all, plural, one {# file} other {# files}}. The folder holds more. */
    readonly wouldTakeNoneOfFirst: (values: { readonly all: number }) => string;
    /** Would take {taken, number} of the first {all, plural, one {# file} other {# files}}, {size}. The folder holds more. */
    readonly wouldTakeOfFirst: (values: { readonly taken: number; readonly all: number; readonly size: string | number }) => string;
  };
  readonly settings: {
    /** Account */
    readonly account: string;
    /** API key */
    readonly apiKey: string;
    /** Cancel */
    readonly cancel: string;
    readonly closes: {
      /** Keeps Hotfolder running */
      readonly 'keep-running': string;
      /** Quits Hotfolder */
      readonly quit: string;
    };
    /** Closing the window */
    readonly closing: string;
    /** While it keeps running, it stays in the tray. */
    readonly closingHint: string;
    /** Connect your own account */
    readonly connectOwn: string;
    readonly densities: {
      /** Comfortable */
      readonly comfortable: string;
      /** Compact */
      readonly compact: string;
    };
    /** Density */
    readonly density: string;
    /** It is checked at once. Nothing is uploaded or changed. */
    readonly dialogText: string;
    /** Storage of keys */
    readonly keys: string;
    /** Open at login */
    readonly login: string;
    /** It starts in the tray, without a window. */
    readonly loginHint: string;
    readonly logins: {
      /** Off */
      readonly off: string;
      /** On */
      readonly on: string;
    };
    /** Only the installed app can be opened at login. */
    readonly noLogin: string;
    /** Notifications */
    readonly notifications: string;
    readonly notify: {
      /** Off */
      readonly off: string;
      /** On */
      readonly on: string;
    };
    /** Only while you look at something else, and one for many files. */
    readonly notifyHint: string;
    /** Practice server on this computer. Nothing leaves it. */
    readonly practice: string;
    /** Replace the API key */
    readonly replaceKey: string;
    /** What this computer does with the window, the keys and the network. */
    readonly say: string;
    /** Theme */
    readonly theme: string;
    readonly themes: {
      /** Dark */
      readonly dark: string;
      /** Light */
      readonly light: string;
      /** As the system */
      readonly system: string;
    };
    /** Settings */
    readonly title: string;
    /** Version */
    readonly version: string;
  };
  readonly settingsParts: {
    /** Account and keys */
    readonly account: string;
    /** Advanced */
    readonly advanced: string;
    /** Appearance */
    readonly appearance: string;
    /** While you look elsewhere */
    readonly background: string;
    /** Network */
    readonly network: string;
    /** Uploads */
    readonly uploads: string;
  };
  readonly shortcuts: {
    /** Close */
    readonly close: string;
    /** Shortcuts */
    readonly list: string;
    /** no shortcut */
    readonly noKeys: string;
    /** {keys} finds every command by its name. Shortcuts of one place work while something there has the focus. */
    readonly text: (values: { readonly keys: string | number }) => string;
    /** Keyboard shortcuts */
    readonly title: string;
  };
  readonly start: {
    /** Hotfolder cannot start */
    readonly cannot: string;
  };
  readonly tray: {
    /** {count, plural, one {# file on the way} other {# files on the way}} */
    readonly active: (values: { readonly count: number }) => string;
    /** Add files… */
    readonly addFiles: string;
    /** Copy a link */
    readonly copyLink: string;
    /** everything is up */
    readonly everythingUp: string;
    /** the API key is not on this computer */
    readonly keyMissing: string;
    /** Ayrshare refused the API key */
    readonly keyRefused: string;
    /** {file} of {client} */
    readonly linkOf: (values: { readonly file: string | number; readonly client: string | number }) => string;
    /** {file} of a removed client */
    readonly linkOfRemoved: (values: { readonly file: string | number }) => string;
    /** {count, plural, one {# file needs you} other {# files need you}} */
    readonly needYou: (values: { readonly count: number }) => string;
    /** No links yet */
    readonly noLinks: string;
    /** not connected yet */
    readonly notConnected: string;
    /** offline */
    readonly offline: string;
    /** Open Hotfolder */
    readonly open: string;
    /** Pause for 30 minutes */
    readonly pauseHalfHour: string;
    /** Pause for 1 hour */
    readonly pauseHour: string;
    /** Pause until resumed */
    readonly pauseOpen: string;
    /** paused */
    readonly paused: string;
    /** paused until {time} */
    readonly pausedUntil: (values: { readonly time: string | number }) => string;
    /** Quit */
    readonly quit: string;
    /** Resume */
    readonly resume: string;
    /** Hotfolder: {state} */
    readonly tooltip: (values: { readonly state: string | number }) => string;
    /** {count, number} waiting */
    readonly waiting: (values: { readonly count: number }) => string;
  };
}
