/** A placeholder for text that only the editor can write. `check` reports it until it is replaced. */
export function toBeWritten(what: string): string {
  return `（${what}を書く）`;
}

export function isToBeWritten(text: string): boolean {
  return text.endsWith('を書く）') && /^（[^（）]+）$/.test(text);
}
