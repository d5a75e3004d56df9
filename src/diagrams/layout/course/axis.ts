/** That much room between two places, by their index: -1 is the left edge, and one more than the last the right edge. */
export interface Room {
  readonly from: number;
  readonly to: number;
  readonly least: number;
}

/**
 * Places from left to right, each as near to where it would be by time as the room between them allows; null where
 * there is not so much room.
 */
export function spread(
  times: readonly number[],
  width: number,
  rooms: readonly Room[],
  tail: number,
): readonly number[] | null {
  const last = times.length;
  const least: number[] = [];
  for (const at of times.keys()) least.push(lowest(at, least, rooms));
  if (lowest(last, least, rooms) > width) return null;
  const most: number[] = times.map(() => width);
  for (let at = last - 1; at >= 0; at--)
    most[at] = Math.min(
      ...rooms.filter(({ from }) => from === at).map((room) => (most[room.to] ?? width) - room.least),
      width,
    );
  const [first = 0] = least;
  const [start = 0, end = start] = [times[0], times.at(-1)];
  const wished = (time: number) => first + ((time - start) / (end - start || 1)) * (width - tail - first);
  const places: number[] = [];
  for (const [at, time] of times.entries())
    places.push(Math.min(Math.max(wished(time), lowest(at, places, rooms)), most[at] ?? width));
  return places;
}

function lowest(at: number, places: readonly number[], rooms: readonly Room[]): number {
  return Math.max(
    0,
    ...rooms.filter(({ to }) => to === at).map(({ from, least }) => (places[from] ?? 0) + least),
  );
}
