// Where browsers let no extension look at the page.
const CLOSED_SITES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
]);

/**
 * The site that a web address belongs to, as kept in `Settings.sitesOff`: its host name, without the port.
 * Null where Pause cannot work at all, such as the browser's own pages and extension shops.
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const web = protocol === 'https:' || protocol === 'http:';
  return web && !CLOSED_SITES.has(hostname) ? hostname : null;
}

/** `sitesOff` with `site` switched on or off; each site once, in alphabetical order. */
export function withSite(sitesOff: readonly string[], site: string, on: boolean): string[] {
  const others = sitesOff.filter((off) => off !== site);
  return on ? others : [...others, site].sort();
}
