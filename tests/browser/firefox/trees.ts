import type { Page } from '@playwright/test';
import { inPage } from './privileged.mjs';
import { privileged } from './rights.ts';

/**
 * What elements inside the closed trees of our hosts say, or one of their attributes, in the page and those
 * of its frames that are drawn by the same process.
 */
export async function readOwn(
  page: Page,
  host: string,
  selector: string,
  attribute: string | null,
): Promise<string[]> {
  const browser = await privileged(page.context());
  const expression = `(() => {
    const [host, selector, attribute] = ${JSON.stringify([host, selector, attribute])};
    const found = [];
    const visit = (document) => {
      for (const element of document.querySelectorAll(host)) {
        for (const part of element.openOrClosedShadowRoot?.querySelectorAll(selector) ?? []) {
          found.push(attribute ? part.getAttribute(attribute) : part.textContent);
        }
      }
      for (const { contentDocument } of document.querySelectorAll('iframe')) {
        if (contentDocument) visit(contentDocument);
      }
    };
    visit(content.document);
    return found;
  })()`;
  return (await browser.evaluate(inPage, { address: page.url(), expression })) as string[];
}
