// Functions on the path of a unit as text: 部/課/係.

/** The last part of a path. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of the parent, or an empty string if the path has only one part. */
export function pathAbove(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The first part of a path, which is the department. */
export function departmentIn(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

/** Whether `path` is `top` or lies below it. */
export function isWithin(path: string, top: string): boolean {
  return path === top || path.startsWith(`${top}/`);
}

/** `path` relative to `top`, or unchanged if it does not lie below `top`. */
export function pathBelow(path: string, top: string): string {
  return path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path;
}

/** The path of a unit, as `?/課` if the parent is unknown. */
export function placedPath(unit: { readonly path: string; readonly isPlaceUnknown: boolean }): string {
  return unit.isPlaceUnknown ? `?/${unit.path}` : unit.path;
}

/** A unit by its full path at the time, and by its id if it has one. */
export interface NamedUnit {
  readonly id: string | null;
  readonly path: string;
}
