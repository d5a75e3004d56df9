// The browser's own store, where there is one.

/** Browsers may forbid it, even to look whether it is there. */
export function store(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Whether there was a place and room for it. */
export function put(key: string, text: string): boolean {
  try {
    const place = store();
    place?.setItem(key, text);
    return place !== null;
  } catch {
    return false;
  }
}
