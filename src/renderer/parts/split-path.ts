/** A path in two: the way to the last folder, and that folder's name with the separator before it. */
export function splitPath(path: string): readonly [way: string, name: string] {
  const end = path.search(/[/\\][^/\\]+[/\\]*$/);
  return end <= 0 ? ['', path] : [path.slice(0, end), path.slice(end)];
}
