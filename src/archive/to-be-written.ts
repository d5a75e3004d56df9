/** Stands where something is to be written that nobody but the editor knows. It is told as long as it stands there. */
export function toBeWritten(what: string): string {
  return `（${what}を書く）`;
}

export function isToBeWritten(text: string): boolean {
  return text.endsWith('を書く）') && /^（[^（）]+）$/.test(text);
}
