/**
 * `url` as a web address that is safe to link to, or null. Packs come from anywhere: only http and https
 * become links, so that no `javascript:` or `data:` address ever does.
 */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
