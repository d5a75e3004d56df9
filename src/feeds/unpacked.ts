/** The value of a file that was written with `packed`. */
export async function unpacked<T>(file: BlobPart): Promise<T> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as T;
}
