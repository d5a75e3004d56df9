/** Parses a port number; exits with a message if it is invalid. */
export function portOption(given: string): number {
  const port = Number(given);
  if (given.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  console.error('--port には 0 から 65535 までの番号を書いてください。');
  process.exit(2);
}
