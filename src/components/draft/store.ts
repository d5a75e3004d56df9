// localStorage, if there is one.

/** Browsers may forbid even access to the property. */
export function store(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Whether the text was stored. */
export function put(key: string, text: string): boolean {
  try {
    const place = store();
    place?.setItem(key, text);
    return place !== null;
  } catch {
    return false;
  }
}
