/** The full path of a unit written without its parents, if exactly one path ends with `name`; else `name`. */
export function newPlacing(paths: readonly string[]): (name: string) => string {
  const known = new Set(paths);
  // Null where several paths end so.
  const ends = new Map<string, string | null>();
  for (const path of known) {
    const parts = path.split('/');
    for (const depth of parts.keys()) {
      const end = parts.slice(depth);
      // 総務部総務課 may be written without a slash.
      for (const key of new Set([end.join('/'), end.join('')])) ends.set(key, ends.has(key) ? null : path);
    }
  }
  return (name) => (known.has(name) ? name : (ends.get(name) ?? name));
}
