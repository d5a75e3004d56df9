/** JSON with one object per line in lists, so that two versions can be compared by line. */
export function json(value: unknown): string {
  return `${written(value)}\n`;
}

function written(value: unknown): string {
  if (Array.isArray(value)) {
    const isOfObjects = value.some((one) => typeof one === 'object' && one !== null);
    const [gap, items] = [isOfObjects ? '\n' : '', value.map(written)];
    return `[${gap}${items.join(`,${gap}`)}${gap}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`).join(',')}}`;
}
