/** What another page of the site shows. */
export async function mainOf(page: string): Promise<Document> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(String(response.status));
  const html = await response.text();
  // No more than the text: what a head says of styles is forbidden to whoever is no page.
  const text = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return new DOMParser().parseFromString(text, 'text/html');
}
