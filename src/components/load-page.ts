/** The `main` element of another page of the site. */
export async function mainOf(page: string): Promise<Document> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(String(response.status));
  const html = await response.text();
  // The head is left out: its style sheets would violate the content security policy.
  const text = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return new DOMParser().parseFromString(text, 'text/html');
}
