/* Made by `npm run words` from assets/languages/en.json. Do not edit. */

/** Everything a person reads, by place and name. */
export interface Words {
  readonly activity: {
    /** all clients */
    readonly allClients: string;
    /** Copy link */
    readonly copyLink: string;
    /** What went up is kept here with its link, and what did not with its reason, day by day. */
    readonly emptyText: string;
    /** Nothing has ended yet */
    readonly emptyTitle: string;
    /** CSV, for spreadsheets */
    readonly exportCsv: string;
    /** JSON, for programs */
    readonly exportJson: string;
    /** Export… */
    readonly exportVerb: string;
    /** Exporting */
    readonly exporting: string;
    /** What has ended cannot be shown now. */
    readonly failedSay: string;
    /** Nothing was lost: it is kept on disk. Try again, or restart Hotfolder. */
    readonly failedText: string;
    /** The activity could not be read */
    readonly failedTitle: string;
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
    /** Show */
    readonly show: string;
    /** Show all activity */
    readonly showAll: string;
    /** Show the queue */
    readonly showQueue: string;
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
    /** The practice server is in use now. This is for your own account. */
    readonly practice: string;
    /** Switching */
    readonly switching: string;
    /** Ayrshare address */
    readonly title: string;
    /** Use this address */
    readonly use: string;
  };
  readonly again: {
    /** Not now */
    readonly keep: string;
    /** Nothing to send again: it is in the queue already, or no longer known. */
    readonly none: string;
    /** Upload again */
    readonly uploadAgain: string;
  };
  readonly banners: {
    /** The API key is not on this computer. */
    readonly accountMissing: string;
    /** Ayrshare refused the API key. */
    readonly accountRefused: string;
    /** Enter the key */
    readonly enterKey: string;
    /** Go on */
    readonly goOn: string;
    /** Hide the answer */
    readonly hideAnswer: string;
    /** Show fewer */
    readonly moreFold: string;
    /** Ayrshare gave no reason. */
    readonly noAnswer: string;
    /** This computer is offline. */
    readonly offline: string;
    /** Ayrshare’s older address answered with a web page. */
    readonly olderPage: string;
    /** Open Settings */
    readonly openSettings: string;
    /** You paused every upload. */
    readonly paused: string;
    /** Replace key */
    readonly replaceKey: string;
    /** See the answer */
    readonly seeAnswer: string;
    /** The disk of this computer is full. */
    readonly storeFull: string;
    /** A web page came instead of Ayrshare’s answer. */
    readonly webPage: string;
  };
  readonly clients: {
    /** Add a client */
    readonly add: string;
    /** The name tells clients apart; the key tells Ayrshare whose library it is. */
    readonly addText: string;
    /** API key */
    readonly apiKey: string;
    /** Cancel */
    readonly cancel: string;
    /** Check the key */
    readonly check: string;
    /** Check all keys */
    readonly checkAll: string;
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
    /** Name */
    readonly name: string;
    /** As you call this client. It is shown with every file. */
    readonly nameHint: string;
    /** Enter a name. */
    readonly nameMissing: string;
    /** never */
    readonly never: string;
    /** Pause this client */
    readonly pause: string;
    /** Paused, queue holds */
    readonly paused: string;
    /** Account’s own */
    readonly primary: string;
    /** Remove */
    readonly remove: string;
    /** Rename */
    readonly rename: string;
    /** Replace the key */
    readonly replace: string;
    /** History, folders and waiting files are kept. Waiting files go on once the key works. */
    readonly replaceText: string;
    /** Go on with this client */
    readonly resume: string;
    /** Save the name */
    readonly save: string;
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
    /** Clients */
    readonly table: string;
    /** Clients */
    readonly title: string;
  };
  readonly damage: {
    /** Dismiss */
    readonly dismiss: string;
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
  };
  readonly diagnostics: {
    /** A file for whoever helps you: version, settings, counts, the last steps of files and the end of the log. It holds no keys and no links; clients are numbered, and files are only their ending. */
    readonly holds: string;
    /** Save diagnostics… */
    readonly save: string;
    /** Saving diagnostics */
    readonly saving: string;
    /** Show logs folder */
    readonly showLogs: string;
    /** Diagnostics */
    readonly title: string;
  };
  readonly events: {
    /** Close */
    readonly close: string;
    /** What happened, oldest first */
    readonly list: string;
    /** Reading what happened */
    readonly loading: string;
    /** No steps are kept of this file. */
    readonly none: string;
    /** The last 20 steps are kept, oldest first. */
    readonly text: string;
    /** What happened could not be read. Close this and try again. */
    readonly unread: string;
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
      /** Check the proxy in the system’s network settings. */
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
      /** Check this computer’s clock, and any program that inspects its traffic. */
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
    /** Choose a folder and whose it is. What you drop there is in that client’s library. */
    readonly emptyText: string;
    /** No folder is watched yet */
    readonly emptyTitle: string;
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
    readonly ignored: {
      /** Was there before the folder was watched */
      readonly baseline: string;
      /** The description of the file it is named after */
      readonly description: string;
      /** Hidden file or folder */
      readonly hidden: string;
      /** Lies in _Uploaded */
      readonly 'in-uploaded-folder': string;
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
    /** A folder belongs to one client, so that no file goes to the wrong one. */
    readonly noClientText: string;
    /** Add a client first */
    readonly noClientTitle: string;
    /** not looked at yet */
    readonly notYet: string;
    /** Open */
    readonly open: string;
    /** Pause */
    readonly pause: string;
    readonly reasons: {
      /** There before */
      readonly baseline: string;
      /** Descriptions */
      readonly description: string;
      /** Hidden */
      readonly hidden: string;
      /** In _Uploaded */
      readonly 'in-uploaded-folder': string;
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
    };
    /** Stop watching */
    readonly remove: string;
    /** Go on */
    readonly resume: string;
    /** Show by reason */
    readonly showReason: string;
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
    /** Folders */
    readonly title: string;
    /** Watch a folder */
    readonly watch: string;
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
    readonly dayAndTime: (values: {
      readonly date: string | number;
      readonly time: string | number;
    }) => string;
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
    readonly weekdayAndDate: (values: {
      readonly weekday: string | number;
      readonly date: string | number;
    }) => string;
    /** Yesterday */
    readonly yesterday: string;
  };
  readonly frame: {
    /** All clients */
    readonly allClients: string;
    /** Busy now */
    readonly busy: string;
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
    /** Main */
    readonly main: string;
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
    /** Show clients */
    readonly switcher: string;
    /** Try again */
    readonly tryAgain: string;
  };
  readonly gallery: {
    /** Any */
    readonly any: string;
    /** Clear the filters */
    readonly clearFilters: string;
    /** Clear the selection */
    readonly clearSelection: string;
    /** Copy link */
    readonly copyLink: string;
    /** What you upload shows up here with its link, and with the days it has left. */
    readonly emptyText: string;
    /** Nothing is in the library yet */
    readonly emptyTitle: string;
    /** Ends today */
    readonly endsToday: string;
    /** Expired */
    readonly expired: string;
    /** Media items */
    readonly grid: string;
    readonly linkFormats: {
      /** Links, one a line */
      readonly plain: string;
      /** Markdown list */
      readonly markdown: string;
      /** HTML list */
      readonly html: string;
      /** CSV with client and file */
      readonly csv: string;
      /** JSON mediaUrls */
      readonly json: string;
    };
    /** Reading the media libraries */
    readonly loading: string;
    /** More for the selection */
    readonly moreForSelection: string;
    /** Nothing fits what is searched and filtered. */
    readonly noMatchText: string;
    /** No item matches */
    readonly noMatchTitle: string;
    /** No preview */
    readonly noPicture: string;
    /** The gallery could not be read. */
    readonly notRead: string;
    /** Hotfolder did not answer. Refresh to try again. */
    readonly notReadThen: string;
    /** Refresh */
    readonly refresh: string;
    /** Refreshing */
    readonly refreshing: string;
    /** Removed client */
    readonly removedClient: string;
    /** Selection cleared */
    readonly selectionCleared: string;
    /** Gallery */
    readonly title: string;
    /** Unknown */
    readonly unknownDays: string;
  };
  readonly hold: {
    /** Nothing has left this computer yet. */
    readonly nothingLeft: string;
    /** Send now */
    readonly sendNow: string;
    /** Undo */
    readonly undo: string;
  };
  readonly horizon: {
    /** Any day */
    readonly any: string;
    /** Show what ends on */
    readonly slider: string;
    /** Links by the day they end on */
    readonly title: string;
  };
  readonly import: {
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
    /** Acme Coffee, AX1XGG-9jK3M5L-… */
    readonly example: string;
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
    /** The file holds names and reasons; of the keys only the last four characters. */
    readonly savedHow: string;
    /** Import clients */
    readonly title: string;
  };
  readonly inspector: {
    /** Close the details */
    readonly close: string;
    /** Copy */
    readonly copy: string;
    /** Copy as */
    readonly copyAs: string;
    readonly copyForms: {
      /** Link */
      readonly plain: string;
      /** Markdown */
      readonly markdown: string;
      /** HTML */
      readonly html: string;
      /** CSV */
      readonly csv: string;
      /** mediaUrls */
      readonly json: string;
    };
    readonly facts: {
      /** Added */
      readonly added: string;
      /** Description */
      readonly description: string;
      /** Expires */
      readonly expires: string;
      /** Listed by */
      readonly listedBy: string;
      /** Size */
      readonly size: string;
      /** Other sizes */
      readonly sizes: string;
      /** Link */
      readonly state: string;
      /** Type */
      readonly type: string;
    };
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
    /** Choose an item to see what is known of it. */
    readonly nothing: string;
    /** Details */
    readonly title: string;
    /** Details */
    readonly toggle: string;
    /** Unknown */
    readonly unknown: string;
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
  readonly links: {
    /** Add a link… */
    readonly add: string;
    /** Add the link */
    readonly addVerb: string;
    /** Adding the link */
    readonly adding: string;
    /** Add another link */
    readonly another: string;
    /** Cancel */
    readonly cancel: string;
    /** Check link */
    readonly check: string;
    /** Choose a client. */
    readonly chooseClient: string;
    /** Whose gallery is it for? */
    readonly client: string;
    /** Close */
    readonly close: string;
    /** Copy link */
    readonly copy: string;
    /** Keep it */
    readonly keep: string;
    /** Link */
    readonly link: string;
    /** Begins with https:// and opens without signing in. */
    readonly linkHint: string;
    /** Paste a link. */
    readonly linkMissing: string;
    /** This link carries a signature or a token. Such links often stop working after a while. */
    readonly mayExpire: string;
    /** There is no client yet. Add one under Clients first. */
    readonly noClient: string;
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
    /** Public link */
    readonly source: string;
    /** Media that is public already needs no upload. Only the link joins the gallery. */
    readonly text: string;
    /** Add a public link */
    readonly title: string;
    /** size not told */
    readonly unknownSize: string;
    /** type not told */
    readonly unknownType: string;
  };
  readonly move: {
    /** Move down */
    readonly down: string;
    /** Only files that wait can be moved. */
    readonly fixed: string;
    /** Drag to another place. Alt and the arrow keys do the same. */
    readonly handle: string;
    /** Send first */
    readonly sendFirst: string;
    /** Move up */
    readonly up: string;
  };
  readonly offer: {
    /** Add a client */
    readonly addClient: string;
    /** Add files */
    readonly addFiles: string;
    /** Add a folder */
    readonly addFolder: string;
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
    /** Find a client */
    readonly find: string;
    /** Too many files wait for your word already. Answer for those first. */
    readonly full: string;
    /** Hide them */
    readonly hide: string;
    /** Client, last used first */
    readonly lastUsed: string;
    /** Leave them where they are */
    readonly leave: string;
    /** Let go over a client’s files, or anywhere: you choose before anything is sent. */
    readonly letGo: string;
    /** Looking at the files */
    readonly lookingTitle: string;
    /** Choose the client these files belong to. */
    readonly missingClient: string;
    /** Every file belongs to one client, so that none goes to the wrong one. These files stay where they are: add them again once there is a client. */
    readonly noClientText: string;
    /** Add a client first */
    readonly noClientTitle: string;
    /** No client yet */
    readonly noClientYet: string;
    /** There are no files in it. */
    readonly noFiles: string;
    /** No client has this name. */
    readonly noMatch: string;
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
    /** Everything to one client */
    readonly one: string;
    /** Add this link to a client’s gallery? */
    readonly pastedLink: string;
    /** What is public already needs no upload. You choose the client next. */
    readonly pastedLinkText: string;
    /** Add it to a gallery */
    readonly pastedLinkVerb: string;
    /** Whose files are these? */
    readonly question: string;
    /** Refused */
    readonly refused: string;
    /** Refused files */
    readonly refusedFiles: string;
    /** Send */
    readonly send: string;
    /** They stay where they are. */
    readonly stay: string;
    /** Nothing is sent until you say so, and for 10 seconds after you can undo. */
    readonly sure: string;
    /** That is more than can be taken at once. Give the folder the files lie in instead. */
    readonly tooMany: string;
    /** Undo all */
    readonly undoAll: string;
    /** Where they go */
    readonly ways: string;
    /** Whose are the files without a client? */
    readonly whoseUnmatched: string;
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
    /** Fit into the window */
    readonly fit: string;
    /** Larger */
    readonly larger: string;
    /** Smaller */
    readonly smaller: string;
  };
  readonly queue: {
    /** Add a client */
    readonly addClient: string;
    /** Cancel */
    readonly cancel: string;
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
    /** Copy link */
    readonly copyLink: string;
    /** Nothing is waiting */
    readonly emptyTitle: string;
    /** Choose a folder and whose it is. What you drop there is in that client’s library. */
    readonly firstText: string;
    /** No folder is watched yet */
    readonly firstTitle: string;
    /** Fold */
    readonly fold: string;
    /** Last uploads */
    readonly lastUploads: string;
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
    /** No file matches here */
    readonly nothingHere: string;
    /** Choose another tab, another client, or clear the search. */
    readonly nothingHereText: string;
    /** Pause */
    readonly pause: string;
    /** Go on */
    readonly resume: string;
    /** Try now */
    readonly retry: string;
    /** Show */
    readonly show: string;
    /** Show all files */
    readonly showAll: string;
    /** Queue */
    readonly title: string;
    /** Show the files */
    readonly unfold: string;
    /** Watch a folder */
    readonly watchFolder: string;
  };
  readonly rules: {
    /** Add */
    readonly add: string;
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
    /** Files that are queued go on. What the rules newly take goes up, except what was there before the folder was watched. */
    readonly followsLeave: string;
    /** Files that are queued go on. What the rules newly take goes up. */
    readonly followsUpload: string;
    /** The folder holds more. */
    readonly holdsMore: string;
    /** How patterns work */
    readonly how: string;
    /** A pattern takes it */
    readonly included: string;
    /** Lies in */
    readonly inside: string;
    /** Is a picture or a video */
    readonly isMedia: string;
    /** Taken */
    readonly isTaken: string;
    /** At least */
    readonly least: string;
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
      /** Without a slash it is about names, in every sub-folder. */
      readonly name: string;
      /** Everything in the sub-folder drafts. **​/drafts/** finds it at any depth. */
      readonly folder: string;
      /** One ending or the other. */
      readonly either: string;
      /** ? is one letter, * any number of them. */
      readonly letters: string;
    };
    readonly refusals: {
      /** {pattern} is there already. */
      readonly twice: (values: { readonly pattern: string | number }) => string;
      /** {pattern} is longer than {most, number} letters. */
      readonly 'too-long': (values: { readonly pattern: string | number; readonly most: number }) => string;
      /** {pattern} does not fit: {most, number} patterns are the most. */
      readonly 'too-many': (values: { readonly pattern: string | number; readonly most: number }) => string;
      /** {pattern} begins with “!”. Write it into the other list, without it. */
      readonly negated: (values: { readonly pattern: string | number }) => string;
      /** {pattern} leads out of the folder. Begin with what lies in it, such as drafts/**. */
      readonly elsewhere: (values: { readonly pattern: string | number }) => string;
      /** {pattern} has a bracket that is not closed. For the sign itself, write \ before it. */
      readonly open: (values: { readonly pattern: string | number }) => string;
      /** {pattern} has “\” between names. Write “/”. */
      readonly backslash: (values: { readonly pattern: string | number }) => string;
      /** {pattern} has too many stars: at most 3 in a name, 2 of “**”, 3 of “'{' '}'”. */
      readonly busy: (values: { readonly pattern: string | number }) => string;
    };
    /** Remove this exclusion */
    readonly removeExclusion: string;
    /** Save rules */
    readonly save: string;
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
    readonly keyStores: {
      /** No key store was found, or it does not answer. Keys are kept for this session. */
      readonly none: string;
      /** In this computer’s key store. They are never shown in full again. */
      readonly system: string;
      /** No key store was found. Keys are kept for this session, or weakly protected where you chose so: any program of your user account could read those. */
      readonly weak: string;
    };
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
  readonly shortcuts: {
    /** Close */
    readonly close: string;
    /** Shortcuts */
    readonly list: string;
    /** no shortcut */
    readonly noKeys: string;
    /** Keyboard shortcuts */
    readonly title: string;
  };
}
