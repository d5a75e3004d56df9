// The path of a unit as text, 部/課/係.

/** What the unit itself is called. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of whoever stands right above; empty where it names nobody. */
export function pathAbove(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The name of the department, which stands at the top. */
export function departmentIn(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

/** Whether it is the path of that unit, or of one below it. */
export function isWithin(path: string, top: string): boolean {
  return path === top || path.startsWith(`${top}/`);
}

/** The path as it is read below that unit, without what stands above; whole where it stands elsewhere. */
export function pathBelow(path: string, top: string): string {
  return path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path;
}

/** `?/課` where nobody knows what stands above. */
export function placedPath(unit: { readonly path: string; readonly isPlaceUnknown: boolean }): string {
  return unit.isPlaceUnknown ? `?/${unit.path}` : unit.path;
}

/** A unit as it was named at the time: by its whole path, and by its id where it has one. */
export interface NamedUnit {
  readonly id: string | null;
  readonly path: string;
}
