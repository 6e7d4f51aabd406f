import { words } from '../../shared/language/words.ts';

/**
 * The desktop entry that starts a program with the session (freedesktop.org Desktop Application Autostart
 * Specification). `command` is the program and its arguments.
 */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Hotfolder',
    `Comment=${words.login.comment}`,
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether an entry that lies there starts the program: a desktop switches one off by marking it. */
export function startsProgram(entry: string): boolean {
  return !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(entry);
}

/**
 * An argument as the specification quotes it: in double quotes, with backslashes before what a shell would take;
 * the file itself wants each of those backslashes twice. `%` begins a field code.
 */
function quoted(argument: string): string {
  const shell = argument.replaceAll(/["`$\\]/g, '\\$&');
  return `"${shell.replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`;
}
