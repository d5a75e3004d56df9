/** What is found of each thing once, and known as long as the thing is. */
export function once<Thing extends WeakKey, Found extends {}>(
  find: (thing: Thing) => Found,
): (thing: Thing) => Found {
  const known = new WeakMap<Thing, Found>();
  return (thing) => {
    const found = known.get(thing) ?? find(thing);
    known.set(thing, found);
    return found;
  };
}
