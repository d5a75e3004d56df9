/** A line of how far a build has come, written over itself, where somebody is looking. */
export function progressOn(stream: NodeJS.WriteStream): (done: number, all: number) => void {
  return (done, all) => {
    if (!stream.isTTY || all < 2) return;
    stream.write(`\r${done}/${all} 市区町村${done === all ? '\n' : ''}`);
  };
}
